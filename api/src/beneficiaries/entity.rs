//! Rows of lists, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    auth::Permission,
    beneficiaries::{BeneficiaryFigures, BeneficiaryImport, Completeness},
    eligibility::DataSource,
    imports::ImportStatus,
    people::PersonCategory,
};
use sea_orm::{QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::{Doc, Text},
    organisations::ancestry,
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "beneficiary_imports")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub source: Text<DataSource>,
    pub category: Option<Text<PersonCategory>>,
    pub legal_basis: String,
    pub agreement_no: String,
    pub as_of: NaiveDate,
    pub completeness: Text<Completeness>,
    pub status: Text<ImportStatus>,
    pub file_name: String,
    pub encoding: String,
    pub sha256: String,
    pub rows_done: i32,
    pub figures: Doc<BeneficiaryFigures>,
    pub errors: i32,
    pub attempts: i32,
    pub leased_until: Option<DateTime<Utc>>,
    pub created_by: Uuid,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// The lists of organisations that the caller keeps beneficiaries for.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(ancestry::reach(Column::OrganisationId, caller, Permission::KeepBeneficiaries))
}

impl Model {
    /// Does this list say of those whom it does not name that they are not in it? Not when a row of it could not be
    /// read, for that may be about anybody; and a list without rows was cut off rather than empty.
    pub fn tells_of_others(&self) -> bool {
        let whole = self.completeness.0 == Completeness::Complete;
        whole && self.figures.0.bad == 0 && self.rows_done > 0
    }
}

impl From<Model> for BeneficiaryImport {
    fn from(row: Model) -> Self {
        let Model {
            id,
            organisation_id,
            source,
            category,
            legal_basis,
            agreement_no,
            as_of,
            completeness,
            status,
            file_name,
            encoding,
            sha256: _,
            rows_done,
            figures,
            errors,
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
            source: source.0,
            category: category.map(|Text(category)| category),
            legal_basis,
            agreement_no,
            as_of,
            completeness: completeness.0,
            status: status.0,
            file_name,
            encoding,
            rows_done: count(rows_done),
            figures: figures.0,
            errors: count(errors),
            created_at,
            finished_at,
        }
    }
}
