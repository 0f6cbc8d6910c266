//! How much of a unit's work has no end yet.

use domain::applications::workflow::{ENDED, serves};
use openapi::Code;
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{Column, locked, visible_to};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::Result,
};

/// Applications of a unit without an end, drafts too: somebody is still writing them to it.
pub async fn open_at(db: &impl ConnectionTrait, organisation: Uuid) -> Result<u64> {
    let open = visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(organisation))
        .filter(Column::Status.is_not_in(ENDED.iter().copied().map(Text)));
    Ok(open.count(db).await?)
}

/// Locks an application that the caller sees and that was not given up or refused; answers its organisation. Who was
/// granted aid is served on.
pub async fn alive(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Uuid> {
    let row = locked(tx, &cx.caller, id).await?;
    if serves(row.status.0) { Ok(row.organisation_id) } else { Err(Code::NotNow.into()) }
}
