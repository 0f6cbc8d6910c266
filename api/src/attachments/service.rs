//! The files of a record.

use openapi::attachments::Attachment;
use sea_orm::{ConnectionTrait, QuerySelect};
use uuid::Uuid;

use super::entity;
use crate::http::Result;

/// Files a record may have at most.
pub const MAX_FILES: u64 = 200;

/// The files of a record, oldest first.
pub async fn of_subject(db: &impl ConnectionTrait, subject: Uuid) -> Result<Vec<Attachment>> {
    let rows = entity::Entity::of(subject).limit(MAX_FILES).all(db).await?;
    rows.into_iter().map(|row| Attachment::try_from(row).map_err(|error| anyhow::anyhow!(error).into())).collect()
}
