//! A draft run against last year's applications, before anybody signs it (§6.5): who would have come out otherwise.

use chrono::{Days, NaiveDate};
use domain::{
    refusal::field,
    rule_packs::{shifted, unbounded, workflow},
};
use openapi::{
    Code,
    eligibility::Facts,
    journal::Event,
    rule_packs::{OutcomeChange, RulePack, RulePackAction, Simulation, SimulationRequest},
};
use sea_orm::{ActiveModelTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    answers::{about, actor, whole},
    entity::{self, Model},
    impact::{self, Compared, Run, under},
};
use crate::{
    applications,
    assessments::Population,
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result},
    journal,
};

/// Assessments run at most: the newest. A city has fewer in a year.
const MOST: u32 = 5_000;
/// Changes that are kept by number at most.
const NUMBERED: usize = 200;
const YEAR: Days = Days::new(365);

/// Runs the draft, and keeps what came out with it. Nothing is locked while it runs; a text that was edited meanwhile
/// was not simulated.
pub async fn simulate(cx: &Context, id: Uuid, request: SimulationRequest) -> Result<RulePack> {
    let draft = entity::one(cx.db(), &cx.caller, id).await?;
    workflow::next(&draft.standing(), &actor(cx.db(), cx, &draft).await?, RulePackAction::Simulate)?;
    let simulation = ran(cx, &draft, request.as_of).await?;

    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = workflow::next(&row.standing(), &actor(&tx, cx, &row).await?, RulePackAction::Simulate)?;
    if row.sha256 != simulation.sha256 {
        return Err(Code::Conflict.into());
    }
    let details = json!({
        "sha256": simulation.sha256,
        "looked_at": simulation.looked_at,
        "changed": simulation.changed,
    });
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        simulation: Some(Doc(simulation)),
        updated_at: cx.now(),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::RulePackSimulated, None, details)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn ran(cx: &Context, draft: &Model, as_of: Option<NaiveDate>) -> Result<Simulation> {
    let since = cx.today().checked_sub_days(YEAR).unwrap_or_else(|| cx.today());
    let latest = cx.today().checked_add_days(YEAR).unwrap_or_else(|| cx.today());
    if as_of.is_some_and(|day| day < since || day > latest) {
        return Err(Error::Invalid(vec![field("as_of", Code::OutOfRange)]));
    }
    let Run { impact, changes, more } = {
        let now = cx.state.rules.now();
        let with = now.with(unbounded(draft.content.0.clone()));
        let which = Population { since: Some(since), region: &draft.region };
        let on = |facts: Facts| match as_of {
            Some(day) => shifted(facts, day),
            None => facts,
        };
        impact::run(cx, which, MOST, |held| Some(under(&now, &with, &on(held.facts)))).await?
    };
    let ids = changes.iter().take(NUMBERED).map(|change| change.application_id).collect();
    let mut numbers = applications::decided(cx.db(), &cx.caller, ids).await?;
    let change = |compared: &Compared| OutcomeChange {
        application_id: compared.application_id.into(),
        number: numbers.remove(&compared.application_id).and_then(|known| known.number),
        before: compared.before.outcome,
        after: compared.after.outcome,
    };
    Ok(Simulation {
        at: cx.now(),
        sha256: draft.sha256.clone(),
        since,
        as_of,
        looked_at: impact.looked_at,
        more,
        changed: impact.changed,
        outcomes: impact.outcomes(),
        changes: changes.iter().take(NUMBERED).map(change).collect(),
    })
}
