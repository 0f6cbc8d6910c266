//! Relations that hide a matter from a colleague.

use openapi::{Page, RecusalId, recusals::*};

use crate::{Asked, Client};

impl Client {
    /// The relations one declared, and those recorded where one may record for colleagues.
    pub fn list_recusals(&self, filter: &RecusalFilter) -> Asked<Page<Recusal>> {
        self.find("/recusals", filter)
    }

    /// Declare a relation, or record a colleague's.
    pub fn declare_recusal(&self, new: &NewRecusal) -> Asked<Recusal> {
        self.post("/recusals", new)
    }

    /// End a relation.
    pub fn end_recusal(&self, id: RecusalId) -> Asked<Recusal> {
        self.act(&format!("/recusals/{id}/ending"))
    }
}
