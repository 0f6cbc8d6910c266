//! How much of a unit's work has no end yet.

use openapi::{Code, applications::Status};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, locked, visible_to};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::Result,
};

/// States from which nothing more is awaited.
const ENDED: [Status; 8] = [
    Status::PrecheckReject,
    Status::DecidedGrant,
    Status::DecidedRefuse,
    Status::DeemedWithdrawn,
    Status::Withdrawn,
    Status::Redirected,
    Status::Merged,
    Status::Voided,
];

/// Applications of a unit without an end, drafts too: somebody is still writing them to it.
pub async fn open_at(db: &impl ConnectionTrait, organisation: Uuid) -> Result<u64> {
    let open = visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Status.is_not_in(ENDED.map(Text)));
    Ok(open.count(db).await?)
}

/// Locks an application that the caller sees and that was not given up or refused; answers its organisation. Who was
/// granted aid is served on.
pub async fn alive(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Uuid> {
    let row = locked(tx, &cx.caller, id).await?;
    match row.status.0 {
        Status::DecidedGrant => Ok(row.organisation_id),
        ended if ENDED.contains(&ended) => Err(Code::NotNow.into()),
        _ => Ok(row.organisation_id),
    }
}
