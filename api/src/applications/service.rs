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
    readings::{ReadingKind, ReadingSubject},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Model},
    papers::{self, Papers},
    query,
};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, entity::Model as Unit},
    readings::{Seen, seen},
    recusals,
    vault::slots::APPLICATION_FORM,
};

/// A1: a citizen opens a draft of their own; a clerk opens one for the person at the window.
pub async fn create(cx: &Context, new: NewApplication) -> Result<Application> {
    let NewApplication { organisation_id, form } = new;
    let impossible = complete::plausible(&form, cx.today());
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let tx = cx.begin().await?;
    let (centre, station_id) = office(&tx, cx, organisation_id.into()).await?;
    let caller = cx.caller_id()?;
    let window = station_id.unwrap_or(centre.id);
    let (source, applicant_id) = match cx.caller {
        Caller::Citizen { .. } => (Source::SelfOnline, Some(caller)),
        _ if cx.caller.organisations(Permission::Apply).contains(&window) => (Source::SelfWindow, None),
        _ => return Err(Code::Forbidden.into()),
    };
    let id = cx.new_id();
    let row = Model {
        id,
        revision: 1,
        organisation_id: centre.id,
        station_id,
        number: None,
        machine_key: None,
        status: Text(Status::Draft),
        source: Text(source),
        applicant_id,
        created_by: caller,
        received_by: None,
        examined_by: None,
        decided_by: None,
        small_centre: false,
        applicant_name: None,
        id_no: None,
        cause: None,
        claim_amount_fen: None,
        form: cx.state.vault.seal(&tx, &APPLICATION_FORM.of(id), &form).await?,
        supplement: None,
        supplement_asked_on: None,
        supplement_due_on: None,
        supplied_on: None,
        opinion: None,
        assessment_id: None,
        rests_on: None,
        findings: None,
        decision: None,
        objection_until: None,
        case_id: None,
        due_kind: None,
        due_on: None,
        due_soon_on: None,
        submitted_on: None,
        submitted_at: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    let mut papers = Papers::new(Form::default());
    let row = papers.put_form(&tx, cx, row, form).await?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    recusals::people_of_new(&tx, cx, row.id, &papers.form).await?;
    let created = entry(&row, Event::ApplicationCreated, None, json!({ "source": source }));
    let told = journal::tell(&tx, cx, created).await?;
    tx.commit().await?;
    // A new draft has nothing around it that would have to be read.
    let around = query::Around {
        organisation_name: centre.name,
        attachments: Vec::new(),
        timeline: told.into_iter().collect(),
        duplicates: Vec::new(),
    };
    Ok(query::answer(cx, row, papers, around))
}

/// The centre that decides, and the station at whose window it comes in: what a station takes in goes to the nearest
/// centre above it (ORG-05).
async fn office(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<(Unit, Option<Uuid>)> {
    if let Ok(centre) = organisations::service::centre(tx, id).await {
        return Ok((centre, None));
    }
    let above = match cx.caller.organisations(Permission::Apply).contains(&id) {
        true => organisations::authority::centre_above(tx, id).await?,
        false => None,
    };
    let not_listed = || Error::Invalid(vec![field("organisation_id", Code::NotInList)]);
    above.map(|centre| (centre, Some(id))).ok_or_else(not_listed)
}

/// Saves sections of a draft, if nobody else did in between.
pub async fn save(cx: &Context, id: Uuid, IfMatch(seen): IfMatch, patch: FormPatch) -> Result<Application> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), Action::Edit)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let mut papers = papers::open(&tx, cx, &row).await?;
    let form = patch.onto(papers.form.clone());
    let impossible = complete::plausible(&form, cx.today());
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let row = Model { revision: row.revision + 1, updated_at: cx.now(), ..row };
    let row = papers.put_form(&tx, cx, row, form).await?;
    row.clone().into_active_model().reset_all().update(&tx).await?;
    recusals::people_of(&tx, cx, row.id, &papers.form).await?;
    journal::record(&tx, cx, entry(&row, Event::ApplicationSaved, None, Value::Null)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Shows what is masked otherwise, for a stated reason that stands in the journal (§15.3).
pub async fn reveal(cx: &Context, id: Uuid, Reasoned { reason }: Reasoned) -> Result<Identity> {
    let tx = cx.begin().await?;
    let row = entity::one(&tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), Action::Reveal)?;
    let Form { applicant, agent, matter: _, opponents, means: _, service, declaration: _ } =
        papers::form(&tx, cx, &row).await?;
    let note = Some(reason.to_string());
    journal::record(&tx, cx, entry(&row, Event::IdentityRevealed, note, Value::Null)).await?;
    tx.commit().await?;
    let whole = Seen::whole(ReadingSubject::Application, id).kind(ReadingKind::Identity);
    seen(cx, whole.because(reason)).await?;
    Ok(Identity {
        name: applicant.name,
        id_no: applicant.id_no,
        phone: applicant.phone,
        household_register: applicant.household_register,
        residence: applicant.residence,
        agent,
        opponents,
        service,
    })
}

/// A journal entry about an application; what its own applicant may read is public.
pub fn entry(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    let internal = matches!(
        event,
        Event::OpinionGiven
            | Event::OpinionReturned
            | Event::IdentityRevealed
            | Event::VerificationStarted
            | Event::EligibilityAssessed
            | Event::SmallCentreRuleUsed
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
