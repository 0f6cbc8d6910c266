//! One organisation, whole: as everybody reads it, and as those read it who keep the network.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::{OrganisationRef, forms::*, tables::*};
use crate::{Line, OrganisationId};

/// An office as everybody may read it (ORG-04).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Office {
    pub id: OrganisationId,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub level: Level,
    pub status: OrganisationStatus,
    pub name: Line,
    pub region_code: String,
    pub host: Option<HostCategory>,
    pub parent: Option<OrganisationRef>,
    pub contact: Contact,
    pub premises: Premises,
    pub honours: Vec<Honour>,
}

/// An organisation as those read it who keep the network.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct OrganisationRecord {
    pub id: OrganisationId,
    pub revision: i32,
    #[serde(rename = "type")]
    pub kind: OrganisationType,
    pub level: Level,
    pub status: OrganisationStatus,
    /// Those above it, the highest first; empty at the root.
    pub above: Vec<OrganisationRef>,
    pub naming: Naming,
    pub contact: Contact,
    pub premises: Premises,
    pub honours: Vec<Honour>,
    /// `same_county_accept_any` (ELG-J5).
    pub accept_any: bool,
    pub closed_on: Option<NaiveDate>,
    /// What would have to be ended or handed over before it can be closed.
    pub open_work: UnitWork,
    pub actions: Vec<OrganisationAction>,
}

/// Open work of a unit; a unit is closed when all of it is nought.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct UnitWork {
    /// Applications without an end.
    pub applications: u32,
    /// Cases that are not archived.
    pub cases: u32,
    /// Referrals sent or received that nobody has concluded.
    pub referrals: u32,
    /// Early interventions that it looks after and nobody has concluded.
    pub outreaches: u32,
    /// People with a role here.
    pub people: u32,
    /// Units directly below that are at work.
    pub units: u32,
}
