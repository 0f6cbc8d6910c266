//! What filing for a villager asks of the roster: for which villages a phone stands there today, and who it was.

use chrono::NaiveDate;
use domain::applications::helping::FILING;
use openapi::{
    applications::{BroughtBy, OwnVillage},
    helpers::HelperKind,
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::entity::{Column, Model, visible_to};
use crate::{auth::Caller, db::Text, http::Result, regions};

/// Entries of one phone at most.
const MOST: u64 = 20;

/// An entry of the roster under which somebody files for others.
#[derive(Debug, Clone)]
pub struct Post {
    pub id: Uuid,
    pub kind: HelperKind,
    pub organisation_id: Uuid,
    pub village_code: Option<String>,
    pub name: String,
    pub phone: String,
}

impl From<Model> for Post {
    fn from(row: Model) -> Self {
        let Model { id, kind, organisation_id, village_code, name, phone, .. } = row;
        Self { id, kind: kind.0, organisation_id, village_code, name, phone }
    }
}

/// The entries with this phone that hold today, of those who file for others.
pub async fn of_phone(db: &impl ConnectionTrait, phone: &str, today: NaiveDate) -> Result<Vec<Post>> {
    let rows = visible_to(&Caller::System)
        .filter(Column::Phone.eq(phone))
        .filter(Column::Kind.is_in(FILING.map(Text)))
        .filter(Column::Since.lte(today))
        .filter(Column::Until.is_null())
        .order_by_asc(Column::Id)
        .limit(MOST)
        .all(db)
        .await?;
    Ok(rows.into_iter().map(Into::into).collect())
}

/// The villages of these entries.
pub async fn villages(db: &impl ConnectionTrait, posts: Vec<Post>) -> Result<Vec<OwnVillage>> {
    let names =
        regions::service::names(db, posts.iter().filter_map(|post| post.village_code.clone())).await?;
    let village = |post: Post| OwnVillage {
        helper_id: post.id.into(),
        kind: post.kind,
        village_name: post.village_code.as_ref().and_then(|code| names.get(code).cloned()),
        village_code: post.village_code.and_then(|code| code.parse().ok()),
    };
    Ok(posts.into_iter().map(village).collect())
}

/// Whoever an entry is about, also when they help no longer.
pub async fn who(db: &impl ConnectionTrait, id: Uuid) -> Result<Option<BroughtBy>> {
    let row = visible_to(&Caller::System).filter(Column::Id.eq(id)).one(db).await?;
    let Some(Post { kind, village_code, name, phone, .. }) = row.map(Post::from) else { return Ok(None) };
    let names = regions::service::names(db, village_code.clone()).await?;
    Ok(Some(BroughtBy {
        kind,
        name: name.parse().map_err(anyhow::Error::new)?,
        phone: phone.parse().map_err(anyhow::Error::new)?,
        village_name: village_code.and_then(|code| names.get(&code).cloned()),
    }))
}
