//! Who somebody is at the identity provider, as an administrator says; the person can say it, too (`auth::oidc`).

use openapi::{
    Code,
    auth::Permission,
    users::{IdentityEnd, NewIdentity, UserStatus},
};
use uuid::Uuid;

use super::entity;
use crate::{
    auth::{Context, oidc::links},
    http::Result,
};

/// Links an account with a person at the provider.
pub async fn link(cx: &Context, id: Uuid, NewIdentity { subject, reason }: NewIdentity) -> Result<()> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageSecurity, id).await?;
    if row.status.0 == UserStatus::Deactivated {
        return Err(Code::NotNow.into());
    }
    let key = links::provider(cx)?.key(&subject);
    links::link(&tx, cx, id, &key, Some(reason.into_string())).await?;
    Ok(tx.commit().await?)
}

/// Ends the link of an account.
pub async fn end(cx: &Context, id: Uuid, IdentityEnd { reason }: IdentityEnd) -> Result<()> {
    let tx = cx.begin().await?;
    entity::locked(&tx, &cx.caller, Permission::ManageSecurity, id).await?;
    if !links::end(&tx, cx, id, Some(reason.into_string())).await? {
        return Err(Code::NotNow.into());
    }
    Ok(tx.commit().await?)
}
