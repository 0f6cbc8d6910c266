//! Opening accounts and listing them.

use std::collections::HashMap;

use domain::{refusal::field, users};
use openapi::{
    Code, Page,
    auth::{Grant, Permission},
    journal::Event,
    users::{NewUser, User, UserFilter},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity;
use crate::{
    auth::{
        Caller, Context,
        entity::{grant, user},
        passwords,
    },
    http::{Error, Result},
    journal::{self, Entry},
    organisations, paging,
};

/// A page of the accounts the caller manages, newest first.
pub async fn list(cx: &Context, filter: UserFilter) -> Result<Page<User>> {
    let select = entity::visible_to(&cx.caller);
    let page = paging::by_id(cx.db(), select, user::Column::Id, &filter.paging(), |row: &user::Model| row.id)
        .await?;
    let ids: Vec<Uuid> = page.items.iter().map(|row| row.id).collect();
    let mut grants = grants(cx.db(), &ids).await?;
    paging::try_map(page, |row| {
        let grants = grants.remove(&row.id).unwrap_or_default();
        answer(row, grants)
    })
}

/// One account that the caller manages.
pub async fn one(cx: &Context, id: Uuid) -> Result<User> {
    let row = entity::visible_to(&cx.caller).filter(user::Column::Id.eq(id)).one(cx.db()).await?;
    whole(cx.db(), row.ok_or(Error::NotFound)?).await
}

/// Opens an account.
pub async fn open(cx: &Context, new: NewUser) -> Result<User> {
    // The hash takes its time by design: outside the transaction, for SQLite has one writer.
    let ready = ready(cx, new).await?;
    let tx = cx.begin().await?;
    let user = enter(&tx, cx, ready).await?;
    tx.commit().await?;
    Ok(user)
}

/// Opens an account within a transaction of commands that have no one to wait for them.
pub async fn create(tx: &DatabaseTransaction, cx: &Context, new: NewUser) -> Result<User> {
    let ready = ready(cx, new).await?;
    enter(tx, cx, ready).await
}

/// An account that may be opened: checked, its password hashed.
struct Ready {
    row: user::Model,
    grants: Vec<grant::Model>,
}

async fn ready(cx: &Context, new: NewUser) -> Result<Ready> {
    let NewUser { username, name, organisation_id, roles, password } = new;
    let organisation = Uuid::from(organisation_id);
    let manages = cx.caller.organisations(Permission::ManageUsers).contains(&organisation);
    let mut problems = users::problems(&username, &roles);
    problems.extend(passwords::problems(&password));
    if cx.caller != Caller::System && !manages {
        problems.push(field("organisation_id", Code::NotInList));
    }
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let row = user::Model {
        id: cx.new_id(),
        username: Some(username.to_lowercase()),
        phone: None,
        name: Some(name.into_string()),
        password_hash: Some(passwords::hash(password, cx.state.hashing.clone()).await?),
        failures: 0,
        locked_until: None,
        created_at: cx.now(),
    };
    let grants = roles
        .into_iter()
        .map(|role| grant::Model { user_id: row.id, organisation_id: organisation, role: role.to_string() })
        .collect();
    Ok(Ready { row, grants })
}

async fn enter(tx: &DatabaseTransaction, cx: &Context, Ready { row, grants }: Ready) -> Result<User> {
    let organisations: Vec<Uuid> = grants.iter().map(|grant| grant.organisation_id).collect();
    if organisations::service::names(tx, organisations).await?.is_empty() {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let roles: Vec<String> = grants.iter().map(|grant| grant.role.clone()).collect();
    user::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    grant::Entity::insert_many(grants.into_iter().map(IntoActiveModel::into_active_model))
        .exec_without_returning(tx)
        .await?;
    let entry =
        Entry { details: json!({ "roles": roles }), ..Entry::about_account(row.id, Event::UserCreated) };
    journal::record(tx, cx, entry).await?;
    whole(tx, row).await
}

async fn whole(db: &impl ConnectionTrait, row: user::Model) -> Result<User> {
    let grants = grants(db, &[row.id]).await?.remove(&row.id).unwrap_or_default();
    answer(row, grants)
}

/// The roles of these accounts with the names of their organisations: two queries however many there are.
async fn grants(db: &impl ConnectionTrait, users: &[Uuid]) -> Result<HashMap<Uuid, Vec<Grant>>> {
    let rows = entity::grants_of(users).all(db).await?;
    let names = organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?;
    let mut by_user: HashMap<Uuid, Vec<Grant>> = HashMap::new();
    for row in rows {
        let Some(role) = row.role() else { continue };
        by_user.entry(row.user_id).or_default().push(Grant {
            role,
            organisation_id: row.organisation_id.into(),
            organisation_name: names.get(&row.organisation_id).cloned().unwrap_or_default(),
        });
    }
    Ok(by_user)
}

fn answer(row: user::Model, grants: Vec<Grant>) -> Result<User> {
    let user::Model { id, username, phone: _, name, password_hash: _, failures: _, locked_until, created_at } =
        row;
    let readable = |text: Option<String>| text.unwrap_or_default();
    Ok(User {
        id: id.into(),
        username: readable(username).parse().map_err(anyhow::Error::new)?,
        name: readable(name).parse().map_err(anyhow::Error::new)?,
        grants,
        locked_until,
        created_at,
    })
}
