//! The network: tree, offices, authority, delegation, regions.

use openapi::{DelegationId, OrganisationId, Page, organisations::*, regions::*};

use crate::{Asked, Client};

impl Client {
    /// One level of the tree.
    pub fn list_organisation_tree(&self, filter: &TreeFilter) -> Asked<Page<OrganisationNode>> {
        self.find("/organisations/tree", filter)
    }

    /// One office, as everybody may read it.
    pub fn get_organisation(&self, id: OrganisationId) -> Asked<Office> {
        self.get(&format!("/organisations/{id}"))
    }

    /// One unit, as those read it who look after it.
    pub fn get_organisation_record(&self, id: OrganisationId) -> Asked<OrganisationRecord> {
        self.get(&format!("/organisations/{id}/record"))
    }

    /// Open a unit below another.
    pub fn create_organisation(&self, new: &NewOrganisation) -> Asked<OrganisationRecord> {
        self.post("/organisations", new)
    }

    /// Replace sections of a unit.
    pub fn change_organisation(
        &self,
        id: OrganisationId,
        revision: i32,
        patch: &OrganisationPatch,
    ) -> Asked<OrganisationRecord> {
        self.patch(&format!("/organisations/{id}"), revision, patch)
    }

    /// Move a unit, with everything below it, under another.
    pub fn place_organisation(&self, id: OrganisationId, to: &Placement) -> Asked<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/placement"), to)
    }

    /// Close a unit on which nothing hangs any more.
    pub fn close_organisation(&self, id: OrganisationId, why: &StatusChange) -> Asked<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/closure"), why)
    }

    /// Open a closed unit again.
    pub fn reopen_organisation(&self, id: OrganisationId, why: &StatusChange) -> Asked<OrganisationRecord> {
        self.post(&format!("/organisations/{id}/reopening"), why)
    }

    /// What may be applied for at an office; with a matter, whether that one may.
    pub fn get_authority(&self, id: OrganisationId, question: &AuthorityQuestion) -> Asked<Authority> {
        self.find(&format!("/organisations/{id}/authority"), question)
    }

    /// Set the exceptions of an office from what its type may do by itself.
    pub fn set_authority(
        &self,
        id: OrganisationId,
        revision: i32,
        patch: &AuthorityPatch,
    ) -> Asked<Authority> {
        self.patch(&format!("/organisations/{id}/authority"), revision, patch)
    }

    /// Instruments that let stations decide, newest first.
    pub fn list_delegations(&self, filter: &DelegationFilter) -> Asked<Page<Delegation>> {
        self.find("/delegations", filter)
    }

    /// One instrument.
    pub fn get_delegation(&self, id: DelegationId) -> Asked<Delegation> {
        self.get(&format!("/delegations/{id}"))
    }

    /// Give a township station an instrument.
    pub fn create_delegation(&self, new: &NewDelegation) -> Asked<Delegation> {
        self.post("/delegations", new)
    }

    /// Take an instrument back.
    pub fn revoke_delegation(&self, id: DelegationId, why: &StatusChange) -> Asked<Delegation> {
        self.post(&format!("/delegations/{id}/revocation"), why)
    }

    /// Decide under an instrument.
    pub fn decide_at_station(
        &self,
        id: DelegationId,
        new: &NewDelegatedDecision,
    ) -> Asked<DelegatedDecision> {
        self.post(&format!("/delegations/{id}/decisions"), new)
    }

    /// Grant an application that came in at the station.
    pub fn grant_at_station(&self, id: DelegationId, said: &StationGrant) -> Asked<DelegatedDecision> {
        self.post(&format!("/delegations/{id}/grants"), said)
    }

    /// A month of the register, with the decisions that the centre looks at again.
    pub fn get_delegation_register(&self, id: DelegationId, filter: &RegisterFilter) -> Asked<Register> {
        self.find(&format!("/delegations/{id}/register"), filter)
    }

    /// Regions of the level below a code.
    pub fn list_regions(&self, filter: &RegionFilter) -> Asked<Page<Region>> {
        self.find("/regions", filter)
    }

    /// Which region is meant by a code or a name, old ones too.
    pub fn resolve_region(&self, question: &RegionQuestion) -> Asked<Page<RegionAnswer>> {
        self.find("/regions/resolution", question)
    }

    /// Enter a township or a village.
    pub fn create_region(&self, new: &NewRegion) -> Asked<Region> {
        self.post("/regions", new)
    }

    /// End a code; its successor takes its place.
    pub fn end_region(&self, said: &RegionSuccession) -> Asked<Region> {
        self.post("/regions/successions", said)
    }
}
