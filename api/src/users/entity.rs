//! Which accounts an administrator sees. The rows are those of sign-in.

use openapi::auth::Permission;
use sea_orm::{Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select, entity::prelude::*};

use crate::auth::{
    Caller,
    entity::{grant, user},
};

/// Accounts with a role at an organisation whose accounts the caller manages. Citizens hold no roles, so that
/// nobody sees theirs.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller) -> Select<user::Entity> {
    let scope = match caller {
        Caller::System => Condition::all(),
        _ => {
            let managed = grant::Entity::find()
                .select_only()
                .column(grant::Column::UserId)
                .filter(grant::Column::OrganisationId.is_in(caller.organisations(Permission::ManageUsers)));
            Condition::all().add(user::Column::Id.in_subquery(managed.into_query()))
        }
    };
    user::Entity::find().filter(scope)
}

/// The roles of these accounts, in one query.
#[expect(clippy::disallowed_methods, reason = "scoped to accounts that the caller was already shown")]
pub fn grants_of(users: &[Uuid]) -> Select<grant::Entity> {
    grant::Entity::find().filter(grant::Column::UserId.is_in(users.iter().copied()))
}
