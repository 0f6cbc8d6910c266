//! Which accounts an administrator sees. The rows are those of sign-in.

use openapi::auth::{Permission, Role};
use sea_orm::{
    Condition, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, QueryTrait, Select,
    entity::prelude::*,
};

use crate::{
    auth::{
        Caller,
        entity::{grant, user},
        within,
    },
    db,
    http::{Error, Result},
};

/// Accounts with a role at an organisation at which the caller holds this permission. Citizens hold no roles, so
/// that nobody sees theirs.
#[expect(clippy::disallowed_methods, reason = "this is where the scope is set")]
pub fn visible_to(caller: &Caller, permission: Permission) -> Select<user::Entity> {
    let scope = match caller {
        Caller::System => Condition::all(),
        _ => {
            let managed = grant::Entity::find().select_only().column(grant::Column::UserId).filter(within(
                grant::Column::OrganisationId,
                caller,
                permission,
            ));
            Condition::all().add(user::Column::Id.in_subquery(managed.into_query()))
        }
    };
    user::Entity::find().filter(scope)
}

/// One visible account, locked until commit.
pub async fn locked(
    tx: &DatabaseTransaction,
    caller: &Caller,
    permission: Permission,
    id: Uuid,
) -> Result<user::Model> {
    let select = visible_to(caller, permission).filter(user::Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

/// The roles of these accounts, in one query.
#[expect(clippy::disallowed_methods, reason = "scoped to accounts that the caller was already shown")]
pub fn grants_of(users: &[Uuid]) -> Select<grant::Entity> {
    grant::Entity::find().filter(grant::Column::UserId.is_in(users.iter().copied()))
}

/// Everybody who was granted this role at this organisation.
#[expect(clippy::disallowed_methods, reason = "scoped to one role of one organisation")]
pub fn holders(role: Role, organisation: Uuid) -> Select<grant::Entity> {
    grant::Entity::find()
        .filter(grant::Column::Role.eq(role.to_string()))
        .filter(grant::Column::OrganisationId.eq(organisation))
}

/// These accounts, whoever asks.
#[expect(clippy::disallowed_methods, reason = "names and roles of accounts that a record already names")]
pub fn named(ids: impl IntoIterator<Item = Uuid>) -> Select<user::Entity> {
    user::Entity::find().filter(user::Column::Id.is_in(ids))
}

/// Every grant at an organisation.
#[expect(clippy::disallowed_methods, reason = "scoped to one organisation")]
pub fn grants_at(organisation: Uuid) -> Select<grant::Entity> {
    grant::Entity::find().filter(grant::Column::OrganisationId.eq(organisation))
}

/// Every grant at these organisations.
#[expect(clippy::disallowed_methods, reason = "scoped to organisations")]
pub fn grants_in(organisations: &[Uuid]) -> Select<grant::Entity> {
    grant::Entity::find().filter(grant::Column::OrganisationId.is_in(organisations.iter().copied()))
}

/// The accounts of a subquery, whoever asks.
#[expect(clippy::disallowed_methods, reason = "counts people of an organisation")]
pub fn any_of(ids: sea_orm::sea_query::SelectStatement) -> Select<user::Entity> {
    user::Entity::find().filter(user::Column::Id.in_subquery(ids))
}
