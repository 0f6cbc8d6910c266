//! Rows of organisations.

use openapi::organisations::{Organisation, OrganisationType};
use sea_orm::entity::prelude::*;

use crate::db::{Doc, Text};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "organisations")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub parent_id: Option<Uuid>,
    pub kind: Text<OrganisationType>,
    pub name: String,
    pub short_name: String,
    pub region_code: String,
    pub address: Option<String>,
    pub phones: Doc<Vec<String>>,
    pub open_hours: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "the directory is public (ORG-04)")]
impl Entity {
    /// Every organisation: the directory is public.
    pub fn public() -> Select<Self> {
        Self::find()
    }
}

impl TryFrom<Model> for Organisation {
    type Error = openapi::TextProblem;

    fn try_from(row: Model) -> Result<Self, Self::Error> {
        let Model { id, parent_id: _, kind, name, short_name, region_code, address, phones, open_hours } =
            row;
        Ok(Self {
            id: id.into(),
            kind: kind.0,
            name: name.parse()?,
            short_name,
            region_code,
            address: address.map(|text| text.parse()).transpose()?,
            phones: phones.0,
            open_hours: open_hours.map(|text| text.parse()).transpose()?,
        })
    }
}
