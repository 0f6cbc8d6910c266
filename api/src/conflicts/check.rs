//! The check itself, at a fixed number of queries: parties elsewhere, their matters, the firms that act there.

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate};
use domain::{
    applications::workflow::LIVE,
    conflicts::{Likeness, score},
    identifiers::mask,
    practitioners::CONFLICT_MONTHS,
};
use openapi::{
    applications::{Form, Status},
    conflicts::ConflictHit,
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::entity::{Keyed, keyed, party};
use crate::{
    applications::entity as applications,
    auth::{Caller, Context},
    cases::entity as cases,
    db::Text,
    http::Result,
    organisations,
    recusals::unhidden,
};

/// Parties looked at, at most.
const LOOKED_AT: u64 = 500;
/// Hits told, at most.
const TOLD: usize = 50;

/// Who of a form stands on another side elsewhere, the heaviest first; of one firm's matters when one is named.
pub async fn hits(
    db: &impl ConnectionTrait,
    cx: &Context,
    here: Uuid,
    form: &Form,
    firm: Option<Uuid>,
) -> Result<Vec<ConflictHit>> {
    let ours = keyed(cx, form);
    let names = ours.iter().map(|party| party.name_key.clone()).collect();
    let numbers = ours.iter().filter_map(|party| party.id_key.clone()).collect();
    let found = party::Entity::alike(here, names, numbers)
        .order_by_desc(party::Column::ApplicationId)
        .limit(LOOKED_AT)
        .all(db)
        .await?;
    let matters = matters(db, cx, found.iter().map(|party| party.application_id)).await?;
    let firms =
        organisations::service::names(db, matters.values().filter_map(|matter| matter.firm_id)).await?;
    let mut hits = Vec::new();
    for there in &found {
        let Some(matter) = matters.get(&there.application_id) else { continue };
        if firm.is_some() && matter.firm_id != firm {
            continue;
        }
        for party in &ours {
            let Some((score, basis)) = score(likeness(party, there)) else { continue };
            let Matter { visible, number, case_id, firm_id } = matter;
            let name = if party.person { mask::name(&party.name) } else { party.name.clone() };
            hits.push(ConflictHit {
                score,
                basis,
                name: name.parse::<openapi::Line>().ok().map(Into::into),
                here: party.side,
                there: there.side.0,
                application_id: visible.then_some(there.application_id.into()),
                number: number.clone().filter(|_| *visible),
                case_id: case_id.filter(|_| *visible).map(Into::into),
                firm_id: firm_id.map(Into::into),
                firm_name: firm_id.and_then(|firm| firms.get(&firm).cloned()),
            });
        }
    }
    hits.sort_by_key(|hit| std::cmp::Reverse(hit.score));
    hits.truncate(TOLD);
    Ok(hits)
}

fn likeness(here: &Keyed, there: &party::Model) -> Likeness {
    Likeness {
        here: here.side,
        there: there.side.0,
        number: here.id_key.as_ref().zip(there.id_key.as_ref()).map(|(one, two)| one == two),
        name: here.name_key == there.name_key,
        person: here.person,
    }
}

/// Another matter, as far as the check needs it.
struct Matter {
    visible: bool,
    number: Option<String>,
    case_id: Option<Uuid>,
    firm_id: Option<Uuid>,
}

/// The matters that still count: alive or granted, and not over for two years. What is hidden from the caller is not
/// there for them here, either (ROLE-04); what lies at another centre is, without saying which.
async fn matters(
    db: &impl ConnectionTrait,
    cx: &Context,
    ids: impl Iterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Matter>> {
    let ids: HashSet<Uuid> = ids.collect();
    let counts: Vec<_> = LIVE.iter().chain(&[Status::DecidedGrant]).map(|status| Text(*status)).collect();
    let rows: Vec<(Uuid, Option<String>)> = applications::visible_to(&Caller::System)
        .filter(applications::Column::Id.is_in(ids.iter().copied()))
        .filter(applications::Column::Status.is_in(counts))
        .filter(unhidden(applications::Column::Id, &cx.caller))
        .select_only()
        .columns([applications::Column::Id, applications::Column::Number])
        .into_tuple()
        .all(db)
        .await?;
    let seen: Vec<Uuid> = applications::visible_to(&cx.caller)
        .filter(applications::Column::Id.is_in(ids.iter().copied()))
        .select_only()
        .column(applications::Column::Id)
        .into_tuple()
        .all(db)
        .await?;
    let seen: HashSet<Uuid> = seen.into_iter().collect();
    let acting: Vec<(Uuid, Uuid, Option<Uuid>, Option<NaiveDate>)> = cases::visible_to(&Caller::System)
        .filter(cases::Column::ApplicationId.is_in(ids))
        .select_only()
        .columns([
            cases::Column::ApplicationId,
            cases::Column::Id,
            cases::Column::FirmId,
            cases::Column::ClosedOn,
        ])
        .into_tuple()
        .all(db)
        .await?;
    let mut cases: HashMap<Uuid, (Uuid, Option<Uuid>, Option<NaiveDate>)> = acting
        .into_iter()
        .map(|(application, case, firm, closed)| (application, (case, firm, closed)))
        .collect();
    let recent = cx.today().checked_sub_months(Months::new(CONFLICT_MONTHS)).unwrap_or(cx.today());
    let counted = rows.into_iter().filter_map(|(id, number)| {
        let case = cases.remove(&id);
        let over = case.is_some_and(|(_, _, closed)| closed.is_some_and(|closed| closed < recent));
        let matter = Matter {
            visible: seen.contains(&id),
            number,
            case_id: case.map(|(case, ..)| case),
            firm_id: case.and_then(|(_, firm, _)| firm),
        };
        (!over).then_some((id, matter))
    });
    Ok(counted.collect())
}
