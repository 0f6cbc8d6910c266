//! What time does to accounts: those that nobody uses are put to rest (SEC-10).

use domain::users as law;
use openapi::{journal::Event, users::UserStatus};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, IntoActiveModel, QueryFilter, QuerySelect,
};
use uuid::Uuid;

use super::{entity, grants};
use crate::{
    auth::{self, Context, entity::user, sessions},
    db::Text,
    http::Result,
    journal::{self, Entry},
};
use openapi::auth::Permission;

/// Accounts looked at in one run.
const BATCH: u64 = 100;

/// Puts accounts to rest that were not used for as long as the house says; answers how many.
pub async fn put_to_rest(cx: &Context) -> Result<usize> {
    let Some(span) = cx.state.policy.dormant_after else { return Ok(0) };
    let since = cx.now() - span;
    let unused = Condition::any().add(user::Column::LastSignInAt.lt(since)).add(
        Condition::all().add(user::Column::LastSignInAt.is_null()).add(user::Column::CreatedAt.lt(since)),
    );
    let quiet: Vec<Uuid> = entity::visible_to(&cx.caller, Permission::ManageUsers)
        .filter(user::Column::Status.eq(Text(UserStatus::Active)))
        .filter(user::Column::Phone.is_null())
        .filter(unused)
        .select_only()
        .column(user::Column::Id)
        .limit(BATCH)
        .into_tuple()
        .all(cx.db())
        .await?;
    let mut resting = 0;
    for id in quiet {
        resting += usize::from(rest(cx, id).await?);
    }
    Ok(resting)
}

/// Puts one account to rest, unless it is the last administrator of a kind: nobody could wake the others.
async fn rest(cx: &Context, id: Uuid) -> Result<bool> {
    let tx = cx.begin().await?;
    let row = auth::locked(&tx, id).await?;
    if row.status.0 != UserStatus::Active {
        return Ok(false);
    }
    for held in entity::grants_of(&[id]).all(&tx).await? {
        if let Some(role) = held.role()
            && law::leave(role, grants::others(&tx, cx, role, held.organisation_id, id).await?).is_err()
        {
            return Ok(false);
        }
    }
    let mut changed = row.into_active_model();
    changed.status = Set(Text(UserStatus::Dormant));
    changed.update(&tx).await?;
    sessions::end_all(&tx, cx, id, None).await?;
    journal::record(&tx, cx, Entry::about_account(id, Event::AccountDormant)).await?;
    tx.commit().await?;
    Ok(true)
}
