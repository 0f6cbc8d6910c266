//! Asking the rules engine about an application (ELG-01): with the rules of its own day, with what its checks have
//! found, and everything kept.

use domain::{
    applications::{
        assessment::{Place, facts},
        basis,
    },
    eligibility::assess,
};
use openapi::{
    Paragraph,
    applications::{NewAssessment, Refusal},
    eligibility::Eligibility,
    journal::Event,
};
use sea_orm::DatabaseTransaction;
use serde_json::{Value, json};

use super::{attach::with_merged, entity::Model, green, papers::Papers, query};
use crate::{
    assessments::{self, Kept},
    auth::Context,
    db::Text,
    http::{Error, Result},
    organisations, rule_packs, verifications,
};

/// Assesses, and keeps facts, result and versions as the application's newest.
pub async fn assessed(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    papers: &mut Papers,
    more: NewAssessment,
) -> Result<Model> {
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let region = centre.region_code.parse().map_err(anyhow::Error::new)?;
    let on = row.submitted_on.unwrap_or_else(|| cx.today());
    let duplicate = more.duplicate.is_none() && !query::duplicates(tx, cx, &row).await?.is_empty();
    let known = verifications::known(tx, cx, row.organisation_id, with_merged(&row), on).await?;
    let place = Place { region: &region, on, duplicate };
    let facts = facts(&papers.form, more, place, &known).map_err(Error::Invalid)?;
    let book = cx.state.rules.now();
    let result = assess(&book, &facts);
    let packs = rule_packs::in_use(&book, &facts.region, facts.date);
    let (application_id, organisation_id) = (row.id, row.organisation_id);
    let kept = Kept { application_id, organisation_id, facts, result, packs };
    let kept = assessments::keep(tx, cx, kept).await?;
    let row = Model { assessment_id: Some(kept.id.into()), ..row };
    papers.assessment = Some(kept);
    Ok(row)
}

/// What the journal keeps of a move, with the assessment or the ground where that is what was done.
pub fn told(row: &Model, event: Event, mut details: Value) -> Value {
    if event == Event::EligibilityAssessed {
        details["assessment"] = json!(row.assessment_id);
    }
    if event == Event::GreenMarked {
        details["green"] = green::told(row);
    }
    details
}

/// May it be refused so? Against opinion and assessment only for a stated reason, which is kept (ELG-02).
pub fn refusable(row: Model, papers: &Papers, refusal: &Refusal) -> Result<(Model, Option<Paragraph>)> {
    let findings = row.findings.as_ref().map(|findings| findings.0);
    let deviation = refusal.deviation.clone();
    let flags = papers.assessment.as_ref().map(|kept| &*kept.result.flags).unwrap_or_default();
    basis::heard(flags, &refusal.reasons, papers.supplement.is_some())?;
    let basis = basis::of_refusal(papers.outcome(), findings, &refusal.reasons, deviation.as_ref())?;
    Ok((Model { rests_on: basis.map(Text).or(row.rests_on), ..row }, deviation))
}

impl Papers {
    /// What the engine found last, if it was asked.
    pub fn outcome(&self) -> Option<Eligibility> {
        self.assessment.as_ref().map(|kept| kept.result.outcome)
    }
}
