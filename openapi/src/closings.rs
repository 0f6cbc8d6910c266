//! Closing report F21 and its review (§9.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Fen, Line, Paragraph, Prose};

codes! {
    /// The event that closes a case (结案日 by type, §9.1).
    ClosingType {
        InvestigationEnded, ProsecutionEnded, Trial, ArbitrationOrReconsideration, NonLitigationAgreement,
        NonLitigationPerformance, Termination,
    }
}

codes! {
    /// Results (§13.7).
    CaseResult {
        W, Pw, L, Med, Set, Wd, ArbW, ArbPw, ArbL, Rej, Term, A, Pa, Na, CaseWithdrawn, NotProsecuted, Other,
    }
}

words! {
    /// What is missing before a case may be closed (guards of §9.1).
    Reason {
        /// Fewer diary entries than the minimum (3).
        TooFewDiaryEntries,
        /// No agreement signed (CD02).
        NoAgreement,
        /// The recipient was never informed (CD11).
        NeverInformed,
        /// No document of the organ (CD19, evidence of the closing date).
        NoOrganDocument,
    }
}

/// F21 as the handler submits it (§12.1).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ClosingReport {
    pub closing_type: ClosingType,
    /// 结案日
    pub closed_on: NaiveDate,
    pub result: CaseResult,
    /// Loss avoided or benefit obtained for the recipient, in fen (CLS-02).
    pub recovered_fen: Fen,
    /// Of that, what was actually paid.
    pub collected_fen: Fen,
    pub court_doc_no: Option<Line>,
    pub court_doc_date: Option<NaiveDate>,
    pub summary: Summary,
    /// When the recipient was told the result (CLS-05).
    pub result_told_on: Option<NaiveDate>,
}

/// 承办情况小结: five parts.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Summary {
    /// 所做工作
    pub work: Prose,
    /// 基本案情
    pub facts: Prose,
    /// 主要意见
    pub opinion: Prose,
    /// 结果
    pub outcome: Prose,
    /// 心得
    pub reflection: Option<Prose>,
}

/// The one list of what must be put right.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ClosingReturn {
    #[schema(min_items = 1, max_items = 30)]
    #[validate(length(min = 1, max = 30))]
    pub items: Vec<Line>,
}

/// The reviewer's findings (completeness, timeliness, authenticity).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ClosingPass {
    pub opinion: Paragraph,
}

/// The closing as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Closing {
    pub report: ClosingReport,
    pub submitted_on: NaiveDate,
    /// Days from 结案日 to submission (DL-16).
    pub days_taken: i32,
    /// The newest list of what had to be put right.
    pub returned_items: Vec<Line>,
    pub returned_count: u16,
    /// `（2026）长援结字第0034号` once passed (NUM-02).
    pub number: Option<String>,
    pub passed_on: Option<NaiveDate>,
    pub review_opinion: Option<Paragraph>,
}
