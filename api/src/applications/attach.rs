//! What slices that hang on applications ask of them.

use domain::applications::workflow;
use openapi::applications::Action;
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, PaginatorTrait, QueryFilter, QuerySelect,
    QueryTrait, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::entity::{self, Column};
use crate::{
    auth::{Caller, Context},
    http::Result,
};

/// May the caller attach a file to this application now? Locks the application; answers its organisation.
pub async fn attachable(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Uuid> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), Action::Attach)?;
    Ok(row.organisation_id)
}

/// The ids of the applications that the caller sees, for what hangs on them.
pub fn visible_ids(caller: &Caller) -> SelectStatement {
    entity::visible_to(caller).select_only().column(Column::Id).into_query()
}

/// This application and those of its centre that go on in it (A21): what was found for one of them was found for it.
pub(super) fn with_merged(row: &entity::Model) -> SelectStatement {
    entity::visible_to(&Caller::System)
        .filter(Column::OrganisationId.eq(row.organisation_id))
        .filter(Condition::any().add(Column::Id.eq(row.id)).add(Column::ContinuesIn.eq(row.id)))
        .select_only()
        .column(Column::Id)
        .into_query()
}

/// Does the caller see this application?
pub async fn sees(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> Result<bool> {
    Ok(entity::visible_to(caller).filter(Column::Id.eq(id)).count(db).await? > 0)
}
