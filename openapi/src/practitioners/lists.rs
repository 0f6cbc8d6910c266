//! The roster as lists: for staff by filters, for the public as far as each practitioner consented (ASG-11).

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::{Language, Pool, PractitionerKind, Specialty};
use crate::{Name, OrganisationId, Paging, Personal, PractitionerId, UserId};

/// Filters of the roster; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PractitionerFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PractitionerKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm_id: Option<OrganisationId>,
    /// In this pool today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pool: Option<Pool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialty: Option<Specialty>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// Rows on a page, 1–100; 25 when not said.
    #[param(minimum = 1, maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl PractitionerFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Whose accounts can be put on the roster.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub struct RosterAccountFilter {
    /// The firm, grass-roots office or centre where they practise.
    pub firm_id: OrganisationId,
    /// Rows on a page, 1–100; 25 when not said.
    #[param(minimum = 1, maximum = 100)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[param(max_length = 200)]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl RosterAccountFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// An account that can be put on the roster.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RosterAccount {
    pub id: UserId,
    pub name: Personal<Name>,
}

/// Filters of the public roster: what every consent covers.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct PublicPractitionerFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PractitionerKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm_id: Option<OrganisationId>,
    /// Rows on a page, 1–100; 25 when not said.
    #[param(minimum = 1, maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl PublicPractitionerFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// What the public reads of a practitioner: what the consent covers, nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PublicPractitioner {
    pub id: PractitionerId,
    pub name: String,
    pub kind: PractitionerKind,
    pub firm_id: OrganisationId,
    pub firm_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phone: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub licence_no: Option<String>,
    /// Whole years since the first licence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub years: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub specialties: Option<Vec<Specialty>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub languages: Option<Vec<Language>>,
    /// Of today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pools: Option<Vec<Pool>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub introduction: Option<String>,
}
