//! Where a caller's office reaches, in terms of a query: the office itself with those below it (ROLE-03), and the
//! region that it looks after (§3.1): its own code and every code below it.

use domain::{permissions, refusal::field};
use openapi::{
    Code,
    auth::{Permission, Role},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, QueryFilter,
    sea_query::{Expr, ExprTrait, Query, SimpleExpr},
};
use uuid::Uuid;

use crate::{
    auth::{Context, within_as},
    http::{Error, Result},
    organisations::entity::{Column, Entity, Model},
};

/// Does this role keep people of the network for an office? A firm's administrator keeps only the firm's own.
pub fn keeps_people(role: Role) -> bool {
    role != Role::FirmAdmin && permissions::allows(role, Permission::ManagePractitioners)
}

/// An office at which, or above which, the caller holds a role that counts; anything else is not in the list.
pub async fn office(
    db: &impl ConnectionTrait,
    cx: &Context,
    id: Uuid,
    counts: impl Fn(Role) -> bool,
) -> Result<Model> {
    let reached =
        Entity::public().filter(Column::Id.eq(id)).filter(within_as(Column::Id, &cx.caller, counts));
    let not_listed = || Error::Invalid(vec![field("organisation_id", Code::NotInList)]);
    reached.one(db).await?.ok_or_else(not_listed)
}

/// Rows whose region code, in this column, lies in the region of one of these offices. The same rule as
/// `domain::region::covers`.
pub fn region_of(offices: &[Uuid], column: &'static str) -> Condition {
    if offices.is_empty() {
        return Condition::all().add(Expr::value(false));
    }
    Condition::all().add(covering(offices, column))
}

fn covering(offices: &[Uuid], column: &'static str) -> SimpleExpr {
    let covers = format!(
        "{column} LIKE office.region_code || '%' \
         OR (office.region_code LIKE '____00' AND SUBSTR({column}, 1, 4) = SUBSTR(office.region_code, 1, 4)) \
         OR (office.region_code LIKE '__0000' AND SUBSTR({column}, 1, 2) = SUBSTR(office.region_code, 1, 2))"
    );
    let office = Query::select()
        .expr(Expr::value(1))
        .from_as("organisations", "office")
        .and_where(Expr::col(("office", "id")).is_in(offices.iter().copied()))
        .and_where(Expr::cust(format!("({covers})")))
        .to_owned();
    Expr::exists(office)
}
