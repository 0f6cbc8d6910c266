//! Roles: granted for their days, ended at once (ROLE-01, ROLE-02).

use chrono::Days;
use domain::{refusal::field, users as law, users::Validity};
use openapi::{
    Code,
    auth::{Permission, Role},
    journal::Event,
    users::{GrantEnd, NewGrant, User, UserAction, UserStatus},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    PaginatorTrait, QueryFilter, sea_query::OnConflict,
};
use serde_json::json;
use uuid::Uuid;

use super::{entity, service::whole};
use crate::{
    auth::{Context, entity::grant, reaches},
    db,
    http::{Error, Result},
    journal::{self, Entry},
};

/// Grants a role, or changes the days of one that is held.
pub async fn grant(cx: &Context, id: Uuid, new: NewGrant) -> Result<User> {
    let NewGrant { role, organisation_id, valid_from, valid_to } = new;
    let organisation = Uuid::from(organisation_id);
    let tx = cx.begin().await?;
    let user = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    law::next(user.status.0, UserAction::Grant)?;
    if !reaches(&tx, &cx.caller, Permission::ManageUsers, organisation).await? {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let held = entity::grants_of(&[id]).all(&tx).await?;
    let held: Vec<Role> = held
        .iter()
        .filter(|row| row.validity().outlasts(cx.today()))
        .filter_map(grant::Model::role)
        .collect();
    law::grant(role, Validity { from: valid_from, to: valid_to }, &held, cx.today())?;

    let row = grant::Model {
        valid_from,
        valid_to,
        granted_by: cx.caller.id().map(Uuid::from),
        granted_at: Some(cx.now()),
        ..grant::Model::lasting(id, organisation, role)
    };
    let again =
        OnConflict::columns([grant::Column::UserId, grant::Column::OrganisationId, grant::Column::Role])
            .update_columns([
                grant::Column::ValidFrom,
                grant::Column::ValidTo,
                grant::Column::GrantedBy,
                grant::Column::GrantedAt,
            ])
            .to_owned();
    grant::Entity::insert(row.clone().into_active_model())
        .on_conflict(again)
        .exec_without_returning(&tx)
        .await?;
    let user = whole(&tx, user).await?;
    journal::record(&tx, cx, entry(&row, Event::RoleGranted, None)).await?;
    tx.commit().await?;
    Ok(user)
}

/// Ends a grant at once: it gave its last yesterday.
pub async fn end(cx: &Context, id: Uuid, said: GrantEnd) -> Result<User> {
    let GrantEnd { role, organisation_id, reason } = said;
    let tx = cx.begin().await?;
    let user = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    law::next(user.status.0, UserAction::EndGrant)?;
    let organisation = Uuid::from(organisation_id);
    if !reaches(&tx, &cx.caller, Permission::ManageUsers, organisation).await? {
        return Err(Error::NotFound);
    }
    let others = others(&tx, cx, role, organisation, id).await?;
    let row = grant::Entity::find_by_id((id, organisation, role.to_string())).one(&tx).await?;
    let row = row.filter(|row| row.validity().outlasts(cx.today())).ok_or(Error::NotFound)?;
    law::leave(role, others)?;
    let mut changed = row.into_active_model();
    changed.valid_to = Set(cx.today().checked_sub_days(Days::new(1)));
    let row = changed.update(&tx).await?;
    let user = whole(&tx, user).await?;
    journal::record(&tx, cx, entry(&row, Event::RoleEnded, Some(reason.into_string()))).await?;
    tx.commit().await?;
    Ok(user)
}

/// How many others hold this role at this organisation today with an account in use. Their grants are locked, so
/// that two of the last do not let each other go.
pub async fn others(
    tx: &DatabaseTransaction,
    cx: &Context,
    role: Role,
    organisation: Uuid,
    but: Uuid,
) -> Result<u64> {
    let holders = db::locked(tx, entity::holders(role, organisation)).all(tx).await?;
    let today = cx.today();
    let others = holders.iter().filter(|row| row.user_id != but && row.validity().covers(today));
    let active = entity::named(others.map(|row| row.user_id))
        .filter(crate::auth::entity::user::Column::Status.eq(db::Text(UserStatus::Active)));
    Ok(active.count(tx).await?)
}

fn entry(row: &grant::Model, event: Event, note: Option<String>) -> Entry {
    let details = json!({
        "role": row.role, "organisation": row.organisation_id, "from": row.valid_from, "to": row.valid_to,
    });
    Entry { details, note, ..Entry::about_account(row.user_id, event) }
}
