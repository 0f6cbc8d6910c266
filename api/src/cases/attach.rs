//! What slices that hang on cases ask of them.

use domain::cases::workflow;
use openapi::cases::CaseAction;
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

/// May the caller attach a file to this case now? Locks the case; answers its organisation.
pub async fn attachable(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Uuid> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), CaseAction::Attach)?;
    Ok(row.organisation_id)
}

/// The ids of the cases that the caller sees, for what hangs on them.
pub fn visible_ids(caller: &Caller) -> SelectStatement {
    entity::visible_to(caller).select_only().column(Column::Id).into_query()
}

/// Does the caller see this case, or the case that came of this application? Its materials are on the case's file.
pub async fn sees(db: &impl ConnectionTrait, caller: &Caller, subject: Uuid) -> Result<bool> {
    let either = Condition::any().add(Column::Id.eq(subject)).add(Column::ApplicationId.eq(subject));
    Ok(entity::visible_to(caller).filter(either).count(db).await? > 0)
}

/// The application of which a case that the caller sees came.
pub async fn application_of(db: &impl ConnectionTrait, caller: &Caller, id: Uuid) -> Result<Uuid> {
    Ok(entity::one(db, caller, id).await?.application_id)
}

/// Cases and applications that belong together with any of these, whoever sees them: what is hidden is hidden as a
/// whole (ROLE-04).
pub async fn siblings(db: &impl ConnectionTrait, records: Vec<Uuid>) -> Result<Vec<Uuid>> {
    if records.is_empty() {
        return Ok(Vec::new());
    }
    let either =
        Condition::any().add(Column::Id.is_in(records.clone())).add(Column::ApplicationId.is_in(records));
    let pairs: Vec<(Uuid, Uuid)> = entity::visible_to(&Caller::System)
        .filter(either)
        .select_only()
        .columns([Column::Id, Column::ApplicationId])
        .into_tuple()
        .all(db)
        .await?;
    Ok(pairs.into_iter().flat_map(|(case, application)| [case, application]).collect())
}
