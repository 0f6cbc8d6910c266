//! The moves of §5.2: each reads, lets the law decide, writes row, journal and outbox, and commits.

use chrono::{Datelike, NaiveDate};
use domain::{
    applications::{clock, complete, merging, workflow},
    deadlines,
    numbers::{Series, machine_key},
    refusal::{Refusal, field},
};
use openapi::{
    Code,
    applications::{
        Action, Application, Decision, Merger, Opinion, Reasoned, Reception, Redirection, RefuseReason,
        Status, Supplement, SupplementNotice, SupplementRequest, Withdrawal,
    },
    deadlines::DeadlineKind,
    journal::Event,
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Model},
    notices, query, service,
};
use crate::{
    auth::Context,
    cases,
    db::{Doc, Text},
    http::{Error, Result},
    journal, numbers, organisations, outbox, tokens,
};

/// What is said with a move.
pub enum Said {
    Submission,
    Reception(Reception),
    PrecheckReturn(Reasoned),
    PrecheckReject(Reasoned),
    Redirection(Redirection),
    SupplementRequest(SupplementRequest),
    Supplement(Supplement),
    Acceptance,
    Verification,
    Opinion(Opinion),
    OpinionReturn(Reasoned),
    Grant(openapi::applications::Granting),
    Refusal(openapi::applications::Refusal),
    Withdrawal(Withdrawal),
    Merger(Merger),
}

impl Said {
    fn action(&self) -> Action {
        match self {
            Self::Submission => Action::Submit,
            Self::Reception(_) => Action::Receive,
            Self::PrecheckReturn(_) => Action::ReturnPrecheck,
            Self::PrecheckReject(_) => Action::RejectPrecheck,
            Self::Redirection(_) => Action::Redirect,
            Self::SupplementRequest(_) => Action::AskSupplement,
            Self::Supplement(_) => Action::Supply,
            Self::Acceptance => Action::Accept,
            Self::Verification => Action::Verify,
            Self::Opinion(_) => Action::GiveOpinion,
            Self::OpinionReturn(_) => Action::ReturnOpinion,
            Self::Grant(_) => Action::Grant,
            Self::Refusal(_) => Action::Refuse,
            Self::Withdrawal(_) => Action::Withdraw,
            Self::Merger(_) => Action::Merge,
        }
    }
}

/// Makes one move.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<Application> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let actor = cx.caller.actor(row.organisation_id, row.stance(&cx.caller));

    let status = workflow::next(&row.standing(), &actor, said.action())?;
    let (row, event, note) = apply(&tx, cx, row, said).await?;
    let row = moved(&tx, cx, row, status, event, note).await?;

    // Read after the commit, for until then everybody who moves something at this centre waits.
    tx.commit().await?;
    query::whole(cx.db(), cx, row).await
}

/// Writes the row in its new state, then journal and outbox.
pub async fn moved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: Status,
    event: Event,
    note: Option<String>,
) -> Result<Model> {
    let from = row.status.0;
    let running = clock::due(cx.state.calendar, status, row.submitted_on, row.stop());
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
    if let Some(message) = notices::of_move(tx, &row, event).await? {
        outbox::post(tx, cx, message).await?;
    }
    journal::record(tx, cx, service::entry(&row, event, note, json!({ "from": from, "to": status }))).await?;
    Ok(row)
}

type Applied = (Model, Event, Option<String>);

async fn apply(tx: &DatabaseTransaction, cx: &Context, row: Model, said: Said) -> Result<Applied> {
    let today = cx.today();
    let caller = cx.caller.id().map(Uuid::from);
    Ok(match said {
        Said::Submission => (submitted(tx, cx, row).await?, Event::ApplicationSubmitted, None),
        Said::Reception(Reception { remark }) => {
            (Model { received_by: caller, ..row }, Event::ApplicationReceived, remark.map(Into::into))
        }
        Said::PrecheckReturn(Reasoned { reason }) => (row, Event::PrecheckReturned, Some(reason.into())),
        Said::PrecheckReject(Reasoned { reason }) => (row, Event::PrecheckRejected, Some(reason.into())),
        Said::Redirection(Redirection { to_name, to_phone, reason }) => {
            (row, Event::ApplicationRedirected, Some(format!("{to_name}，{to_phone}。{reason}")))
        }
        Said::SupplementRequest(request) => (asked(cx, row, request), Event::SupplementAsked, None),
        Said::Supplement(Supplement { explanation }) => {
            (supplied(row, explanation, today), Event::SupplementSupplied, None)
        }
        Said::Acceptance => (row, Event::ApplicationAccepted, None),
        Said::Verification => (row, Event::VerificationStarted, None),
        Said::Opinion(opinion) => {
            let problems = complete::opinion_problems(&opinion);
            if !problems.is_empty() {
                return Err(Refusal::Incomplete(problems).into());
            }
            let note = Some(opinion.reasons.to_string());
            (Model { opinion: Some(Doc(opinion)), examined_by: caller, ..row }, Event::OpinionGiven, note)
        }
        Said::OpinionReturn(Reasoned { reason }) => {
            (Model { opinion: None, ..row }, Event::OpinionReturned, Some(reason.into()))
        }
        Said::Grant(granting) => {
            let text = granting.remark.map(String::from);
            let row = decided(tx, cx, row, Vec::new(), text.clone(), Series::Grant).await?;
            let case_id = cases::open(tx, cx, &row).await?;
            (Model { case_id: Some(case_id), ..row }, Event::Granted, text)
        }
        Said::Refusal(refusal) => {
            let text = refusal.facts.into_string();
            let row = decided(tx, cx, row, refusal.reasons, Some(text.clone()), Series::Refusal).await?;
            (row, Event::Refused, Some(text))
        }
        Said::Withdrawal(Withdrawal { reason: _, note }) => (row, Event::Withdrawn, note.map(Into::into)),
        Said::Merger(Merger { into }) => {
            let other = entity::one(tx, &cx.caller, into.into()).await?;
            let problems = merging::problems(row.side(), other.side());
            if other.id == row.id || !problems.is_empty() {
                return Err(Error::Invalid(vec![field("into", Code::Mismatch)]));
            }
            (row, Event::Merged, other.number)
        }
    })
}

/// A2: the form must be complete; the number is taken and the clock starts (DL-04, NUM-01, NUM-03).
async fn submitted(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<Model> {
    let today = cx.today();
    let problems = complete::problems(&row.form.0, today);
    if !problems.is_empty() {
        return Err(Refusal::Incomplete(problems).into());
    }
    if row.number.is_some() {
        return Ok(row);
    }
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let series = Series::Application;
    let (number, sequence) = numbers::next(tx, centre.id, &centre.short_name, series, today.year()).await?;
    tokens::index(tx, row.id, row.applicant_name.as_deref(), Some(&number), row.id_no.as_deref()).await?;
    Ok(Model {
        number: Some(number),
        machine_key: Some(machine_key(&centre.region_code, today.year(), today.month(), sequence)),
        submitted_on: Some(today),
        submitted_at: Some(cx.now()),
        ..row
    })
}

/// A7: the one notice, and the day by which it must be answered (DL-05).
fn asked(cx: &Context, row: Model, request: SupplementRequest) -> Model {
    let SupplementRequest { items, days } = request;
    let asked_on = cx.today();
    let due_on = match days {
        Some(days) => deadlines::due_in(cx.state.calendar, asked_on, days),
        None => deadlines::due(cx.state.calendar, DeadlineKind::Dl05, asked_on, &[]),
    };
    let notice = SupplementNotice { items, asked_on, due_on, supplied_on: None, explanation: None };
    Model { supplement: Some(Doc(notice)), ..row }
}

/// A8: everything listed is in; the centre's clock goes on.
fn supplied(row: Model, explanation: Option<openapi::Paragraph>, today: NaiveDate) -> Model {
    let supplement = row
        .supplement
        .map(|Doc(notice)| Doc(SupplementNotice { supplied_on: Some(today), explanation, ..notice }));
    Model { supplement, ..row }
}

/// A14, A15: the decision gets its number and the day until which it may be objected to (DL-12).
async fn decided(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    reasons: Vec<RefuseReason>,
    text: Option<String>,
    series: Series,
) -> Result<Model> {
    let today = cx.today();
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let (number, _) = numbers::next(tx, centre.id, &centre.short_name, series, today.year()).await?;
    let decision = Decision {
        granted: series == Series::Grant,
        number,
        on: today,
        reasons,
        text,
        objection_until: deadlines::due(cx.state.calendar, DeadlineKind::Dl12, today, &[]),
    };
    Ok(Model { decision: Some(Doc(decision)), decided_by: cx.caller.id().map(Uuid::from), ..row })
}
