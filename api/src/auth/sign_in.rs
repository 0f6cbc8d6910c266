//! Signing in as staff or practitioner: a password, then a second factor where there is one, with lockout.

use chrono::TimeDelta;
use openapi::{
    Code, Page, Paging,
    auth::{LoginRequest, Me, SecondFactor, SignIn, SignInOutcome},
    journal::Event,
    users::UserStatus,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    Context, Origin,
    entity::{challenge, session::Proof, sign_in, user},
    factor, policy,
    renewal::{self, Opened},
    sessions, tokens,
};
use crate::{
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry},
    paging,
};

/// How long a right password waits for its second factor.
pub const CHALLENGE: TimeDelta = TimeDelta::minutes(5);

/// What a right password leads to.
pub enum Step {
    Opened(Box<Opened>),
    /// The secret by which the second step will know the first.
    SecondFactor(String),
}

/// Signs staff in. The hash is checked outside the transaction, for it takes its time by design.
pub async fn login(
    cx: &Context,
    LoginRequest { username, password }: LoginRequest,
    origin: Origin,
) -> Result<Step> {
    let found = user::Entity::by_username(&username).one(cx.db()).await?;
    if let Some(user) = found.as_ref().filter(|user| locked_out(cx, user)) {
        return refused(cx, user.id, SignInOutcome::LockedOut, &origin, Code::LockedOut).await;
    }
    let stored = found.as_ref().and_then(|user| user.password_hash.clone());
    let right = cx.state.hashing.matches(password, stored).await?;
    let found = found.ok_or(Error::Problem(Code::WrongCredentials))?;
    if right && found.status.0 == UserStatus::Dormant {
        return refused(cx, found.id, SignInOutcome::Dormant, &origin, Code::Dormant).await;
    }

    let tx = cx.begin().await?;
    let user = locked(&tx, found.id).await?;
    if !right {
        let answer = failed(&tx, cx, user, SignInOutcome::WrongPassword, &origin).await?;
        tx.commit().await?;
        return Err(answer);
    }
    let step = proved(&tx, cx, user, Proof::Own, origin).await?;
    tx.commit().await?;
    Ok(step)
}

/// The way on after the first step: through the second factor where there is one that was not proved elsewhere.
pub async fn proved(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    proof: Proof,
    origin: Origin,
) -> Result<Step> {
    if user.totp_confirmed_at.is_some() && proof != Proof::ProviderTwice {
        return Ok(Step::SecondFactor(challenged(tx, cx, user.id, proof).await?));
    }
    Ok(Step::Opened(Box::new(succeeded(tx, cx, user, proof, origin).await?)))
}

/// The second step: a code of the authenticator or a recovery code. Failures count like wrong passwords.
pub async fn second_factor(cx: &Context, secret: &str, said: SecondFactor, origin: Origin) -> Result<Opened> {
    let tx = cx.begin().await?;
    let pending = challenge::Entity::find_by_id(tokens::fingerprint(secret)).one(&tx).await?;
    let pending = pending.filter(|pending| pending.expires_at > cx.now());
    let pending = pending.ok_or(Error::Problem(Code::Unauthenticated))?;
    let user = locked(&tx, pending.user_id).await?;
    if locked_out(cx, &user) || user.status.0 != UserStatus::Active {
        return Err(Code::LockedOut.into());
    }
    if !factor::accept(&tx, cx, &user, &said.code).await? {
        let answer = failed(&tx, cx, user, SignInOutcome::WrongCode, &origin).await?;
        tx.commit().await?;
        return Err(answer);
    }
    challenge::Entity::delete_by_id(pending.secret_hash).exec(&tx).await?;
    let user = locked(&tx, user.id).await?;
    let opened = succeeded(&tx, cx, user, pending.proof.0, origin).await?;
    tx.commit().await?;
    Ok(opened)
}

/// An account, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, id: Uuid) -> Result<user::Model> {
    db::locked(tx, user::Entity::find_by_id(id)).one(tx).await?.ok_or(Error::NotFound)
}

/// Were there too many failures of late?
pub fn locked_out(cx: &Context, user: &user::Model) -> bool {
    user.locked_until.is_some_and(|until| until > cx.now())
}

async fn challenged(tx: &DatabaseTransaction, cx: &Context, user_id: Uuid, proof: Proof) -> Result<String> {
    let secret = tokens::random_secret()?;
    let row = challenge::Model {
        secret_hash: tokens::fingerprint(&secret),
        user_id,
        expires_at: cx.now() + CHALLENGE,
        proof: Text(proof),
    };
    challenge::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(secret)
}

async fn succeeded(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    proof: Proof,
    origin: Origin,
) -> Result<Opened> {
    let mut row = user.into_active_model();
    row.failures = Set(0);
    row.locked_until = Set(None);
    row.last_sign_in_at = Set(Some(cx.now()));
    let user = row.update(tx).await?;
    let how = if proof == Proof::Own { SignInOutcome::SignedIn } else { SignInOutcome::ByProvider };
    attempted(tx, cx, user.id, how, &origin).await?;
    journal::record(tx, cx, Entry::about_account(user.id, Event::SignedIn)).await?;
    renewal::open(tx, cx, user, proof, origin).await
}

/// Counts a failure; the fifth locks the account.
pub async fn failed(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    how: SignInOutcome,
    origin: &Origin,
) -> Result<Error> {
    let (id, failures) = (user.id, user.failures + 1);
    let locked = failures >= policy::FAILURES;
    let mut row = user.into_active_model();
    row.failures = Set(if locked { 0 } else { failures });
    row.locked_until = Set(locked.then(|| cx.now() + policy::LOCKED));
    row.update(tx).await?;
    attempted(tx, cx, id, how, origin).await?;
    let event = if locked { Event::LockedOut } else { Event::SignInFailed };
    journal::record(tx, cx, Entry::about_account(id, event)).await?;
    let code = if how == SignInOutcome::WrongCode { Code::WrongCode } else { Code::WrongCredentials };
    Ok(Error::Problem(if locked { Code::LockedOut } else { code }))
}

/// Writes down an attempt that ends here, and why.
pub async fn refused<T>(
    cx: &Context,
    user: Uuid,
    how: SignInOutcome,
    origin: &Origin,
    code: Code,
) -> Result<T> {
    let tx = cx.begin().await?;
    attempted(&tx, cx, user, how, origin).await?;
    tx.commit().await?;
    Err(code.into())
}

/// Writes an attempt into the history of the account.
async fn attempted(
    tx: &DatabaseTransaction,
    cx: &Context,
    user_id: Uuid,
    how: SignInOutcome,
    origin: &Origin,
) -> Result<()> {
    let Origin { device, address } = origin.clone();
    let row = sign_in::Model { id: cx.new_id(), user_id, at: cx.now(), outcome: Text(how), device, address };
    sign_in::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// A page of the attempts to sign in to an account, the newest first.
pub async fn history(cx: &Context, user: Uuid, page: Paging) -> Result<Page<SignIn>> {
    let select = sign_in::Entity::of_user(user);
    let page =
        paging::by_id(cx.db(), select, sign_in::Column::Id, &page, |row: &sign_in::Model| row.id).await?;
    Ok(paging::map(page, |row| {
        let sign_in::Model { id, user_id: _, at, outcome, device, address } = row;
        SignIn { id: id.into(), at, outcome: outcome.0, device, address }
    }))
}

/// The signed-in person as of now; the refresh token tells how the session was opened.
pub async fn me(cx: &Context, current: Option<String>) -> Result<Me> {
    let id = cx.caller_id()?;
    let user =
        user::Entity::find_by_id(id).one(cx.db()).await?.ok_or(Error::Problem(Code::Unauthenticated))?;
    let grants = sessions::grants_of(cx.db(), cx, id).await?;
    let proof = sessions::proof(cx, current.as_deref()).await?;
    Ok(sessions::person(cx, user, grants, cx.caller.permissions(), proof))
}
