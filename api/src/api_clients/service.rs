//! Giving a program access, changing its terms, stopping and ending it.

use domain::{
    api_clients::{network, next, problems},
    permissions,
};
use openapi::{
    Code, Short,
    api_clients::{
        ApiClient, ApiClientAction, ApiClientStatus, ApiClientTerms, IssuedApiSecret, NewApiClient,
    },
    auth::{Permission, Role},
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, visible_to},
    query, secrets,
};
use crate::{
    auth::Context,
    db::{self, Doc, Text},
    http::{Error, IfMatch, Result, refused},
    journal::{self, Entry, Visibility},
    reach,
};

fn manages(role: Role) -> bool {
    permissions::allows(role, Permission::ManageSecurity)
}

/// Gives a program access, with its first secret.
pub async fn create(cx: &Context, new: NewApiClient) -> Result<IssuedApiSecret> {
    let NewApiClient { organisation_id, terms } = new;
    refused(problems(&terms).into_iter().map(below("terms")).collect())?;
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, organisation_id.into(), manages).await?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: office.id,
        status: Text(ApiClientStatus::Active),
        name: String::new(),
        contact_name: String::new(),
        contact_reach: String::new(),
        scopes: Doc(Vec::new()),
        networks: Doc(Vec::new()),
        valid_from: terms.valid_from,
        valid_to: terms.valid_to,
        requests_per_minute: 0,
        created_at: cx.now(),
        last_used_at: None,
        last_address: None,
    };
    let row = under(row, terms);
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let secret = secrets::make(&tx, cx, row.id).await?;
    journal::record(&tx, cx, about(&row, Event::ApiClientCreated, None, told(&row))).await?;
    let client = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    cx.state.api_clients.changed(cx, client.id.into()).await;
    Ok(IssuedApiSecret { client, secret: Some(secret) })
}

/// Changes the terms; they hold from the next request on, for tokens that are out, too.
pub async fn change(cx: &Context, id: Uuid, seen: IfMatch, terms: ApiClientTerms) -> Result<ApiClient> {
    refused(problems(&terms))?;
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id).await?;
    if row.revision != seen.0 {
        return Err(Code::RevisionStale.into());
    }
    next(row.status.0, ApiClientAction::Change)?;
    let details = json!({ "before": told(&row) });
    let row = under(Model { revision: row.revision + 1, ..row }, terms);
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::ApiClientChanged, None, details)).await?;
    finished(tx, cx, row).await
}

/// Stops, resumes or ends an access.
pub async fn turn(
    cx: &Context,
    id: Uuid,
    action: ApiClientAction,
    reason: Option<String>,
) -> Result<ApiClient> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id).await?;
    let status = next(row.status.0, action)?;
    let row = Model { revision: row.revision + 1, status: Text(status), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let event = match status {
        ApiClientStatus::Active => Event::ApiClientResumed,
        ApiClientStatus::Suspended => Event::ApiClientSuspended,
        ApiClientStatus::Ended => {
            secrets::end_all(&tx, cx, id).await?;
            Event::ApiClientEnded
        }
    };
    journal::record(&tx, cx, about(&row, event, reason, Value::Null)).await?;
    finished(tx, cx, row).await
}

/// Commits a change and lets it take effect.
pub async fn finished(tx: DatabaseTransaction, cx: &Context, row: Model) -> Result<ApiClient> {
    let client = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    cx.state.api_clients.changed(cx, client.id.into()).await;
    Ok(client)
}

/// A program that the caller looks after, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Model> {
    let select = visible_to(&cx.caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

/// The row under these terms; networks are kept as they are understood.
fn under(row: Model, terms: ApiClientTerms) -> Model {
    let ApiClientTerms {
        name,
        contact_name,
        contact_reach,
        scopes,
        networks,
        valid_from,
        valid_to,
        requests_per_minute,
    } = terms;
    let understood =
        |text: Short| network(&text).and_then(|net| net.to_string().parse().ok()).unwrap_or(text);
    Model {
        name: name.into(),
        contact_name: contact_name.into(),
        contact_reach: contact_reach.into(),
        scopes: Doc(scopes),
        networks: Doc(networks.into_iter().map(understood).collect()),
        valid_from,
        valid_to,
        requests_per_minute: i32::try_from(requests_per_minute).unwrap_or(i32::MAX),
        ..row
    }
}

fn below(part: &'static str) -> impl Fn(openapi::FieldProblem) -> openapi::FieldProblem {
    move |problem| openapi::FieldProblem { path: format!("{part}.{}", problem.path), ..problem }
}

/// What the journal keeps of the terms: what was let, not whom to call about it.
fn told(row: &Model) -> Value {
    json!({
        "scopes": row.scopes.0,
        "networks": row.networks.0,
        "valid_from": row.valid_from,
        "valid_to": row.valid_to,
        "requests_per_minute": row.requests_per_minute,
    })
}

/// An entry of the journal about a program.
pub fn about(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "api_client",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    }
}
