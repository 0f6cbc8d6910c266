//! Asking the sources: claimed for a while, so that whoever is killed between asking and writing leaves the question to
//! the next; several at a time; an answer that comes twice is written once.

use chrono::{DateTime, TimeDelta, Utc};
use domain::verification as law;
use futures::{StreamExt, stream};
use openapi::verifications::{QuestionStatus, SourceFault, SourceWay, VerificationBasis, VerificationStatus};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};

use super::{
    connectors::{Heard, Question},
    entity::{self, question},
    hearing, start,
};
use crate::{
    applications,
    auth::{Caller, Context},
    db::{self, Text},
    http::Result,
    vault::slots::VERIFICATION_ANSWER,
};

/// Questions claimed at a time, and asked at once.
const BATCH: u64 = 32;
const AT_ONCE: usize = 8;
/// How long a claimed question is left alone; longer than the slowest source may take.
const CLAIM: TimeDelta = TimeDelta::minutes(3);
/// Attempts before a source counts as failed.
const MAX_ATTEMPTS: i32 = 5;

/// Asks whatever is due.
pub async fn work(cx: &Context) -> Result<()> {
    loop {
        let claimed = claim(cx).await?;
        if claimed.is_empty() {
            return Ok(());
        }
        let asked = stream::iter(claimed).map(|row| one(cx, row)).buffer_unordered(AT_ONCE);
        let results: Vec<Result<()>> = asked.collect().await;
        results.into_iter().collect::<Result<()>>()?;
    }
}

async fn claim(cx: &Context) -> Result<Vec<question::Model>> {
    let due = question::Entity::waiting()
        .filter(question::Column::NextAttemptAt.lte(cx.now()))
        .order_by_asc(question::Column::NextAttemptAt)
        .limit(BATCH);
    // Mostly there is nothing, and looking takes no lock.
    if due.clone().one(cx.db()).await?.is_none() {
        return Ok(Vec::new());
    }
    let tx = cx.begin().await?;
    let rows = db::claimed(&tx, due).all(&tx).await?;
    if !rows.is_empty() {
        let claimed =
            question::ActiveModel { next_attempt_at: Set(Some(cx.now() + CLAIM)), ..Default::default() };
        question::Entity::update_many()
            .set(claimed)
            .filter(question::Column::Id.is_in(rows.iter().map(|row| row.id)))
            .exec(&tx)
            .await?;
    }
    tx.commit().await?;
    Ok(rows)
}

/// One question: asked if it still may be, and settled.
async fn one(cx: &Context, row: question::Model) -> Result<()> {
    let check = entity::one(cx.db(), &Caller::System, row.verification_id).await?;
    let (source, way) = (row.source.0, row.way.0);
    let basis = check.basis.map_or(VerificationBasis::Statute, |Text(basis)| basis);
    // What was consented to may have been withdrawn since (VER-01, PIPL 15).
    let consented =
        basis == VerificationBasis::Statute || start::consent(cx, check.application_id).await?.is_some();
    let applied = applications::applied(cx.db(), cx, check.application_id).await?;
    let unasked = match law::checkable(applied.status) {
        _ if !consented => Some(SourceFault::ConsentWithdrawn),
        false => Some(SourceFault::Ended),
        true => None,
    };
    if way == SourceWay::Http
        && unasked.is_none()
        && let Some(until) = cx.state.connectors.rests(source, cx.now())
    {
        return later(cx, row, until).await;
    }
    let (number, name) = (&applied.form.applicant.id_no, &applied.form.applicant.name);
    let heard = match (unasked, number, name, cx.state.connectors.of(source, way)) {
        (Some(fault), ..) => Err(fault),
        (None, Some(number), Some(name), Some(connector)) => {
            let question = Question {
                id: row.id,
                application: check.application_id,
                organisation: check.organisation_id,
                by: check.asked_by,
                source,
                basis,
                statute: check.statute.map(|Text(statute)| statute),
                number: number.to_uppercase().into(),
                name: name.to_string().into(),
            };
            connector.hear(cx, &question).await?
        }
        (None, Some(_), Some(_), None) => Err(SourceFault::Refused),
        _ => Err(SourceFault::NoPerson),
    };
    if way == SourceWay::Http && unasked.is_none() {
        let well = heard.as_ref().map(|_| ()).map_err(|fault| *fault);
        cx.state.connectors.went(source, well, cx.now());
    }
    settle(cx, row, heard).await
}

/// The source is left alone for now: no attempt was made.
async fn later(cx: &Context, row: question::Model, until: DateTime<Utc>) -> Result<()> {
    let mut row = row.into_active_model();
    row.next_attempt_at = Set(Some(until));
    let tx = cx.begin().await?;
    row.update(&tx).await?;
    Ok(tx.commit().await?)
}

/// Writes what came of a question, unless it is written already.
async fn settle(cx: &Context, row: question::Model, heard: Heard) -> Result<()> {
    let tx = cx.begin().await?;
    let check = entity::locked(&tx, &Caller::System, row.verification_id).await?;
    let select = question::Entity::waiting().filter(question::Column::Id.eq(row.id));
    let Some(row) = db::locked(&tx, select).one(&tx).await? else { return Ok(()) };
    let attempts = row.attempts + 1;
    let mut asked = row.clone().into_active_model();
    asked.attempts = Set(attempts);
    match heard {
        Ok(None) => return Ok(()),
        Ok(Some(answer)) => {
            let sealed = cx.state.vault.seal(&tx, &VERIFICATION_ANSWER.of(row.id), &answer).await?;
            asked.answer = Set(Some(sealed));
            asked.status = Set(Text(QuestionStatus::Answered));
            asked.fault = Set(None);
            asked.next_attempt_at = Set(None);
            asked.answered_at = Set(Some(cx.now()));
        }
        Err(fault) => {
            asked.fault = Set(Some(Text(fault)));
            if !passes(fault) || attempts >= MAX_ATTEMPTS {
                asked.status = Set(Text(QuestionStatus::Failed));
                asked.next_attempt_at = Set(None);
            } else {
                asked.next_attempt_at = Set(Some(next_attempt(cx.now(), attempts)));
            }
        }
    }
    asked.update(&tx).await?;
    // A person may have stated the result meanwhile; what comes late is there to be read.
    if check.status.0 != VerificationStatus::Result {
        let applied = applications::applied(&tx, cx, check.application_id).await?;
        let check = hearing::weigh(&tx, cx, check, &applied).await?;
        check.into_active_model().reset_all().update(&tx).await?;
    }
    Ok(tx.commit().await?)
}

/// Is it worth asking again by itself? A source that does not keep to the agreed form will not do so in a minute.
fn passes(fault: SourceFault) -> bool {
    matches!(fault, SourceFault::Away | SourceFault::Refused | SourceFault::OtherQuestion)
}

/// Twice as long after each attempt, from ten seconds on.
fn next_attempt(now: DateTime<Utc>, attempts: i32) -> DateTime<Utc> {
    let doublings = u32::try_from(attempts - 1).unwrap_or_default().min(6);
    now + TimeDelta::seconds(10 << doublings)
}
