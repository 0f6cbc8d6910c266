//! Which centre is competent (ELG-J1 to ELG-J6): the map from organs to centres, and the answer to a question.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    JurisdictionId, Line, OrganisationId, Paging, Short,
    applications::{MatterType, Stage},
    organisations::{Level, OrganisationRef},
};

codes! {
    /// Organs that handle a case or a dispute.
    OrganKind {
        /// 法院.
        Court,
        /// 检察院.
        Procuratorate,
        /// 公安机关.
        PublicSecurity,
        /// 国家安全机关.
        StateSecurity,
        /// 监察机关.
        Supervision,
        /// 劳动人事争议仲裁机构.
        LabourArbitration,
        /// 仲裁委员会.
        Arbitration,
        /// 行政机关, 复议机关.
        Administration,
        /// 监管场所.
        Custody,
        /// 调解组织.
        Mediation,
    }
}

codes! {
    /// The rule on which an answer rests.
    JurisdictionRule {
        /// The place of the organ that handles the case (LAL 38).
        #[serde(rename = "ELG-J1")] #[strum(serialize = "ELG-J1")] OrganPlace,
        /// No organ yet: the one that would be competent.
        #[serde(rename = "ELG-J2")] #[strum(serialize = "ELG-J2")] PresumedOrgan,
        /// The organ stands in the map.
        #[serde(rename = "ELG-J3")] #[strum(serialize = "ELG-J3")] Map,
        /// Any office of the county or city takes it; near-by reception.
        #[serde(rename = "ELG-J5")] #[strum(serialize = "ELG-J5")] AnyOffice,
        /// Review of a death sentence goes to the ministry's centre.
        #[serde(rename = "ELG-J6")] #[strum(serialize = "ELG-J6")] Ministry,
    }
}

codes! {
    /// What the office that is asked does; nobody is sent away (LAL 46).
    JurisdictionOutcome {
        /// It is this centre's, or this office's own centre's.
        Here,
        /// Taken here, and handled for the competent centre by agreement of the county.
        AcceptForCentre,
        /// Taken here and forwarded to the competent centre.
        Forward,
        /// Taken here and forwarded to the ministry's centre.
        ForwardToMinistry,
        /// Nobody knows enough yet: taken here if it is plausible.
        AcceptIfPlausible,
    }
}

/// One organ of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewJurisdiction {
    pub organ_kind: OrganKind,
    /// City-level organs belong to the city's centre, county-level ones to the county's (ELG-J3).
    pub level: Level,
    /// The organ's full name, once per kind.
    pub name: Line,
    /// Six digits.
    #[schema(example = "140400")]
    pub region_code: Short,
    pub centre_id: OrganisationId,
}

/// What may be changed in a line of the map.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct JurisdictionPatch {
    pub name: Option<Line>,
    pub centre_id: Option<OrganisationId>,
}

/// A line of the map.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Jurisdiction {
    pub id: JurisdictionId,
    pub revision: i32,
    pub organ_kind: OrganKind,
    pub level: Level,
    pub name: Line,
    pub region_code: String,
    pub centre: OrganisationRef,
    pub created_at: DateTime<Utc>,
}

/// Filters of the map.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct JurisdictionFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_kind: Option<OrganKind>,
    #[param(max_length = 6)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region_code: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl JurisdictionFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Which centre is asked for: as much as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct JurisdictionQuestion {
    /// The office where the person stands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub at: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matter_type: Option<MatterType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_kind: Option<OrganKind>,
    /// The organ's full name.
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_name: Option<String>,
    /// Where the organ is, or will be; 6, 9 or 12 digits, old codes too.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_region: Option<String>,
    /// The organ is one of the city or the county.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organ_level: Option<Level>,
    /// Where the cause arose, for what is not litigation.
    #[param(max_length = 12)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause_region: Option<String>,
}

/// Which centre it is, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct JurisdictionAnswer {
    pub outcome: JurisdictionOutcome,
    /// The competent centre; absent when it is the ministry's, or not known.
    pub centre: Option<OrganisationRef>,
    pub rule: JurisdictionRule,
    /// The reason in Chinese, as it is read out to the person.
    pub reason_zh: String,
    /// The same in English.
    pub reason_en: String,
}
