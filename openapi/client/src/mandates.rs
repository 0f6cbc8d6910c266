//! Mandates: the power to decide, handed to a colleague for some days.

use openapi::{
    MandateId, Page,
    mandates::{Mandate, MandateCandidate, MandateFilter, NewMandate},
};

use crate::{Asked, Client};

impl Client {
    /// Mandates of the caller's centres.
    pub fn list_mandates(&self, filter: &MandateFilter) -> Asked<Page<Mandate>> {
        self.find("/mandates", filter)
    }

    /// To whom the power to decide may be handed today.
    pub fn list_mandate_candidates(&self) -> Asked<Page<MandateCandidate>> {
        self.get("/mandate-candidates")
    }

    /// Hand the power to decide to a colleague.
    pub fn give_mandate(&self, new: &NewMandate) -> Asked<Mandate> {
        self.post("/mandates", new)
    }

    /// Take a mandate back.
    pub fn revoke_mandate(&self, id: MandateId) -> Asked<Mandate> {
        self.act(&format!("/mandates/{id}/revocation"))
    }
}
