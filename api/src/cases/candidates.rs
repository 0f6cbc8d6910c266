//! Who can be chosen for a case, and why not (§7.1), at a fixed number of queries.

use std::collections::{HashMap, HashSet};

use domain::{
    cases::workflow,
    practitioners::{Conflict, Fitness, IN_HAND, Need, bars, rank},
};
use openapi::{
    Page, UserId,
    cases::CaseAction,
    practitioners::{Bar, Candidate, Practitioner},
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
    organisations, practitioners,
};

/// Candidates shown at most.
const MAX_CANDIDATES: usize = 200;

/// The roster for this case, the best first.
pub async fn list(cx: &Context, id: Uuid) -> Result<Page<Candidate>> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), CaseAction::Offer)?;

    let pool = practitioners::service::pool(cx.db()).await?;
    let ids: Vec<Uuid> = pool.iter().map(|person| person.id).collect();
    let known = known(cx.db(), cx, &row, ids).await?;
    let firms = organisations::service::names(cx.db(), pool.iter().map(|person| person.firm_id)).await?;

    let need = need(cx, &row)?;
    let mut items = Vec::with_capacity(pool.len());
    for person in pool {
        let fitness = known.fitness(&person);
        let firm = firms.get(&person.firm_id).cloned().unwrap_or_default();
        let person = person.answer(firm).map_err(|error| anyhow::anyhow!(error))?;
        items.push(candidate(person, &fitness, bars(&fitness, &need)));
    }
    items.sort_by_key(rank);
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    items.truncate(MAX_CANDIDATES);
    Ok(Page { items, next_cursor: None, total, total_is_capped: false })
}

/// Every reason why this practitioner can not be given this case.
pub async fn bars_of(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
    person: &practitioners::entity::Model,
) -> Result<Vec<Bar>> {
    let known = known(db, cx, row, vec![person.id]).await?;
    Ok(bars(&known.fitness(person), &need(cx, row)?))
}

fn need(cx: &Context, row: &Model) -> Result<Need> {
    Ok(Need {
        matter: row.matter_type.map(|matter| matter.0),
        stage: row.stage.map(|stage| stage.0),
        today: cx.today(),
        assigner: UserId(cx.caller_id()?),
        approver: row.granted_by.into(),
    })
}

/// What is known about the roster and this case.
struct Known {
    in_hand: HashMap<Uuid, i64>,
    conflicting_firms: HashSet<Uuid>,
    decliners: HashSet<Uuid>,
}

async fn known(db: &impl ConnectionTrait, cx: &Context, row: &Model, whose: Vec<Uuid>) -> Result<Known> {
    // Cases of every centre weigh, not only those the assigner sees.
    let in_hand: Vec<(Uuid, i64)> = entity::visible_to(&Caller::System)
        .filter(Column::PractitionerId.is_in(whose))
        .filter(Column::Status.is_in(IN_HAND.iter().map(|status| Text(*status))))
        .select_only()
        .column(Column::PractitionerId)
        .column_as(Column::Id.count(), "in_hand")
        .group_by(Column::PractitionerId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(Known {
        in_hand: in_hand.into_iter().collect(),
        conflicting_firms: parties::conflicting_firms(db, row.id, cx.today()).await?,
        decliners: offers::decliners(db, row.id).await?,
    })
}

impl Known {
    fn fitness(&self, person: &practitioners::entity::Model) -> Fitness {
        let found = |holds| if holds { Conflict::Found } else { Conflict::None };
        let in_hand = self.in_hand.get(&person.id).copied().unwrap_or_default();
        Fitness {
            user: person.user_id.into(),
            kind: person.kind.0,
            licence_valid_to: person.licence_valid_to,
            suspended_to: person.suspended_to,
            criminal_years: u16::try_from(person.criminal_years).unwrap_or_default(),
            open_cases: u16::try_from(in_hand).unwrap_or(u16::MAX),
            firm_acts_for_other_side: found(self.conflicting_firms.contains(&person.firm_id)),
            declined_before: found(self.decliners.contains(&person.id)),
        }
    }
}

fn candidate(person: Practitioner, fitness: &Fitness, barred: Vec<Bar>) -> Candidate {
    let Practitioner {
        id,
        name,
        kind,
        firm_id,
        firm_name,
        licence_no,
        licence_valid_to: _,
        suspended_to: _,
        phone,
        criminal_years,
        last_assigned_on,
    } = person;
    Candidate {
        id,
        name,
        kind,
        firm_id,
        firm_name,
        licence_no,
        phone,
        criminal_years,
        open_cases: fitness.open_cases,
        last_assigned_on,
        barred,
    }
}
