//! The beneficiary database (W-BEN): lists are imported in the background, entries live by their days, and only a
//! verification asks. No number and no name stands in it, only blind indices.

mod ask;
mod entity;
mod entries;
mod handlers;
mod lapse;
mod read;
mod service;
mod upload;
mod work;
mod write;

pub use ask::{Asked, Found, ask, names_people};
pub use handlers::routes;
pub use upload::MAX_FILE;

use crate::{auth::Context, http::Result};

/// Works off lists that wait, and what days have ended.
pub async fn keep_up(cx: &Context) -> Result<()> {
    work::work(cx).await?;
    lapse::keep_up(cx).await
}
