//! What somebody needs to be served well, and how they may be reached safely (§4.3, SEC-19, LAL 45).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Paragraph, Personal, Short};

codes! {
    /// Needs in the service (§4.3 `special_service`, BARRIER 41).
    Need {
        /// 上门
        HomeVisit,
        /// 手语
        SignLanguage,
        /// 盲文
        Braille,
        /// 大字版
        LargePrint,
        /// 民族语言或者外语翻译
        Interpreter,
        /// 无障碍
        BarrierFree,
        /// 单独接谈
        PrivateRoom,
    }
}

codes! {
    /// Why an application goes first (绿色通道, §13.14).
    GreenGround {
        /// 省条例规定的特殊人群, where a rule pack of the region has them
        Gc1,
        /// 农民工讨薪、工伤
        Gc2,
        /// 75岁以上老年人要求赡养
        Gc3,
        /// 婚姻家庭关系中人身权遭受严重侵犯
        Gc4,
        /// 先行提供
        Gc5,
        /// 军人军属
        Gc6,
        /// 重病、残疾
        Gc7,
        /// A ground of the region alone, with a name of its own
        Local,
    }
}

/// Puts an application into the green channel, or takes it out, as the office has found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GreenMark {
    /// Null takes it out. `GC1` and `LOCAL` only where a rule pack of the region has them on the day of the application;
    /// `GC5` comes with aid before the papers alone (LAL 44).
    #[serde(default)]
    pub ground: Option<GreenGround>,
    /// Which of the region's own, with `LOCAL`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "ZJ-1")]
    pub local: Option<Short>,
    pub reason: Paragraph,
}

/// How the person may be reached without danger (SEC-19). Nothing said means: no restriction.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct ContactRule {
    /// No message at all is sent about the matter.
    pub no_messages: bool,
    pub no_calls: bool,
    pub no_letters: bool,
    /// Another number for messages and calls.
    pub phone: Option<Personal<Short>>,
    /// Messages and calls from this hour of the day on, in China.
    #[schema(minimum = 0, maximum = 23)]
    #[validate(range(max = 23))]
    pub from_hour: Option<u8>,
    /// And before this one.
    #[schema(minimum = 1, maximum = 24)]
    #[validate(range(min = 1, max = 24))]
    pub to_hour: Option<u8>,
}
