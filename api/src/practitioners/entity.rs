//! Rows of practitioners.

use chrono::NaiveDate;
use openapi::practitioners::{Practitioner, PractitionerKind};
use sea_orm::entity::prelude::*;

use crate::db::Text;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "practitioners")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    /// The account with which they sign in.
    pub user_id: Uuid,
    pub firm_id: Uuid,
    pub name: String,
    pub phone: String,
    pub kind: Text<PractitionerKind>,
    pub licence_no: String,
    pub licence_valid_to: NaiveDate,
    pub suspended_to: Option<NaiveDate>,
    pub criminal_years: i32,
    pub last_assigned_on: Option<NaiveDate>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(
    clippy::disallowed_methods,
    reason = "who may assign sees the whole roster; others reach it through a case"
)]
impl Entity {
    /// The whole roster.
    pub fn roster() -> Select<Self> {
        Self::find()
    }
}

impl Model {
    /// As it is answered, with the name of the firm.
    pub fn answer(self, firm_name: String) -> Result<Practitioner, openapi::TextProblem> {
        let Self {
            id,
            user_id: _,
            firm_id,
            name,
            phone,
            kind,
            licence_no,
            licence_valid_to,
            suspended_to,
            criminal_years,
            last_assigned_on,
        } = self;
        Ok(Practitioner {
            id: id.into(),
            name: name.parse()?,
            kind: kind.0,
            firm_id: firm_id.into(),
            firm_name,
            licence_no: licence_no.parse()?,
            licence_valid_to,
            suspended_to,
            phone: phone.parse()?,
            criminal_years: u16::try_from(criminal_years).unwrap_or_default(),
            last_assigned_on,
        })
    }
}
