//! The rule for small centres (SOD-01), where the house has it on: who holds which permission by it, and where.

use domain::permissions;
use openapi::auth::{Grant, Permission};
use sea_orm::ConnectionTrait;
use uuid::Uuid;

use super::{Context, policy::SmallCentres};
use crate::{http::Result, organisations, users};

/// What these grants bring besides: examining to the director of a small centre, and deciding on what such a one
/// examined to the bureau straight above.
pub async fn eased(
    db: &impl ConnectionTrait,
    cx: &Context,
    grants: &[Grant],
) -> Result<Vec<(Permission, Uuid)>> {
    let mut eased = Vec::new();
    if cx.state.policy.small_centres == SmallCentres::Strict {
        return Ok(eased);
    }
    for grant in grants {
        let Some(permission) = permissions::eased(grant.role) else { continue };
        let at = Uuid::from(grant.organisation_id);
        let places = match permission {
            Permission::Examine => vec![at],
            _ => organisations::centres_below(db, at).await?,
        };
        for place in places {
            if !eased.contains(&(permission, place)) && holds(db, cx, permission, place).await? {
                eased.push((permission, place));
            }
        }
    }
    Ok(eased)
}

/// Does the rule give this permission at this centre now? What was examined under it is decided by the bureau however
/// many work there since.
pub async fn holds(
    db: &impl ConnectionTrait,
    cx: &Context,
    permission: Permission,
    centre: Uuid,
) -> Result<bool> {
    let on = cx.state.policy.small_centres == SmallCentres::Eased;
    if !on || permission == Permission::Decide {
        return Ok(on);
    }
    Ok(permissions::is_small(users::people_at(db, centre, cx.today()).await?))
}
