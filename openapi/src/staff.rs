//! The staff register (STF-01), its figures (T2, K12), rewards and penalties (STF-03).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::{Line, MeritId, Name, OrganisationId, Paging, StaffId, UserId, people::Sex};

codes! {
    /// 编制 (T2).
    PostKind {
        /// 行政编制
        Administrative,
        /// 事业编制
        Public,
        /// 聘用
        Contract,
    }
}

codes! {
    /// 执业证件 of staff.
    StaffLicence {
        /// 没有
        None,
        /// 法律援助律师证
        LegalAid,
        /// 公职律师证
        Government,
    }
}

/// Somebody to be entered in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewStaff {
    pub organisation_id: OrganisationId,
    /// The account with which they sign in, if they have one.
    pub user_id: Option<UserId>,
    pub name: Name,
    pub sex: Sex,
    pub born_on: NaiveDate,
    pub post: PostKind,
    /// 具有法律职业资格
    pub qualified: bool,
    pub licence: StaffLicence,
    /// 法律专业
    pub law_degree: bool,
    pub entered_on: NaiveDate,
}

/// What changes on an entry; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct StaffPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub post: Option<PostKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub qualified: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence: Option<StaffLicence>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub law_degree: Option<bool>,
    /// The last day in the office.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub left_on: Option<NaiveDate>,
}

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Staff {
    pub id: StaffId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub user_id: Option<UserId>,
    pub name: Name,
    pub sex: Sex,
    pub born_on: NaiveDate,
    /// Whole years today.
    pub age: u16,
    pub post: PostKind,
    pub qualified: bool,
    pub licence: StaffLicence,
    pub law_degree: bool,
    pub entered_on: NaiveDate,
    pub left_on: Option<NaiveDate>,
    /// Hours of training this year (STF-02).
    pub training_hours: u16,
}

/// How many posts an office has (编制数).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Establishment {
    pub organisation_id: OrganisationId,
    #[validate(range(max = 10000))]
    #[schema(maximum = 10000)]
    pub posts: u16,
}

/// The figures of T2 for the offices the caller looks after, today.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct StaffFigures {
    /// 编制数
    pub posts: u32,
    /// 实有数
    pub staff: u32,
    pub women: u32,
    pub law_degree: u32,
    /// 具有法律职业资格
    pub qualified: u32,
    pub legal_aid_lawyers: u32,
    pub government_lawyers: u32,
    /// 参训人次 this year
    pub training_attendances: u32,
    /// K12 具资格人员占比, per ten thousand; absent without staff.
    pub qualified_share: Option<u16>,
}

/// Filters of the register; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct StaffFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl StaffFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

codes! {
    /// 奖惩 (STF-03).
    MeritKind {
        /// 表彰奖励
        Reward,
        /// 通报批评、处分
        Penalty,
    }
}

codes! {
    /// Who was rewarded or punished.
    MeritSubject { Practitioner, Staff, Organisation }
}

/// A reward or penalty to be recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewMerit {
    /// The office that records it.
    pub organisation_id: OrganisationId,
    pub subject: MeritSubject,
    /// The practitioner, member of staff or organisation.
    pub subject_id: Uuid,
    pub kind: MeritKind,
    /// What it is called: `全国法律援助工作先进个人`.
    pub title: Line,
    /// The document it stands on.
    pub basis: Line,
    pub on: NaiveDate,
}

/// A reward or penalty.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Merit {
    pub id: MeritId,
    pub organisation_id: OrganisationId,
    pub subject: MeritSubject,
    pub subject_id: Uuid,
    /// What the person or office is called; absent when the caller does not see them any more.
    pub subject_name: Option<String>,
    pub kind: MeritKind,
    pub title: Line,
    pub basis: Line,
    pub on: NaiveDate,
}

/// Filters of rewards and penalties; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct MeritFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject_id: Option<Uuid>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeritKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl MeritFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
