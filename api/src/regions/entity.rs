//! Rows of townships and villages.

use chrono::NaiveDate;
use openapi::{organisations::Level, regions::Region};
use sea_orm::entity::prelude::*;

use crate::db::Text;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "regions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub code: String,
    pub parent_code: String,
    pub level: Text<Level>,
    pub name: String,
    pub urban: bool,
    pub valid_from: NaiveDate,
    pub valid_to: Option<NaiveDate>,
    pub successor: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "regions are public")]
impl Entity {
    /// Every township and village.
    pub fn public() -> Select<Self> {
        Self::find()
    }
}

impl From<Model> for Region {
    fn from(row: Model) -> Self {
        let Model { code, parent_code, level, name, urban, valid_from, valid_to, successor } = row;
        Self {
            code,
            level: level.0,
            name,
            parent_code: Some(parent_code),
            urban: Some(urban),
            valid_from: Some(valid_from),
            valid_to,
            successor,
        }
    }
}
