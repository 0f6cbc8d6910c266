//! Passwords in the hands of their owners: changed, or set for the first time with the code of an invitation.

use domain::{passwords, refusal::field};
use openapi::{
    Code, FieldProblem,
    auth::{Activated, Activation, PasswordChange, SignInOutcome},
    journal::Event,
    users::UserStatus,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QueryOrder, QuerySelect,
};
use uuid::Uuid;

use super::{
    Context, Origin,
    entity::{former_password, invitation, user},
    sessions, sign_in, tokens,
};
use crate::{
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
};

/// The caller's account, whose password is this one; a wrong one counts like a failed sign-in.
pub async fn proved(cx: &Context, password: String, origin: &Origin) -> Result<user::Model> {
    let user = user::Entity::find_by_id(cx.caller_id()?).one(cx.db()).await?.ok_or(Error::NotFound)?;
    if user.locked_until.is_some_and(|until| until > cx.now()) {
        return Err(Code::LockedOut.into());
    }
    if cx.state.hashing.matches(password, user.password_hash.clone()).await? {
        return Ok(user);
    }
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, user.id).await?;
    let answer = sign_in::failed(&tx, cx, user, SignInOutcome::WrongPassword, origin).await?;
    tx.commit().await?;
    Err(answer)
}

/// Changes the caller's password; every other session ends.
pub async fn change(
    cx: &Context,
    PasswordChange { current, new }: PasswordChange,
    origin: &Origin,
    keep: Option<&str>,
) -> Result<()> {
    let user = proved(cx, current, origin).await?;
    let hash = fit(cx, &user, "new", new).await?;
    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, user.id).await?;
    let id = user.id;
    set(&tx, cx, user, hash).await?;
    sessions::end_all(&tx, cx, id, keep).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::PasswordChanged)).await?;
    Ok(tx.commit().await?)
}

/// Sets the password with the code of an invitation, which is used up by this.
pub async fn activate(cx: &Context, Activation { code, password }: Activation) -> Result<Activated> {
    let code_hash = tokens::fingerprint(&tokens::typed(&code));
    let found = invitation::Entity::with_code(&code_hash).one(cx.db()).await?;
    let found = found.ok_or(Error::Problem(Code::WrongCode))?;
    if found.expires_at <= cx.now() {
        return Err(Code::DeadlinePassed.into());
    }
    let user = user::Entity::find_by_id(found.user_id).one(cx.db()).await?.ok_or(Error::NotFound)?;
    let hash = fit(cx, &user, "password", password).await?;

    let tx = cx.begin().await?;
    let user = sign_in::locked(&tx, user.id).await?;
    let spent = invitation::Entity::delete_by_id(user.id)
        .filter(invitation::Column::CodeHash.eq(code_hash))
        .exec(&tx)
        .await?;
    if spent.rows_affected == 0 || user.status.0 == UserStatus::Deactivated {
        return Err(Code::WrongCode.into());
    }
    let user = set(&tx, cx, user, hash).await?;
    journal::record(&tx, cx, Entry::about_account(user.id, Event::Activated)).await?;
    tx.commit().await?;
    let username = user.username.unwrap_or_default().parse().map_err(anyhow::Error::new)?;
    Ok(Activated { username })
}

/// The hash of a new password that this account may have: long enough, not common, none of the last five.
async fn fit(cx: &Context, user: &user::Model, path: &str, password: String) -> Result<String> {
    let username = user.username.as_deref().unwrap_or_default();
    let refused = |problems: Vec<FieldProblem>| Error::Invalid(problems);
    let problems = passwords::problems(path, &password, username);
    if !problems.is_empty() {
        return Err(refused(problems));
    }
    for former in former(cx, user.id).await? {
        if cx.state.hashing.matches(password.clone(), Some(former.password_hash)).await? {
            return Err(refused(vec![field(path, Code::Reused)]));
        }
    }
    cx.state.hashing.hash(password).await
}

async fn former(cx: &Context, user: Uuid) -> Result<Vec<former_password::Model>> {
    Ok(former_password::Entity::of_user(user)
        .order_by_desc(former_password::Column::ChangedAt)
        .limit(passwords::REMEMBERED as u64)
        .all(cx.db())
        .await?)
}

/// Gives an account this password and remembers it, so that it does not come back soon.
pub async fn set(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: user::Model,
    hash: String,
) -> Result<user::Model> {
    let now = cx.now();
    remember(tx, user.id, now, hash.clone()).await?;
    let mut row = user.into_active_model();
    row.password_hash = Set(Some(hash));
    row.password_changed_at = Set(Some(now));
    row.status = Set(Text(UserStatus::Active));
    row.failures = Set(0);
    row.locked_until = Set(None);
    Ok(row.update(tx).await?)
}

/// Remembers the hash of a password that is set.
pub async fn remember(
    tx: &DatabaseTransaction,
    user_id: Uuid,
    changed_at: chrono::DateTime<chrono::Utc>,
    password_hash: String,
) -> Result<()> {
    let row = former_password::Model { user_id, changed_at, password_hash };
    former_password::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    let kept = former_password::Entity::of_user(user_id)
        .order_by_desc(former_password::Column::ChangedAt)
        .limit(passwords::REMEMBERED as u64)
        .all(tx)
        .await?;
    let Some(oldest) = kept.last() else { return Ok(()) };
    former_password::Entity::delete_many()
        .filter(former_password::Column::UserId.eq(user_id))
        .filter(former_password::Column::ChangedAt.lt(oldest.changed_at))
        .exec(tx)
        .await?;
    Ok(())
}
