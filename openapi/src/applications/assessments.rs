//! Assessments of an application by the rules engine (ELG-01, ELG-02): what is known, what was found, with which rules.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    ApplicationId, AssessmentId, Fen, OrganisationId, Short,
    eligibility::{Area, Assessment, ClaimKind, Facts, MatterCode, OpponentRelation, QueryHit},
    people::PersonCategory,
    rule_packs::PackVersion,
};

/// What the examiner knows beyond the form, or better than it. What is absent is taken from the application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct NewAssessment {
    /// Where the household lives, within the centre's region: standards of a city may differ by district. The
    /// centre's own region when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(example = "410902")]
    pub region: Option<Short>,
    /// Where the organ sits that handles the matter, or would handle it (ELG-J1, J2).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_region: Option<Short>,
    /// Where the work was done, for wages and injuries.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub work_region: Option<Short>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter: Option<MatterCode>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimKind>,
    /// Categories as they were checked, in place of those claimed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 12))]
    #[schema(max_items = 12)]
    pub categories: Option<Vec<PersonCategory>>,
    /// True when the applicant's own right is at stake and not that of a relative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own_right: Option<bool>,
    /// Neither pension nor wage nor another fixed source of living (ELG-03).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub no_fixed_income: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub opponent: Option<OpponentRelation>,
    /// People who live together, the applicant included (ELG-07).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub members: Option<u16>,
    /// Monthly incomes, average of the last twelve months, the applicant's own first (ELG-05).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub incomes_fen: Option<Vec<Fen>>,
    /// Paid for treatment of a serious illness, of the household, a month (ELG-06).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub major_medical_fen: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deposit_fen: Option<Fen>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(max = 1000))]
    #[schema(maximum = 1000)]
    pub homes: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub vehicle_value_fen: Option<Fen>,
    /// When a limitation or another period of the law runs out (§6.6).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limitation_date: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 10_000))]
    #[schema(minimum = 1, maximum = 10_000)]
    pub group_size: Option<u32>,
    /// What data sources have answered beside what the checks of the application brought; that is taken by itself.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub queries: Vec<QueryHit>,
    /// False when the identity could not be verified (ELG-01, step 1).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub identity_valid: Option<bool>,
    /// Said when somebody looked: whether the same matter of the same person is aided already (step 2). What the
    /// service finds itself when absent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub duplicate: Option<bool>,
}

/// An assessment as it is kept with the application: facts, result, and the versions that were asked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct KeptAssessment {
    pub id: AssessmentId,
    pub at: DateTime<Utc>,
    pub facts: Facts,
    pub result: Assessment,
    /// Every pack that held for the place and day, the nation's first.
    pub packs: Vec<PackVersion>,
}

/// An assessment in the history of an application, also one that was made before the application came here (ONL-02).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PastAssessment {
    /// For which application it was made: this one, or one that goes on in it.
    pub application_id: ApplicationId,
    /// Where it was made.
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub assessment: KeptAssessment,
}

codes! {
    /// On what an opinion rests (ELG-02): named persons decide, and say why where they see it otherwise.
    OpinionBasis {
        /// It follows the assessment.
        Assessment,
        /// It departs from the assessment, for a stated reason.
        Deviation,
        /// By hand: nothing was assessed, or the engine left the question to a person.
        Hand,
    }
}
