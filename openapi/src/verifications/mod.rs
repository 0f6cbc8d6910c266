//! The check of an applicant's means (经济困难核查, W-VERIF §5.5): which sources are asked on which basis, what they
//! answer, and the result as a person states it.

mod tables;

pub use tables::*;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, ConsentId, Fen, Line, OrganisationId, Paging, Prose, VerificationId,
    applications::{MeansGround, MeansMode},
    eligibility::DataSource,
    people::PersonCategory,
};

/// Begins a check of an application's means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewVerification {
    pub application_id: ApplicationId,
    /// No limit, exempt, query, commitment, paper: in this order (§5.5).
    pub mode: MeansMode,
    /// Why there is no limit or no check.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<MeansGround>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<VerificationBasis>,
    /// With the basis `STATUTE`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statute: Option<StatutoryBasis>,
    /// Who is asked; only with the mode `DATA_QUERY`.
    #[serde(default)]
    #[schema(max_items = 12)]
    #[validate(length(max = 12))]
    pub sources: Vec<DataSource>,
    /// As the law has it for the application when it is not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whose: Option<Whose>,
    /// True: ask even though a result of the person is still good (VER-08).
    #[serde(default)]
    pub anew: bool,
    /// Only with the mode `COMMITMENT`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub commitment: Option<Commitment>,
}

/// What was signed for a commitment (告知承诺制, VER-06).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Commitment {
    /// 告知书
    pub notice_signed_on: NaiveDate,
    /// 承诺书
    pub commitment_signed_on: NaiveDate,
    /// What a false commitment leads to was explained.
    pub consequences_explained: bool,
    /// The applicant chose it freely; papers would have been taken as well.
    pub voluntary: bool,
}

/// What a source says, no more than is needed (VER-02).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct SourceValue {
    /// On which registers the person stands; for a no, of which registers it is one (none: of all).
    #[schema(max_items = 20)]
    #[validate(length(max = 20))]
    pub registered: Vec<Registration>,
    /// A month, in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pension_fen: Option<Fen>,
    /// The wage by which contributions are paid, a month, in fen.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub wage_fen: Option<Fen>,
    /// Contributions are paid as for an employee.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub employed: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(maximum = 1000)]
    #[validate(range(max = 1000))]
    pub homes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(maximum = 1000)]
    #[validate(range(max = 1000))]
    pub vehicles: Option<u16>,
    /// Whether the source knows the number under the same name.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name_matches: Option<bool>,
}

/// On a register, and for how long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Registration {
    pub category: PersonCategory,
    #[serde(default)]
    pub valid_from: Option<NaiveDate>,
    #[serde(default)]
    pub valid_to: Option<NaiveDate>,
}

/// A certificate on paper, as the examiner reads it (BEN-02).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewCertificate {
    /// Who issued it.
    pub source: DataSource,
    /// Its number.
    pub number: Line,
    /// The day it was issued.
    pub as_of: NaiveDate,
    pub found: bool,
    #[serde(default)]
    #[validate(nested)]
    pub value: SourceValue,
}

/// The result, stated by a person (PIPL 24).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Conclusion {
    pub result: VerificationResult,
    pub reason: Prose,
}

/// One question to one source, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VerificationQuestion {
    pub source: DataSource,
    pub way: SourceWay,
    pub status: QuestionStatus,
    pub found: Option<bool>,
    pub value: Option<SourceValue>,
    /// The day on which the answer was true.
    pub as_of: Option<NaiveDate>,
    /// Older than the house takes without a second look (VER-03).
    pub stale: bool,
    pub fault: Option<SourceFault>,
    pub attempts: u16,
}

/// What one side of a contradiction says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Saying {
    pub source: DataSource,
    pub way: SourceWay,
    /// Fen, a count, or 1 for yes and 0 for no.
    pub value: i64,
}

/// Two sources contradict each other (VER-02).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Contradiction {
    pub topic: Topic,
    /// Of which register.
    pub category: Option<PersonCategory>,
    pub one: Saying,
    pub other: Saying,
}

/// The draw for a check after a commitment: anybody can make it again (VER-06).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Draw {
    /// The first four bytes of SHA-256 over `post-check:` and the application's id, modulo 10 000.
    pub drawn: u16,
    /// Drawn are those below this: a hundred for each percent.
    pub below: u16,
    pub sampled: bool,
}

/// A check of means, whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Verification {
    pub id: VerificationId,
    pub application_id: ApplicationId,
    pub organisation_id: OrganisationId,
    pub mode: MeansMode,
    pub ground: Option<MeansGround>,
    pub basis: Option<VerificationBasis>,
    pub statute: Option<StatutoryBasis>,
    pub consent_id: Option<ConsentId>,
    pub whose: Whose,
    pub status: VerificationStatus,
    pub result: Option<VerificationResult>,
    pub reason: Option<Prose>,
    pub asked_at: DateTime<Utc>,
    pub decided_on: Option<NaiveDate>,
    /// The last day on which the result may be used again for the same person (VER-08).
    pub reusable_until: Option<NaiveDate>,
    /// The check whose result was used again.
    pub reused_from: Option<VerificationId>,
    pub questions: Vec<VerificationQuestion>,
    pub contradictions: Vec<Contradiction>,
    /// What was found does not fit what was stated (EX-9): to be explained before a refusal.
    pub suspect: bool,
    pub attention: Option<Attention>,
    pub fraud_review_since: Option<NaiveDate>,
    pub recheck_since: Option<NaiveDate>,
    pub commitment: Option<Commitment>,
    pub draw: Option<Draw>,
    pub actions: Vec<VerificationAction>,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VerificationSummary {
    pub id: VerificationId,
    pub application_id: ApplicationId,
    /// Whose means are checked, masked: `林*英`.
    pub applicant: Option<String>,
    pub mode: MeansMode,
    pub status: VerificationStatus,
    pub result: Option<VerificationResult>,
    pub asked_at: DateTime<Utc>,
    pub suspect: bool,
    pub attention: Option<Attention>,
}

/// Which checks; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct VerificationFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub application_id: Option<ApplicationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<VerificationStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attention: Option<Attention>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl VerificationFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
