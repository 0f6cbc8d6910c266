//! Relations that hide a matter from a colleague.

use openapi::{Page, RecusalId, recusals::*};

use crate::{Client, Result};

impl Client {
    /// The relations one declared, and those recorded where one may record for colleagues.
    pub async fn list_recusals(&self, filter: &RecusalFilter) -> Result<Page<Recusal>> {
        self.find("/recusals", filter).await
    }

    /// Declare a relation, or record a colleague's.
    pub async fn declare_recusal(&self, new: &NewRecusal) -> Result<Recusal> {
        self.post("/recusals", new).await
    }

    /// End a relation.
    pub async fn end_recusal(&self, id: RecusalId) -> Result<Recusal> {
        self.act(&format!("/recusals/{id}/ending")).await
    }
}
