//! What waits for one examiner, and how it goes to another when an account closes. Who received or examined a
//! matter before stays written there, for separation of duties looks at it (§2.3).

use openapi::{ApplicationId, applications::Status, journal::Event};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect, Select,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column},
    service,
};
use crate::{
    auth::{Caller, Context},
    db::{self, Text},
    http::Result,
    journal,
};

/// Records looked at, at most.
const MOST: u64 = 100;

/// Applications whose opinion was returned to this examiner (A13): they are to examine again.
fn returned_to(user: Uuid) -> Select<entity::Entity> {
    entity::visible_to(&Caller::System)
        .filter(Column::ExaminedBy.eq(user))
        .filter(Column::Status.is_in([Text(Status::Accepted), Text(Status::Verifying)]))
        .order_by_asc(Column::Id)
        .limit(MOST)
}

/// What waits for this examiner.
pub async fn open_work(db: &impl ConnectionTrait, user: Uuid) -> Result<Vec<ApplicationId>> {
    let ids: Vec<Uuid> = returned_to(user).select_only().column(Column::Id).into_tuple().all(db).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Gives what waits for one examiner to another; answers the centres at which the other must be one.
pub async fn hand_over(tx: &DatabaseTransaction, cx: &Context, from: Uuid, to: Uuid) -> Result<Vec<Uuid>> {
    let mut centres = Vec::new();
    for row in db::locked(tx, returned_to(from)).all(tx).await? {
        centres.push(row.organisation_id);
        let entry = service::entry(&row, Event::HandedOver, None, json!({ "from": from, "to": to }));
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.examined_by = Set(Some(to));
        row.revision = Set(revision);
        row.updated_at = Set(cx.now());
        row.update(tx).await?;
        journal::record(tx, cx, entry).await?;
    }
    Ok(centres)
}
