//! Drafts: created, saved section by section, revealed for a reason.

use domain::{
    applications::{complete, workflow},
    refusal::field,
};
use openapi::{
    Code,
    applications::{
        Action, Application, Form, FormPatch, Identity, NewApplication, Reasoned, Source, Status,
    },
    auth::Permission,
    journal::Event,
};
use sea_orm::{ActiveModelTrait, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Model},
    query,
};
use crate::{
    auth::{Caller, Context},
    db::{Doc, Text},
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
    organisations,
};

/// A1: a citizen opens a draft of their own; a clerk opens one for the person at the window.
pub async fn create(cx: &Context, new: NewApplication) -> Result<Application> {
    let NewApplication { organisation_id, form } = new;
    let impossible = complete::plausible(&form, cx.today());
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let tx = cx.begin().await?;
    let centre = organisations::service::centre(&tx, organisation_id.into())
        .await
        .map_err(|_| Error::Invalid(vec![field("organisation_id", Code::NotInList)]))?;
    let caller = cx.caller_id()?;
    let (source, applicant_id) = match cx.caller {
        Caller::Citizen { .. } => (Source::SelfOnline, Some(caller)),
        _ if cx.caller.organisations(Permission::Apply).contains(&centre.id) => (Source::SelfWindow, None),
        _ => return Err(Code::Forbidden.into()),
    };
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: centre.id,
        number: None,
        machine_key: None,
        status: Text(Status::Draft),
        source: Text(source),
        applicant_id,
        created_by: caller,
        received_by: None,
        examined_by: None,
        decided_by: None,
        applicant_name: None,
        id_no: None,
        cause: None,
        claim_amount_fen: None,
        form: Doc(Form::default()),
        supplement: None,
        opinion: None,
        decision: None,
        case_id: None,
        due_kind: None,
        due_on: None,
        due_soon_on: None,
        submitted_on: None,
        submitted_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    let row = with_form(row, form);
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::ApplicationCreated, None, json!({ "source": source })))
        .await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Saves sections of a draft, if nobody else did in between.
pub async fn save(cx: &Context, id: Uuid, IfMatch(seen): IfMatch, patch: FormPatch) -> Result<Application> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    workflow::next(
        &row.standing(),
        &cx.caller.actor(row.organisation_id, row.stance(&cx.caller)),
        Action::Edit,
    )?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let form = patch.onto(row.form.0.clone());
    let impossible = complete::plausible(&form, cx.today());
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let row = with_form(Model { revision: row.revision + 1, updated_at: cx.now(), ..row }, form);
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::ApplicationSaved, None, Value::Null)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Shows what is masked otherwise, for a stated reason that stands in the journal (§15.3).
pub async fn reveal(cx: &Context, id: Uuid, Reasoned { reason }: Reasoned) -> Result<Identity> {
    let tx = cx.begin().await?;
    let row = entity::one(&tx, &cx.caller, id).await?;
    workflow::next(
        &row.standing(),
        &cx.caller.actor(row.organisation_id, row.stance(&cx.caller)),
        Action::Reveal,
    )?;
    let note = Some(reason.into_string());
    journal::record(&tx, cx, entry(&row, Event::IdentityRevealed, note, Value::Null)).await?;
    tx.commit().await?;
    let person = row.form.0.applicant;
    Ok(Identity {
        name: person.name.map(Into::into),
        id_no: person.id_no.map(Into::into),
        phone: person.phone.map(Into::into),
    })
}

/// Puts a form into a row: the document, and the columns that lists and searches read.
fn with_form(row: Model, form: Form) -> Model {
    Model {
        applicant_name: form.applicant.name.as_deref().map(str::to_owned),
        id_no: form.applicant.id_no.as_deref().map(str::to_uppercase),
        cause: form.matter.cause.map(Text),
        claim_amount_fen: form.matter.claim_amount_fen.map(openapi::Fen::get),
        form: Doc(form),
        ..row
    }
}

/// A journal entry about an application; what its own applicant may read is public.
pub fn entry(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    let internal = matches!(
        event,
        Event::OpinionGiven
            | Event::OpinionReturned
            | Event::IdentityRevealed
            | Event::VerificationStarted
            | Event::ApplicationSaved
    );
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "application",
        subject_id: row.id,
        event,
        note,
        visibility: if internal { Visibility::Internal } else { Visibility::Public },
        details,
    }
}
