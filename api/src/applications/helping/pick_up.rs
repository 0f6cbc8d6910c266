//! The applicant picks up what others entered for them, a helper of the village or the window: from the phone that
//! stands in the form, by the number that was sent to it.

use domain::{applications::helping, refusal::field};
use openapi::{
    Code,
    applications::{Application, PickUp},
    journal::Event,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, DatabaseTransaction, IntoActiveModel, QueryFilter};
use serde_json::Value;
use uuid::Uuid;

use super::super::{
    entity::{Column, Model, visible_to},
    papers, query,
    service::entry,
};
use crate::{
    auth::{self, Caller, Context},
    cases, consents, db,
    http::{Error, Result},
    journal,
};

/// Makes an application the caller's own. Whatever does not fit is told alike, so that nobody learns from it which
/// numbers there are.
pub async fn pick_up(cx: &Context, PickUp { number }: PickUp) -> Result<Application> {
    let Caller::Citizen { id } = &cx.caller else { return Err(Code::Forbidden.into()) };
    let me = Uuid::from(*id);
    let tx = cx.begin().await?;
    let phone = auth::phone_of(&tx, &cx.caller).await?.ok_or_else(not_found)?;
    let named = visible_to(&Caller::System).filter(Column::Number.eq(helping::number(&number)));
    let row = db::locked(&tx, named).one(&tx).await?.ok_or_else(not_found)?;
    if row.applicant_id == Some(me) {
        return query::whole(&tx, cx, row).await;
    }
    let form = papers::form(&tx, cx, &row).await?;
    if row.applicant_id.is_some() || row.brought_by == Some(me) || !helping::reaches(&form, &phone) {
        return Err(not_found());
    }
    let goes_on = row.continues_in;
    let row = picked_up(&tx, cx, row, me).await?;
    if let Some(later) = goes_on {
        let later =
            db::locked(&tx, visible_to(&Caller::System).filter(Column::Id.eq(later))).one(&tx).await?;
        if let Some(later) = later.filter(|later| later.applicant_id.is_none()) {
            picked_up(&tx, cx, later, me).await?;
        }
    }
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

fn not_found() -> Error {
    Error::Invalid(vec![field("number", Code::NotFound)])
}

/// The application with what was consented to in it and the case that came of it.
async fn picked_up(tx: &DatabaseTransaction, cx: &Context, row: Model, me: Uuid) -> Result<Model> {
    let row = Model { applicant_id: Some(me), revision: row.revision + 1, updated_at: cx.now(), ..row };
    row.clone().into_active_model().reset_all().update(tx).await?;
    consents::picked_up(tx, row.id, me).await?;
    cases::picked_up(tx, row.id, me).await?;
    journal::record(tx, cx, entry(&row, Event::ApplicationPickedUp, None, Value::Null)).await?;
    Ok(row)
}
