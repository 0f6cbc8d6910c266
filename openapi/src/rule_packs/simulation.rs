//! What a version would have changed: counts, and the numbers of the applications that would come out otherwise.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{ApplicationId, eligibility::Eligibility};

/// A run of last year's assessments against a draft. Nobody is named: applications stand there by number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Simulation {
    /// When it was run.
    pub at: DateTime<Utc>,
    /// The text that was run, as its digest.
    pub sha256: String,
    /// The first day of the applications looked at.
    pub since: NaiveDate,
    /// The day on which everybody is taken to have applied, where one was said.
    pub as_of: Option<NaiveDate>,
    /// Assessments that were run.
    pub looked_at: u32,
    /// True when there are more than are run at once; the newest were.
    pub more: bool,
    /// How many come out otherwise.
    pub changed: u32,
    /// Each outcome, and how often it was found with the rules in force and with the draft.
    pub outcomes: Vec<OutcomeCount>,
    /// Who comes out otherwise, at most 200; empty for who may not read applications.
    pub changes: Vec<OutcomeChange>,
}

/// How often an outcome is found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OutcomeCount {
    pub outcome: Eligibility,
    pub before: u32,
    pub after: u32,
}

/// An application that comes out otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OutcomeChange {
    pub application_id: ApplicationId,
    /// `（2026）长援申字第0012号`
    pub number: Option<String>,
    pub before: Eligibility,
    pub after: Eligibility,
}
