//! What a handler has in hand, and how it goes to a colleague of the same firm when an account closes. Whom the
//! case can not be given to by §7.1 does not get it this way either.

use domain::{practitioners::refusal, refusal::field};
use openapi::{CaseId, Code, cases::CaseStatus, journal::Event};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, IntoActiveModel,
    QueryFilter, QuerySelect, Select,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    candidates,
    entity::{self, Column},
    offers,
};
use crate::{
    auth::{Caller, Context},
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    practitioners,
};

/// Records looked at, at most.
const MOST: u64 = 100;
/// The states in which a case needs its handler.
const OPEN: [CaseStatus; 5] = {
    use CaseStatus::*;
    [Offered, Named, Working, Checking, Returned]
};

fn in_hands_of(user: Uuid) -> Select<entity::Entity> {
    entity::visible_to(&Caller::System)
        .filter(Column::HandlerId.eq(user))
        .filter(Column::Status.is_in(OPEN.map(Text)))
        .limit(MOST)
}

/// What this handler has in hand, offers that wait for an answer included.
pub async fn open_work(db: &impl ConnectionTrait, user: Uuid) -> Result<Vec<CaseId>> {
    let ids: Vec<Uuid> = in_hands_of(user).select_only().column(Column::Id).into_tuple().all(db).await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Gives what one handler has in hand to another of the same firm; answers the firms concerned.
pub async fn hand_over(tx: &DatabaseTransaction, cx: &Context, from: Uuid, to: Uuid) -> Result<Vec<Uuid>> {
    let rows = db::locked(tx, in_hands_of(from)).all(tx).await?;
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let unfit = || Error::Invalid(vec![field("successor", Code::NotInList)]);
    let successor = practitioners::service::of_user(tx, to).await?.ok_or_else(unfit)?;
    let mut firms = Vec::new();
    for row in rows {
        if row.firm_id != Some(successor.firm_id) {
            return Err(unfit());
        }
        if let Some(bar) = candidates::bars_of(tx, cx, &row, &successor).await?.into_iter().next() {
            return Err(refusal(bar).into());
        }
        firms.push(successor.firm_id);
        if row.status.0 == CaseStatus::Offered {
            offers::made(tx, cx, row.id, successor.id).await?;
        }
        let entry = Entry {
            organisation_id: row.organisation_id,
            subject_kind: "case",
            subject_id: row.id,
            event: Event::HandedOver,
            note: None,
            visibility: Visibility::Public,
            details: json!({ "from": from, "to": to }),
        };
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.handler_id = Set(Some(to));
        row.practitioner_id = Set(Some(successor.id));
        row.revision = Set(revision);
        row.updated_at = Set(cx.now());
        row.update(tx).await?;
        journal::record(tx, cx, entry).await?;
    }
    Ok(firms)
}
