//! Accounts between opening and closing: renamed, revived, signed out from afar, freed of a lost second factor.

use domain::{refusal::field, users as law};
use openapi::{
    Code, Page, Paging,
    auth::{OpenSession, Permission, SignIn},
    journal::Event,
    readings::ReadingSubject,
    users::{Renaming, SessionEnd, User, UserAction, UserStatus},
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, ColumnTrait, IntoActiveModel, QueryFilter};
use uuid::Uuid;

use super::{entity, service::whole};
use crate::{
    auth::{Context, entity::user, factor, history, sessions},
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
    readings::{Seen, seen},
};

/// Changes the name of the person.
pub async fn rename(cx: &Context, id: Uuid, Renaming { name }: Renaming) -> Result<User> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    law::next(row.status.0, UserAction::Rename)?;
    let mut changed = row.into_active_model();
    changed.name = Set(Some(name.into_string()));
    let user = whole(&tx, changed.update(&tx).await?).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::AccountRenamed)).await?;
    tx.commit().await?;
    Ok(user)
}

/// Wakes an account that was put to rest; its days without a sign-in count anew.
pub async fn revive(cx: &Context, id: Uuid) -> Result<User> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    law::next(row.status.0, UserAction::Revive)?;
    let mut changed = row.into_active_model();
    changed.status = Set(Text(UserStatus::Active));
    changed.last_sign_in_at = Set(Some(cx.now()));
    let user = whole(&tx, changed.update(&tx).await?).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::AccountRevived)).await?;
    tx.commit().await?;
    Ok(user)
}

/// The sessions of an account that are open.
pub async fn sessions(cx: &Context, id: Uuid) -> Result<Page<OpenSession>> {
    let select = entity::visible_to(&cx.caller, Permission::ManageSecurity);
    select.filter(user::Column::Id.eq(id)).one(cx.db()).await?.ok_or(Error::NotFound)?;
    let page = sessions::list(cx, id, None).await?;
    let open = page.items.iter().map(|session| session.id.into());
    seen(cx, Seen::list(ReadingSubject::Session, open).about(id)).await?;
    Ok(page)
}

/// Attempts to sign in to an account, the newest first.
pub async fn sign_ins(cx: &Context, id: Uuid, paging: Paging) -> Result<Page<SignIn>> {
    let select = entity::visible_to(&cx.caller, Permission::ManageSecurity);
    select.filter(user::Column::Id.eq(id)).one(cx.db()).await?.ok_or(Error::NotFound)?;
    let page = history(cx, id, paging).await?;
    let attempts = page.items.iter().map(|attempt| attempt.id.into());
    seen(cx, Seen::list(ReadingSubject::SignIn, attempts).about(id)).await?;
    Ok(page)
}

/// Ends every session of an account.
pub async fn sign_out(cx: &Context, id: Uuid) -> Result<()> {
    let tx = cx.begin().await?;
    entity::locked(&tx, &cx.caller, Permission::ManageSecurity, id).await?;
    sessions::end_all(&tx, cx, id, None).await?;
    Ok(tx.commit().await?)
}

/// Ends one session of an account.
pub async fn end_session(cx: &Context, id: Uuid, said: SessionEnd) -> Result<()> {
    let SessionEnd { session_id, reason } = said;
    let tx = cx.begin().await?;
    entity::locked(&tx, &cx.caller, Permission::ManageSecurity, id).await?;
    if !sessions::end_one(&tx, cx, id, session_id.into(), Some(reason.into())).await? {
        return Err(Error::Invalid(vec![field("session_id", Code::NotInList)]));
    }
    Ok(tx.commit().await?)
}

/// Takes the second factor off an account whose owner lost it; every session ends.
pub async fn remove_factor(cx: &Context, id: Uuid) -> Result<()> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageSecurity, id).await?;
    if row.totp_secret.is_none() {
        return Err(Code::NotNow.into());
    }
    factor::off(&tx, cx, row).await?;
    sessions::end_all(&tx, cx, id, None).await?;
    Ok(tx.commit().await?)
}
