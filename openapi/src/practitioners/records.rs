//! What is recorded of a practitioner over time: assessments, sanctions, pools, bank account, consent.
//! Each comes with the request that records it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{CheckResult, Pool, PublicField, SanctionKind};
use crate::{Line, Name, Paragraph, SanctionId, Short};

/// A year's assessment (年度考核, LAL 60); a second of the same year replaces the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AnnualCheck {
    /// The year that was assessed.
    #[schema(minimum = 1980, maximum = 2199)]
    pub year: u16,
    pub result: CheckResult,
}

/// A sanction or measure to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewSanction {
    pub kind: SanctionKind,
    pub from: NaiveDate,
    /// The last day, inclusive; absent only where the end is not yet known: an investigation, a revocation.
    pub to: Option<NaiveDate>,
    /// The decision it stands on: issuing body and number.
    pub basis: Line,
}

/// A sanction or measure on record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Sanction {
    pub id: SanctionId,
    pub kind: SanctionKind,
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: Option<NaiveDate>,
    pub basis: Line,
    /// Lifted before its time: from this day on it stops nothing.
    pub lifted_on: Option<NaiveDate>,
}

/// A sanction is lifted before its time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LiftSanction {
    pub sanction_id: SanctionId,
    /// From this day on it stops nothing.
    pub on: NaiveDate,
    /// The decision that lifts it.
    pub basis: Line,
}

/// A time in a pool; elite and expert have a last day (ASG-14).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PoolTerm {
    pub pool: Pool,
    pub valid_from: NaiveDate,
    /// The last day, inclusive.
    pub valid_to: Option<NaiveDate>,
}

/// The running term in a pool ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LeavePool {
    pub pool: Pool,
    /// The last day in the pool.
    pub on: NaiveDate,
    pub reason: Paragraph,
}

/// Where subsidies are paid; kept sealed (SEC-13).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct BankAccount {
    /// 开户行
    pub bank: Line,
    /// 户名
    pub holder: Name,
    /// 16 to 19 digits with their check digit (VAL-08).
    pub number: Short,
}

/// A bank account as it is shown (§15.3).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MaskedBankAccount {
    pub bank: Line,
    /// `陈*`
    pub holder: String,
    /// `**** **** **** 1234`
    pub number: String,
}

/// What a practitioner lets the public read; a new consent replaces the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewProfileConsent {
    /// Beside name, kind and firm.
    #[validate(length(max = 7))]
    #[schema(max_items = 7)]
    pub covers: Vec<PublicField>,
}

/// A standing consent to publish (PIPL 14); revocable at any time (PIPL 15).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProfileConsent {
    pub at: DateTime<Utc>,
    pub covers: Vec<PublicField>,
}
