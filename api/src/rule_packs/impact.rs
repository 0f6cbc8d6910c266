//! Many assessments run again with two sets of rules, a page at a time: the same for a draft and for a replay.

use domain::{
    eligibility::{Rulebook, assess},
    rule_packs::Impact,
};
use openapi::eligibility::{Assessment, Facts};
use uuid::Uuid;

use crate::{
    assessments::{Held, Population, population},
    auth::Context,
    http::Result,
};

/// Assessments read at once.
const PAGE: u64 = 500;

/// One application under both sets.
#[derive(Debug)]
pub struct Compared {
    pub application_id: Uuid,
    pub before: Assessment,
    pub after: Assessment,
}

/// What came out.
#[derive(Debug, Default)]
pub struct Run {
    pub impact: Impact,
    /// Those that come out otherwise, the newest first.
    pub changes: Vec<Compared>,
    /// Were there more than `most`?
    pub more: bool,
}

/// Assesses everybody of the population with both; `both` answers nothing for whom it does not concern.
pub async fn run(
    cx: &Context,
    which: Population<'_>,
    most: u32,
    mut both: impl FnMut(Held) -> Option<(Assessment, Assessment)>,
) -> Result<Run> {
    let mut run = Run::default();
    let mut before = None;
    loop {
        let page = population(cx, which, before, PAGE).await?;
        let Some(last) = page.last().map(|held| held.id) else { return Ok(run) };
        before = Some(last);
        for held in page {
            let application_id = held.application_id;
            let Some((before, after)) = both(held) else { continue };
            if run.impact.looked_at == most {
                run.more = true;
                return Ok(run);
            }
            if run.impact.count(before.outcome, after.outcome) {
                run.changes.push(Compared { application_id, before, after });
            }
        }
    }
}

/// The same facts under two sets of rules.
pub fn under(one: &Rulebook, other: &Rulebook, facts: &Facts) -> (Assessment, Assessment) {
    (assess(one, facts), assess(other, facts))
}
