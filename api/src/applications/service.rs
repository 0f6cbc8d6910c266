//! Drafts: created, saved section by section, revealed for a reason.

use domain::{
    applications::{
        complete,
        sources::{self, Entering},
        workflow,
    },
    refusal::field,
};
use openapi::{
    Code,
    applications::{Action, Application, Form, FormPatch, Identity, NewApplication, Reasoned, Source},
    auth::{Permission, Role},
    journal::Event,
    readings::{ReadingKind, ReadingSubject},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    draft::Origin,
    entity::{self, Model},
    helping,
    papers::{self, Papers},
    query,
};
use crate::{
    auth::{Caller, Context},
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, entity::Model as Unit},
    readings::{Seen, seen},
    recusals,
    vault::slots::APPLICATION_FORM,
};

/// A1: a citizen opens a draft of their own; a clerk opens one for the person at the window.
pub async fn create(cx: &Context, new: NewApplication) -> Result<Application> {
    let NewApplication { organisation_id, source, form } = new;
    let impossible = complete::plausible(&form, cx.today());
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let tx = cx.begin().await?;
    let (place, source) = origin(&tx, cx, organisation_id.into(), source).await?;
    let (caller, station_id) = (cx.caller_id()?, place.station);
    let applicant_id = matches!(cx.caller, Caller::Citizen { .. }).then_some(caller);
    let id = cx.new_id();
    let origin =
        Origin { organisation_id: place.centre, station_id, source, applicant_id, created_by: caller };
    let sealed = cx.state.vault.seal(&tx, &APPLICATION_FORM.of(id), &form).await?;
    let row = Model::draft(id, origin, sealed, cx.now());
    let mut papers = Papers::new(Form::default());
    let row = papers.put_form(&tx, cx, row, form).await?;
    let row = helping::brought(&tx, cx, row, &papers.form).await?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    recusals::people_of_new(&tx, cx, row.id, &papers.form).await?;
    let created = entry(&row, Event::ApplicationCreated, None, json!({ "source": row.source.0 }));
    let told = journal::tell(&tx, cx, created).await?;
    // A new draft has nothing else around it that would have to be read.
    let around = query::Around {
        organisation_name: place.name,
        brought_by: helping::who(&tx, &row).await?,
        attachments: Vec::new(),
        timeline: told.into_iter().collect(),
        duplicates: Vec::new(),
    };
    tx.commit().await?;
    Ok(query::answer(cx, row, papers, around))
}

/// The centre that decides, and the station at whose window it comes in.
pub struct Place {
    pub centre: Uuid,
    pub name: String,
    pub station: Option<Uuid>,
}

/// Where a new application lies and how it came in, if the caller may enter it there (§4.3).
pub async fn origin(
    tx: &DatabaseTransaction,
    cx: &Context,
    at: Uuid,
    said: Option<Source>,
) -> Result<(Place, Source)> {
    let (centre, station) = office(tx, cx, at).await?;
    let place = Place { centre: centre.id, name: centre.name, station };
    let window = station.unwrap_or(place.centre);
    let source = match &cx.caller {
        Caller::Citizen { .. } => came_in(&[Role::Applicant], said)?,
        Caller::Client { .. } if enters_at(cx, window) => sources::chosen(Entering::Program, said)?,
        Caller::Staff { grants, .. } if enters_at(cx, window) => {
            let here = grants.iter().filter(|(_, at)| *at == window).map(|(role, _)| *role);
            came_in(&here.collect::<Vec<_>>(), said)?
        }
        _ => return Err(Code::Forbidden.into()),
    };
    Ok((place, source))
}

/// May the caller enter applications at this centre or station?
pub fn may_enter(cx: &Context, centre: Uuid, station: Option<Uuid>) -> Result<()> {
    if enters_at(cx, station.unwrap_or(centre)) { Ok(()) } else { Err(Code::Forbidden.into()) }
}

fn came_in(roles: &[Role], said: Option<Source>) -> Result<Source> {
    Ok(sources::chosen(Entering::Roles(roles), said)?)
}

fn enters_at(cx: &Context, window: Uuid) -> bool {
    cx.caller.organisations(Permission::Apply).contains(&window)
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
    let row = helping::brought(&tx, cx, row, &papers.form).await?;
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
    let Form { applicant, agent, opponents, service, .. } = papers::form(&tx, cx, &row).await?;
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
            | Event::GreenMarked
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
