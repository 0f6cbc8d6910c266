//! Who sees which entries of the roster, and how they stand to one: a practitioner to their own, a firm's
//! administrator to the firm's, the centre and the bureau to those of the firms in their region.

use domain::{
    permissions::{self, Stance},
    practitioners::{may, may_pool},
};
use openapi::{
    auth::{Permission, Role},
    practitioners::{Pool, PractitionerAction},
};
use sea_orm::{Condition, DatabaseTransaction, QueryFilter, QuerySelect, QueryTrait, entity::prelude::*};

use super::entity::{Column, Entity, Model};
use crate::{
    auth::{Caller, Context},
    db,
    http::{Error, Result},
    organisations, reach,
};

/// The firms whose administrator the caller is.
pub fn own_firms(caller: &Caller) -> Vec<Uuid> {
    grants(caller, |role| role == Role::FirmAdmin)
}

/// The offices at which the caller keeps or reads the roster of the region.
pub fn offices(caller: &Caller) -> Vec<Uuid> {
    let assigns = |role| permissions::allows(role, Permission::Assign);
    grants(caller, |role| reach::keeps_people(role) || assigns(role))
}

fn grants(caller: &Caller, fits: impl Fn(Role) -> bool) -> Vec<Uuid> {
    let Caller::Staff { grants, .. } = caller else { return Vec::new() };
    grants.iter().filter(|(role, _)| fits(*role)).map(|(_, at)| *at).collect()
}

/// Organisations in the region of these offices, by id.
pub fn in_region(offices: &[Uuid]) -> sea_orm::sea_query::SelectStatement {
    organisations::entity::Entity::public()
        .select_only()
        .column(organisations::entity::Column::Id)
        .filter(reach::region_of(offices, "organisations.region_code"))
        .into_query()
}

/// Every entry the caller may see.
pub fn visible_to(caller: &Caller) -> Select<Entity> {
    let scope = match caller {
        Caller::System => Condition::all(),
        Caller::Staff { id, .. } => Condition::any()
            .add(Column::UserId.eq(Uuid::from(*id)))
            .add(Column::FirmId.is_in(own_firms(caller)))
            .add(Column::FirmId.in_subquery(in_region(&offices(caller)))),
        _ => Condition::all().add(Column::Id.is_null()),
    };
    Entity::roster().filter(scope)
}

/// One visible entry, locked until commit.
pub async fn locked(tx: &DatabaseTransaction, caller: &Caller, id: Uuid) -> Result<Model> {
    let select = visible_to(caller).filter(Column::Id.eq(id));
    db::locked(tx, select).one(tx).await?.ok_or(Error::NotFound)
}

/// How the caller stands to a visible entry: perhaps in several ways.
pub fn stances(cx: &Context, row: &Model) -> Vec<Stance> {
    let own = cx.caller.id().is_some_and(|id| Uuid::from(id) == row.user_id);
    let firm = own_firms(&cx.caller).contains(&row.firm_id);
    let office = cx.caller.may(Permission::ManagePractitioners) && !offices(&cx.caller).is_empty();
    let stances = [(Stance::Own, own), (Stance::Firm, firm), (Stance::Staff, office)];
    stances.into_iter().filter_map(|(stance, holds)| holds.then_some(stance)).collect()
}

/// May the caller do this with a visible entry?
pub fn allowed(cx: &Context, row: &Model, action: PractitionerAction) -> Result<()> {
    Ok(may(action, &stances(cx, row), &cx.caller.permissions())?)
}

/// May the caller let somebody into this pool, or out of it (ASG-14)?
pub fn allowed_pool(cx: &Context, pool: Pool) -> Result<()> {
    Ok(may_pool(pool, &cx.caller.permissions())?)
}
