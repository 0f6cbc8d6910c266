//! Searching the directory. The cost of a page depends neither on its depth nor on how many offices there are: a
//! token's entries stand in the order of the directory.

use std::collections::HashMap;

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{directory, refusal::field, regions};
use openapi::{
    Code, Page,
    directory::{DirectoryEntry, DirectoryFilter},
    organisations::Point,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, JoinType, QueryFilter,
    sea_query::{Asterisk, Expr, ExprTrait, Order, Query, SelectStatement},
};
use uuid::Uuid;

use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result},
    organisations::entity as organisation,
    paging::CAP,
    regions::bulk::{self, Known},
};

/// A page of the directory, in its order.
pub async fn search(cx: &Context, filter: DirectoryFilter) -> Result<Page<DirectoryEntry>> {
    let (paging, matches) = (filter.paging(), matches(&filter)?);
    let from = paging.cursor.as_deref().map(Cursor::read).transpose()?;
    let mut rows = matches.clone();
    rows.column(("entry", "position")).column(("entry", "organisation_id"));
    rows.order_by(("entry", "position"), Order::Asc).order_by(("entry", "organisation_id"), Order::Asc);
    rows.limit(paging.rows() + 1);
    if let Some(cursor) = &from {
        let at = Expr::col(("entry", "position"));
        let later = at
            .clone()
            .gt(cursor.position)
            .or(at.eq(cursor.position).and(Expr::col(("entry", "organisation_id")).gt(cursor.id)));
        rows.and_where(later);
    }
    let found = cx.db().query_all(&rows).await?;
    let mut found = found
        .iter()
        .map(|row| Ok((row.try_get("", "position")?, row.try_get("", "organisation_id")?)))
        .collect::<Result<Vec<(i64, Uuid)>>>()?;
    let more = found.len() > usize::try_from(paging.rows()).unwrap_or(usize::MAX);
    if more {
        found.pop();
    }
    let total = match &from {
        Some(cursor) => cursor.total,
        None if more => count(cx, matches).await?,
        None => u16::try_from(found.len()).unwrap_or(u16::MAX),
    };
    let next_cursor = found
        .last()
        .filter(|_| more)
        .map(|(position, id)| Cursor { position: *position, id: *id, total }.text());
    let items = shown(cx, found.into_iter().map(|(_, id)| id).collect()).await?;
    Ok(Page { items, next_cursor, total: Ord::min(total, CAP).into(), total_is_capped: total > CAP })
}

/// What a filter asks for, not yet in any order.
fn matches(filter: &DirectoryFilter) -> Result<SelectStatement> {
    let DirectoryFilter { q, kind, region, limit: _, cursor: _ } = filter;
    let mut select = Query::select();
    select.from_as("directory_entries", "entry");
    if let Some(typed) = q.as_deref().map(str::trim).filter(|typed| !typed.is_empty()) {
        if typed.chars().count() > 40 {
            return Err(Error::Invalid(vec![field("q", Code::TooLong)]));
        }
        let needle = directory::needle(typed);
        match directory::token(&needle) {
            Some(token) => {
                // The token gives the order, so that the first page is read without the others.
                select = Query::select();
                select.from_as("directory_tokens", "token").join_as(
                    JoinType::InnerJoin,
                    "directory_entries",
                    "entry",
                    Expr::col(("entry", "organisation_id"))
                        .equals(("token", "organisation_id"))
                        .and(Expr::col(("entry", "position")).equals(("token", "position"))),
                );
                select.and_where(Expr::col(("token", "token")).eq(token.as_str()));
                if token.len() < needle.len() {
                    select.and_where(Expr::col(("entry", "haystack")).like(format!("%{needle}%")));
                }
            }
            None => {
                select.and_where(Expr::value(false));
            }
        }
    }
    if let Some(kind) = kind {
        select.and_where(Expr::col(("entry", "kind")).eq(kind.code()));
    }
    if let Some(region) = region {
        let stem = stem(region)?;
        select.and_where(Expr::col(("entry", "region_code")).gte(stem));
        select.and_where(Expr::col(("entry", "region_code")).lt(format!("{stem}:")));
    }
    Ok(select)
}

/// The digits with which everything in a region begins; something that is no code is not in any list.
pub fn stem(region: &str) -> Result<&str> {
    match regions::level(region) {
        Some(_) => Ok(regions::stem(region)),
        None => Err(Error::Invalid(vec![field("region", Code::UnknownRegion)])),
    }
}

async fn count(cx: &Context, mut matches: SelectStatement) -> Result<u16> {
    matches.column(("entry", "organisation_id")).limit(u64::from(CAP) + 1);
    let counted = Query::select()
        .expr_as(Expr::col(Asterisk).count(), "counted")
        .from_subquery(matches, "capped")
        .to_owned();
    let row = cx.db().query_one(&counted).await?.ok_or_else(|| anyhow::anyhow!("no count"))?;
    let counted: i64 = row.try_get("", "counted")?;
    Ok(u16::try_from(counted).unwrap_or(u16::MAX))
}

/// A row as far as the directory shows it.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "organisation::Entity")]
struct Shown {
    id: Uuid,
    kind: Text<openapi::organisations::OrganisationType>,
    name: String,
    region_code: String,
    address: Option<String>,
    phones: Doc<Vec<String>>,
    open_hours: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
}

/// Entries as they are shown, in the order of these ids: two queries.
pub async fn shown(cx: &Context, ids: Vec<Uuid>) -> Result<Vec<DirectoryEntry>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let rows = organisation::Entity::public().filter(organisation::Column::Id.is_in(ids.iter().copied()));
    let rows: Vec<Shown> = rows.into_partial_model().all(cx.db()).await?;
    let mut codes: Vec<String> = rows
        .iter()
        .flat_map(|row| [9, 12].map(|digits| row.region_code.get(..digits)))
        .flatten()
        .map(str::to_owned)
        .collect();
    codes.sort();
    codes.dedup();
    let known = bulk::of_codes(cx.db(), codes).await?;
    let mut by_id: HashMap<Uuid, Shown> = rows.into_iter().map(|row| (row.id, row)).collect();
    ids.iter().filter_map(|id| by_id.remove(id)).map(|row| entry(row, &known)).collect()
}

fn entry(row: Shown, known: &HashMap<String, Known>) -> Result<DirectoryEntry> {
    let Shown { id, kind, name, region_code, address, phones, open_hours, longitude, latitude } = row;
    let line = |text: String| text.parse().map_err(anyhow::Error::new);
    Ok(DirectoryEntry {
        id: id.into(),
        kind: kind.0,
        name: line(name)?,
        place: place(&region_code, known),
        region_code,
        address: address.map(line).transpose()?,
        phones: phones.0,
        open_hours: open_hours.map(line).transpose()?,
        point: longitude.zip(latitude).map(|(longitude, latitude)| Point { longitude, latitude }),
    })
}

/// The names of a region from the city down.
pub fn place(code: &str, known: &HashMap<String, Known>) -> Vec<String> {
    let mut names = regions::path(code.get(..6).unwrap_or_default());
    if names.len() > 1 {
        names.remove(0);
    }
    let below = [9, 12].into_iter().filter_map(|digits| known.get(code.get(..digits)?));
    names.extend(below.map(|region| region.name.clone()));
    names
}

/// Where the next page begins, and what was counted for the first.
struct Cursor {
    position: i64,
    id: Uuid,
    total: u16,
}

impl Cursor {
    fn text(&self) -> String {
        let Self { position, id, total } = self;
        URL_SAFE_NO_PAD
            .encode([&position.to_be_bytes()[..], &id.as_bytes()[..], &total.to_be_bytes()].concat())
    }

    fn read(text: &str) -> Result<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok();
        let read = bytes.as_deref().and_then(|bytes| {
            let (position, rest) = bytes.split_first_chunk()?;
            let (id, total) = rest.split_first_chunk()?;
            Some(Self {
                position: i64::from_be_bytes(*position),
                id: Uuid::from_bytes(*id),
                total: u16::from_be_bytes(total.try_into().ok()?),
            })
        });
        read.ok_or_else(|| Error::Invalid(vec![field("cursor", Code::BadFormat)]))
    }
}
