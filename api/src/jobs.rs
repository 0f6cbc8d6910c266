//! What time does by itself: deliver what is due, end what ran out, clear what is left over.

use crate::{
    applications, attachments,
    auth::{self, Context},
    deadlines,
    http::{Result, idempotency},
    imports, outbox, rule_packs, users,
};

/// Works off everything that is due now.
pub async fn run(cx: &Context) -> Result<()> {
    deadlines::keep_up(cx).await?;
    rule_packs::refresh(cx).await?;
    applications::expire(cx).await?;
    applications::lapse(cx).await?;
    idempotency::purge(cx).await?;
    auth::purge(cx).await?;
    users::put_to_rest(cx).await?;
    cx.state.readings.note(cx).await?;
    attachments::sweep(cx).await?;
    imports::work(cx).await?;
    while outbox::worker::deliver(cx).await? > 0 {}
    Ok(())
}
