//! Who is in a record, and from whom it is hidden for that: kept whenever a record is saved or opened.

use std::collections::{BTreeSet, HashSet};

use openapi::applications::{Agent, Form, Opponent};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
    QuerySelect, QueryTrait, sea_query::OnConflict,
};
use uuid::Uuid;

use super::entity::{self, hidden, person};
use crate::{auth::Context, cases, http::Result, vault::Index};

/// The blind index of a person's number, however it was typed.
pub(super) fn blind(cx: &Context, id_no: &str) -> String {
    cx.state.vault.blind(Index::Person, &id_no.trim().to_uppercase())
}

/// The people of a new application: it is hidden from whoever has a relation to one of them.
pub async fn people_of_new(tx: &DatabaseTransaction, cx: &Context, record: Uuid, form: &Form) -> Result<()> {
    new_record(tx, people(cx, form), record).await
}

/// The person of a record that is about one, such as a referral; without a number nobody can be matched.
pub async fn person_of_new(
    tx: &DatabaseTransaction,
    cx: &Context,
    record: Uuid,
    number: Option<&str>,
) -> Result<()> {
    new_record(tx, number.into_iter().map(|number| blind(cx, number)).collect(), record).await
}

async fn new_record(tx: &DatabaseTransaction, people: BTreeSet<String>, record: Uuid) -> Result<()> {
    if people.is_empty() {
        return Ok(());
    }
    let users = related(tx, Condition::any().add(entity::Column::Person.is_in(people.clone()))).await?;
    enter(tx, people, record).await?;
    put(tx, users.into_iter().map(|user| (user, record))).await
}

/// The people of a saved application, in place of those of before.
pub async fn people_of(tx: &DatabaseTransaction, cx: &Context, record: Uuid, form: &Form) -> Result<()> {
    let people = people(cx, form);
    let before: BTreeSet<String> =
        person::Entity::in_record(record).all(tx).await?.into_iter().map(|row| row.person).collect();
    if people == before {
        return Ok(());
    }
    person::Entity::delete_many().filter(person::Column::RecordId.eq(record)).exec(tx).await?;
    enter(tx, people, record).await?;
    hide(tx, record).await
}

/// Applicant, agent and opponents, as far as they have numbers.
fn people(cx: &Context, form: &Form) -> BTreeSet<String> {
    let agent = form.agent.as_ref().and_then(|Agent { id_no, .. }| id_no.as_deref());
    let opponents = form.opponents.iter().filter_map(|Opponent { id_no, .. }| id_no.as_deref());
    let numbers = form.applicant.id_no.as_deref().into_iter().chain(agent).chain(opponents);
    numbers.map(|number| blind(cx, number)).collect()
}

/// What came of a record, a case of its application, has its people and is hidden from whom that is hidden.
pub async fn inherit(tx: &DatabaseTransaction, from: Uuid, record: Uuid) -> Result<()> {
    let people = person::Entity::in_record(from).all(tx).await?;
    enter(tx, people.into_iter().map(|row| row.person), record).await?;
    let users = hidden::Entity::about(from).all(tx).await?.into_iter().map(|row| row.user_id);
    put(tx, users.map(|user| (user, record))).await
}

async fn enter(
    tx: &DatabaseTransaction,
    people: impl IntoIterator<Item = String>,
    record_id: Uuid,
) -> Result<()> {
    let rows: Vec<_> =
        people.into_iter().map(|person| person::Model { person, record_id }.into_active_model()).collect();
    if !rows.is_empty() {
        person::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// The accounts that have a relation of this kind.
async fn related(tx: &DatabaseTransaction, to: Condition) -> Result<Vec<Uuid>> {
    let holding =
        entity::Entity::holding().filter(to).select_only().column(entity::Column::UserId).distinct();
    Ok(holding.into_tuple().all(tx).await?)
}

/// Makes anew from whom a record is hidden.
async fn hide(tx: &DatabaseTransaction, record: Uuid) -> Result<()> {
    let people = person::Entity::in_record(record).select_only().column(person::Column::Person);
    let mut named = cases::siblings(tx, vec![record]).await?;
    named.push(record);
    let users = related(
        tx,
        Condition::any()
            .add(entity::Column::RecordId.is_in(named))
            .add(entity::Column::Person.in_subquery(people.into_query())),
    )
    .await?;
    hidden::Entity::delete_many().filter(hidden::Column::SubjectId.eq(record)).exec(tx).await?;
    put(tx, users.into_iter().map(|user| (user, record))).await
}

/// Shows again what no relation of a user hides any more: one statement however much that is.
pub(super) async fn release(tx: &DatabaseTransaction, user: Uuid) -> Result<()> {
    let theirs = || entity::Entity::holding().filter(entity::Column::UserId.eq(user)).select_only();
    let records = theirs().column(entity::Column::RecordId).filter(entity::Column::RecordId.is_not_null());
    let mut named: Vec<Uuid> = records.into_tuple().all(tx).await?;
    named.extend(cases::siblings(tx, named.clone()).await?);
    let people = theirs().column(entity::Column::Person).filter(entity::Column::Person.is_not_null());
    let theirs = person::Entity::among(people.into_query()).select_only().column(person::Column::RecordId);
    hidden::Entity::delete_many()
        .filter(hidden::Column::UserId.eq(user))
        .filter(hidden::Column::SubjectId.is_not_in(named))
        .filter(hidden::Column::SubjectId.not_in_subquery(theirs.into_query()))
        .exec(tx)
        .await?;
    Ok(())
}

/// Hides records from users; what is hidden already stays so.
pub(super) async fn put(
    tx: &DatabaseTransaction,
    pairs: impl IntoIterator<Item = (Uuid, Uuid)>,
) -> Result<()> {
    let rows: Vec<_> = pairs
        .into_iter()
        .map(|(user_id, subject_id)| hidden::Model { user_id, subject_id }.into_active_model())
        .collect();
    if rows.is_empty() {
        return Ok(());
    }
    let unless_there =
        OnConflict::columns([hidden::Column::UserId, hidden::Column::SubjectId]).do_nothing().to_owned();
    hidden::Entity::insert_many(rows).on_conflict(unless_there).exec_without_returning(tx).await?;
    Ok(())
}

/// The accounts from which a record is hidden: none of them can be given it.
pub async fn related_users(db: &impl ConnectionTrait, record: Uuid) -> Result<HashSet<Uuid>> {
    Ok(hidden::Entity::about(record).all(db).await?.into_iter().map(|row| row.user_id).collect())
}
