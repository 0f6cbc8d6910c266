//! Opening accounts and listing them.

use std::collections::HashMap;

use domain::{passwords, refusal::field, users};
use openapi::{
    Code, Name, OrganisationId, Page, Short,
    auth::{Grant, Permission, Role},
    journal::Event,
    readings::ReadingSubject,
    users::{User, UserFilter},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity;
use crate::{
    auth::{
        Context, credentials,
        entity::{grant, user},
    },
    http::{Error, Result},
    journal::{self, Entry},
    organisations, paging,
    readings::{Seen, seen},
};

/// A page of the accounts at whose organisations the caller holds this permission, newest first.
pub async fn list(cx: &Context, permission: Permission, filter: UserFilter) -> Result<Page<User>> {
    let mut select = entity::visible_to(&cx.caller, permission);
    if let Some(username) = filter.username.as_deref().map(str::trim).filter(|name| !name.is_empty()) {
        select = select.filter(user::Column::Username.eq(username));
    }
    let page = paging::by_id(cx.db(), select, user::Column::Id, &filter.paging(), |row: &user::Model| row.id)
        .await?;
    let ids: Vec<Uuid> = page.items.iter().map(|row| row.id).collect();
    let mut grants = grants(cx.db(), &ids).await?;
    seen(cx, Seen::list(ReadingSubject::User, ids)).await?;
    paging::try_map(page, |row| {
        let grants = grants.remove(&row.id).unwrap_or_default();
        answer(row, grants)
    })
}

/// One account, likewise.
pub async fn one(cx: &Context, permission: Permission, id: Uuid) -> Result<User> {
    let select = entity::visible_to(&cx.caller, permission);
    let row = select.filter(user::Column::Id.eq(id)).one(cx.db()).await?;
    let user = whole(cx.db(), row.ok_or(Error::NotFound)?).await?;
    seen(cx, Seen::whole(ReadingSubject::User, id)).await?;
    Ok(user)
}

/// An account that comes with a password, for who has nobody to invite them: the first administrator, who is created
/// on the machine itself, and the people of a demonstration. Everybody else sets their own by invitation.
pub struct FirstAccount {
    pub username: Short,
    pub name: Name,
    pub organisation_id: OrganisationId,
    pub roles: Vec<Role>,
    /// At least 10 characters of three kinds (SEC-10).
    pub password: String,
}

/// Opens an account with a password; no operation leads here.
pub async fn create(tx: &DatabaseTransaction, cx: &Context, new: FirstAccount) -> Result<User> {
    let ready = ready(cx, new).await?;
    let row = enter(tx, cx, ready).await?;
    whole(tx, row).await
}

/// An account that may be opened: checked, its password hashed if it has one.
pub struct Ready {
    pub row: user::Model,
    pub grants: Vec<grant::Model>,
}

async fn ready(cx: &Context, new: FirstAccount) -> Result<Ready> {
    let FirstAccount { username, name, organisation_id, roles, password } = new;
    let mut problems = users::problems(&username, &roles);
    problems.extend(passwords::problems("password", &password, &username));
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let row = user::Model {
        username: Some(username.to_lowercase()),
        name: Some(name.into_string()),
        password_hash: Some(cx.state.hashing.hash(password).await?),
        password_changed_at: Some(cx.now()),
        ..user::Model::new(cx.new_id(), cx.now())
    };
    let at = organisation_id.into();
    let grants = roles.into_iter().map(|role| grant::Model::lasting(row.id, at, role)).collect();
    Ok(Ready { row, grants })
}

/// Writes a new account with its grants.
pub async fn enter(
    tx: &DatabaseTransaction,
    cx: &Context,
    Ready { row, grants }: Ready,
) -> Result<user::Model> {
    let organisations: Vec<Uuid> = grants.iter().map(|grant| grant.organisation_id).collect();
    if organisations::service::names(tx, organisations).await?.is_empty() {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let roles: Vec<String> = grants.iter().map(|grant| grant.role.clone()).collect();
    user::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    grant::Entity::insert_many(grants.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(tx)
        .await?;
    if let Some(hash) = row.password_hash.clone() {
        credentials::remember(tx, row.id, row.created_at, hash).await?;
    }
    let entry =
        Entry { details: json!({ "roles": roles }), ..Entry::about_account(row.id, Event::UserCreated) };
    journal::record(tx, cx, entry).await?;
    Ok(row)
}

/// An account with its grants.
pub async fn whole(db: &impl ConnectionTrait, row: user::Model) -> Result<User> {
    let grants = grants(db, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    answer(row, grants)
}

/// The roles of these accounts with the names of their organisations: two queries however many there are.
async fn grants(db: &impl ConnectionTrait, users: &[Uuid]) -> Result<HashMap<Uuid, Vec<Grant>>> {
    let rows = entity::grants_of(users).all(db).await?;
    let names = organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?;
    let mut by_user: HashMap<Uuid, Vec<Grant>> = HashMap::new();
    for row in rows {
        let name = names.get(&row.organisation_id).cloned().unwrap_or_default();
        by_user.entry(row.user_id).or_default().extend(row.answer(name));
    }
    Ok(by_user)
}

fn answer(row: user::Model, grants: Vec<Grant>) -> Result<User> {
    let user::Model {
        id,
        username,
        phone: _,
        name,
        password_hash: _,
        failures: _,
        locked_until,
        created_at,
        status,
        password_changed_at: _,
        last_sign_in_at,
        totp_secret: _,
        totp_confirmed_at,
        totp_last_step: _,
    } = row;
    let readable = |text: Option<String>| text.unwrap_or_default();
    Ok(User {
        id: id.into(),
        username: readable(username).parse().map_err(anyhow::Error::new)?,
        name: readable(name).parse().map_err(anyhow::Error::new)?,
        status: status.0,
        grants,
        second_factor: totp_confirmed_at.is_some(),
        last_sign_in_at,
        locked_until,
        created_at,
        actions: users::actions(status.0),
    })
}
