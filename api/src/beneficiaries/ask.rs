//! The one question to the database: does a source name this person? Asked for an application only, kept with it
//! (BEN-01), and answered with no more than is needed: category, days, whether the name is the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::beneficiaries::name_key;
use openapi::{
    beneficiaries::{BeneficiaryStatus, QueryStanding},
    eligibility::DataSource,
    imports::ImportStatus,
    people::PersonCategory,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QueryOrder,
    QuerySelect,
};
use uuid::Uuid;

use super::{
    entity,
    entries::{self, query},
    read::name_index,
};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::Result,
    organisations::ancestry,
    vault::Index,
};

/// Lists that are looked at for one that says no.
const LISTS: u64 = 20;
/// Entries of one person at most: a source has few categories.
const ENTRIES: u64 = 20;

/// For whom, and for which application.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    pub application: Uuid,
    pub organisation: Uuid,
    pub by: Uuid,
    pub source: DataSource,
    /// As [`domain::beneficiaries::number`] has it.
    pub number: &'a str,
    pub name: &'a str,
}

/// What a source's lists say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// The person is named, once for each category.
    Named(Vec<Named>),
    /// Complete lists, the oldest of them of this day, do not name the person: lists of these categories, or of all
    /// that the source knows when none is said.
    NotNamed { as_of: NaiveDate, categories: Vec<PersonCategory> },
    /// Nothing is known: there is no complete list.
    Unknown,
}

/// One entry, as far as it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    pub category: PersonCategory,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
    pub same_name: bool,
    pub as_of: NaiveDate,
}

/// Does a source have any list here?
pub async fn names_people(db: &impl ConnectionTrait, organisation: Uuid, source: DataSource) -> Result<bool> {
    Ok(!lists(db, &above(db, organisation).await?, source).await?.is_empty())
}

/// Asks, and keeps the question.
pub async fn ask(tx: &DatabaseTransaction, cx: &Context, asked: Asked<'_>) -> Result<Found> {
    let above = above(tx, asked.organisation).await?;
    let vault = &cx.state.vault;
    let rows = entries::Entity::told(above.iter().copied(), asked.source)
        .filter(entries::Column::Person.eq(vault.blind(Index::BeneficiaryNumber, asked.number)))
        .filter(entries::Column::Status.eq(Text(BeneficiaryStatus::Active)))
        .order_by_asc(entries::Column::Category)
        .limit(ENTRIES)
        .all(tx)
        .await?;
    keep(tx, cx, &asked, &rows).await?;
    if rows.is_empty() {
        return Ok(nobody(&lists(tx, &above, asked.source).await?));
    }
    let name = name_index(vault, asked.number, &name_key(asked.name));
    let named = rows.into_iter().map(|row| Named {
        category: row.category.0,
        valid_from: row.valid_from,
        valid_to: row.valid_to,
        same_name: row.name == name,
        as_of: row.as_of,
    });
    Ok(Found::Named(named.collect()))
}

/// What these lists, the newest first, say of somebody whom none names. Only a complete one says no, and only when
/// every row of it could be read.
fn nobody(lists: &[entity::Model]) -> Found {
    let complete = || lists.iter().filter(|list| list.tells_of_others());
    if let Some(list) = complete().find(|list| list.category.is_none()) {
        return Found::NotNamed { as_of: list.as_of, categories: Vec::new() };
    }
    let mut newest: BTreeMap<PersonCategory, NaiveDate> = BTreeMap::new();
    for list in complete() {
        if let Some(Text(category)) = list.category {
            newest.entry(category).or_insert(list.as_of);
        }
    }
    match newest.values().min() {
        Some(as_of) => Found::NotNamed { as_of: *as_of, categories: newest.keys().copied().collect() },
        None => Found::Unknown,
    }
}

/// The organisation and those above it: whose lists count for it.
async fn above(db: &impl ConnectionTrait, organisation: Uuid) -> Result<Vec<Uuid>> {
    Ok(ancestry::of(db, organisation).await?.into_iter().map(|unit| unit.id).collect())
}

async fn lists(
    db: &impl ConnectionTrait,
    organisations: &[Uuid],
    source: DataSource,
) -> Result<Vec<entity::Model>> {
    Ok(entity::visible_to(&Caller::System)
        .filter(entity::Column::OrganisationId.is_in(organisations.iter().copied()))
        .filter(entity::Column::Source.eq(Text(source)))
        .filter(entity::Column::Status.eq(Text(ImportStatus::Done)))
        .order_by_desc(entity::Column::AsOf)
        .limit(LISTS)
        .all(db)
        .await?)
}

async fn keep(
    tx: &DatabaseTransaction,
    cx: &Context,
    asked: &Asked<'_>,
    found: &[entries::Model],
) -> Result<()> {
    let hits = found.iter().map(|row| (Some(row.id), QueryStanding::Holds));
    let nothing = found.is_empty().then_some((None, QueryStanding::Nothing));
    let rows = hits.chain(nothing).map(|(beneficiary_id, status)| {
        let row = query::Model {
            id: cx.new_id(),
            application_id: asked.application,
            organisation_id: asked.organisation,
            source: Text(asked.source),
            beneficiary_id,
            status: Text(status),
            asked_by: asked.by,
            asked_at: cx.now(),
        };
        row.into_active_model()
    });
    query::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}
