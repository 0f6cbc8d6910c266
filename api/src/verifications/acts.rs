//! What people do with a check: enter a certificate, try a source again, state the result.

use domain::{
    permissions::{Actor, Stance},
    refusal::{Refusal, field},
    verification::{self as law, Move},
};
use openapi::{
    Code,
    applications::{MeansMode, Status},
    journal::Event,
    verifications::*,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use uuid::Uuid;

use super::{
    entity::{self, Answer, Model, question},
    fraud,
    hearing::{self, MAX_QUESTIONS, entry, said},
    query,
};
use crate::{
    applications::{self, Applied},
    auth::Context,
    db::Text,
    http::{Error, Result},
    journal,
    vault::slots::{VERIFICATION_ANSWER, VERIFICATION_REASON},
};

/// The caller as the law sees them at a check.
pub fn actor(cx: &Context, row: &Model) -> Actor {
    cx.caller.actor(cx.caller.seat(row.organisation_id, row.station_id), Stance::Staff)
}

/// The check as this move leaves it, and its application; whose means are nobody's business any more, because it ended
/// or goes on at another centre, is not checked on.
async fn moved(tx: &DatabaseTransaction, cx: &Context, id: Uuid, to: Move) -> Result<(Model, Applied)> {
    let row = entity::locked(tx, &cx.caller, id).await?;
    let status = law::act(row.status.0, to, &actor(cx, &row))?;
    let applied = applications::applied(tx, cx, row.application_id).await?;
    if !law::checkable(applied.status) {
        return Err(Refusal::NotNow { from: applied.status.code(), action: "verify" }.into());
    }
    Ok((Model { status: Text(status), ..row }, applied))
}

/// Enters a certificate on paper (BEN-02).
pub async fn enter(cx: &Context, id: Uuid, new: NewCertificate) -> Result<Verification> {
    let NewCertificate { source, number, as_of, found, value } = new;
    if !law::is_answer(found, &value, as_of, cx.today()) {
        return Err(Error::Invalid(vec![field("value", Code::Mismatch)]));
    }
    let tx = cx.begin().await?;
    let (row, applied) = moved(&tx, cx, id, Move::Enter).await?;
    let questions = hearing::opened(&tx, cx, id).await?.len();
    if u64::try_from(questions).is_ok_and(|count| count >= MAX_QUESTIONS) {
        return Err(Refusal::Guard(Code::TooManyItems).into());
    }
    let question = cx.new_id();
    let answer = Answer { found, value, as_of, number: Some(number.into()) };
    let entered = question::Model {
        id: question,
        verification_id: id,
        source: Text(source),
        way: Text(SourceWay::Certificate),
        status: Text(QuestionStatus::Answered),
        answer: Some(cx.state.vault.seal(&tx, &VERIFICATION_ANSWER.of(question), &answer).await?),
        fault: None,
        attempts: 0,
        next_attempt_at: None,
        answered_at: Some(cx.now()),
    };
    question::Entity::insert(entered.into_active_model()).exec_without_returning(&tx).await?;
    let row = hearing::weigh(&tx, cx, row, &applied).await?;
    finish(tx, cx, row, Event::CertificateEntered).await
}

/// Asks the sources again that failed.
pub async fn retry(cx: &Context, id: Uuid) -> Result<Verification> {
    let tx = cx.begin().await?;
    let was = entity::locked(&tx, &cx.caller, id).await?.status.0;
    let (row, _) = moved(&tx, cx, id, Move::Retry).await?;
    let again = question::ActiveModel {
        status: Set(Text(QuestionStatus::Waiting)),
        attempts: Set(0),
        fault: Set(None),
        next_attempt_at: Set(Some(cx.now())),
        ..Default::default()
    };
    let asked = question::Entity::update_many()
        .set(again)
        .filter(question::Column::VerificationId.eq(id))
        .filter(question::Column::Status.eq(Text(QuestionStatus::Failed)))
        .exec(&tx)
        .await?;
    if asked.rows_affected == 0 {
        return Err(Refusal::NotNow { from: was.code(), action: "retry" }.into());
    }
    finish(tx, cx, row, Event::VerificationRetried).await
}

/// States the result (PIPL 24: a person does).
pub async fn conclude(cx: &Context, id: Uuid, conclusion: Conclusion) -> Result<Verification> {
    let Conclusion { result, reason } = conclusion;
    let tx = cx.begin().await?;
    let (row, applied) = moved(&tx, cx, id, Move::Conclude).await?;
    let said = said(&hearing::opened(&tx, cx, id).await?);
    let committed = row.mode.0 == MeansMode::Commitment;
    law::conclude(result, &said, committed)?;
    let drawn = result == VerificationResult::Met && row.draw.as_ref().is_some_and(|draw| draw.0.sampled);
    let row = Model {
        result: Some(Text(result)),
        reason: Some(cx.state.vault.seal(&tx, &VERIFICATION_REASON.of(id), &reason.into_string()).await?),
        attention: row.attention.or_else(|| drawn.then_some(Text(Attention::PostCheck))),
        decided_by: Some(cx.caller_id()?),
        decided_on: Some(cx.today()),
        // What somebody says of themselves is not used again for another matter.
        reusable_until: if committed {
            None
        } else {
            law::reusable_until(result, cx.today(), &cx.state.verification)
        },
        ..row
    };
    let deceived = result == VerificationResult::NotMet && applied.status == Status::DecidedGrant;
    let row = if deceived { fraud::review(&tx, cx, row).await? } else { row };
    if !committed {
        fraud::answered(&tx, &row).await?;
    }
    finish(tx, cx, row, Event::VerificationConcluded).await
}

async fn finish(tx: DatabaseTransaction, cx: &Context, row: Model, event: Event) -> Result<Verification> {
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, entry(&row, event)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}
