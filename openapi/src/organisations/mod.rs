//! Organisations of the network (§3.1): the small public answer of the directory, and in the files beside it the
//! tables, the whole of an office, the tree, and who may apply for what where.

mod authority;
mod delegations;
mod forms;
mod office;
mod tables;
mod tree;

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{Line, OrganisationId, Paging};

pub use authority::*;
pub use delegations::*;
pub use forms::*;
pub use office::*;
pub use tables::*;
pub use tree::*;

/// An organisation as the public directory lists it (ORG-04): small, for it is read on phones.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Organisation {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub name: Line,
    /// Two to six characters that stand in numbers: `濮`, `长`.
    pub short_name: String,
    /// GB/T 2260: six digits, nine for a township, twelve for a village (ORG-01).
    pub region_code: String,
    pub address: Option<Line>,
    pub phones: Vec<String>,
    /// The opening hours in words.
    pub open_hours: Option<Line>,
}

/// An organisation named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganisationRef {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub name: String,
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
