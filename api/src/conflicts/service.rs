//! Checking, and declaring or denying what was found.

use domain::{
    conflicts::{NOTABLE, problems},
    refusal::Refusal,
};
use openapi::{
    applications::Form,
    auth::Permission,
    conflicts::{
        ConflictCheck, ConflictDeclaration, ConflictFilter, ConflictHit, ConflictOutcome,
        NewConflictDeclaration,
    },
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, QuerySelect};
use serde_json::json;
use uuid::Uuid;

use super::{
    check,
    entity::{self, Model},
};
use crate::{
    applications,
    auth::Context,
    cases,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    readings::{Seen, seen},
    vault::slots::CONFLICT_NOTE,
};

/// Declarations told, at most.
const TOLD: u64 = 50;

/// The record that is checked.
#[derive(Debug, Clone, Copy)]
pub enum Subject {
    Application(Uuid),
    Case(Uuid),
}

/// A record at hand: where it lies, whose parties are compared, and whether the caller may declare something.
struct Matter {
    organisation_id: Uuid,
    application_id: Uuid,
    may_declare: bool,
    form: Form,
}

impl Subject {
    fn id(self) -> Uuid {
        match self {
            Self::Application(id) | Self::Case(id) => id,
        }
    }

    async fn matter(self, db: &impl ConnectionTrait, cx: &Context) -> Result<Matter> {
        let (row, may_declare) = match self {
            Self::Application(id) => {
                let row = applications::entity::one(db, &cx.caller, id).await?;
                let may = row.actor(&cx.caller).may(Permission::Receive);
                (row, may)
            }
            // Who assigns a case is shown no more of its application than whether somebody stands in the way.
            Self::Case(id) => {
                let case = cases::entity::one(db, &cx.caller, id).await?;
                let may = case.actor(&cx.caller).may(Permission::Assign);
                (applications::entity::of_case(db, case.application_id).await?, may)
            }
        };
        let form = applications::form(db, cx, &row).await?;
        let (organisation_id, application_id) = (row.organisation_id, row.id);
        Ok(Matter { organisation_id, application_id, may_declare, form })
    }
}

/// The check as it stands now.
pub async fn check(cx: &Context, subject: Subject, filter: ConflictFilter) -> Result<ConflictCheck> {
    let firm = filter.firm_id.map(Uuid::from);
    let matter = subject.matter(cx.db(), cx).await?;
    let hits = check::hits(cx.db(), cx, matter.application_id, &matter.form, firm).await?;
    let answer = answer(cx.db(), cx, subject, hits).await?;
    let kind = match subject {
        Subject::Application(_) => ReadingSubject::Application,
        Subject::Case(_) => ReadingSubject::Case,
    };
    seen(cx, Seen::whole(kind, subject.id())).await?;
    Ok(answer)
}

/// Keeps a declaration, with what stood there when it was made.
pub async fn declare(cx: &Context, subject: Subject, new: NewConflictDeclaration) -> Result<ConflictCheck> {
    let NewConflictDeclaration { outcome, firm_id, note } = new;
    let tx = cx.begin().await?;
    let matter = subject.matter(&tx, cx).await?;
    if !matter.may_declare {
        return Err(Refusal::NotAllowed.into());
    }
    let hits = check::hits(&tx, cx, matter.application_id, &matter.form, firm_id.map(Uuid::from)).await?;
    let wrong = problems(outcome, note.as_deref(), hits.len());
    if !wrong.is_empty() {
        return Err(Error::Invalid(wrong));
    }
    let id = cx.new_id();
    let note = match note {
        Some(note) => Some(cx.state.vault.seal(&tx, &CONFLICT_NOTE.of(id), &note.to_string()).await?),
        None => None,
    };
    let row = Model {
        id,
        organisation_id: matter.organisation_id,
        subject_id: subject.id(),
        firm_id: firm_id.map(Into::into),
        outcome: Text(outcome),
        hits: i32::try_from(hits.len()).unwrap_or(i32::MAX),
        top_score: hits.first().map_or(0, |hit| hit.score.into()),
        note,
        declared_by: cx.caller_id()?,
        declared_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let answer = answer(&tx, cx, subject, hits).await?;
    journal::record(&tx, cx, entry(subject, &row)).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn answer(
    db: &impl ConnectionTrait,
    cx: &Context,
    subject: Subject,
    hits: Vec<ConflictHit>,
) -> Result<ConflictCheck> {
    let rows = entity::Entity::about(subject.id()).limit(TOLD).all(db).await?;
    let mut declarations = Vec::with_capacity(rows.len());
    for row in rows {
        declarations.push(declaration(db, cx, row).await?);
    }
    let top = hits.first().map_or(0, |hit| hit.score);
    let answered = declarations.iter().any(|said: &ConflictDeclaration| said.top_score >= top);
    Ok(ConflictCheck { open: top >= NOTABLE && !answered, hits, declarations })
}

async fn declaration(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<ConflictDeclaration> {
    let Model { id, organisation_id: _, subject_id: _, firm_id, outcome, hits, top_score, note, .. } = &row;
    let note = cx.state.vault.open_maybe(db, &CONFLICT_NOTE.of(id), note.as_ref()).await?;
    Ok(ConflictDeclaration {
        id: (*id).into(),
        outcome: outcome.0,
        firm_id: firm_id.map(Into::into),
        hits: u16::try_from(*hits).unwrap_or(u16::MAX),
        top_score: u8::try_from(*top_score).unwrap_or(u8::MAX),
        note: note.and_then(|note| note.parse().ok()),
        declared_by: row.declared_by.into(),
        declared_at: row.declared_at,
    })
}

fn entry(subject: Subject, row: &Model) -> Entry {
    let event = match row.outcome.0 {
        ConflictOutcome::Denied => Event::ConflictDenied,
        ConflictOutcome::Declared => Event::ConflictDeclared,
    };
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: match subject {
            Subject::Application(_) => "application",
            Subject::Case(_) => "case",
        },
        subject_id: row.subject_id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "declaration": row.id, "hits": row.hits, "top_score": row.top_score }),
    }
}
