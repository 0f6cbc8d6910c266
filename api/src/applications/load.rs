//! How much of a unit's work has no end yet.

use openapi::applications::Status;
use sea_orm::{ColumnTrait, ConnectionTrait, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, visible_to};
use crate::{auth::Caller, db::Text, http::Result};

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
