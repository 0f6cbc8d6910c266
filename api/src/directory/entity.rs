//! Rows of the directory: one for each office at work.

use openapi::organisations::{OrganisationType, Point};
use sea_orm::entity::prelude::*;

use crate::db::Text;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "directory_entries")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub organisation_id: Uuid,
    /// Its place in the order of the directory; see `domain::directory`.
    pub position: i64,
    /// Everything it is found by, normalised, with a space between two things.
    pub haystack: String,
    pub kind: Text<OrganisationType>,
    pub region_code: String,
    pub longitude: Option<f64>,
    pub latitude: Option<f64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "the directory is public (ORG-04)")]
impl Entity {
    /// The whole directory.
    pub fn public() -> Select<Self> {
        Self::find()
    }
}

impl Model {
    /// Where it is, if that is known.
    pub fn point(&self) -> Option<Point> {
        self.longitude.zip(self.latitude).map(|(longitude, latitude)| Point { longitude, latitude })
    }
}
