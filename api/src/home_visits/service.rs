//! Asking for a home visit, agreeing on it, writing down what was done.

use std::collections::HashSet;

use domain::{home_visits as law, refusal::field};
use openapi::{
    Code, UserId,
    home_visits::{
        HomeVisit, HomeVisitAction, HomeVisitAppointment, HomeVisitCancelling, HomeVisitReport,
        HomeVisitStatus, NewHomeVisit,
    },
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Entity, Model},
    query,
};
use crate::{
    applications, attachments,
    auth::Context,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    vault::slots::{HOME_VISIT_NOTE, HOME_VISIT_REPORT},
};

/// Visits of one application at most.
const MAX_VISITS: u64 = 50;

/// Somebody asks that the centre comes, as long as the application is not over.
pub async fn request(cx: &Context, application: Uuid, new: NewHomeVisit) -> Result<HomeVisit> {
    let NewHomeVisit { ground, note } = new;
    let tx = cx.begin().await?;
    let organisation_id = applications::alive(&tx, cx, application).await?;
    let before = entity::of(application).limit(MAX_VISITS).all(&tx).await?;
    if before.iter().any(|visit| law::is_open(visit.status.0)) {
        return Err(Code::Duplicate.into());
    }
    if u64::try_from(before.len()).unwrap_or(u64::MAX) >= MAX_VISITS {
        return Err(Code::TooManyItems.into());
    }
    let id = cx.new_id();
    let note = match note {
        Some(note) => Some(cx.state.vault.seal(&tx, &HOME_VISIT_NOTE.of(id), &note).await?),
        None => None,
    };
    let row = Model {
        id,
        revision: 1,
        organisation_id,
        application_id: application,
        status: Text(HomeVisitStatus::Requested),
        ground: Text(ground),
        note,
        requested_at: cx.now(),
        due_on: law::due(&cx.state.calendar.now(), cx.today()),
        scheduled_at: None,
        first_visitor: None,
        second_visitor: None,
        report: None,
        place: 0,
    }
    .placed();
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, Event::HomeVisitRequested, None).await?;
    tx.commit().await?;
    query::whole(cx, row).await
}

/// The centre names a day and two who come.
pub async fn schedule(cx: &Context, id: Uuid, said: HomeVisitAppointment) -> Result<HomeVisit> {
    let HomeVisitAppointment { at, visitors } = said;
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, &row.parts(&cx.caller), HomeVisitAction::Schedule)?;
    let known = query::candidates(&tx, cx, row.organisation_id).await?;
    let staff: Vec<UserId> = known.into_iter().map(|one| one.id).collect();
    let problems = law::appointment(at, &visitors, &staff, cx.now());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let mut going = visitors.into_iter().map(Uuid::from);
    let row = Model {
        status: Text(status),
        scheduled_at: Some(at),
        first_visitor: going.next(),
        second_visitor: going.next(),
        ..row
    };
    moved(tx, cx, row, Event::HomeVisitScheduled, None).await
}

/// Who was there writes down what was done.
pub async fn report(cx: &Context, id: Uuid, said: HomeVisitReport) -> Result<HomeVisit> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, &row.parts(&cx.caller), HomeVisitAction::Report)?;
    let mut problems = law::report(&said, cx.now());
    problems.extend(strange(&tx, row.application_id, &said).await?);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let sealed = cx.state.vault.seal(&tx, &HOME_VISIT_REPORT.of(row.id), &said).await?;
    let row = Model { status: Text(status), report: Some(sealed), ..row };
    moved(tx, cx, row, Event::HomeVisitMade, None).await
}

/// May the caller bring a proof of this visit now? Whoever writes it down may, however far the application has come
/// meanwhile. Locks the visit; answers its application and the organisation.
pub async fn provable(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<(Uuid, Uuid)> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    law::next(row.status.0, &row.parts(&cx.caller), HomeVisitAction::Report)?;
    Ok((row.application_id, row.organisation_id))
}

/// Nobody comes.
pub async fn cancel(cx: &Context, id: Uuid, said: HomeVisitCancelling) -> Result<HomeVisit> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, &row.parts(&cx.caller), HomeVisitAction::Cancel)?;
    let row = Model { status: Text(status), ..row };
    moved(tx, cx, row, Event::HomeVisitCancelled, Some(said.reason.into())).await
}

/// Proofs that are not among the files of the application.
async fn strange(
    db: &impl ConnectionTrait,
    application: Uuid,
    said: &HomeVisitReport,
) -> Result<Vec<openapi::FieldProblem>> {
    let files = attachments::service::of_subject(db, application).await?;
    let there: HashSet<_> = files.into_iter().map(|file| file.id).collect();
    let strange = said.proofs.iter().enumerate().filter(|(_, proof)| !there.contains(*proof));
    Ok(strange.map(|(at, _)| field(format!("proofs[{at}]"), Code::NotFound)).collect())
}

async fn moved(
    tx: DatabaseTransaction,
    cx: &Context,
    row: Model,
    event: Event,
    note: Option<String>,
) -> Result<HomeVisit> {
    let row = Model { revision: row.revision + 1, ..row }.placed();
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, event, note).await?;
    tx.commit().await?;
    query::whole(cx, row).await
}

/// It stands on the timeline of the application, for the person to see.
async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
    note: Option<String>,
) -> Result<()> {
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "application",
        subject_id: row.application_id,
        event,
        note,
        visibility: Visibility::Public,
        details: json!({ "home_visit": row.id, "to": row.status.0, "at": row.scheduled_at }),
    };
    journal::record(tx, cx, entry).await
}
