//! Group applications (群体申请): up to 500 people with the same matter, entered from one sheet, decided in one act, each
//! with a number of their own (§4.3, EX-1).

mod site;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    GroupId, Line, OrganisationId, Paging,
    applications::{Action, Form, Source, Status},
    imports::RowFlaw,
};

pub use site::{NewSiteRecord, PetitionLink, SiteOutcome, SiteRecord};

/// A new group: what all of its members share.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewGroup {
    pub organisation_id: OrganisationId,
    #[serde(default)]
    pub source: Option<Source>,
    /// 群体名称: `演示工地欠薪 64 人`.
    pub title: Line,
    /// Matter, other parties, means, service and declarations of everybody. Of the applicant only what all share:
    /// categories, employer.
    #[validate(nested)]
    pub form: Form,
}

/// A group as it stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Group {
    pub id: GroupId,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub title: Line,
    pub source: Source,
    /// What all share, masked.
    pub form: Form,
    pub created_at: DateTime<Utc>,
    pub members: u16,
    pub figures: Vec<GroupFigure>,
    /// What was done on the site, by its day; at most 20.
    pub site_records: Vec<SiteRecord>,
    /// The caller may write down what was done on the site.
    pub may_record: bool,
    /// What can be done with all who stand where it can be done.
    pub actions: Vec<Action>,
}

/// How many members stand where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct GroupFigure {
    pub status: Status,
    pub members: u16,
}

/// One line of the list of groups.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct GroupSummary {
    pub id: GroupId,
    pub title: Line,
    pub source: Source,
    pub created_at: DateTime<Utc>,
}

/// Which groups; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct GroupFilter {
    /// Somebody of the group stands there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// Opened at this time or later.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    /// Opened before this time.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl GroupFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

codes! {
    /// A column of the sheet of members.
    MemberColumn {
        /// 姓名
        Name,
        /// 身份证号
        IdNo,
        /// 电话
        Phone,
        /// 住所
        Residence,
        /// 金额（元）
        Amount,
    }
}

/// What is wrong with a row of the sheet; what was typed is not repeated.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MemberFlaw {
    /// As the spreadsheet counts, from 1.
    pub row: u32,
    pub column: Option<MemberColumn>,
    pub code: RowFlaw,
}

/// What became of a sheet: everybody was entered, or nobody and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct MembersEntered {
    pub entered: u16,
    /// At most 500.
    pub flaws: Vec<MemberFlaw>,
}

/// The form of a sheet of members: XLSX, or CSV in UTF-8 or GBK, with the titles 姓名, 身份证号, 电话, 住所, 金额.
#[derive(ToSchema)]
pub struct MembersUpload {
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
}
