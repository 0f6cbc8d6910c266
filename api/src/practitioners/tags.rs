//! The tags of an entry: written with it, asked by the filters of the list.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::practitioners::ENDLESS;
use openapi::practitioners::PractitionerFilter;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect, QueryTrait,
    Select,
};

use super::entity::{Column, Entity, Model, tag};
use crate::{db::Text, http::Result};

const POOL: &str = "POOL";
const SPECIALTY: &str = "SPECIALTY";
const LANGUAGE: &str = "LANGUAGE";

/// Writes the tags of an entry anew.
pub async fn write(tx: &DatabaseTransaction, row: &Model) -> Result<()> {
    tag::Entity::delete_many().filter(tag::Column::PractitionerId.eq(row.id)).exec(tx).await?;
    let tags = tags(row);
    if !tags.is_empty() {
        let rows = tags.into_iter().map(IntoActiveModel::into_active_model);
        tag::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

fn tags(row: &Model) -> Vec<tag::Model> {
    let record = &row.record.0;
    let always = |kind: &'static str, code: &'static str| (kind, code, NaiveDate::default(), ENDLESS);
    let specialties = record.specialties.iter().map(|specialty| always(SPECIALTY, specialty.code()));
    let languages = record.languages.iter().map(|language| always(LANGUAGE, language.code()));
    let pools = record
        .pools
        .iter()
        .map(|term| (POOL, term.pool.code(), term.valid_from, term.valid_to.unwrap_or(ENDLESS)));
    let distinct: HashSet<_> = specialties.chain(languages).chain(pools).collect();
    let tag = |(kind, code, valid_from, valid_to): (&str, &str, NaiveDate, NaiveDate)| tag::Model {
        kind: kind.to_owned(),
        code: code.to_owned(),
        practitioner_id: row.id,
        valid_from,
        valid_to,
    };
    distinct.into_iter().map(tag).collect()
}

/// Of these entries, those that the filter asks for on a day.
pub fn filtered(mut select: Select<Entity>, filter: &PractitionerFilter, today: NaiveDate) -> Select<Entity> {
    let PractitionerFilter { kind, firm_id, pool, specialty, language, limit: _, cursor: _ } = filter;
    if let Some(kind) = kind {
        select = select.filter(Column::Kind.eq(Text(*kind)));
    }
    if let Some(firm) = firm_id {
        select = select.filter(Column::FirmId.eq(firm.0));
    }
    let asked = [
        (POOL, pool.map(|pool| pool.code())),
        (SPECIALTY, specialty.map(|specialty| specialty.code())),
        (LANGUAGE, language.map(|language| language.code())),
    ];
    for (kind, code) in asked {
        let Some(code) = code else { continue };
        let tagged = tag::Entity::of(kind, code)
            .filter(tag::Column::ValidFrom.lte(today))
            .filter(tag::Column::ValidTo.gte(today))
            .select_only()
            .column(tag::Column::PractitionerId);
        select = select.filter(Column::Id.in_subquery(tagged.into_query()));
    }
    select
}
