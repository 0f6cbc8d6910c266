//! What other slices ask about accounts that their records name: names, and roles at an organisation.

use std::collections::{BTreeMap, HashMap};

use chrono::NaiveDate;
use openapi::{Name, auth::Role, users::UserStatus};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, PaginatorTrait, QueryFilter, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use super::entity;
use crate::{
    auth::entity::{grant, user},
    db::Text,
    http::Result,
};

/// Names of accounts by id, in one query.
pub async fn names(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<HashMap<Uuid, Name>> {
    let rows = entity::named(ids).all(db).await?;
    Ok(rows.into_iter().filter_map(|row| Some((row.id, row.name?.parse().ok()?))).collect())
}

/// The roles that an account in use holds at an organisation on a day.
pub async fn roles_at(
    db: &impl ConnectionTrait,
    user: Uuid,
    organisation: Uuid,
    day: NaiveDate,
) -> Result<Vec<Role>> {
    let account = entity::named([user]).one(db).await?;
    if account.is_none_or(|account| account.status.0 != UserStatus::Active) {
        return Ok(Vec::new());
    }
    let rows =
        entity::grants_of(&[user]).filter(grant::Column::OrganisationId.eq(organisation)).all(db).await?;
    Ok(rows.iter().filter(|row| row.validity().covers(day)).filter_map(grant::Model::role).collect())
}

/// How many people with an account in use hold a role at an organisation on a day.
pub async fn people_at(db: &impl ConnectionTrait, organisation: Uuid, day: NaiveDate) -> Result<u64> {
    let begun =
        Condition::any().add(grant::Column::ValidFrom.is_null()).add(grant::Column::ValidFrom.lte(day));
    let not_over =
        Condition::any().add(grant::Column::ValidTo.is_null()).add(grant::Column::ValidTo.gte(day));
    let holders = entity::grants_at(organisation)
        .select_only()
        .column(grant::Column::UserId)
        .filter(begun)
        .filter(not_over)
        .into_query();
    let people = entity::any_of(holders).filter(user::Column::Status.eq(Text(UserStatus::Active)));
    Ok(people.count(db).await?)
}

/// Somebody with an account in use and roles at an organisation.
pub struct Colleague {
    pub id: Uuid,
    pub name: Name,
    pub organisation: Uuid,
    pub roles: Vec<Role>,
}

/// Everybody who holds roles at these organisations on a day: two queries.
pub async fn colleagues_at(
    db: &impl ConnectionTrait,
    organisations: &[Uuid],
    day: NaiveDate,
) -> Result<Vec<Colleague>> {
    let mut held: BTreeMap<(Uuid, Uuid), Vec<Role>> = BTreeMap::new();
    let rows = entity::grants_in(organisations).all(db).await?;
    for row in rows.iter().filter(|row| row.validity().covers(day)) {
        held.entry((row.organisation_id, row.user_id)).or_default().extend(row.role());
    }
    let active = entity::named(held.keys().map(|(_, user)| *user))
        .filter(user::Column::Status.eq(Text(UserStatus::Active)));
    let names: HashMap<Uuid, Name> =
        active.all(db).await?.into_iter().filter_map(|row| Some((row.id, row.name?.parse().ok()?))).collect();
    let colleague = |((organisation, id), roles): ((Uuid, Uuid), Vec<Role>)| {
        Some(Colleague { id, name: names.get(&id)?.clone(), organisation, roles })
    };
    Ok(held.into_iter().filter_map(colleague).collect())
}
