//! Which person at the provider opens which account. Linked by hand, never by a name or a mail address that looks alike.

use openapi::{Code, auth::LinkedIdentity, journal::Event};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::{Provider, entity};
use crate::{
    auth::{Context, entity::user},
    http::{Error, Result},
    journal::{self, Entry},
    vault::Index,
};

/// The provider, where one is set up.
pub fn provider(cx: &Context) -> Result<&Provider> {
    cx.state.provider.as_ref().ok_or(Error::Problem(Code::NotNow))
}

/// One's own link.
pub async fn own(cx: &Context) -> Result<LinkedIdentity> {
    let linked = entity::Entity::of_user(cx.caller_id()?).one(cx.db()).await?;
    Ok(LinkedIdentity { linked_at: linked.map(|linked| linked.linked_at) })
}

/// The account that a person opens.
pub async fn account(db: &impl ConnectionTrait, cx: &Context, key: &str) -> Result<Option<user::Model>> {
    let subject = cx.state.vault.blind(Index::Identity, key);
    let Some(linked) = entity::Entity::find_by_id(subject).one(db).await? else { return Ok(None) };
    Ok(user::Entity::find_by_id(linked.user_id).one(db).await?)
}

/// Links a person with an account, in place of whoever was linked with it before.
pub async fn link(
    tx: &DatabaseTransaction,
    cx: &Context,
    user: Uuid,
    key: &str,
    note: Option<String>,
) -> Result<()> {
    let subject = cx.state.vault.blind(Index::Identity, key);
    let taken = entity::Entity::find_by_id(&subject).one(tx).await?;
    if taken.is_some_and(|taken| taken.user_id != user) {
        return Err(Code::Duplicate.into());
    }
    forget(tx, user).await?;
    let row = entity::ActiveModel {
        subject: Set(subject),
        user_id: Set(user),
        linked_at: Set(cx.now()),
        linked_by: Set(cx.caller.id().map(Uuid::from)),
    };
    entity::Entity::insert(row).exec_without_returning(tx).await?;
    let entry = Entry {
        note,
        details: json!({ "own": cx.caller.id().map(Uuid::from) == Some(user) }),
        ..Entry::about_account(user, Event::IdentityLinked)
    };
    journal::record(tx, cx, entry).await
}

/// Ends the link of an account, where there is one.
pub async fn end(tx: &DatabaseTransaction, cx: &Context, user: Uuid, note: Option<String>) -> Result<bool> {
    if !forget(tx, user).await? {
        return Ok(false);
    }
    let entry = Entry { note, ..Entry::about_account(user, Event::IdentityUnlinked) };
    journal::record(tx, cx, entry).await?;
    Ok(true)
}

async fn forget(tx: &DatabaseTransaction, user: Uuid) -> Result<bool> {
    let gone = entity::Entity::delete_many().filter(entity::Column::UserId.eq(user)).exec(tx).await?;
    Ok(gone.rows_affected > 0)
}
