//! Looking regions up, entering townships and villages, ending codes that others replace.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use domain::{refusal::field, regions};
use openapi::{
    Code, Page, Paging,
    journal::Event,
    organisations::Level,
    regions::{NewRegion, Region, RegionAnswer, RegionFilter, RegionQuestion, RegionSuccession},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, Condition, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{Column, Entity, Model};
use crate::{
    auth::Context,
    db::Text,
    directory,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
};

/// How often a code may have been replaced.
const GENERATIONS: usize = 8;

/// Regions of the level below a code that hold on a day, in the order of their codes.
pub async fn list(cx: &Context, filter: RegionFilter) -> Result<Page<Region>> {
    let on = filter.on.unwrap_or(cx.today());
    let under = filter.under.as_deref();
    let paging = filter.paging();
    // Provinces, cities and counties are compiled in; below a county the rows begin.
    if under.is_some_and(|code| !matches!(regions::level(code), Some(Level::Province | Level::City))) {
        return rows(cx, under.unwrap_or_default(), on, &paging).await;
    }
    let after = paging.cursor.as_deref().unwrap_or_default();
    let mut known: Vec<Region> = regions::known()
        .iter()
        .filter(|region| region.parent_code.as_deref() == under && regions::holds(region, on))
        .cloned()
        .collect();
    let total = known.len();
    known.retain(|region| *region.code > *after);
    Ok(page(known, &paging, u32::try_from(total).unwrap_or(u32::MAX)))
}

async fn rows(cx: &Context, under: &str, on: NaiveDate, paging: &Paging) -> Result<Page<Region>> {
    let holding = Condition::all()
        .add(Column::ParentCode.eq(under))
        .add(Column::ValidFrom.lte(on))
        .add(Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(on)));
    // A county has a few dozen townships, a township a few dozen villages: the codes are counted as they are.
    let codes: Vec<String> = Entity::public()
        .filter(holding.clone())
        .select_only()
        .column(Column::Code)
        .limit(MOST)
        .into_tuple()
        .all(cx.db())
        .await?;
    let after = paging.cursor.clone().unwrap_or_default();
    let found = Entity::public()
        .filter(holding)
        .filter(Column::Code.gt(after))
        .order_by_asc(Column::Code)
        .limit(paging.rows() + 1)
        .all(cx.db())
        .await?;
    let regions = found.into_iter().map(Region::from).collect();
    Ok(page(regions, paging, u32::try_from(codes.len()).unwrap_or(u32::MAX)))
}

/// Codes below one that are counted.
const MOST: u64 = 1_000;

fn page(mut items: Vec<Region>, paging: &Paging, total: u32) -> Page<Region> {
    let rows = usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    let more = items.len() > rows;
    items.truncate(rows);
    let next_cursor = items.last().filter(|_| more).map(|region| region.code.clone());
    Page { items, next_cursor, total, total_is_capped: u64::from(total) >= MOST }
}

/// Which regions are meant by a code or a name, and what holds in their place on a day (§13.19).
pub async fn resolve(cx: &Context, question: RegionQuestion) -> Result<Page<RegionAnswer>> {
    let on = question.on.unwrap_or(cx.today());
    let items = match (question.code.as_deref().map(str::trim), question.name.as_deref().map(str::trim)) {
        (Some(code), _) if matches!(code.len(), 9 | 12) => below_county(cx, code, on).await?,
        (Some(code), _) => regions::find(code).map(|region| known(region, on)).into_iter().collect(),
        (None, Some(name)) => regions::named(name).into_iter().map(|region| known(region, on)).collect(),
        (None, None) => return Err(Error::Invalid(vec![field("code", Code::Required)])),
    };
    Ok(Page::whole(items))
}

fn known(region: &Region, on: NaiveDate) -> RegionAnswer {
    let current = regions::current(region, on).cloned();
    let path = current.as_ref().map(|region| regions::path(&region.code)).unwrap_or_default();
    RegionAnswer { asked: region.clone(), current, path }
}

async fn below_county(cx: &Context, code: &str, on: NaiveDate) -> Result<Vec<RegionAnswer>> {
    let Some(asked) = find(cx.db(), code).await? else { return Ok(Vec::new()) };
    let asked = Region::from(asked);
    let mut at = Some(asked.clone());
    for _ in 0..GENERATIONS {
        let Some(region) = at.as_ref().filter(|region| !regions::holds(region, on)) else { break };
        at = match region.successor.clone().filter(|_| region.valid_to.is_some_and(|to| to < on)) {
            Some(next) => find(cx.db(), &next).await?.map(Region::from),
            None => None,
        };
    }
    let current = at.filter(|region| regions::holds(region, on));
    let path = match &current {
        Some(region) => {
            let mut names = regions::path(&region.code[..6]);
            if region.level == Level::Village {
                names.extend(find(cx.db(), &region.code[..9]).await?.map(|township| township.name));
            }
            names.push(region.name.clone());
            names
        }
        None => Vec::new(),
    };
    Ok(vec![RegionAnswer { asked, current, path }])
}

async fn find(db: &impl ConnectionTrait, code: &str) -> Result<Option<Model>> {
    Ok(Entity::public().filter(Column::Code.eq(code)).one(db).await?)
}

/// Enters a township of a known county, or a village of a township that was entered.
pub async fn create(cx: &Context, new: NewRegion) -> Result<Region> {
    let tx = cx.begin().await?;
    let row = enter(&tx, cx, new).await?;
    directory::changed(&tx).await?;
    tx.commit().await?;
    Ok(row.into())
}

/// The same within a transaction: a list of regions is entered as one.
pub async fn enter(tx: &DatabaseTransaction, cx: &Context, new: NewRegion) -> Result<Model> {
    let NewRegion { code, name, urban, valid_from } = new;
    let refused = |code| Error::Invalid(vec![field("code", code)]);
    let code = regions::normal(&code, cx.today()).map_err(refused)?;
    let level = regions::level(&code).ok_or_else(|| refused(Code::BadFormat))?;
    let parent_code = regions::parent(&code).unwrap_or_default();
    let placed = match level {
        Level::Township => true,
        Level::Village => find(tx, &parent_code).await?.is_some(),
        Level::Province | Level::City | Level::County => false,
    };
    if !placed {
        return Err(refused(Code::UnknownRegion));
    }
    if find(tx, &code).await?.is_some() {
        return Err(refused(Code::Duplicate));
    }
    let row = Model {
        code,
        parent_code,
        level: Text(level),
        name: name.into(),
        urban,
        valid_from,
        valid_to: None,
        successor: None,
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    journal::record(tx, cx, entry(&row, Event::RegionEntered)).await?;
    Ok(row)
}

/// Ends a code; another of the same level takes its place, or none.
pub async fn end(cx: &Context, said: RegionSuccession) -> Result<Region> {
    let RegionSuccession { code, valid_to, successor } = said;
    let tx = cx.begin().await?;
    let unknown = || Error::Invalid(vec![field("code", Code::UnknownRegion)]);
    let row = find(&tx, &code).await?.ok_or_else(unknown)?;
    if valid_to < row.valid_from {
        return Err(Error::Invalid(vec![field("valid_to", Code::OutOfRange)]));
    }
    if let Some(next) = &successor {
        let next = find(&tx, next).await?.filter(|next| next.level == row.level && next.code != row.code);
        if next.is_none_or(|next| next.successor.as_deref() == Some(&*row.code)) {
            return Err(Error::Invalid(vec![field("successor", Code::UnknownRegion)]));
        }
    }
    let row = Model { valid_to: Some(valid_to), successor: successor.map(Into::into), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::RegionEnded)).await?;
    directory::changed(&tx).await?;
    tx.commit().await?;
    Ok(row.into())
}

/// Names of townships and villages by code, in one query.
pub async fn names(
    db: &impl ConnectionTrait,
    codes: impl IntoIterator<Item = String>,
) -> Result<HashMap<String, String>> {
    let codes: BTreeSet<String> = codes.into_iter().collect();
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = Entity::public().filter(Column::Code.is_in(codes)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.code, row.name)).collect())
}

/// Regions belong to no organisation: their history is a chain of its own.
fn entry(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: Uuid::nil(),
        subject_kind: "region",
        subject_id: Uuid::nil(),
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "code": row.code, "valid_to": row.valid_to, "successor": row.successor }),
    }
}
