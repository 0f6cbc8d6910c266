//! Reading programs, and how rows become words.

use std::collections::HashMap;

use domain::api_clients::{actions, in_force};
use openapi::{
    Page,
    api_clients::{ApiClient, ApiClientFilter, ApiClientTerms, ApiSecret},
};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter};
use uuid::Uuid;

use super::{
    entity::{Column, Model, secret, visible_to},
    usage,
};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result},
    organisations, paging,
};

/// A page of the programs that the caller looks after, the newest first.
pub async fn list(cx: &Context, filter: ApiClientFilter) -> Result<Page<ApiClient>> {
    let mut select = visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let mut secrets = secrets(cx.db(), cx, page.items.iter().map(|row| row.id)).await?;
    let places = page.items.iter().map(|row| row.organisation_id);
    let names = organisations::service::known_names(cx.db(), cx, places).await?;
    paging::try_map(page, |row| {
        let secrets = secrets.remove(&row.id).unwrap_or_default();
        answer(cx, row, secrets, &names)
    })
}

/// One program.
pub async fn one(cx: &Context, id: Uuid) -> Result<ApiClient> {
    // When it called last may have been a moment ago.
    usage::flush(cx).await?;
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    whole(cx.db(), cx, row.ok_or(Error::NotFound)?).await
}

/// A program with its secrets and the name of its organisation.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<ApiClient> {
    let secrets = secrets(db, cx, [row.id]).await?.remove(&row.id).unwrap_or_default();
    let names = organisations::service::known_names(db, cx, [row.organisation_id]).await?;
    answer(cx, row, secrets, &names)
}

async fn secrets(
    db: &impl ConnectionTrait,
    cx: &Context,
    clients: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Vec<ApiSecret>>> {
    let mut found: HashMap<Uuid, Vec<ApiSecret>> = HashMap::new();
    for row in secret::live(clients, cx.now()).all(db).await? {
        let secret::Model { id, client_id, hash: _, created_at, ends_at } = row;
        found.entry(client_id).or_default().push(ApiSecret { id: id.into(), created_at, ends_at });
    }
    Ok(found)
}

fn answer(
    cx: &Context,
    row: Model,
    secrets: Vec<ApiSecret>,
    names: &HashMap<Uuid, String>,
) -> Result<ApiClient> {
    let Model {
        id,
        revision,
        organisation_id,
        status: Text(status),
        name,
        contact_name,
        contact_reach,
        scopes,
        networks,
        valid_from,
        valid_to,
        requests_per_minute,
        created_at,
        last_used_at,
        last_address,
    } = row;
    Ok(ApiClient {
        id: id.into(),
        revision,
        organisation_id: organisation_id.into(),
        organisation_name: names.get(&organisation_id).cloned().unwrap_or_default(),
        status,
        in_force: in_force(status, valid_from, valid_to, cx.today()),
        terms: ApiClientTerms {
            name: name.parse().map_err(anyhow::Error::new)?,
            contact_name: contact_name.parse().map_err(anyhow::Error::new)?,
            contact_reach: contact_reach.parse().map_err(anyhow::Error::new)?,
            scopes: scopes.0,
            networks: networks.0,
            valid_from,
            valid_to,
            requests_per_minute: u32::try_from(requests_per_minute).unwrap_or_default(),
        },
        secrets,
        created_at,
        last_used_at,
        last_address,
        actions: actions(status),
    })
}
