//! Programs of other systems: their access, their secrets and tokens, how often they call. The law stands in
//! `domain::api_clients`.

mod entity;
mod form;
pub mod handlers;
mod meter;
mod query;
mod registry;
mod secrets;
mod service;
mod token;
mod usage;

pub use meter::counted;
pub use registry::{Registry, admitted};

use crate::{auth::Context, http::Result};

/// Where programs ask for a token.
pub const TOKEN: &str = "/api/v1/auth/token";

/// Writes down what was counted and reads who may call now: what another process changed holds here after this.
pub async fn keep_up(cx: &Context) -> Result<()> {
    usage::flush(cx).await?;
    cx.state.api_clients.reload(cx).await
}
