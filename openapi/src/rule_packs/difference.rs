//! What is different between two versions: the head, the way income is counted, parameters and rules by their names.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PackVersion;
use crate::eligibility::{GreenChannel, IncomeBasis, Param, Rule};

/// The difference between two versions; empty lists where there is none.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PackDifference {
    pub from: PackVersion,
    pub to: PackVersion,
    /// Title, days, priority and what the pack rests on.
    pub head: Vec<HeadChange>,
    /// Null when income is counted alike.
    pub income: Option<IncomeChange>,
    /// Null when the same people go first.
    pub green: Option<GreenChange>,
    pub params: Vec<ParamChange>,
    pub rules: Vec<RuleChange>,
}

words! {
    /// A line of the head of a pack.
    HeadField { Region, Title, ValidFrom, ValidTo, Priority, LegalBasis, Confidence }
}

/// A line of the head that reads otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HeadChange {
    pub field: HeadField,
    /// Null where it was open.
    pub before: Option<String>,
    pub after: Option<String>,
}

/// How income was and is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IncomeChange {
    pub before: IncomeBasis,
    pub after: IncomeBasis,
}

/// Who went and goes first (§13.14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GreenChange {
    pub before: Option<GreenChannel>,
    pub after: Option<GreenChannel>,
}

words! {
    /// How a rule or parameter differs.
    ChangeKind { Added, Removed, Changed }
}

/// A parameter that came, went or has other values.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ParamChange {
    pub kind: ChangeKind,
    /// `dibao_urban`
    pub param: String,
    /// Values that only the earlier version has.
    pub gone: Vec<Param>,
    /// Values that only the later version has.
    pub new: Vec<Param>,
}

words! {
    /// A part of a rule.
    RulePart { Kind, Given, When, Basis, Green, AcceptFirst, SkipScope, Decisive, Suggest, Zh, En }
}

/// A rule that came, went or says something else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RuleChange {
    pub kind: ChangeKind,
    /// `DX-STD`
    pub rule: String,
    /// Which parts differ; none when the whole rule came or went.
    pub parts: Vec<RulePart>,
    pub before: Option<Rule>,
    pub after: Option<Rule>,
}
