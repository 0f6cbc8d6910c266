//! What the engine finds, and why.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{pack::RuleKind, tables::*};
use crate::Fen;

/// The result of an assessment. It helps people decide and decides nothing itself (ELG-02).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Assessment {
    pub outcome: Eligibility,
    pub flags: Vec<Flag>,
    /// The rules that led there, the nation's before local ones.
    pub path: Vec<Step>,
    /// Per head and month, as it was compared; null when it was not.
    pub income_pc_fen: Option<Fen>,
    /// What it was compared with.
    pub threshold_fen: Option<Fen>,
    /// Days to the limit, when it is near.
    pub days_left: Option<i64>,
    /// The region whose centre is right, when this one is not.
    pub right_region: Option<String>,
    /// Whose answers were used.
    pub data_sources: Vec<DataSource>,
    /// The fewest facts that would decide.
    pub missing: Vec<Missing>,
    pub suggestions: Vec<Suggestion>,
    /// True: a named person decides, and may be asked to look again (ELG-02, PIPL 24).
    pub discretion: bool,
    /// Why, in Chinese.
    pub zh: String,
    /// Why, in English.
    pub en: String,
}

/// A rule that led to the outcome.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Step {
    /// `LAL42-E3`, `DX-STD`
    pub rule: String,
    pub kind: RuleKind,
    /// `DX-2010`
    pub pack: String,
    pub version: u32,
    /// The article or instrument it rests on.
    pub basis: String,
}
