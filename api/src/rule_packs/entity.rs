//! Rows of versions, and who sees them.

use chrono::{DateTime, NaiveDate, Utc};
use domain::rule_packs::workflow::Standing;
use openapi::{
    UserId,
    auth::Permission,
    eligibility::Pack,
    rule_packs::{RulePackSource, RulePackStatus, Simulation},
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, QueryOrder, entity::prelude::*};

use crate::{
    auth::{Caller, within},
    db::{self, Doc, Text},
    http::{self, Error},
};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "rule_packs")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub revision: i32,
    /// Whose draft it is; nobody's when it came with the software.
    pub organisation_id: Option<Uuid>,
    pub pack: String,
    pub version: i32,
    pub region: String,
    pub title: String,
    pub status: Text<RulePackStatus>,
    pub source: Text<RulePackSource>,
    pub content: Doc<Pack>,
    pub sha256: String,
    pub drafters: Doc<Vec<UserId>>,
    pub copied_from: Option<Uuid>,
    pub simulation: Option<Doc<Simulation>>,
    pub signed_by: Option<Uuid>,
    pub in_force_from: Option<NaiveDate>,
    pub in_force_to: Option<NaiveDate>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

/// What is in force is public; a draft is its office's and of those above who read rules.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let scope = match caller {
        Caller::System => Condition::all(),
        _ => Condition::any().add(Column::Status.eq(Text(RulePackStatus::InForce))).add(within(
            Column::OrganisationId,
            caller,
            Permission::ReadRules,
        )),
    };
    Entity::find().filter(scope)
}

/// One visible row.
pub async fn one(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> http::Result<Model> {
    visible_to(caller).filter(Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// One visible row, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> http::Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

/// Every version that is in force on its days, in the order of ids.
#[expect(clippy::disallowed_methods, reason = "rules in force are public")]
pub fn in_force() -> Select<Entity> {
    let status = Column::Status.eq(Text(RulePackStatus::InForce));
    Entity::find().filter(status).order_by_asc(Column::Id)
}

/// Every version of these packs, the newest first, whoever sees it: numbers are given once.
#[expect(clippy::disallowed_methods, reason = "only numbers and days are read of what is not visible")]
pub fn versions_of<'a>(packs: impl IntoIterator<Item = &'a str>) -> Select<Entity> {
    Entity::find().filter(Column::Pack.is_in(packs)).order_by_desc(Column::Version)
}

impl Model {
    /// What the law needs to know.
    pub fn standing(&self) -> Standing<'_> {
        Standing { status: self.status.0, drafters: &self.drafters.0 }
    }

    /// The number of the version.
    pub fn number(&self) -> u32 {
        u32::try_from(self.version).unwrap_or_default()
    }
}
