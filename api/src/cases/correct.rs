//! A case goes with its application: with a correction (SEC-05), until its file is frozen, and to the account of whom it
//! is about.

use domain::refusal::Refusal;
use openapi::{Code, applications::Person, cases::CaseStatus};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    parties,
};
use crate::{
    auth::{Caller, Context},
    db,
    http::Result,
    tokens,
    vault::slots::CASE_RECIPIENT_PHONE,
};

/// Takes over what was corrected about the applicant. What stands in an archived file stays there (§10).
pub async fn correct(
    tx: &DatabaseTransaction,
    cx: &Context,
    application: Uuid,
    applicant: &Person,
) -> Result<()> {
    let select = entity::visible_to(&Caller::System).filter(Column::ApplicationId.eq(application));
    let Some(row) = db::locked(tx, select).one(tx).await? else { return Ok(()) };
    if row.status.0 == CaseStatus::Archived {
        return Err(Refusal::Guard(Code::Frozen).into());
    }
    let name = applicant.name.as_deref().unwrap_or_default().to_owned();
    let recipient_phone = match &applicant.phone {
        Some(phone) => {
            let place = CASE_RECIPIENT_PHONE.of(row.id);
            Some(cx.state.vault.seal(tx, &place, &String::from(phone.clone())).await?)
        }
        None => None,
    };
    let row = Model {
        revision: row.revision + 1,
        recipient_name: name.clone(),
        recipient_phone,
        updated_at: cx.now(),
        ..row
    };
    row.clone().into_active_model().reset_all().update(tx).await?;
    parties::rename_client(tx, row.id, &name).await?;
    let (application_number, id_no) = (row.application_number.as_deref(), applicant.id_no.as_deref());
    tokens::forget(tx, row.id).await?;
    tokens::index(tx, cx, row.id, Some(&name), application_number, id_no).await?;
    match &row.number {
        Some(number) => tokens::add_number(tx, cx, row.id, number).await,
        None => Ok(()),
    }
}

/// The case that came of an application is the recipient's to read once they have picked that up.
pub async fn picked_up(tx: &DatabaseTransaction, application: Uuid, person: Uuid) -> Result<()> {
    let theirs = entity::ActiveModel { recipient_id: Set(Some(person)), ..Default::default() };
    let opened = entity::Entity::update_many().set(theirs).filter(Column::ApplicationId.eq(application));
    opened.filter(Column::RecipientId.is_null()).exec(tx).await?;
    Ok(())
}
