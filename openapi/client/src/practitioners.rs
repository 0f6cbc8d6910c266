//! The roster of practitioners.

use openapi::{Page, Paging, practitioners::Practitioner};

use crate::{Client, Result};

impl Client {
    /// The roster, the newest entry first.
    pub async fn list_practitioners(&self, paging: &Paging) -> Result<Page<Practitioner>> {
        self.find("/practitioners", paging).await
    }
}
