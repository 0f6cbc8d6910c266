//! Where a caller's roles reach (ROLE-03): their own organisations, and for those who supervise all below them.
//! The reach is a condition inside the query that reads the rows, never a query of its own.

use domain::permissions;
use openapi::auth::{Permission, Role};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};
use uuid::Uuid;

use super::Caller;
use crate::http::Result;

/// Rows whose `column` names an organisation at which, or above which, the caller holds this permission.
pub fn within<C: ColumnTrait>(column: C, caller: &Caller, permission: Permission) -> Condition {
    if let Caller::Client { .. } = caller {
        return Condition::any().add(column.is_in(caller.organisations(permission)));
    }
    within_as(column, caller, |role| permissions::allows(role, permission))
}

/// The same for the roles that `counts` names.
pub fn within_as<C: ColumnTrait>(column: C, caller: &Caller, counts: impl Fn(Role) -> bool) -> Condition {
    let grants = match caller {
        Caller::System => return Condition::all(),
        Caller::Staff { grants, .. } => grants.as_slice(),
        // A program holds no role, so that nothing is its by one.
        Caller::Nobody | Caller::Citizen { .. } | Caller::Client { .. } => &[],
    };
    let held = || grants.iter().filter(|(role, _)| counts(*role));
    let reach = Condition::any().add(column.is_in(held().map(|(_, at)| *at)));
    let above: Vec<_> =
        held().filter(|(role, _)| permissions::supervises(*role)).map(|(_, at)| *at).collect();
    if above.is_empty() {
        return reach;
    }
    reach.add(column.in_subquery(below(above)))
}

/// Does the caller hold this permission at this organisation, or above it in a role that reaches down? Asks the
/// tree only when no grant names the organisation itself.
pub async fn reaches(
    db: &impl ConnectionTrait,
    caller: &Caller,
    permission: Permission,
    organisation: Uuid,
) -> Result<bool> {
    if *caller == Caller::System || caller.organisations(permission).contains(&organisation) {
        return Ok(true);
    }
    let Caller::Staff { grants, .. } = caller else { return Ok(false) };
    let above: Vec<Uuid> = grants
        .iter()
        .filter(|(role, _)| permissions::supervises(*role) && permissions::allows(*role, permission))
        .map(|(_, at)| *at)
        .collect();
    if above.is_empty() {
        return Ok(false);
    }
    let found = below(above).and_where(Expr::col("descendant_id").eq(organisation)).limit(1).to_owned();
    Ok(db.query_one(&found).await?.is_some())
}

/// The organisations at or below these: the closure has a row for each organisation and each of those above it.
fn below(above: Vec<Uuid>) -> SelectStatement {
    Query::select()
        .column("descendant_id")
        .from("organisation_ancestors")
        .and_where(Expr::col("ancestor_id").is_in(above))
        .to_owned()
}
