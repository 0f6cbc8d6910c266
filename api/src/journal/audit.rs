//! The journal as an auditor reads it: what was done, without what was written.

use chrono::{DateTime, Utc};
use openapi::{auth::Permission, journal::Event, readings::AuditFilter};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DerivePartialModel, EntityTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, Select,
};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::entity::{Column, Entity};
use crate::{
    auth::{Context, entity::grant, within},
    db::Text,
    http::Result,
    paging, recusals,
};

/// Something that was done.
#[derive(Debug, Clone, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct Done {
    pub organisation_id: Uuid,
    pub seq: i64,
    pub at: DateTime<Utc>,
    pub actor_id: Option<Uuid>,
    pub actor_role: Option<String>,
    pub subject_kind: String,
    pub subject_id: Uuid,
    pub event: Text<Event>,
}

/// Where an entry stands among those of all chains, in the order of time.
#[derive(Debug, Clone, Copy, Serialize, Deserialize)]
pub struct Position {
    at: DateTime<Utc>,
    organisation_id: Uuid,
    seq: i64,
}

impl Done {
    /// Where it stands.
    pub fn position(&self) -> Position {
        Position { at: self.at, organisation_id: self.organisation_id, seq: self.seq }
    }
}

/// What was done where the caller reads the audit, the newest first, after a position.
pub async fn done(
    db: &impl ConnectionTrait,
    cx: &Context,
    filter: &AuditFilter,
    after: Option<Position>,
    limit: u64,
) -> Result<Vec<Done>> {
    let mut select = filtered(cx, filter)
        .order_by_desc(Column::At)
        .order_by_desc(Column::OrganisationId)
        .order_by_desc(Column::Seq)
        .limit(limit);
    if let Some(Position { at, organisation_id, seq }) = after {
        let in_chain =
            Condition::all().add(Column::OrganisationId.eq(organisation_id)).add(Column::Seq.lt(seq));
        let at_once = Condition::any().add(Column::OrganisationId.lt(organisation_id)).add(in_chain);
        let later = Condition::all().add(Column::At.eq(at)).add(at_once);
        select = select.filter(Column::At.lte(at)).filter(Condition::any().add(Column::At.lt(at)).add(later));
    }
    Ok(select.into_partial_model().all(db).await?)
}

/// How much was done, up to the cap.
pub async fn count_done(db: &impl ConnectionTrait, cx: &Context, filter: &AuditFilter) -> Result<u16> {
    paging::count(db, filtered(cx, filter), Column::Seq).await
}

#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
fn filtered(cx: &Context, filter: &AuditFilter) -> Select<Entity> {
    let AuditFilter { actor, subject, event, reading: _, from, to, limit: _, cursor: _ } = filter;
    // What happened to accounts is a chain of its own; an auditor reads of the accounts of their organisations.
    let accounts = grant::Entity::find().select_only().column(grant::Column::UserId).filter(within(
        grant::Column::OrganisationId,
        &cx.caller,
        Permission::ReadAudit,
    ));
    let of_accounts = Condition::all()
        .add(Column::OrganisationId.eq(Uuid::nil()))
        .add(Column::SubjectId.in_subquery(accounts.into_query()));
    let scope = within(Column::OrganisationId, &cx.caller, Permission::ReadAudit);
    let mut select = Entity::find()
        .filter(Condition::any().add(scope).add(of_accounts))
        .filter(recusals::untold(Column::SubjectId, &cx.caller));
    if let Some(actor) = actor {
        select = select.filter(Column::ActorId.eq(Uuid::from(*actor)));
    }
    if let Some(subject) = subject {
        select = select.filter(Column::SubjectId.eq(*subject));
    }
    if let Some(event) = event {
        select = select.filter(Column::Event.eq(Text(*event)));
    }
    if let Some(from) = from {
        select = select.filter(Column::At.gte(*from));
    }
    if let Some(to) = to {
        select = select.filter(Column::At.lt(*to));
    }
    select
}
