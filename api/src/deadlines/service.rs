//! Holiday tables: loaded by a bureau, taken up by every process, followed by what is due.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{Datelike, NaiveDate};
use domain::deadlines::{Calendar, notice_problems};
use openapi::{
    Page,
    deadlines::{CalendarDay, CalendarDayKind, HolidaySource, HolidayTable, HolidayYear, NewHolidayTable},
    journal::Event,
};
use sea_orm::{
    ActiveValue::Set,
    ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter,
    sea_query::{ExprTrait, OnConflict},
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{ActiveModel, Column, Entity, Model};
use crate::{
    applications,
    auth::Context,
    cases,
    db::Doc,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
};

/// The table of a year as it is used.
pub async fn one(cx: &Context, year: i32) -> Result<HolidayTable> {
    let loaded = Entity::find_by_id(year).one(cx.db()).await?;
    let notice = loaded.as_ref().map(Model::source).transpose()?;
    Ok(HolidayTable {
        year,
        notice,
        published_on: loaded.as_ref().and_then(|row| row.published_on),
        days: cx.state.calendar.now().table(year),
        loaded_at: loaded.map(|row| row.loaded_at),
    })
}

/// What is known of every year, the newest first; this and the next year stand there even if nothing is.
pub async fn years(cx: &Context) -> Result<Page<HolidayYear>> {
    let mut loaded: BTreeMap<i32, Model> =
        Entity::in_order().all(cx.db()).await?.into_iter().map(|row| (row.year, row)).collect();
    let calendar = cx.state.calendar.now();
    let this = cx.today().year();
    let known: BTreeSet<i32> = calendar.years().chain([this, this + 1]).collect();
    let items = known
        .into_iter()
        .rev()
        .map(|year| known_of(year, &calendar.table(year), loaded.remove(&year)))
        .collect::<Result<_>>()?;
    Ok(Page::whole(items))
}

fn known_of(year: i32, days: &[CalendarDay], loaded: Option<Model>) -> Result<HolidayYear> {
    let notice = loaded.as_ref().map(Model::source).transpose()?;
    let count = |kind| days.iter().filter(|day| day.kind == kind).map(|_| 1).sum();
    Ok(HolidayYear {
        year,
        source: match (&notice, days.is_empty()) {
            (Some(_), _) => HolidaySource::Notice,
            (None, false) => HolidaySource::Software,
            (None, true) => HolidaySource::Missing,
        },
        notice,
        published_on: loaded.as_ref().and_then(|row| row.published_on),
        days_off: count(CalendarDayKind::Holiday),
        days_moved: count(CalendarDayKind::MakeupWorkday),
        loaded_at: loaded.map(|row| row.loaded_at),
    })
}

/// Loads the notice of a year, or loads it again.
pub async fn load(cx: &Context, table: NewHolidayTable) -> Result<HolidayTable> {
    let problems = notice_problems(&table);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let NewHolidayTable { year, notice, published_on, days } = table;
    let row = Model {
        year,
        id: cx.new_id(),
        notice: notice.into_string(),
        published_on,
        days: Doc(days),
        loaded_by: cx.caller_id()?,
        loaded_at: cx.now(),
        settled_at: None,
    };
    let entry = Entry {
        organisation_id: Uuid::nil(),
        subject_kind: "holiday_table",
        subject_id: row.id,
        event: Event::HolidaysLoaded,
        note: Some(row.notice.clone()),
        visibility: Visibility::Internal,
        details: json!({ "year": year, "days": row.days.0.len() }),
    };
    let replace = OnConflict::column(Column::Year)
        .update_columns([
            Column::Id,
            Column::Notice,
            Column::PublishedOn,
            Column::Days,
            Column::LoadedBy,
            Column::LoadedAt,
            Column::SettledAt,
        ])
        .to_owned();
    let tx = cx.begin().await?;
    Entity::insert(row.into_active_model()).on_conflict(replace).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    refresh(cx).await?;
    one(cx, year).await
}

/// Takes up what was loaded since, here or by another process.
pub async fn refresh(cx: &Context) -> Result<()> {
    let rows = Entity::in_order().all(cx.db()).await?;
    take_up(cx, &rows);
    Ok(())
}

/// Takes up what was loaded, and computes again what is due in a year whose table is new.
pub async fn keep_up(cx: &Context) -> Result<()> {
    let rows = Entity::in_order().all(cx.db()).await?;
    take_up(cx, &rows);
    for row in rows.into_iter().filter(|row| row.settled_at.is_none()) {
        if let (Some(from), Some(to)) = touched(row.year) {
            applications::redate(cx, from, to).await?;
            cases::redate(cx, from, to).await?;
        }
        settled(cx, row).await?;
    }
    Ok(())
}

fn take_up(cx: &Context, rows: &[Model]) {
    let tables: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    if cx.state.calendar.holds(&tables) {
        return;
    }
    let mut calendar = Calendar::official().clone();
    for row in rows {
        calendar = calendar.with(row.year, row.days.0.iter().cloned());
    }
    cx.state.calendar.set(calendar, tables);
}

/// The days on which something may be due that the table of a year moves: New Year's bridge days and the year itself,
/// and where its last days may have been moved to.
fn touched(year: i32) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (NaiveDate::from_ymd_opt(year - 1, 12, 25), NaiveDate::from_ymd_opt(year + 1, 1, 31))
}

/// Unless it was loaded again meanwhile: then there is more to do.
async fn settled(cx: &Context, row: Model) -> Result<()> {
    let tx = cx.begin().await?;
    let now = ActiveModel { settled_at: Set(Some(cx.now())), ..Default::default() };
    let same = Column::Year.eq(row.year).and(Column::Id.eq(row.id));
    Entity::update_many().set(now).filter(same).exec(&tx).await?;
    Ok(tx.commit().await?)
}
