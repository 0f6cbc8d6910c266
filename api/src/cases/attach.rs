//! What `attachments` needs to know of a case before it takes or shows a file.

use domain::cases::workflow;
use openapi::cases::CaseAction;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, PaginatorTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{self, Column};
use crate::{
    auth::{Caller, Context},
    http::Result,
};

/// May the caller attach a file to this case now? Locks the case; answers its organisation.
pub async fn attachable(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Uuid> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), CaseAction::Attach)?;
    Ok(row.organisation_id)
}

/// Does the caller see this case, or the case that came of this application? Its materials are on the case's file.
pub async fn sees(db: &impl ConnectionTrait, caller: &Caller, subject: Uuid) -> Result<bool> {
    let either = Condition::any().add(Column::Id.eq(subject)).add(Column::ApplicationId.eq(subject));
    Ok(entity::visible_to(caller).filter(either).count(db).await? > 0)
}
