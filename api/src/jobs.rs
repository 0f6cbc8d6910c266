//! What time does by itself: deliver what is due, end what ran out.

use crate::{
    applications,
    auth::Context,
    http::{Result, idempotency},
    outbox,
};

/// Works off everything that is due now.
pub async fn run(cx: &Context) -> Result<()> {
    applications::expire(cx).await?;
    idempotency::purge(cx).await?;
    while outbox::worker::deliver(cx).await? > 0 {}
    Ok(())
}
