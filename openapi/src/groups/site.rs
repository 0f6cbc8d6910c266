//! On-site records of a group (现场办公、现场咨询, GRN-01, GRN-02): who was there, what was asked, and where it led.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Line, Name, Paragraph, Short, SiteRecordId};

codes! {
    /// What became of it on the site (处理方式, §4.2).
    SiteOutcome {
        /// 解答: answered on the spot.
        Answered,
        /// 引导申请援助: led to an application, and so into proceedings.
        GuidedToAid,
        /// 转人民调解.
        Mediation,
        /// 转其他机构.
        OtherBody,
    }
}

/// The petition (信访) behind it, by which its office finds the matter again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct PetitionLink {
    /// 信访机构.
    pub office: Line,
    /// 信访编号.
    pub number: Option<Short>,
    /// Not after the day on the site.
    pub received_on: NaiveDate,
}

/// What was done on the site.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewSiteRecord {
    /// Not in the future, and within a year.
    pub held_on: NaiveDate,
    pub place: Line,
    /// 人次: how many people were consulted.
    #[schema(minimum = 1, maximum = 10_000)]
    #[validate(range(min = 1, max = 10_000))]
    pub heads: u16,
    /// 律师. Somebody must have been there: a lawyer, a government lawyer or one of the others.
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub lawyers: Vec<Name>,
    /// 公职律师.
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub government_lawyers: Vec<Name>,
    /// 其他工作人员: village advisers, staff of the centre, of the justice office.
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub others: Vec<Name>,
    /// 咨询内容.
    pub asked: Paragraph,
    /// 解答意见.
    pub answered: Paragraph,
    /// The people were told that they may apply for legal aid (LAL 23, CST-02); must be true.
    pub told_of_aid: bool,
    /// 证据清单: what was collected or still has to be.
    #[schema(max_items = 50)]
    #[validate(length(max = 50))]
    pub evidence: Vec<Line>,
    pub outcome: SiteOutcome,
    #[validate(nested)]
    pub petition: Option<PetitionLink>,
}

/// One on-site record, as it was written down; it is never changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SiteRecord {
    pub id: SiteRecordId,
    pub said: NewSiteRecord,
    /// Who wrote it down.
    pub recorded_by: Option<Name>,
    pub recorded_at: DateTime<Utc>,
}
