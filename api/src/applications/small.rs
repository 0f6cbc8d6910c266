//! The rule for small centres at work (SOD-01): asked once more at the move itself, and every use written down.

use domain::{permissions::Actor, refusal::Refusal};
use openapi::{
    applications::Action,
    auth::Permission,
    journal::{Event, TimelineEntry},
};
use sea_orm::DatabaseTransaction;
use serde_json::json;

use super::{entity::Model, service};
use crate::{
    auth::{Context, small_centres},
    http::Result,
    journal,
};

/// The permission that the caller holds for this by the rule alone, as of now: the access token is minutes old, and
/// somebody may have begun to work at the centre.
pub async fn used(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    actor: &Actor,
    action: Action,
) -> Result<Option<Permission>> {
    let used = domain::applications::workflow::eased(row.status.0, actor, action);
    if let Some(permission) = used
        && !small_centres::holds(tx, cx, permission, row.organisation_id).await?
    {
        return Err(Refusal::NotAllowed.into());
    }
    Ok(used)
}

/// Writes down that it was used.
pub async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    used: Permission,
) -> Result<Option<TimelineEntry>> {
    let details = json!({ "rule": "SOD-01", "permission": used });
    journal::tell(tx, cx, service::entry(row, Event::SmallCentreRuleUsed, None, details)).await
}
