//! Who can be chosen for a case, and why not (§7.1), at a fixed number of queries.

use std::collections::{HashMap, HashSet};

use domain::{
    cases::{minors::Recipient, workflow},
    practitioners::{Conflict, Fitness, IN_HAND, Need, bars, rank},
};
use openapi::{
    Page, UserId,
    cases::CaseAction,
    practitioners::{Bar, Candidate},
    readings::ReadingSubject,
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    offers, parties,
};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::Result,
    organisations,
    practitioners::{self, entity::Model as Practitioner},
    readings::{Seen, seen},
    recusals,
};

/// Candidates shown at most.
const MAX_CANDIDATES: usize = 200;

/// The roster for this case, the best first.
pub async fn list(cx: &Context, id: Uuid) -> Result<Page<Candidate>> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), CaseAction::Offer)?;

    let pool = practitioners::service::pool(cx.db(), &cx.caller).await?;
    let ids: Vec<Uuid> = pool.iter().map(|person| person.id).collect();
    let known = known(cx.db(), cx, &row, &ids).await?;
    let firms = organisations::service::names(cx.db(), pool.iter().map(|person| person.firm_id)).await?;

    let need = need(cx, &row)?;
    let mut items = Vec::with_capacity(pool.len());
    for person in pool {
        let fitness = known.fitness(&person);
        let firm = firms.get(&person.firm_id).cloned().unwrap_or_default();
        let barred = known.bars(&person, &fitness, &need);
        items.push(candidate(person, firm, &fitness, barred)?);
    }
    items.sort_by_key(rank);
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    items.truncate(MAX_CANDIDATES);
    seen(cx, Seen::list(ReadingSubject::Practitioner, items.iter().map(|person| person.id.into()))).await?;
    Ok(Page { items, next_cursor: None, total, total_is_capped: false })
}

/// Every reason why this practitioner can not be given this case.
pub async fn bars_of(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
    person: &Practitioner,
) -> Result<Vec<Bar>> {
    let known = known(db, cx, row, &[person.id]).await?;
    Ok(known.bars(person, &known.fitness(person), &need(cx, row)?))
}

fn need(cx: &Context, row: &Model) -> Result<Need> {
    Ok(Need {
        matter: row.matter_type.map(|matter| matter.0),
        stage: row.stage.map(|stage| stage.0),
        recipient: if row.minor { Recipient::Minor } else { Recipient::Adult },
        today: cx.today(),
        // Who names a handler within a firm is no assigner of the centre (SOD-03).
        assigner: row.assigned_by.map_or_else(|| cx.caller_id(), Ok).map(UserId)?,
        approver: row.granted_by.into(),
    })
}

/// Does this firm act, or did it lately act, for the other side (ASG-06)?
pub async fn acts_for_other_side(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
    firm: Uuid,
) -> Result<bool> {
    Ok(parties::conflicting_firms(db, row.id, cx.today()).await?.contains(&firm))
}

/// How many cases each of these practitioners has in hand: cases of every centre weigh, not only those the caller
/// sees.
pub async fn in_hand(db: &impl ConnectionTrait, whose: &[Uuid]) -> Result<HashMap<Uuid, u16>> {
    if whose.is_empty() {
        return Ok(HashMap::new());
    }
    let counted: Vec<(Uuid, i64)> = entity::visible_to(&Caller::System)
        .filter(Column::PractitionerId.is_in(whose.iter().copied()))
        .filter(Column::Status.is_in(IN_HAND.iter().map(|status| Text(*status))))
        .select_only()
        .column(Column::PractitionerId)
        .column_as(Column::Id.count(), "in_hand")
        .group_by(Column::PractitionerId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().map(|(id, cases)| (id, u16::try_from(cases).unwrap_or(u16::MAX))).collect())
}

/// What is known about the roster and this case.
struct Known {
    in_hand: HashMap<Uuid, u16>,
    conflicting_firms: HashSet<Uuid>,
    decliners: HashSet<Uuid>,
    /// Accounts with a relation to this case.
    related: HashSet<Uuid>,
}

async fn known(db: &impl ConnectionTrait, cx: &Context, row: &Model, whose: &[Uuid]) -> Result<Known> {
    Ok(Known {
        in_hand: in_hand(db, whose).await?,
        conflicting_firms: parties::conflicting_firms(db, row.id, cx.today()).await?,
        decliners: offers::decliners(db, row.id).await?,
        related: recusals::related_users(db, row.id).await?,
    })
}

impl Known {
    /// What bars this practitioner; a relation first, for no other reason need be told then (ROLE-04).
    fn bars(&self, person: &Practitioner, fitness: &Fitness, need: &Need) -> Vec<Bar> {
        let related = self.related.contains(&person.user_id).then_some(Bar::Related);
        related.into_iter().chain(bars(fitness, need)).collect()
    }

    fn fitness(&self, person: &Practitioner) -> Fitness {
        let found = |holds| if holds { Conflict::Found } else { Conflict::None };
        Fitness {
            firm_acts_for_other_side: found(self.conflicting_firms.contains(&person.firm_id)),
            declined_before: found(self.decliners.contains(&person.id)),
            ..person.fitness(self.in_hand.get(&person.id).copied().unwrap_or_default())
        }
    }
}

fn candidate(
    person: Practitioner,
    firm_name: String,
    fitness: &Fitness,
    barred: Vec<Bar>,
) -> Result<Candidate> {
    Ok(Candidate {
        id: person.id.into(),
        name: person.name.parse().map_err(anyhow::Error::new)?,
        kind: person.kind.0,
        firm_id: person.firm_id.into(),
        firm_name,
        licence_no: person.licence_no.parse().map_err(anyhow::Error::new)?,
        phone: person.phone.parse().map_err(anyhow::Error::new)?,
        criminal_years: fitness.criminal_years,
        open_cases: fitness.open_cases,
        max_open_cases: fitness.max_open_cases,
        minors_qualified: person.minors_qualified,
        last_assigned_on: person.last_assigned_on,
        barred,
    })
}
