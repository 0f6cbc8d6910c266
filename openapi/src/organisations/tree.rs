//! The tree, one level at a time.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::tables::*;
use crate::{OrganisationId, Paging};

/// One unit in the tree, with how many stand directly below it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OrganisationNode {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub level: Level,
    pub name: String,
    pub region_code: String,
    pub status: OrganisationStatus,
    /// Units directly below, closed ones too.
    pub children: u32,
}

/// Which level of the tree.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct TreeFilter {
    /// Units directly below this one; the roots when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parent_id: Option<OrganisationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl TreeFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
