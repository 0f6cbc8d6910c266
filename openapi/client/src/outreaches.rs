//! Early interventions.

use openapi::{OutreachId, Page, outreaches::*};

use crate::{Asked, Client};

impl Client {
    /// Early interventions of the caller's units.
    pub fn list_outreaches(&self, filter: &OutreachFilter) -> Asked<Page<OutreachSummary>> {
        self.find("/outreaches", filter)
    }

    /// One early intervention, whole.
    pub fn get_outreach(&self, id: OutreachId) -> Asked<Outreach> {
        self.get(&format!("/outreaches/{id}"))
    }

    /// Report a quarrel that is about to begin.
    pub fn report_outreach(&self, new: &NewOutreach) -> Asked<Outreach> {
        self.post("/outreaches", new)
    }

    /// Take one in hand.
    pub fn take_outreach(&self, id: OutreachId) -> Asked<Outreach> {
        self.act(&format!("/outreaches/{id}/taking"))
    }

    /// Say how one ended.
    pub fn conclude_outreach(&self, id: OutreachId, how: &OutreachConclusion) -> Asked<Outreach> {
        self.post(&format!("/outreaches/{id}/conclusion"), how)
    }
}
