//! Mandates: the power to decide, handed to a colleague for some days.

use openapi::{
    MandateId, Page,
    mandates::{Mandate, MandateCandidate, MandateFilter, NewMandate},
};

use crate::{Client, Result};

impl Client {
    /// Mandates of the caller's centres.
    pub async fn list_mandates(&self, filter: &MandateFilter) -> Result<Page<Mandate>> {
        self.find("/mandates", filter).await
    }

    /// To whom the power to decide may be handed today.
    pub async fn list_mandate_candidates(&self) -> Result<Page<MandateCandidate>> {
        self.get("/mandate-candidates").await
    }

    /// Hand the power to decide to a colleague.
    pub async fn give_mandate(&self, new: &NewMandate) -> Result<Mandate> {
        self.post("/mandates", new).await
    }

    /// Take a mandate back.
    pub async fn revoke_mandate(&self, id: MandateId) -> Result<Mandate> {
        self.act(&format!("/mandates/{id}/revocation")).await
    }
}
