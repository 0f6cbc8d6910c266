//! Through the provider's door: begun here, proved there, and in only with an account of ours that is in use.

use openapi::{
    Code,
    auth::{IdentityProof, LinkedIdentity, ProviderReturn, SignInOutcome, SignInProvider},
    journal::Event,
    users::UserStatus,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel};

use super::{
    flow::{Flow, Purpose},
    links::{self, provider},
    provider::Recognised,
};
use crate::{
    auth::{
        Caller, Context, Origin, credentials,
        entity::{invitation, session::Proof, user},
        sign_in::{self, Step, locked_out, refused},
    },
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
};

/// Where the browser goes, and the cookie by which it is known when it comes back.
pub struct Begun {
    pub url: String,
    pub cookie: String,
}

/// What the door offers.
pub fn offered(cx: &Context) -> SignInProvider {
    SignInProvider { name: cx.state.provider.as_ref().map(|provider| provider.name().to_owned()) }
}

/// Begins to sign in.
pub async fn begin(cx: &Context) -> Result<Begun> {
    begun(cx, Purpose::SignIn).await
}

async fn begun(cx: &Context, purpose: Purpose) -> Result<Begun> {
    let provider = provider(cx)?;
    let (flow, cookie) = Flow::begin(&cx.state.keys, purpose, cx.now())?;
    Ok(Begun { url: provider.address(&flow, cx.now()).await?, cookie })
}

/// Who it was that the provider sent back, when this browser began it for this purpose.
async fn recognised(
    cx: &Context,
    cookie: &str,
    said: &ProviderReturn,
    purpose: Purpose,
) -> Result<Recognised> {
    let flow = Flow::resume(&cx.state.keys, cookie, &said.state, purpose, cx.now())?;
    provider(cx)?.recognise(&said.code, &flow, cx.now()).await
}

/// Signs in whoever the provider says it is, as far as they have an account here.
pub async fn sign_in(cx: &Context, cookie: &str, said: ProviderReturn, origin: Origin) -> Result<Step> {
    let Recognised { key, second_factor } = recognised(cx, cookie, &said, Purpose::SignIn).await?;
    let found = links::account(cx.db(), cx, &key).await?.ok_or(Error::Problem(Code::NotLinked))?;
    if locked_out(cx, &found) {
        return refused(cx, found.id, SignInOutcome::LockedOut, &origin, Code::LockedOut).await;
    }
    if found.status.0 == UserStatus::Dormant {
        return refused(cx, found.id, SignInOutcome::Dormant, &origin, Code::Dormant).await;
    }
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, found.id).await?;
    let user = match user.status.0 {
        UserStatus::Active => user,
        UserStatus::Invited => activated(&tx, cx, user).await?,
        UserStatus::Dormant | UserStatus::Deactivated => return Err(Code::NotLinked.into()),
    };
    let proof = if second_factor { Proof::ProviderTwice } else { Proof::Provider };
    let step = sign_in::proved(&tx, cx, user, proof, origin).await?;
    tx.commit().await?;
    Ok(step)
}

/// Who was invited with an identity begins by signing in with it; the code of the invitation is good no more.
async fn activated(tx: &DatabaseTransaction, cx: &Context, user: user::Model) -> Result<user::Model> {
    invitation::Entity::delete_by_id(user.id).exec(tx).await?;
    let mut row = user.into_active_model();
    row.status = Set(Text(UserStatus::Active));
    let user = row.update(tx).await?;
    journal::record(tx, cx, Entry::about_account(user.id, Event::Activated)).await?;
    Ok(user)
}

/// Begins to link the caller's account with their identity; the password is asked for.
pub async fn begin_link(cx: &Context, said: IdentityProof, origin: Origin) -> Result<Begun> {
    provider(cx)?;
    let user = proved(cx, said, &origin).await?;
    begun(cx, Purpose::Link(user.id)).await
}

/// Links the caller's account with whom the provider recognised.
pub async fn link(cx: &Context, cookie: &str, said: ProviderReturn) -> Result<LinkedIdentity> {
    let user = cx.caller_id()?;
    let Recognised { key, .. } = recognised(cx, cookie, &said, Purpose::Link(user)).await?;
    let tx = cx.begin().await?;
    links::link(&tx, cx, user, &key, None).await?;
    tx.commit().await?;
    Ok(LinkedIdentity { linked_at: Some(cx.now()) })
}

/// Ends the caller's link.
pub async fn unlink(cx: &Context, said: IdentityProof, origin: Origin) -> Result<()> {
    let user = proved(cx, said, &origin).await?;
    let tx = cx.begin().await?;
    if !links::end(&tx, cx, user.id, None).await? {
        return Err(Code::NotNow.into());
    }
    Ok(tx.commit().await?)
}

/// The caller, who just gave the password. The provider is the staff's: citizens have no password.
async fn proved(cx: &Context, said: IdentityProof, origin: &Origin) -> Result<user::Model> {
    if matches!(cx.caller, Caller::Citizen { .. }) {
        return Err(Code::Forbidden.into());
    }
    credentials::proved(cx, said.password, origin).await
}
