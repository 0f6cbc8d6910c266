//! What time does to sign-ins: what is over for good is forgotten.

use chrono::TimeDelta;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use super::{
    Context,
    entity::{challenge, invitation, session},
};
use crate::http::Result;

/// How long the end of a session or invitation is remembered, so that what comes late is answered as late.
const REMEMBERED: TimeDelta = TimeDelta::days(7);

/// Forgets sessions, pending sign-ins and invitations that are long over.
pub async fn purge(cx: &Context) -> Result<()> {
    let (now, long_ago) = (cx.now(), cx.now() - REMEMBERED);
    let tx = cx.begin().await?;
    session::Entity::delete_many().filter(session::Column::ExpiresAt.lt(long_ago)).exec(&tx).await?;
    challenge::Entity::delete_many().filter(challenge::Column::ExpiresAt.lt(now)).exec(&tx).await?;
    invitation::Entity::delete_many().filter(invitation::Column::ExpiresAt.lt(long_ago)).exec(&tx).await?;
    Ok(tx.commit().await?)
}
