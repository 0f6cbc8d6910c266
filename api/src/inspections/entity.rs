//! Rows of inspections, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::inspections;
use openapi::{
    auth::Permission,
    inspections::{CheckLine, Inspection, InspectionStatus},
    organisations::OrganisationRef,
};
use sea_orm::{DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::{self, Doc, Text},
    http::{self, Error},
    organisations::ancestry::reach,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "inspections")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub status: Text<InspectionStatus>,
    pub plan: String,
    pub planned_on: NaiveDate,
    pub checklist: Doc<Vec<CheckLine>>,
    pub findings: Option<String>,
    pub inspected_on: Option<NaiveDate>,
    pub inspected_by: Option<Uuid>,
    pub rectify_by: Option<NaiveDate>,
    pub rechecked_on: Option<NaiveDate>,
    pub rounds: i32,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Inspections of the offices at or below those where the caller inspects.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(reach(Column::OrganisationId, caller, Permission::Inspect))
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// As it is answered.
    pub fn answer(
        self,
        organisation: OrganisationRef,
        today: NaiveDate,
    ) -> Result<Inspection, openapi::TextProblem> {
        let Self {
            id,
            revision,
            organisation_id: _,
            status,
            plan,
            planned_on,
            checklist,
            findings,
            inspected_on,
            inspected_by: _,
            rectify_by,
            rechecked_on,
            rounds,
            created_at,
        } = self;
        Ok(Inspection {
            id: id.into(),
            revision,
            organisation,
            status: status.0,
            plan: plan.parse()?,
            planned_on,
            checklist: checklist.0,
            findings: findings.map(|text| text.parse()).transpose()?,
            inspected_on,
            rectify_by,
            overdue: inspections::overdue(status.0, rectify_by, today),
            rechecked_on,
            rounds: u16::try_from(rounds).unwrap_or(u16::MAX),
            created_at,
            actions: inspections::actions(status.0),
        })
    }
}
