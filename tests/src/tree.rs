//! Organisations above and below each other.

use api::organisations::{self, entity};
use openapi::{OrganisationId, organisations::OrganisationType};
use uuid::Uuid;

use crate::TestApp;

impl TestApp {
    /// A new organisation, below another one when that is said.
    pub async fn unit(
        &self,
        kind: OrganisationType,
        name: &str,
        below: Option<OrganisationId>,
    ) -> OrganisationId {
        let cx = self.system();
        // Two characters that no other unit of the story has in its numbers.
        let short: String = name.chars().take(2).collect();
        let plain = entity::Model::new(cx.new_id(), kind, name, &short, "140400");
        let row = entity::Model { parent_id: below.map(Uuid::from), ..plain };
        let id = row.id;
        let tx = cx.begin().await.expect("a transaction");
        organisations::establish(&tx, row).await.expect("an organisation");
        tx.commit().await.expect("a commit");
        id.into()
    }
}
