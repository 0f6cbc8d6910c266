//! Closing an account for good: its open work goes to a named successor, or it is not closed.

use domain::{
    refusal::field,
    users::{self as law, Work},
};
use openapi::{
    Code, FieldProblem,
    auth::Permission,
    journal::Event,
    readings::ReadingSubject,
    users::{Deactivation, OpenWork, User, UserAction, UserStatus},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::{entity, grants, lookups, service::whole};
use crate::{
    applications,
    auth::{
        Context,
        entity::{invitation, user},
        oidc, sessions,
    },
    cases,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry},
    mandates,
    readings::{Seen, seen},
};

/// What waits for the owner of an account.
pub async fn open_work(cx: &Context, id: Uuid) -> Result<OpenWork> {
    let select = entity::visible_to(&cx.caller, Permission::ManageUsers);
    select.filter(user::Column::Id.eq(id)).one(cx.db()).await?.ok_or(Error::NotFound)?;
    let work = waiting(cx.db(), id).await?;
    seen(cx, Seen::whole(ReadingSubject::User, id)).await?;
    Ok(work)
}

async fn waiting(db: &impl ConnectionTrait, id: Uuid) -> Result<OpenWork> {
    let applications = applications::open_work(db, id).await?;
    Ok(OpenWork { applications, cases: cases::open_work(db, id).await? })
}

/// Closes an account.
pub async fn deactivate(cx: &Context, id: Uuid, said: Deactivation) -> Result<User> {
    let Deactivation { reason, successor } = said;
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, Permission::ManageUsers, id).await?;
    law::next(row.status.0, UserAction::Deactivate)?;
    for held in entity::grants_of(&[id]).all(&tx).await? {
        if let Some(role) = held.role().filter(|_| held.validity().covers(cx.today())) {
            law::leave(role, grants::others(&tx, cx, role, held.organisation_id, id).await?)?;
        }
    }
    let work = waiting(&tx, id).await?;
    match successor {
        _ if work.is_empty() => {}
        None => return Err(Error::Invalid(listed(&work))),
        Some(successor) => hand_over(&tx, cx, id, successor.into()).await?,
    }

    let mut changed = row.into_active_model();
    changed.status = Set(Text(UserStatus::Deactivated));
    changed.password_hash = Set(None);
    changed.totp_secret = Set(None);
    changed.totp_confirmed_at = Set(None);
    let row = changed.update(&tx).await?;
    invitation::Entity::delete_by_id(id).exec(&tx).await?;
    oidc::links::end(&tx, cx, id, None).await?;
    sessions::end_all(&tx, cx, id, None).await?;
    mandates::end_all_of(&tx, cx, id).await?;
    let user = whole(&tx, row).await?;
    let details = json!({
        "applications": work.applications.len(), "cases": work.cases.len(), "successor": successor,
    });
    let note = Some(reason.into_string());
    let entry = Entry { details, note, ..Entry::about_account(id, Event::AccountDeactivated) };
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    Ok(user)
}

/// What stands in the way, record by record.
fn listed(work: &OpenWork) -> Vec<FieldProblem> {
    let applications = work.applications.iter().map(|id| format!("open.applications.{id}"));
    let cases = work.cases.iter().map(|id| format!("open.cases.{id}"));
    let mut found = vec![field("successor", Code::Required)];
    found.extend(applications.chain(cases).map(|path| field(path, Code::Conflict)));
    found
}

/// Gives all that is open to somebody whom the administrator sees, and who holds the role for it where it lies.
async fn hand_over(tx: &DatabaseTransaction, cx: &Context, from: Uuid, to: Uuid) -> Result<()> {
    let unfit = || Error::Invalid(vec![field("successor", Code::NotInList)]);
    let seen = entity::visible_to(&cx.caller, Permission::ManageUsers);
    let seen = seen
        .filter(user::Column::Id.eq(to))
        .filter(user::Column::Status.eq(Text(UserStatus::Active)))
        .one(tx)
        .await?;
    if from == to || seen.is_none() {
        return Err(unfit());
    }
    let examined =
        applications::hand_over(tx, cx, from, to).await?.into_iter().map(|at| (Work::Examination, at));
    let conducted = cases::hand_over(tx, cx, from, to).await?.into_iter().map(|at| (Work::Conduct, at));
    for (work, at) in examined.chain(conducted) {
        if !law::takes_over(work, &lookups::roles_at(tx, to, at, cx.today()).await?) {
            return Err(unfit());
        }
    }
    Ok(())
}
