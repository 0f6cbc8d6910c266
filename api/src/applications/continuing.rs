//! An application that ends here and goes on elsewhere: named to the person (A6), transferred with its history
//! (ONL-02), merged without loss (A21).

use chrono::Datelike;
use domain::{
    applications::{clock, green as law, merging},
    numbers::{Series, machine_key},
    refusal::field,
};
use openapi::{
    Code, FieldProblem,
    applications::{Form, Merger, Redirection, Source, Status, Transfer},
    consents::ConsentKind,
    journal::{Event, TimelineEntry},
    organisations::OrganisationStatus,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    draft::Origin,
    entity::{self, Column, Model, visible_to},
    green, materials,
    moves::Applied,
    papers::{self, Papers},
    returning, service,
};
use crate::{
    attachments,
    auth::{Caller, Context},
    conflicts, consents, contacts,
    db::Text,
    http::{Error, Result},
    journal, numbers,
    organisations::{self, entity::Model as Unit},
    recusals, tokens,
    vault::slots::APPLICATION_FORM,
};

/// Applications of which the history is told together, at most.
const MOST: u64 = 20;

/// What happened, to this application and to those that go on in it.
pub async fn timeline(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Vec<TimelineEntry>> {
    if !row.earlier {
        return journal::timeline(db, cx, row.id).await;
    }
    // Whoever sees where they went on reads of them here, at whichever centre they came in.
    let mut ids: Vec<Uuid> = visible_to(&Caller::System)
        .filter(Column::ContinuesIn.eq(row.id))
        .select_only()
        .column(Column::Id)
        .limit(MOST)
        .into_tuple()
        .all(db)
        .await?;
    ids.push(row.id);
    journal::timeline_of(db, cx, ids).await
}

/// A6: what the person is told. A centre of the network is named as the directory knows it.
pub async fn named(tx: &DatabaseTransaction, row: &Model, said: Redirection) -> Result<String> {
    let Redirection { to, to_name, to_phone, reason } = said;
    let known = match to {
        Some(to) => Some(other_centre(tx, row, to.into()).await?),
        None => None,
    };
    let name = to_name.map(String::from).or_else(|| known.as_ref().map(|unit| unit.name.clone()));
    let phone =
        to_phone.map(String::from).or_else(|| known.and_then(|unit| unit.phones.0.into_iter().next()));
    let missing: Vec<FieldProblem> = [("to_name", name.is_none()), ("to_phone", phone.is_none())]
        .into_iter()
        .filter(|(_, open)| *open)
        .map(|(path, _)| field(path, Code::Required))
        .collect();
    match (name, phone) {
        (Some(name), Some(phone)) => Ok(format!("{name}，{phone}。{reason}")),
        _ => Err(Error::Invalid(missing)),
    }
}

/// A working centre, and not the one where the application lies.
async fn other_centre(tx: &DatabaseTransaction, row: &Model, to: Uuid) -> Result<Unit> {
    let not_listed = || Error::Invalid(vec![field("to", Code::NotInList)]);
    let centre = match organisations::service::centre(tx, to).await {
        Err(Error::NotFound) => return Err(not_listed()),
        found => found?,
    };
    let works = centre.status.0 == OrganisationStatus::Active && centre.id != row.organisation_id;
    if works { Ok(centre) } else { Err(not_listed()) }
}

/// ONL-02: the competent centre gets the application with its papers and its history, and the day from which the
/// limit runs stays the day on which the person first came (DL-30).
pub async fn transferred(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &Papers,
    said: Transfer,
) -> Result<Applied> {
    let Transfer { to, reason, consented } = said;
    if !consented {
        return Err(Error::Invalid(vec![field("consented", Code::NotConfirmed)]));
    }
    let centre = other_centre(tx, &row, to.into()).await?;
    let there = arrived(tx, cx, &row, &centre, papers.form.clone()).await?;
    consents::carried(tx, cx, row.id, there.id).await?;
    consents::given_to_staff(tx, cx, (row.id, row.applicant_id), ConsentKind::Transfer).await?;
    attachments::go_with(tx, row.id, (there.id, there.organisation_id)).await?;
    let details = json!({ "from": row.id, "to": there.id, "centre": row.organisation_id });
    let came = service::entry(&there, Event::ApplicationTransferred, None, details);
    journal::record(tx, cx, came).await?;
    let told = format!("{}。{reason}", centre.name);
    Ok((Model { continues_in: Some(there.id), ..row }, Event::ApplicationTransferred, Some(told)))
}

/// The application as the other centre gets it: with a number of its own, waiting to be received there.
async fn arrived(
    tx: &DatabaseTransaction,
    cx: &Context,
    from: &Model,
    centre: &Unit,
    form: Form,
) -> Result<Model> {
    let (id, today) = (cx.new_id(), cx.today());
    let origin = Origin {
        organisation_id: centre.id,
        station_id: None,
        source: Source::OtherLaa,
        applicant_id: from.applicant_id,
        created_by: cx.caller_id()?,
    };
    let sealed = cx.state.vault.seal(tx, &APPLICATION_FORM.of(id), &form).await?;
    let series = Series::Application;
    let (number, sequence) = numbers::next(tx, centre.id, &centre.short_name, series, today.year()).await?;
    let on = from.submitted_on.unwrap_or(today);
    let found = from.green.map(|Text(ground)| ground);
    let here = green::here(cx, centre, on);
    let row = Model {
        status: Text(Status::Submitted),
        machine_key: Some(machine_key(&centre.region_code, today.year(), today.month(), sequence)),
        submitted_on: from.submitted_on,
        submitted_at: from.submitted_at,
        earlier: true,
        green: law::carried(found, &form, &here, today).map(Text),
        weight: law::weight(&form, &here).into(),
        helper_id: from.helper_id,
        ..Model::draft(id, origin, sealed, cx.now())
    };
    let running = clock::due(&cx.state.calendar.now(), row.status.0, row.submitted_on, None, None);
    let row = Model {
        due_kind: running.map(|r| Text(r.kind)),
        due_on: running.map(|r| r.on),
        due_soon_on: running.map(|r| r.soon),
        ..row
    };
    let mut papers = Papers::new(Form::default());
    let row = papers.put_form(tx, cx, row, form).await?;
    let row = materials::go_with(tx, cx, from, row).await?;
    let person = &papers.form.applicant;
    tokens::index(tx, cx, id, person.name.as_deref(), Some(&number), person.id_no.as_deref()).await?;
    let person_id = Some(returning::person_of(tx, cx, &row).await?);
    let row = Model { number: Some(number), person_id, ..row };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    recusals::people_of_new(tx, cx, id, &papers.form).await?;
    conflicts::enter(tx, cx, id, &papers.form).await?;
    contacts::keep(tx, cx, id, &papers.form).await?;
    goes_on(tx, from.id, id).await?;
    Ok(row)
}

/// A21: what was brought twice is one: papers, other parties and history of the duplicate go on in the other.
pub async fn merged(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &Papers,
    Merger { into }: Merger,
) -> Result<Applied> {
    let other = entity::locked(tx, &cx.caller, into.into()).await?;
    let problems = merging::problems(row.side(), other.side());
    if other.id == row.id || !problems.is_empty() {
        return Err(Error::Invalid(vec![field("into", Code::Mismatch)]));
    }
    attachments::go_with(tx, row.id, (other.id, other.organisation_id)).await?;
    let mut theirs = papers::open(tx, cx, &other).await?;
    let form = merging::joined(theirs.form.clone(), &papers.form)?;
    let other = theirs.put_form(tx, cx, other, form).await?;
    let other = materials::go_with(tx, cx, &row, other).await?;
    let other = Model { revision: other.revision + 1, earlier: true, updated_at: cx.now(), ..other };
    other.clone().into_active_model().reset_all().update(tx).await?;
    recusals::people_of(tx, cx, other.id, &theirs.form).await?;
    conflicts::forget(tx, other.id).await?;
    conflicts::enter(tx, cx, other.id, &theirs.form).await?;
    goes_on(tx, row.id, other.id).await?;
    let details = json!({ "merged": row.id });
    let joined = service::entry(&other, Event::ApplicationJoined, row.number.clone(), details);
    journal::record(tx, cx, joined).await?;
    Ok((Model { continues_in: Some(other.id), ..row }, Event::Merged, other.number))
}

/// What went on in the one goes on in the other.
async fn goes_on(tx: &DatabaseTransaction, from: Uuid, to: Uuid) -> Result<()> {
    let moved = entity::ActiveModel { continues_in: Set(Some(to)), ..Default::default() };
    entity::Entity::update_many().set(moved).filter(Column::ContinuesIn.eq(from)).exec(tx).await?;
    Ok(())
}
