//! Rows of the map from organs to centres.

use chrono::{DateTime, Utc};
use openapi::{
    auth::Permission,
    jurisdictions::{Jurisdiction, OrganKind},
    organisations::Level,
};
use sea_orm::{DatabaseTransaction, QueryFilter, entity::prelude::*};

use crate::{
    auth::Caller,
    db::{self, Text},
    http::{self, Error},
    organisations::{ancestry::reach, service::References},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "jurisdictions")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    pub organ_kind: Text<OrganKind>,
    pub level: Text<Level>,
    pub name: String,
    pub region_code: String,
    pub centre_id: Uuid,
    pub created_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// Lines about the centres that the caller looks after.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    Entity::find().filter(reach(Column::CentreId, caller, Permission::ManageNetwork))
}

/// The whole map: which centre is competent is public.
#[expect(clippy::disallowed_methods, reason = "everybody may ask which centre is competent")]
pub fn public() -> Select<Entity> {
    Entity::find()
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

impl Model {
    /// As it is answered.
    pub fn answer(self, offices: &References) -> http::Result<Jurisdiction> {
        let Self { id, revision, organ_kind, level, name, region_code, centre_id, created_at } = self;
        Ok(Jurisdiction {
            id: id.into(),
            revision,
            organ_kind: organ_kind.0,
            level: level.0,
            name: name.parse().map_err(|error: openapi::TextProblem| anyhow::anyhow!(error))?,
            region_code,
            centre: offices.get(centre_id)?,
            created_at,
        })
    }
}
