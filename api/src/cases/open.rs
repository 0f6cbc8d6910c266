//! A grant opens a case (A20): it waits to be assigned (DL-06).

use domain::cases::{
    clock,
    minors::{self, Recipient},
};
use openapi::{applications::Form, cases::CaseStatus, journal::Event};
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Model},
    parties,
};
use crate::{
    applications,
    auth::Context,
    contacts,
    db::Text,
    http::Result,
    journal::{self, Entry, Visibility},
    recusals, tokens,
    vault::slots::{CASE_OPPONENTS, CASE_RECIPIENT_PHONE},
};

/// Opens the case of an application that was just granted; answers its id.
pub async fn open(
    tx: &DatabaseTransaction,
    cx: &Context,
    granted: &applications::entity::Model,
    form: &Form,
) -> Result<Uuid> {
    let (id, vault) = (cx.new_id(), &cx.state.vault);
    let recipient_phone = match &form.applicant.phone {
        Some(phone) => Some(vault.seal(tx, &CASE_RECIPIENT_PHONE.of(id), &phone.to_string()).await?),
        None => None,
    };
    let opponents: Vec<String> = form.opponents.iter().map(|opponent| opponent.name.to_string()).collect();
    let mut row = Model {
        id,
        revision: 1,
        organisation_id: granted.organisation_id,
        application_id: granted.id,
        application_number: granted.number.clone(),
        number: None,
        status: Text(CaseStatus::Wait),
        recipient_id: granted.applicant_id,
        recipient_name: granted.applicant_name.clone().unwrap_or_default(),
        recipient_phone,
        opponents: vault.seal(tx, &CASE_OPPONENTS.of(id), &opponents).await?,
        matter_type: form.matter.matter_type.map(Text),
        cause: form.matter.cause.map(Text),
        stage: form.matter.stage.map(Text),
        organ_name: form.matter.organ_name.as_deref().map(str::to_owned),
        organ_case_no: form.matter.organ_case_no.as_deref().map(str::to_owned),
        claim_amount_fen: form.matter.claim_amount_fen.map(openapi::Fen::get),
        green: granted.green.is_some(),
        applied_on: granted.submitted_on,
        minor: minors::recipient(form, granted.submitted_on.unwrap_or(cx.today())) == Recipient::Minor,
        granted_by: cx.caller_id()?,
        granted_on: cx.today(),
        practitioner_id: None,
        handler_id: None,
        firm_id: None,
        assigned_by: None,
        assigned_on: None,
        accepted_on: None,
        agreement_signed_on: None,
        closed_on: None,
        closing: None,
        due_kind: None,
        due_on: None,
        due_soon_on: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    let running = clock::due(&cx.state.calendar.now(), CaseStatus::Wait, row.days());
    row.due_kind = running.map(|r| Text(r.kind));
    row.due_on = running.map(|r| r.on);
    row.due_soon_on = running.map(|r| r.soon);
    let name = Some(row.recipient_name.as_str());
    let id_no = form.applicant.id_no.as_deref();
    tokens::index(tx, cx, id, name, granted.number.as_deref(), id_no).await?;
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    parties::write(tx, cx, id, form).await?;
    recusals::inherit(tx, granted.id, id).await?;
    contacts::keep(tx, cx, id, form).await?;
    let entry = Entry {
        organisation_id: granted.organisation_id,
        subject_kind: "case",
        subject_id: id,
        event: Event::CaseOpened,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "application": granted.id }),
    };
    journal::record(tx, cx, entry).await?;
    Ok(id)
}
