//! What was shown to whom, as the slices tell it just before they answer.

use openapi::readings::{FieldClass, ReadingKind, ReadingSubject};
use serde_json::{Value, json};
use uuid::Uuid;

use super::entity;
use crate::{
    auth::{Caller, Context},
    db::{Doc, Text},
    http::{REQUEST_ID, Result},
};

/// Something that is about to be shown.
#[derive(Debug, Clone)]
pub struct Seen {
    kind: ReadingKind,
    subject: ReadingSubject,
    id: Option<Uuid>,
    part: Option<Uuid>,
    fields: FieldClass,
    reason: Option<String>,
    shown: Value,
}

impl Seen {
    /// One record as a whole. What people wrote about themselves may hold sensitive data of every kind (PIPL 28).
    pub fn whole(subject: ReadingSubject, id: Uuid) -> Self {
        let fields = match subject {
            ReadingSubject::User => FieldClass::S1,
            _ => FieldClass::S2,
        };
        let kind = ReadingKind::Whole;
        Self { kind, subject, id: Some(id), part: None, fields, reason: None, shown: Value::Null }
    }

    /// A page of a list or search: which records it named. What was typed to find them is not kept.
    pub fn list(subject: ReadingSubject, ids: impl IntoIterator<Item = Uuid>) -> Self {
        let shown = json!(ids.into_iter().collect::<Vec<_>>());
        let (kind, fields) = (ReadingKind::List, FieldClass::S1);
        Self { kind, subject, id: None, part: None, fields, reason: None, shown }
    }

    /// The same record, but this of it.
    pub fn kind(self, kind: ReadingKind) -> Self {
        Self { kind, ..self }
    }

    /// A list about one record: whose it is.
    pub fn about(self, id: Uuid) -> Self {
        Self { id: Some(id), ..self }
    }

    /// The part of the record that was opened.
    pub fn part(self, part: Uuid) -> Self {
        Self { part: Some(part), ..self }
    }

    /// The reason that was given.
    pub fn because(self, reason: impl Into<String>) -> Self {
        Self { reason: Some(reason.into()), ..self }
    }

    /// Rows of the audit left the service.
    pub(super) fn exported(rows: usize, asked: Value) -> Self {
        Self {
            kind: ReadingKind::Export,
            subject: ReadingSubject::Audit,
            id: None,
            part: None,
            fields: FieldClass::S1,
            reason: None,
            shown: json!({ "rows": rows, "asked": asked }),
        }
    }

    fn nothing(&self) -> bool {
        self.kind == ReadingKind::List && self.shown.as_array().is_some_and(Vec::is_empty)
    }
}

/// Writes down that staff, or a program, look at this, durably, before it is shown; an error here means that it must not be. People
/// reading about themselves are not written down: the list of who looked at their data is there for them, and they
/// know of themselves.
pub async fn seen(cx: &Context, seen: Seen) -> Result<()> {
    let role = cx.caller.role_for(cx.permission());
    let (actor, at) = match &cx.caller {
        Caller::Staff { id, grants, .. } => {
            (id, grants.iter().find(|(held, _)| Some(*held) == role).map(|(_, at)| *at))
        }
        Caller::Client { id, organisation, .. } => (id, Some(*organisation)),
        Caller::Nobody | Caller::System | Caller::Citizen { .. } => return Ok(()),
    };
    if seen.nothing() {
        return Ok(());
    }
    let Seen { kind, subject, id, part, fields, reason, shown } = seen;
    let row = entity::Model {
        id: cx.new_id(),
        at: cx.now(),
        actor_id: (*actor).into(),
        actor_role: cx.caller.acting_as(cx.permission()),
        organisation_id: at,
        kind: Text(kind),
        subject_kind: Text(subject),
        subject_id: id,
        part_id: part,
        fields: Text(fields),
        reason,
        request_id: REQUEST_ID.try_with(Clone::clone).unwrap_or_default(),
        shown: Doc(shown),
        chain: None,
        seq: None,
        hash: None,
    };
    cx.state.readings.enter(row).await
}
