//! Rows of projects and of the cases that count to them, and who sees them.

use chrono::{DateTime, Utc};
use domain::projects::{self as law, Used};
use openapi::{
    Fen,
    auth::Permission,
    projects::{Project, ProjectStatus, ProjectTerms},
};
use sea_orm::{DatabaseTransaction, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    cases,
    db::{self, Doc, Text},
    http::{self, Error},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "projects")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organisation_id: Uuid,
    pub code: String,
    pub name: String,
    pub year: i32,
    pub status: Text<ProjectStatus>,
    pub terms: Doc<ProjectTerms>,
    /// Kept with every case that is tagged: lists need not count.
    pub cases: i32,
    pub spent_fen: i64,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// A case that counts to a project: to one only (SUB-09).
pub mod tag {
    use super::*;
    use openapi::projects::ProjectGroup;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "project_cases")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub case_id: Uuid,
        pub project_id: Uuid,
        pub target_group: Text<ProjectGroup>,
        pub price_fen: i64,
        pub tagged_at: DateTime<Utc>,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    /// The cases of the projects that the caller keeps.
    #[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
    pub fn visible_to(caller: &Caller) -> Select<Entity> {
        let kept = super::visible_to(caller).select_only().column(super::Column::Id).into_query();
        Entity::find()
            .filter(Column::ProjectId.in_subquery(kept))
            .filter(Column::CaseId.in_subquery(cases::visible_ids(caller)))
    }
}

/// The projects of the offices for which the caller keeps them.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(within(Column::OrganisationId, caller, Permission::KeepProjects))
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// What counts to it so far.
    pub fn used(&self) -> Used {
        Used { cases: u32::try_from(self.cases).unwrap_or_default(), fen: self.spent_fen }
    }
}

impl TryFrom<Model> for Project {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> Result<Self, Self::Error> {
        let used = row.used();
        let Model {
            id,
            revision,
            organisation_id,
            code,
            name,
            year,
            status,
            terms,
            cases: _,
            spent_fen,
            created_at: _,
        } = row;
        Ok(Self {
            id: id.into(),
            revision,
            organisation_id: organisation_id.into(),
            code: code.parse()?,
            name: name.parse()?,
            year: u16::try_from(year).unwrap_or_default(),
            status: status.0,
            cases: used.cases,
            spent_fen: Fen::new(spent_fen).unwrap_or_default(),
            cases_left: used.cases_left(&terms.0),
            left_fen: used.left(&terms.0),
            used_percent: used.percent(&terms.0),
            terms: terms.0,
            actions: law::actions(status.0),
        })
    }
}
