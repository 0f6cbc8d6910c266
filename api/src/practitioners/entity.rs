//! Rows of the roster, who sees them, and what the law needs to know of them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::practitioners::{Conflict, Fitness};
use openapi::{
    Paragraph,
    practitioners::{
        AnnualCheck, BankAccount, Language, MaskedBankAccount, PoolTerm, PractitionerKind, PublicField,
        Sanction, Specialty,
    },
};
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::db::{Doc, Sealed, Text};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "practitioners")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    /// The account with which they sign in.
    pub user_id: Uuid,
    pub firm_id: Uuid,
    pub name: String,
    pub phone: String,
    pub kind: Text<PractitionerKind>,
    pub licence_no: String,
    pub first_licensed_on: Option<NaiveDate>,
    pub licence_valid_to: NaiveDate,
    pub criminal_years: i32,
    pub minors_qualified: bool,
    pub max_open_cases: i32,
    pub last_assigned_on: Option<NaiveDate>,
    pub left_on: Option<NaiveDate>,
    pub record: Doc<Record>,
    pub bank_account: Option<Sealed<BankAccount>>,
    pub consented_at: Option<DateTime<Utc>>,
}

/// What is recorded over time, and what describes the person.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Record {
    pub annual_checks: Vec<AnnualCheck>,
    pub sanctions: Vec<Sanction>,
    pub pools: Vec<PoolTerm>,
    pub specialties: Vec<Specialty>,
    pub languages: Vec<Language>,
    pub introduction: Option<Paragraph>,
    /// The account as it is shown; the whole is sealed in a column of its own.
    pub bank_account: Option<MaskedBankAccount>,
    /// What the standing consent covers.
    pub covers: Vec<PublicField>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(
    clippy::disallowed_methods,
    reason = "cases name their handlers; whoever sees a case sees who handles it"
)]
impl Entity {
    /// The whole roster.
    pub fn roster() -> Select<Self> {
        Self::find()
    }
}

impl Model {
    /// What the filters of §7.1 need to know of the person; conflicts are those of one case.
    pub fn fitness(&self, open_cases: u16) -> Fitness {
        Fitness {
            user: self.user_id.into(),
            kind: self.kind.0,
            first_licensed_on: self.first_licensed_on,
            licence_valid_to: self.licence_valid_to,
            left_on: self.left_on,
            annual_checks: self.record.0.annual_checks.clone(),
            sanctions: self.record.0.sanctions.clone(),
            criminal_years: u16::try_from(self.criminal_years).unwrap_or_default(),
            minors_qualified: self.minors_qualified,
            open_cases,
            max_open_cases: u16::try_from(self.max_open_cases).unwrap_or_default(),
            firm_acts_for_other_side: Conflict::None,
            declined_before: Conflict::None,
        }
    }
}

/// By which lists find an entry: its specialties and languages, and its terms in pools.
pub mod tag {
    use chrono::NaiveDate;
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "practitioner_tags")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub kind: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub code: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub practitioner_id: Uuid,
        #[sea_orm(primary_key, auto_increment = false)]
        pub valid_from: NaiveDate,
        pub valid_to: NaiveDate,
    }

    #[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
    pub enum Relation {}

    impl ActiveModelBehavior for ActiveModel {}

    #[expect(clippy::disallowed_methods, reason = "names entries only to a query that has a scope")]
    impl Entity {
        /// The tags of one kind and code.
        pub fn of(kind: &str, code: &str) -> Select<Self> {
            use sea_orm::QueryFilter;
            Self::find().filter(Column::Kind.eq(kind)).filter(Column::Code.eq(code))
        }
    }
}
