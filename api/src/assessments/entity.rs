//! Rows of assessments, and who sees them: whoever sees the applications of the office.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    auth::Permission,
    eligibility::{Assessment, Eligibility, Facts},
    rule_packs::PackVersion,
};
use sea_orm::{Condition, QueryFilter, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{Doc, Sealed, Text},
    recusals::unhidden,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "assessments")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub application_id: Uuid,
    pub organisation_id: Uuid,
    /// Where the household lives.
    pub region: String,
    pub applied_on: NaiveDate,
    pub outcome: Text<Eligibility>,
    pub packs: Doc<Vec<PackVersion>>,
    pub facts: Sealed<Facts>,
    pub result: Sealed<Assessment>,
    /// Is it the application's newest?
    pub latest: bool,
    pub assessed_by: Uuid,
    pub assessed_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The assessments of applications that the caller sees as staff.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let scope = match caller {
        Caller::System => Condition::all(),
        _ => Condition::all()
            .add(within(Column::OrganisationId, caller, Permission::ReadApplications))
            .add(unhidden(Column::ApplicationId, caller)),
    };
    Entity::find().filter(scope)
}

/// What is shown of an application to whoever sees it; its own scope was asked before.
#[expect(clippy::disallowed_methods, reason = "it is read with its application, whose scope is set there")]
pub fn of_application(id: Uuid) -> Select<Entity> {
    Entity::find().filter(Column::Id.eq(id))
}

/// All that was found of these applications, for whoever sees the one in which they go on.
#[expect(clippy::disallowed_methods, reason = "it is read with its application, whose scope is set there")]
pub fn of(applications: &[Uuid]) -> Select<Entity> {
    Entity::find().filter(Column::ApplicationId.is_in(applications.iter().copied()))
}
