//! Projects with money of their own, such as the lottery fund's (中央专项彩票公益金法律援助项目, W-PRJ §5.23).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{CaseId, Fen, Line, OrganisationId, Paging, ProjectId, Short, applications::MatterType};

codes! {
    /// States of a project.
    ProjectStatus {
        /// Quota, groups and prices are set; nothing is counted to it yet.
        QuotaSet,
        /// Cases are counted to it.
        Open,
        /// Takes no more cases.
        Closed,
    }
}

codes! {
    /// Whom a project is for.
    ProjectGroup {
        /// 农民工.
        MigrantWorkers,
        /// 残疾人.
        Disabled,
        /// 老年人.
        Elderly,
        /// 妇女家庭权益.
        Women,
        /// 未成年人.
        Minors,
    }
}

words! {
    /// What somebody may do with a project now.
    ProjectAction { Change, Open, TagCase, Close }
}

/// What a case of a kind costs the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ProjectPrice {
    pub matter_type: MatterType,
    pub price_fen: Fen,
}

/// What may still change before and while a project is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ProjectTerms {
    /// All there is to spend.
    pub budget_fen: Fen,
    /// How many cases.
    #[schema(minimum = 1, maximum = 100_000)]
    #[validate(range(min = 1, max = 100_000))]
    pub quota: u32,
    #[schema(min_items = 1, max_items = 5)]
    #[validate(length(min = 1, max = 5))]
    pub groups: Vec<ProjectGroup>,
    /// One price a kind of matter; what has none is not paid by the project.
    #[schema(min_items = 1, max_items = 9)]
    #[validate(length(min = 1, max = 9))]
    pub prices: Vec<ProjectPrice>,
}

/// A project to come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewProject {
    /// Who keeps it.
    pub organisation_id: OrganisationId,
    /// Its number in the fund's letter.
    pub code: Short,
    pub name: Line,
    #[schema(minimum = 2010, maximum = 2100)]
    #[validate(range(min = 2010, max = 2100))]
    pub year: u16,
    #[validate(nested)]
    pub terms: ProjectTerms,
}

/// A project with its gauge.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Project {
    pub id: ProjectId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub code: Short,
    pub name: Line,
    pub year: u16,
    pub status: ProjectStatus,
    pub terms: ProjectTerms,
    /// Cases that count to it.
    pub cases: u32,
    /// What they cost together.
    pub spent_fen: Fen,
    /// Cases that still fit, by quota.
    pub cases_left: u32,
    /// Money that is left.
    pub left_fen: Fen,
    /// Whole percent of the quota or of the money, whichever is further.
    pub used_percent: u8,
    pub actions: Vec<ProjectAction>,
}

/// A case that a project shall pay for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewProjectCase {
    pub case_id: CaseId,
    /// As which of the project's groups.
    pub group: ProjectGroup,
}

/// A case that counts to a project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProjectCase {
    pub case_id: CaseId,
    pub project_id: ProjectId,
    pub group: ProjectGroup,
    /// As it was when the case was tagged.
    pub price_fen: Fen,
    pub tagged_at: DateTime<Utc>,
}

/// Filters of the list of projects.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ProjectFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ProjectStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ProjectFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
