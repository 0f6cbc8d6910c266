//! Help before everything is in: granted first in an emergency (LAL 44, A17–A19), or accepted first where a local
//! rule lets it be; what is put off is supplied by a day of its own (DL-08).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::moves::Opinion;
use crate::{Line, Paragraph, Prose, Short};

codes! {
    /// Why aid can not wait (LAL 44, §6.6).
    EmergencyGround {
        /// 距法定时效或者期限届满不足七日: less than seven days to a statutory limit.
        G1,
        /// 需要立即申请财产保全、证据保全或者先予执行.
        G2,
        /// 其他紧急或者特殊情况.
        G3,
    }
}

codes! {
    /// How far what was put off has come.
    DeferralState {
        /// Something is still to be supplied (DL-08).
        Owed,
        /// Everything is in, and the check passed (A18).
        Completed,
        /// It did not come in time, or the check failed: whether the aid ends is looked at (A19, LAL 48).
        Review,
    }
}

/// A17: the director grants at once; what is missing follows.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct EmergencyGrant {
    pub ground: EmergencyGround,
    /// Why it can not wait.
    pub reasons: Prose,
    /// What is to be supplied later.
    #[schema(min_items = 1, max_items = 30)]
    #[validate(length(min = 1, max = 30))]
    pub items: Vec<Line>,
    /// Days to supply it; the configured default (10) when not said (DL-08).
    #[schema(minimum = 1, maximum = 60)]
    #[validate(range(min = 1, max = 60))]
    pub days: Option<u16>,
}

/// 先受理后补办: accepted first under a local rule that has an instrument.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AcceptanceFirst {
    /// The rule of a pack that holds where the centre lies: `DX-EX1`.
    pub rule: Short,
    #[schema(min_items = 1, max_items = 30)]
    #[validate(length(min = 1, max = 30))]
    pub items: Vec<Line>,
    /// Days to supply it; the configured default (10) when not said (DL-08).
    #[schema(minimum = 1, maximum = 60)]
    #[validate(range(min = 1, max = 60))]
    pub days: Option<u16>,
}

/// A18: everything is in. What was granted first is examined now as it would have been before (F8).
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Completion {
    /// Asked for where the aid was granted first.
    #[validate(nested)]
    pub opinion: Option<Opinion>,
    pub remark: Option<Paragraph>,
}

/// The director lets the aid go on after a review: there was a reason, and a new day is set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Upholding {
    pub reason: Paragraph,
    #[schema(minimum = 1, maximum = 60)]
    #[validate(range(min = 1, max = 60))]
    pub days: Option<u16>,
}

/// What was put off, as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Deferral {
    pub state: DeferralState,
    /// Of an emergency grant; nothing where it was accepted first.
    pub ground: Option<EmergencyGround>,
    /// Of an acceptance under a local rule.
    pub rule: Option<Short>,
    /// The instrument on which that rule stands.
    pub basis: Option<String>,
    pub items: Vec<Line>,
    pub since: NaiveDate,
    pub due_on: NaiveDate,
    pub completed_on: Option<NaiveDate>,
}
