//! Aid before the papers (A17–A19, LAL 44): granted or accepted first, completed later, reviewed when it is not.

use domain::{
    applications::{complete, deferrals},
    numbers::Series,
    refusal::Refusal,
};
use openapi::{
    Line, Short,
    applications::{
        AcceptanceFirst, Completion, Deferral, DeferralState, EmergencyGrant, EmergencyGround, GreenGround,
        Reasoned, Upholding,
    },
    journal::Event,
};
use sea_orm::DatabaseTransaction;

use super::{
    entity::Model,
    moves::{Applied, decided},
    papers::Papers,
};
use crate::{auth::Context, cases, db::Text, http::Result, organisations};

/// A17: the decision is made and the case opened at once; what is missing is due by DL-08.
pub async fn granted(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    said: EmergencyGrant,
) -> Result<Applied> {
    let EmergencyGrant { ground, reasons, items, days } = said;
    let problem = deferrals::ground_problem(ground, papers.form.matter.limitation_date, cx.today());
    if let Some(problem) = problem {
        return Err(Refusal::Incomplete(vec![problem]).into());
    }
    let text = Some(format!("先行提供法律援助。{reasons}"));
    let row = decided(tx, cx, row, papers, Vec::new(), text, Series::Grant).await?;
    let row = Model { green: Some(Text(GreenGround::Gc5)), green_local: None, ..row };
    let case_id = cases::open(tx, cx, &row, &papers.form).await?;
    let row = Model { case_id: Some(case_id), ..row };
    let owed = owed(cx, Why::Emergency(ground), items, days);
    Ok((papers.put_deferral(tx, cx, row, owed).await?, Event::GrantedFirst, Some(reasons.into())))
}

/// Accepted before everything is in, because a rule that holds where the centre lies says so.
pub async fn accepted(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    said: AcceptanceFirst,
) -> Result<Applied> {
    let AcceptanceFirst { rule, items, days } = said;
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let on = row.submitted_on.unwrap_or_else(|| cx.today());
    let packs = cx.state.rules.now();
    let (_, found) = deferrals::accepting_rule(&packs, &centre.region_code, on, &rule)?;
    let basis = found.basis.as_deref().map(str::to_owned);
    let owed = owed(cx, Why::Rule(rule, basis), items, days);
    Ok((papers.put_deferral(tx, cx, row, owed).await?, Event::AcceptedFirst, None))
}

enum Why {
    Emergency(EmergencyGround),
    Rule(Short, Option<String>),
}

fn owed(cx: &Context, why: Why, items: Vec<Line>, days: Option<u16>) -> Deferral {
    let (ground, rule, basis) = match why {
        Why::Emergency(ground) => (Some(ground), None, None),
        Why::Rule(rule, basis) => (None, Some(rule), basis),
    };
    let since = cx.today();
    Deferral {
        state: DeferralState::Owed,
        ground,
        rule,
        basis,
        items,
        since,
        due_on: deferrals::due(&cx.state.calendar.now(), since, days),
        completed_on: None,
    }
}

/// A18: everything is in; what was granted first has its opinion now (F8).
pub async fn completed(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    said: Completion,
) -> Result<Applied> {
    let Some(deferral) = papers.deferral.take() else { return Ok((row, Event::DeferralCompleted, None)) };
    let first = deferral.ground.is_some();
    deferrals::completion(
        &said,
        if first { deferrals::Granted::First } else { deferrals::Granted::AsUsual },
    )?;
    let Completion { opinion, remark } = said;
    let mut row = row;
    if let Some(opinion) = opinion {
        let problems = complete::opinion_problems(&opinion);
        if !problems.is_empty() {
            return Err(Refusal::Incomplete(problems).into());
        }
        row = papers.put_opinion(tx, cx, row, Some(opinion)).await?;
        row.examined_by = Some(cx.caller_id()?);
    }
    let deferral = Deferral { state: DeferralState::Completed, completed_on: Some(cx.today()), ..deferral };
    let row = papers.put_deferral(tx, cx, row, deferral).await?;
    Ok((row, Event::DeferralCompleted, remark.map(Into::into)))
}

/// A19: the check failed, or the papers do not come: whether the aid ends is looked at.
pub async fn reviewed(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    Reasoned { reason }: Reasoned,
) -> Result<Applied> {
    let row = under_review(tx, cx, row, papers).await?;
    Ok((row, Event::GrantUnderReview, Some(reason.into())))
}

/// The same by the passing of its day.
pub async fn under_review(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
) -> Result<Model> {
    let Some(deferral) = papers.deferral.take() else { return Ok(row) };
    papers.put_deferral(tx, cx, row, Deferral { state: DeferralState::Review, ..deferral }).await
}

/// The aid goes on; the rest is due by a new day.
pub async fn upheld(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    Upholding { reason, days }: Upholding,
) -> Result<Applied> {
    let Some(deferral) = papers.deferral.take() else { return Ok((row, Event::GrantUpheld, None)) };
    let since = cx.today();
    let due_on = deferrals::due(&cx.state.calendar.now(), since, days);
    let deferral = Deferral { state: DeferralState::Owed, since, due_on, ..deferral };
    let row = papers.put_deferral(tx, cx, row, deferral).await?;
    Ok((row, Event::GrantUpheld, Some(reason.into())))
}
