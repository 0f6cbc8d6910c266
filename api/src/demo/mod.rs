//! Demonstration data: a real directory, invented people, and applications that were really walked through the
//! service, each on its own day.

mod accounts;
mod dealings;
mod desk;
mod import;
mod invented;
mod network;
mod networks;
mod offices;
mod people;
mod walks;

use std::sync::Arc;

use sea_orm::PaginatorTrait;

use crate::{auth::Context, db::Pools, organisations, state::State};

pub use accounts::ACCOUNTS;
pub use import::fill_network;
pub use networks::Network;

/// Fills an empty database; a filled one is left as it is.
pub async fn fill(state: &Arc<State>, pools: &Pools) -> anyhow::Result<()> {
    let cx = Context::system(state.clone(), pools.worker(0));
    if organisations::entity::Entity::public().count(cx.db()).await? > 0 {
        return Ok(());
    }
    let network = network::fill(&cx).await?;
    let staff = accounts::fill(&cx, &network).await?;
    let desk = |days_ago| desk::Desk::days_ago(state, pools, &staff, days_ago);
    walks::fill(&desk, &network).await?;
    dealings::fill(&desk, &network).await?;
    offices::fill(&desk(0)?.as_user("director")?, &network).await
}
