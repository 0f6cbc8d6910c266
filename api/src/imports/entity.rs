//! Rows of imports, and who sees them.

use chrono::{DateTime, Utc};
use openapi::{
    auth::Permission,
    imports::{Import, ImportFigures, ImportMode, ImportSheet, ImportStatus, RowProblem},
};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::{Doc, Text},
    organisations::ancestry,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub mode: Text<ImportMode>,
    pub status: Text<ImportStatus>,
    pub file_name: String,
    pub encoding: String,
    pub sha256: String,
    pub area_code: Option<String>,
    pub sheets: Doc<Vec<ImportSheet>>,
    pub rows_total: i32,
    pub rows_done: i32,
    pub figures: Doc<ImportFigures>,
    pub problems: Doc<Vec<RowProblem>>,
    pub problem_count: i32,
    pub attempts: i32,
    pub leased_until: Option<DateTime<Utc>>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The imports under units that the caller looks after.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(ancestry::reach(Column::OrganisationId, caller, Permission::ManageNetwork))
}

impl From<Model> for Import {
    fn from(row: Model) -> Self {
        let Model {
            id,
            organisation_id,
            mode,
            status,
            file_name,
            encoding,
            sha256: _,
            area_code: _,
            sheets,
            rows_total,
            rows_done,
            figures,
            problems,
            problem_count,
            attempts: _,
            leased_until: _,
            created_by: _,
            created_at,
            finished_at,
        } = row;
        let count = |number: i32| u32::try_from(number).unwrap_or_default();
        Self {
            id: id.into(),
            organisation_id: organisation_id.into(),
            mode: mode.0,
            status: status.0,
            file_name,
            encoding,
            sheets: sheets.0,
            rows_total: count(rows_total),
            rows_done: count(rows_done),
            figures: figures.0,
            problems: problems.0,
            problem_count: count(problem_count),
            created_at,
            finished_at,
        }
    }
}
