//! An entry of the roster: as it is entered, changed and answered.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::*;
use crate::{Name, OrganisationId, Paragraph, PractitionerId, Short, UserId, identifiers::IdentifierProblem};

/// A practitioner on the roster of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Practitioner {
    pub id: PractitionerId,
    pub revision: i32,
    pub name: Name,
    pub kind: PractitionerKind,
    pub firm_id: OrganisationId,
    pub firm_name: String,
    /// 执业证号
    pub licence_no: Short,
    /// What the number tells; absent when it is not built like a lawyer's (VAL-05).
    pub licence_category: Option<LicenceCategory>,
    /// What staff should look at: other authorities number in other ways, so it is taken all the same.
    pub licence_problems: Vec<IdentifierProblem>,
    pub first_licensed_on: Option<NaiveDate>,
    /// The last day of the licence.
    pub licence_valid_to: NaiveDate,
    /// Suspended until this day, inclusive.
    pub suspended_to: Option<NaiveDate>,
    pub phone: Short,
    /// Years of criminal defence (ASG-03).
    pub criminal_years: u16,
    /// Knows the minds of minors (ASG-04).
    pub minors_qualified: bool,
    pub specialties: Vec<Specialty>,
    pub languages: Vec<Language>,
    /// Open cases at most (ASG-07).
    pub max_open_cases: u16,
    /// Cases in hand now.
    pub open_cases: u16,
    /// Hours of legal-aid training this year (STF-02).
    pub training_hours: u16,
    /// The newest year first.
    pub annual_checks: Vec<AnnualCheck>,
    /// The newest first.
    pub sanctions: Vec<Sanction>,
    /// Past, running and coming terms, the newest first.
    pub pools: Vec<PoolTerm>,
    pub introduction: Option<Paragraph>,
    /// Masked; the whole is revealed for a reason.
    pub bank_account: Option<MaskedBankAccount>,
    /// What the public may read; absent without consent.
    pub consent: Option<ProfileConsent>,
    pub last_assigned_on: Option<NaiveDate>,
    /// The last day on the roster.
    pub left_on: Option<NaiveDate>,
    /// Why nobody can give them any case today (ASG-01, ASG-07, ASG-08); empty when somebody can.
    pub barred: Vec<Bar>,
    pub actions: Vec<PractitionerAction>,
}

/// A practitioner to be put on the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewPractitioner {
    /// An account with a role at the firm.
    pub user_id: UserId,
    /// The firm, grass-roots office or centre where they practise.
    pub firm_id: OrganisationId,
    pub name: Name,
    pub phone: Short,
    pub kind: PractitionerKind,
    pub licence_no: Short,
    pub first_licensed_on: Option<NaiveDate>,
    pub licence_valid_to: NaiveDate,
    /// Years of criminal defence (ASG-03).
    #[validate(range(max = 70))]
    #[schema(maximum = 70)]
    pub criminal_years: u16,
    #[serde(default)]
    pub minors_qualified: bool,
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub specialties: Vec<Specialty>,
    #[serde(default)]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub languages: Vec<Language>,
    /// Open cases at most; 12 when not said (ASG-07).
    #[validate(range(max = 100))]
    #[schema(maximum = 100)]
    pub max_open_cases: Option<u16>,
    /// Assessments so far; not for a firm to say of its own people.
    #[serde(default)]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub annual_checks: Vec<AnnualCheck>,
    pub introduction: Option<Paragraph>,
}

/// What changes on an entry; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct PractitionerPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Short>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_no: Option<Short>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first_licensed_on: Option<NaiveDate>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_valid_to: Option<NaiveDate>,
    #[validate(range(max = 70))]
    #[schema(maximum = 70)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub criminal_years: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub minors_qualified: Option<bool>,
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialties: Option<Vec<Specialty>>,
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<Language>>,
    #[validate(range(max = 100))]
    #[schema(maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub max_open_cases: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<Paragraph>,
    /// The last day on the roster.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_on: Option<NaiveDate>,
}
