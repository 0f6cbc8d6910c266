//! The moves of §5.2: each reads, lets the law decide, writes row, journal and outbox, and commits.

use chrono::Datelike;
use domain::{
    applications::{basis, clock, complete, sources, workflow},
    deadlines,
    numbers::{Series, machine_key},
    refusal::Refusal,
};
use openapi::{
    applications::{
        Application, Decision, Form, Merger, Reasoned, Reception, RefuseReason, Status, Supplement,
        SupplementNotice, SupplementRequest, Withdrawal,
    },
    auth::Permission,
    deadlines::DeadlineKind,
    journal::{Event, TimelineEntry},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    assess, continuing, deferrals,
    entity::{self, Model},
    green, helping,
    materials::{receipted, to_supply},
    notices,
    papers::{self, Papers},
    query, returning,
    said::Said,
    service, small, together,
};
use crate::{
    auth::Context, cases, conflicts, consents, contacts, db::Text, http::Result, journal, mandates, numbers,
    organisations, outbox, tokens,
};

/// Makes one move.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<Application> {
    let tx = cx.begin().await?;
    if let Said::Merger(Merger { into }) = &said {
        together::hold(&tx, [id, (*into).into()]).await?;
    }
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let actor = row.actor(&cx.caller);

    let status = workflow::next(&row.standing(), &actor, said.action())?;
    let eased = small::used(&tx, cx, &row, &actor, said.action()).await?;
    // Everything that is answered is read by now: what can fail fails before the commit, and before number and
    // journal are taken, for which everybody waits who moves something at this centre.
    let mut around = query::around(&tx, cx, &row, status).await?;
    let mut papers = papers::open(&tx, cx, &row).await?;
    let (row, event, note) = apply(&tx, cx, row, &mut papers, said).await?;
    let row = Model { small_centre: examined_small(&row, event, eased), ..row };
    let (row, told) = moved(&tx, cx, row, status, event, note).await?;
    around.timeline.extend(told);
    if let Some(used) = eased {
        around.timeline.extend(small::told(&tx, cx, &row, used).await?);
    }
    tx.commit().await?;
    if row.continues_in.is_some() {
        // Its files went on with it.
        around.attachments.clear();
    }
    let handed_over = helping::is_handed_over(cx, &row);
    let answer = query::answer(cx, row, papers, around);
    Ok(if handed_over { helping::receipt(answer) } else { answer })
}

/// The same move for one of many, within the transaction of all; the law let it be.
pub async fn step(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: Status,
    said: Said,
) -> Result<()> {
    let mut papers = papers::open(tx, cx, &row).await?;
    let (row, event, note) = apply(tx, cx, row, &mut papers, said).await?;
    moved(tx, cx, row, status, event, note).await?;
    Ok(())
}

/// Did the director of a small centre give the opinion that is now there?
fn examined_small(row: &Model, event: Event, eased: Option<Permission>) -> bool {
    match event {
        Event::OpinionGiven => eased.is_some(),
        Event::OpinionReturned => false,
        _ => row.small_centre,
    }
}

/// Writes the row in its new state, then outbox and journal; answers the row and its new line of the timeline.
pub async fn moved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: Status,
    event: Event,
    note: Option<String>,
) -> Result<(Model, Option<TimelineEntry>)> {
    let from = row.status.0;
    let running = clock::due(&cx.state.calendar.now(), status, row.submitted_on, row.stop(), row.owed());
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        due_kind: running.map(|r| Text(r.kind)),
        due_on: running.map(|r| r.on),
        due_soon_on: running.map(|r| r.soon),
        updated_at: cx.now(),
        ..row
    };
    entity::Entity::update(row.clone().into_active_model().reset_all()).exec_without_returning(tx).await?;
    if let Some(message) = notices::of_move(tx, cx, &row, event).await? {
        outbox::post_about(tx, cx, row.id, message).await?;
    }
    let details = assess::told(&row, event, json!({ "from": from, "to": status }));
    let entry = service::entry(&row, event, note, details);
    let told = journal::tell(tx, cx, entry).await?;
    Ok((row, told))
}

pub(super) type Applied = (Model, Event, Option<String>);

pub(super) async fn apply(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    said: Said,
) -> Result<Applied> {
    let caller = cx.caller.id().map(Uuid::from);
    Ok(match said {
        Said::Submission => (submitted(tx, cx, row, &papers.form).await?, Event::ApplicationSubmitted, None),
        Said::Reception(Reception { remark, materials }) => {
            let row = receipted(tx, cx, row, materials).await?;
            (Model { received_by: caller, ..row }, Event::ApplicationReceived, remark.map(Into::into))
        }
        Said::PrecheckReturn(Reasoned { reason }) => (row, Event::PrecheckReturned, Some(reason.into())),
        Said::PrecheckReject(Reasoned { reason }) => (row, Event::PrecheckRejected, Some(reason.into())),
        Said::Redirection(said) => {
            let told = continuing::named(tx, &row, said).await?;
            (row, Event::ApplicationRedirected, Some(told))
        }
        Said::SupplementRequest(request) => {
            (asked(tx, cx, row, papers, request).await?, Event::SupplementAsked, None)
        }
        Said::Supplement(Supplement { explanation }) => {
            (supplied(tx, cx, row, papers, explanation).await?, Event::SupplementSupplied, None)
        }
        Said::Acceptance => (row, Event::ApplicationAccepted, None),
        Said::Verification => (row, Event::VerificationStarted, None),
        Said::Assessment(more) => {
            (assess::assessed(tx, cx, row, papers, *more).await?, Event::EligibilityAssessed, None)
        }
        Said::Opinion(opinion) => {
            let problems = complete::opinion_problems(&opinion);
            if !problems.is_empty() {
                return Err(Refusal::Incomplete(problems).into());
            }
            let basis = basis::of_opinion(papers.outcome(), &opinion)?;
            let row = papers.put_opinion(tx, cx, row, Some(opinion)).await?;
            (Model { examined_by: caller, rests_on: Some(Text(basis)), ..row }, Event::OpinionGiven, None)
        }
        Said::OpinionReturn(Reasoned { reason }) => {
            let row = papers.put_opinion(tx, cx, row, None).await?;
            (Model { rests_on: None, ..row }, Event::OpinionReturned, Some(reason.into()))
        }
        Said::Grant(granting) => {
            let text = granting.remark.map(String::from);
            let row = decided(tx, cx, row, papers, Vec::new(), text, Series::Grant).await?;
            let case_id = cases::open(tx, cx, &row, &papers.form).await?;
            (Model { case_id: Some(case_id), ..row }, Event::Granted, None)
        }
        Said::Refusal(refusal) => {
            let (row, deviation) = assess::refusable(row, papers, &refusal)?;
            let text = Some(refusal.facts.into_string());
            let row = decided(tx, cx, row, papers, refusal.reasons, text, Series::Refusal).await?;
            (papers.put_deviation(tx, cx, row, deviation).await?, Event::Refused, None)
        }
        Said::Withdrawal(Withdrawal { reason: _, note }) => (row, Event::Withdrawn, note.map(Into::into)),
        Said::Voiding(Reasoned { reason }) => (row, Event::ApplicationVoided, Some(reason.into())),
        Said::Merger(merger) => continuing::merged(tx, cx, row, papers, merger).await?,
        Said::EmergencyGrant(said) => deferrals::granted(tx, cx, row, papers, said).await?,
        Said::AcceptanceFirst(said) => deferrals::accepted(tx, cx, row, papers, said).await?,
        Said::Completion(said) => deferrals::completed(tx, cx, row, papers, said).await?,
        Said::Review(said) => deferrals::reviewed(tx, cx, row, papers, said).await?,
        Said::Upholding(said) => deferrals::upheld(tx, cx, row, papers, said).await?,
        Said::GreenMark(said) => green::marked(tx, cx, row, said).await?,
        Said::Transfer(said) => continuing::transferred(tx, cx, row, papers, said).await?,
    })
}

/// A2: the form must be complete; the number is taken and the clock starts (DL-04, NUM-01, NUM-03).
async fn submitted(tx: &DatabaseTransaction, cx: &Context, row: Model, form: &Form) -> Result<Model> {
    let today = cx.today();
    let mut problems = complete::problems(form, today);
    problems.extend(sources::problems(row.source.0, form));
    problems.extend(helping::still(tx, cx, &row, form).await?);
    if !problems.is_empty() {
        return Err(Refusal::Incomplete(problems).into());
    }
    let row = helping::came_in(row);
    if row.number.is_some() {
        // It comes again, put right.
        conflicts::forget(tx, row.id).await?;
        contacts::forget(tx, row.id).await?;
        tokens::forget(tx, row.id).await?;
    }
    conflicts::enter(tx, cx, row.id, form).await?;
    contacts::keep(tx, cx, row.id, form).await?;
    let row = Model { person_id: Some(returning::person_of(tx, cx, &row).await?), ..row };
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let row = green::found(cx, &centre, row, form);
    let (name, id_no) = (form.applicant.name.as_deref(), form.applicant.id_no.as_deref());
    if let Some(number) = &row.number {
        tokens::index(tx, cx, row.id, name, Some(number), id_no).await?;
        return Ok(row);
    }
    consents::submitted(tx, cx, (row.id, row.applicant_id), row.source.0, form).await?;
    let series = Series::Application;
    let (number, sequence) = numbers::next(tx, centre.id, &centre.short_name, series, today.year()).await?;
    tokens::index(tx, cx, row.id, name, Some(&number), id_no).await?;
    Ok(Model {
        number: Some(number),
        machine_key: Some(machine_key(&centre.region_code, today.year(), today.month(), sequence)),
        submitted_on: Some(today),
        submitted_at: Some(cx.now()),
        ..row
    })
}

/// A7: the one notice, and the day by which it must be answered (DL-05).
async fn asked(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    request: SupplementRequest,
) -> Result<Model> {
    let SupplementRequest { items, days } = request;
    let items = to_supply(tx, cx, &row, items).await?;
    let asked_on = cx.today();
    let due_on = match days {
        Some(days) => deadlines::due_in(&cx.state.calendar.now(), asked_on, days),
        None => deadlines::due(&cx.state.calendar.now(), DeadlineKind::Dl05, asked_on, &[]),
    };
    let notice = SupplementNotice { items, asked_on, due_on, supplied_on: None, explanation: None };
    papers.put_supplement(tx, cx, row, notice).await
}

/// A8: everything listed is in; the centre's clock goes on.
async fn supplied(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    explanation: Option<openapi::Paragraph>,
) -> Result<Model> {
    let Some(notice) = papers.supplement.take() else { return Ok(row) };
    let notice = SupplementNotice { supplied_on: Some(cx.today()), explanation, ..notice };
    let row = papers.put_supplement(tx, cx, row, notice).await?;
    receipted(tx, cx, row, Vec::new()).await
}

/// A14, A15: the decision gets its number and the day until which it may be objected to (DL-12).
pub(super) async fn decided(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    reasons: Vec<RefuseReason>,
    text: Option<String>,
    series: Series,
) -> Result<Model> {
    let today = cx.today();
    let by_delegation_of = mandates::principal(tx, cx, row.organisation_id, row.id).await?;
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let (number, _) = numbers::next(tx, centre.id, &centre.short_name, series, today.year()).await?;
    let decision = Decision {
        granted: series == Series::Grant,
        number,
        on: today,
        reasons,
        text,
        deviation: None,
        objection_until: deadlines::due(&cx.state.calendar.now(), DeadlineKind::Dl12, today, &[]),
        by_delegation_of,
    };
    let row = papers.put_decision(tx, cx, row, decision).await?;
    Ok(Model { decided_by: cx.caller.id().map(Uuid::from), ..row })
}
