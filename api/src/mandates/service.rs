//! Giving, revoking and using mandates.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    mandates::{self as law, Acted, Proposal},
    permissions,
    refusal::field,
};
use openapi::{
    Code, Name, Page, UserId,
    auth::Permission,
    journal::Event,
    mandates::{Mandate, MandateFilter, NewMandate},
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction,
    EntityTrait, IntoActiveModel, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Entity, Model};
use crate::{
    auth::{Caller, Context},
    db,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    paging,
    readings::{Seen, seen},
    users,
};

/// A page of the mandates of the caller's centres, the newest first.
pub async fn list(cx: &Context, filter: MandateFilter) -> Result<Page<Mandate>> {
    let select = entity::visible_to(&cx.caller);
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let people = page.items.iter().flat_map(|row| [row.from_id, row.to_id]);
    let names = users::names(cx.db(), people).await?;
    seen(cx, Seen::list(ReadingSubject::Mandate, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| answer(cx, row, &names))
}

/// Hands the caller's power to decide at a centre to a colleague.
pub async fn give(cx: &Context, new: NewMandate) -> Result<Mandate> {
    let NewMandate { organisation_id, to, valid_from, valid_to, reason } = new;
    let organisation = Uuid::from(organisation_id);
    if !cx.caller.organisations(Permission::Delegate).contains(&organisation) {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let from = cx.caller_id()?;
    let today = cx.today();
    let tx = cx.begin().await?;
    let roles = users::roles_at(&tx, to.into(), organisation, today).await?;
    let proposal = Proposal { from: UserId(from), to, roles, valid_from, valid_to };
    let problems = law::problems(&proposal, today);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let row = Model {
        id: cx.new_id(),
        organisation_id: organisation,
        from_id: from,
        to_id: to.into(),
        valid_from,
        valid_to,
        reason: reason.into_string(),
        created_at: cx.now(),
        revoked_at: None,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let names = users::names(&tx, [row.from_id, row.to_id]).await?;
    journal::record(&tx, cx, entry(&row, Event::DelegationGiven)).await?;
    let answer = answer(cx, row, &names)?;
    tx.commit().await?;
    Ok(answer)
}

/// Takes a mandate back; whoever holds it decides no more as soon as their access token is renewed.
pub async fn revoke(cx: &Context, id: Uuid) -> Result<Mandate> {
    let tx = cx.begin().await?;
    let select = entity::visible_to(&cx.caller).filter(Column::Id.eq(id));
    let row = db::locked(&tx, select).one(&tx).await?.ok_or(Error::NotFound)?;
    if row.revoked_at.is_some() {
        return Err(Code::NotNow.into());
    }
    let row = revoked(&tx, cx, row).await?;
    let names = users::names(&tx, [row.from_id, row.to_id]).await?;
    let answer = answer(cx, row, &names)?;
    tx.commit().await?;
    Ok(answer)
}

async fn revoked(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<Model> {
    let mut changed = row.into_active_model();
    changed.revoked_at = Set(Some(cx.now()));
    let row = changed.update(tx).await?;
    journal::record(tx, cx, entry(&row, Event::DelegationRevoked)).await?;
    Ok(row)
}

/// Ends every mandate that somebody gave or holds: their account closes.
#[expect(clippy::disallowed_methods, reason = "scoped to one account")]
pub async fn end_all_of(tx: &DatabaseTransaction, cx: &Context, user: Uuid) -> Result<()> {
    let theirs = Entity::find()
        .filter(Condition::any().add(Column::FromId.eq(user)).add(Column::ToId.eq(user)))
        .filter(Column::RevokedAt.is_null())
        .filter(Column::ValidTo.gte(cx.today()));
    for row in theirs.all(tx).await? {
        revoked(tx, cx, row).await?;
    }
    Ok(())
}

/// In whose name somebody decides today, and where: as long as the giver could still decide.
pub async fn in_force(
    db: &impl ConnectionTrait,
    user: Uuid,
    today: NaiveDate,
) -> Result<Vec<(UserId, Uuid)>> {
    let mut held = Vec::new();
    for row in entity::held_by(user, today).all(db).await? {
        let roles = users::roles_at(db, row.from_id, row.organisation_id, today).await?;
        if roles.iter().any(|role| permissions::allows(*role, Permission::Delegate)) {
            held.push((row.from_id.into(), row.organisation_id));
        }
    }
    Ok(held)
}

/// In whose name the caller decides on a record; nothing in their own. ROLE-05: not on one on which they acted, and
/// not with a mandate that was taken back since the access token was issued.
pub async fn principal(
    tx: &DatabaseTransaction,
    cx: &Context,
    organisation: Uuid,
    subject: Uuid,
) -> Result<Option<Name>> {
    let Caller::Staff { id, mandates, .. } = &cx.caller else { return Ok(None) };
    if cx.caller.organisations(Permission::Decide).contains(&organisation) {
        return Ok(None);
    }
    let Some((from, _)) = mandates.iter().find(|(_, at)| *at == organisation) else { return Ok(None) };
    let (delegate, from) = (Uuid::from(*id), Uuid::from(*from));
    let live = in_force(tx, delegate, cx.today()).await?;
    if !live.contains(&(from.into(), organisation)) {
        return Err(Code::Forbidden.into());
    }
    let acted = journal::acted(tx, delegate, subject).await?;
    law::impartial(if acted { Acted::Earlier } else { Acted::Never })?;
    Ok(users::names(tx, [from]).await?.remove(&from))
}

fn entry(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "mandate",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "from": row.from_id, "to": row.to_id, "valid_from": row.valid_from, "valid_to": row.valid_to }),
    }
}

fn answer(cx: &Context, row: Model, names: &HashMap<Uuid, Name>) -> Result<Mandate> {
    let name = |id: &Uuid| names.get(id).cloned().ok_or_else(|| anyhow::anyhow!("an account without a name"));
    let (from, to) = (name(&row.from_id)?, name(&row.to_id)?);
    row.answer(from, to, cx.today())
}
