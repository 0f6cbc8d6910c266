//! Organisations of the network (§3.1): here what one application needs; the whole tree has its own issue.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Line, OrganisationId, Paging};

codes! {
    /// Types of §3.1 that take part in one application's life.
    OrganisationType { Bureau, Centre, StationTownship, Firm, GrassrootsOffice }
}

/// An organisation as the public directory shows it (ORG-04).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Organisation {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub name: Line,
    /// Two to six characters that stand in numbers: `濮`, `长`.
    pub short_name: String,
    /// GB/T 2260, six digits.
    pub region_code: String,
    pub address: Option<Line>,
    pub phones: Vec<String>,
    pub open_hours: Option<Line>,
}

/// Filters of the directory.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct OrganisationFilter {
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationType>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl OrganisationFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
