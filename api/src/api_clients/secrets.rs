//! Secrets of programs: made and shown once, changed with an overlap, taken back at once.

use domain::api_clients::{SECRETS, next, overlap_ends};
use openapi::{
    api_clients::{ApiClient, ApiClientAction, ApiSecretRevocation, ApiSecretRotation, IssuedApiSecret},
    journal::Event,
};
use sea_orm::{ActiveModelTrait, ActiveValue::Set, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::secret,
    service::{about, finished, locked},
};
use crate::{
    auth::{Context, tokens},
    http::{Error, Result},
    journal,
};

/// Makes a secret; answers it this one time. What is stored is its SHA-256: of 256 random bits there is nothing to
/// guess, so that a slow hash would make tokens dear and the secret no safer.
pub async fn make(tx: &DatabaseTransaction, cx: &Context, client: Uuid) -> Result<String> {
    let secret = tokens::random_secret()?;
    let row = secret::Model {
        id: cx.new_id(),
        client_id: client,
        hash: tokens::fingerprint(&secret),
        created_at: cx.now(),
        ends_at: None,
    };
    secret::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(secret)
}

/// Makes a new secret; the newest of those in use goes on for the overlap, any other ends.
pub async fn rotate(cx: &Context, id: Uuid, said: ApiSecretRotation) -> Result<IssuedApiSecret> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id).await?;
    next(row.status.0, ApiClientAction::Rotate)?;
    for (place, old) in live(&tx, cx, id).await?.into_iter().enumerate() {
        let stays = place + 1 < SECRETS;
        let ends_at = if stays { overlap_ends(old.ends_at, said.overlap_days, cx.now()) } else { cx.now() };
        end(&tx, old, ends_at).await?;
    }
    let secret = make(&tx, cx, id).await?;
    let details = json!({ "overlap_days": said.overlap_days });
    journal::record(&tx, cx, about(&row, Event::ApiSecretMade, None, details)).await?;
    let client = finished(tx, cx, row).await?;
    Ok(IssuedApiSecret { client, secret: Some(secret) })
}

/// Ends one secret now.
pub async fn revoke(cx: &Context, id: Uuid, said: ApiSecretRevocation) -> Result<ApiClient> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id).await?;
    next(row.status.0, ApiClientAction::Revoke)?;
    let wanted = Uuid::from(said.secret_id);
    let old = live(&tx, cx, id).await?.into_iter().find(|secret| secret.id == wanted);
    end(&tx, old.ok_or(Error::NotFound)?, cx.now()).await?;
    let details = json!({ "secret_id": wanted });
    journal::record(&tx, cx, about(&row, Event::ApiSecretRevoked, Some(said.reason.into()), details)).await?;
    finished(tx, cx, row).await
}

/// Ends every secret of a program now.
pub async fn end_all(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<()> {
    for secret in live(tx, cx, id).await? {
        end(tx, secret, cx.now()).await?;
    }
    Ok(())
}

async fn live(tx: &DatabaseTransaction, cx: &Context, id: Uuid) -> Result<Vec<secret::Model>> {
    Ok(secret::live([id], cx.now()).all(tx).await?)
}

async fn end(
    tx: &DatabaseTransaction,
    row: secret::Model,
    ends_at: chrono::DateTime<chrono::Utc>,
) -> Result<()> {
    let mut row = row.into_active_model();
    row.ends_at = Set(Some(ends_at));
    row.update(tx).await?;
    Ok(())
}
