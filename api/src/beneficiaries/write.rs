//! Writing a batch: who is there already is asked once, everybody is entered with one statement. The natural key is
//! unique, so that a batch that is written again changes nothing.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::beneficiaries::{before, standing};
use openapi::{
    beneficiaries::{BeneficiaryFigures, BeneficiaryStatus, QueryStanding},
    people::PersonCategory,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, DerivePartialModel, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect, QueryTrait, Select, sea_query::OnConflict,
};
use uuid::Uuid;

use super::{
    entity,
    entries::{self, Column, query},
    read::Entry,
};
use crate::{auth::Context, db::Text, http::Result};

/// Somebody who is there, as far as the figures ask.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "entries::Entity")]
struct There {
    person: String,
    category: Text<PersonCategory>,
    name: String,
    status: Text<BeneficiaryStatus>,
    valid_from: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
}

/// Enters everybody of a batch, and counts.
pub async fn enter(
    tx: &DatabaseTransaction,
    cx: &Context,
    list: &entity::Model,
    batch: Vec<Entry>,
    figures: &mut BeneficiaryFigures,
) -> Result<()> {
    if batch.is_empty() {
        return Ok(());
    }
    let there: Vec<There> = entries::Entity::told([list.organisation_id], list.source.0)
        .filter(Column::Person.is_in(batch.iter().map(|entry| entry.person.as_str())))
        .into_partial_model()
        .all(tx)
        .await?;
    let there: HashMap<(&str, PersonCategory), &There> =
        there.iter().map(|row| ((row.person.as_str(), row.category.0), row)).collect();
    let mut rows = Vec::with_capacity(batch.len());
    for entry in &batch {
        let status = standing(entry.valid_from, entry.valid_to, cx.today());
        match there.get(&(entry.person.as_str(), entry.category)) {
            None => figures.created += 1,
            Some(row) if same(row, entry, status) => figures.unchanged += 1,
            Some(_) => figures.updated += 1,
        }
        let Entry { person, name, category, valid_from, valid_to } = entry.clone();
        let row = entries::Model {
            id: cx.new_id(),
            organisation_id: list.organisation_id,
            source: list.source,
            category: Text(category),
            person,
            name,
            status: Text(status),
            valid_from,
            valid_to,
            as_of: list.as_of,
            import_id: list.id,
        };
        rows.push(row.into_active_model());
    }
    let natural = [Column::Person, Column::OrganisationId, Column::Source, Column::Category];
    let changes =
        [Column::Name, Column::Status, Column::ValidFrom, Column::ValidTo, Column::AsOf, Column::ImportId];
    let named_again = OnConflict::columns(natural).update_columns(changes).to_owned();
    entries::Entity::insert_many(rows).on_conflict(named_again).exec_without_returning(tx).await?;
    Ok(())
}

fn same(row: &There, entry: &Entry, status: BeneficiaryStatus) -> bool {
    let There { person: _, category: _, name, status: was, valid_from, valid_to } = row;
    (name, was.0, valid_from, valid_to) == (&entry.name, status, &entry.valid_from, &entry.valid_to)
}

/// The end of a list: who does not stand in a complete one has left; what no longer holds is to be told (BEN-03).
pub async fn end(
    tx: &DatabaseTransaction,
    list: &entity::Model,
    figures: &mut BeneficiaryFigures,
) -> Result<()> {
    if list.tells_of_others() {
        let gone = gone(list);
        lapse(tx, gone.clone()).await?;
        let removed =
            entries::ActiveModel { status: Set(Text(BeneficiaryStatus::Removed)), ..Default::default() };
        let ids = gone.select_only().column(Column::Id).into_query();
        let done =
            entries::Entity::update_many().set(removed).filter(Column::Id.in_subquery(ids)).exec(tx).await?;
        figures.removed = u32::try_from(done.rows_affected).unwrap_or(u32::MAX);
    }
    let over = entries::Entity::in_state(BeneficiaryStatus::Expired).filter(Column::ImportId.eq(list.id));
    lapse(tx, over).await
}

/// Whoever this source named before and does not name in this list.
fn gone(list: &entity::Model) -> Select<entries::Entity> {
    let left = before(BeneficiaryStatus::Removed).iter().map(|status| Text(*status));
    let gone = entries::Entity::told([list.organisation_id], list.source.0)
        .filter(Column::Status.is_in(left))
        .filter(Column::ImportId.ne(list.id));
    match list.category {
        Some(category) => gone.filter(Column::Category.eq(category)),
        None => gone,
    }
}

/// What was found in these entries holds no more.
pub async fn lapse(tx: &DatabaseTransaction, entries: Select<entries::Entity>) -> Result<()> {
    let lapsed = query::ActiveModel { status: Set(Text(QueryStanding::Lapsed)), ..Default::default() };
    let ids = entries.select_only().column(Column::Id).into_query();
    query::Entity::update_many()
        .set(lapsed)
        .filter(query::Column::Status.eq(Text(QueryStanding::Holds)))
        .filter(query::Column::BeneficiaryId.in_subquery(ids))
        .exec(tx)
        .await?;
    Ok(())
}

/// Entries by their ids.
pub async fn put(tx: &DatabaseTransaction, ids: &[Uuid], to: BeneficiaryStatus) -> Result<()> {
    let moved = entries::ActiveModel { status: Set(Text(to)), ..Default::default() };
    let from = before(to).iter().map(|status| Text(*status));
    entries::Entity::update_many()
        .set(moved)
        .filter(Column::Id.is_in(ids.iter().copied()))
        .filter(Column::Status.is_in(from))
        .exec(tx)
        .await?;
    Ok(())
}
