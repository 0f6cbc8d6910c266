//! What the questions of a check have brought, opened and weighed.

use domain::verification::{self as law, Heard, Move, Said};
use openapi::{
    applications::Status,
    journal::Event,
    verifications::{QuestionStatus, VerificationStatus},
};
use sea_orm::{ConnectionTrait, DatabaseTransaction, QueryOrder, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{Answer, Model, question},
    fraud,
};
use crate::{
    applications::Applied,
    auth::Context,
    db::Text,
    http::Result,
    journal::{self, Entry, Visibility},
    vault::slots::VERIFICATION_ANSWER,
};

/// Questions of one check at most: two ways for each source, and certificates.
pub const MAX_QUESTIONS: u64 = 40;

/// A question with its answer.
pub struct Opened {
    pub row: question::Model,
    pub answer: Option<Answer>,
}

/// The questions of a check, in the order in which they were put.
pub async fn opened(db: &impl ConnectionTrait, cx: &Context, verification: Uuid) -> Result<Vec<Opened>> {
    let select = question::Entity::of(verification).order_by_asc(question::Column::Id).limit(MAX_QUESTIONS);
    open(db, cx, select.all(db).await?).await
}

/// Opens what was answered to these.
pub async fn open(
    db: &impl ConnectionTrait,
    cx: &Context,
    rows: Vec<question::Model>,
) -> Result<Vec<Opened>> {
    let mut opened = Vec::new();
    for row in rows {
        // Opened with a key at hand: no query.
        let answer =
            cx.state.vault.open_maybe(db, &VERIFICATION_ANSWER.of(row.id), row.answer.as_ref()).await?;
        opened.push(Opened { row, answer });
    }
    Ok(opened)
}

/// What was answered.
pub fn said(opened: &[Opened]) -> Vec<Said> {
    let said = opened.iter().filter_map(|Opened { row, answer }| {
        let Answer { found, value, as_of, number: _ } = answer.clone()?;
        Some(Said { source: row.source.0, way: row.way.0, found, value, as_of })
    });
    said.collect()
}

/// How the questions stand.
pub fn statuses(opened: &[Opened]) -> Vec<QuestionStatus> {
    opened.iter().map(|opened| opened.row.status.0).collect()
}

/// Weighs what was heard so far, and moves the check accordingly.
pub async fn weigh(tx: &DatabaseTransaction, cx: &Context, row: Model, applied: &Applied) -> Result<Model> {
    let opened = opened(tx, cx, row.id).await?;
    let said = said(&opened);
    let heard = law::heard(&statuses(&opened), &said);
    let was = row.status.0;
    let status = law::next(was, Move::Hear(heard))?;
    let suspect = heard != Heard::Some && law::suspect(&applied.form, &said);
    let row = Model { status: Text(status), suspect, ..row };
    if status != was && status != VerificationStatus::QueryPartial {
        journal::record(tx, cx, entry(&row, Event::VerificationHeard)).await?;
    }
    // Before the decision it is a matter of explaining; after it, of deceit (VER-05).
    match suspect && applied.status == Status::DecidedGrant {
        true => fraud::review(tx, cx, row).await,
        false => Ok(row),
    }
}

/// A line on the application's timeline: what was done, never what was found.
pub fn entry(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "application",
        subject_id: row.application_id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({
            "verification": row.id,
            "mode": row.mode.0,
            "basis": row.basis.map(|Text(basis)| basis),
            "statute": row.statute.map(|Text(statute)| statute),
            "consent": row.consent_id,
            "status": row.status.0,
            "result": row.result.map(|Text(result)| result),
        }),
    }
}
