//! People who help without a licence: the liaison of each village (联络员, ORG-01), legally-literate villagers
//! (法律明白人, ORG-10), volunteers (志愿者).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{HelperId, Name, OrganisationId, Paging, Paragraph, Short, UserId, VillageCode};

codes! {
    /// What somebody helps as.
    HelperKind {
        /// 村居联络员: exactly one active in each village (ORG-01)
        Liaison,
        /// 法律明白人 (ORG-10)
        LawHelper,
        /// 志愿者
        Volunteer,
    }
}

words! {
    /// What somebody may do with an entry now.
    HelperAction { Edit, End, Replace }
}

/// Somebody to be entered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewHelper {
    pub kind: HelperKind,
    /// The office that keeps the entry.
    pub organisation_id: OrganisationId,
    /// Twelve digits; a volunteer may have none.
    pub village_code: Option<VillageCode>,
    pub name: Name,
    pub phone: Short,
    /// The account with which they sign in, if they have one.
    pub user_id: Option<UserId>,
    /// The first day.
    pub since: NaiveDate,
    pub note: Option<Paragraph>,
}

/// What changes on an entry; what is absent stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct HelperPatch {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<Name>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<Short>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub user_id: Option<UserId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Paragraph>,
}

/// Another takes over from a liaison; the day before is the last of the one before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Replacement {
    pub name: Name,
    pub phone: Short,
    pub user_id: Option<UserId>,
    /// The first day of the new one.
    pub since: NaiveDate,
    pub reason: Paragraph,
}

/// Somebody who helps.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Helper {
    pub id: HelperId,
    pub revision: i32,
    pub kind: HelperKind,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub village_code: Option<VillageCode>,
    /// Absent where the code is not entered.
    pub village_name: Option<String>,
    pub name: Name,
    pub phone: Short,
    pub user_id: Option<UserId>,
    pub since: NaiveDate,
    /// The last day; absent while active.
    pub until: Option<NaiveDate>,
    pub ended_reason: Option<Paragraph>,
    pub note: Option<Paragraph>,
    /// Hours of training this year (ORG-10).
    pub training_hours: u16,
    pub actions: Vec<HelperAction>,
}

/// Filters of the roster; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct HelperFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<HelperKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub village_code: Option<VillageCode>,
    /// `true`: only those who help now; `false`: only those who no longer do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub active: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl HelperFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// A village without a liaison (ORG-01: a warning).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VillageGap {
    pub code: VillageCode,
    pub name: String,
}

/// Villages of the caller's region without a liaison, by their code.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct VillageGaps {
    /// All villages of the region.
    pub villages: u32,
    /// Those without a liaison.
    pub without_liaison: u32,
    /// The first 500 of them.
    pub items: Vec<VillageGap>,
}
