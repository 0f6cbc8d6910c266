//! Planning trainings, recording who attended, summing a year's hours.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::{
    permissions,
    refusal::field,
    trainings::{attendance_problems, problems},
};
use openapi::{
    Code, Page,
    auth::Permission,
    journal::Event,
    readings::ReadingSubject,
    trainings::{Attendances, AttendeeKind, NewTraining, Training, TrainingFilter},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter, QuerySelect,
    sea_query::{OnConflict, SelectStatement},
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Model, attendance, visible_to};
use crate::{
    auth::Context,
    db::Text,
    helpers,
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, practitioners, reach,
    readings::{Seen, seen},
    staff,
};

/// A page of trainings, the newest first.
pub async fn list(cx: &Context, filter: TrainingFilter) -> Result<Page<Training>> {
    let mut select = visible_to(&cx.caller);
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let names =
        organisations::service::names(cx.db(), page.items.iter().map(|row| row.organisation_id)).await?;
    let ids: Vec<Uuid> = page.items.iter().map(|row| row.id).collect();
    let attended = attended(cx.db(), &ids).await?;
    seen(cx, Seen::list(ReadingSubject::Training, ids)).await?;
    paging::try_map(page, |row| answer(row, &names, &attended))
}

/// Plans a training.
pub async fn plan(cx: &Context, new: NewTraining) -> Result<Training> {
    refused(problems(&new))?;
    let tx = cx.begin().await?;
    let keeps = |role| permissions::allows(role, Permission::KeepStaff);
    reach::office(&tx, cx, new.organisation_id.into(), keeps).await?;
    let NewTraining { organisation_id, kind, title, starts_on, ends_on, hours } = new;
    let row = Model {
        id: cx.new_id(),
        organisation_id: organisation_id.into(),
        kind: Text(kind),
        title: title.into(),
        starts_on,
        ends_on,
        hours: hours.into(),
        created_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::TrainingPlanned)).await?;
    let answer = whole(&tx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Records who attended; a second entry of one person replaces the first.
pub async fn attend(cx: &Context, id: Uuid, Attendances { items }: Attendances) -> Result<Training> {
    let tx = cx.begin().await?;
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(&tx).await?.ok_or(Error::NotFound)?;
    let hours = u16::try_from(row.hours).unwrap_or_default();
    let mut wrong = attendance_problems(&items, hours, row.starts_on, cx.today())?;
    for (kind, known) in known(&tx, cx, &items).await? {
        let strangers = items.iter().enumerate().filter(|(_, item)| item.kind == kind);
        let strangers = strangers.filter(|(_, item)| !known.contains(&item.attendee_id));
        wrong.extend(strangers.map(|(at, _)| field(format!("items[{at}].attendee_id"), Code::NotInList)));
    }
    refused(wrong)?;
    let rows = items.into_iter().map(|item| attendance::Model {
        training_id: row.id,
        attendee_id: item.attendee_id,
        kind: Text(item.kind),
        hours: item.hours.into(),
        ended_on: row.ends_on,
    });
    use attendance::Column as At;
    let again = OnConflict::columns([At::TrainingId, At::AttendeeId]).update_columns([At::Hours]).to_owned();
    attendance::Entity::insert_many(rows.map(IntoActiveModel::into_active_model))
        .on_conflict(again)
        .exec_without_returning(&tx)
        .await?;
    journal::record(&tx, cx, about(&row, Event::AttendanceRecorded)).await?;
    let answer = whole(&tx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Of the people named, those whom the caller sees, by kind.
async fn known(
    tx: &DatabaseTransaction,
    cx: &Context,
    items: &[openapi::trainings::Attendance],
) -> Result<[(AttendeeKind, Vec<Uuid>); 3]> {
    let of = |kind| {
        let named = items.iter().filter(move |item| item.kind == kind);
        named.map(|item| item.attendee_id).collect::<Vec<Uuid>>()
    };
    let practitioners = practitioners::service::seen(tx, &cx.caller, &of(AttendeeKind::Practitioner)).await?;
    Ok([
        (AttendeeKind::Practitioner, practitioners.into_iter().map(|row| row.id).collect()),
        (AttendeeKind::Staff, staff::seen(tx, &cx.caller, &of(AttendeeKind::Staff)).await?),
        (AttendeeKind::Helper, helpers::seen(tx, &cx.caller, &of(AttendeeKind::Helper)).await?),
    ])
}

/// Hours of training that these people attended in a year.
pub async fn hours(db: &impl ConnectionTrait, whose: &[Uuid], year: i32) -> Result<HashMap<Uuid, u16>> {
    use attendance::Column as At;
    let Some((first, last)) = year_of(year).filter(|_| !whose.is_empty()) else { return Ok(HashMap::new()) };
    let summed: Vec<(Uuid, i64)> = attendance::Entity::all()
        .filter(At::AttendeeId.is_in(whose.iter().copied()))
        .filter(At::EndedOn.between(first, last))
        .select_only()
        .column(At::AttendeeId)
        .column_as(At::Hours.sum(), "hours")
        .group_by(At::AttendeeId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(summed.into_iter().map(|(id, hours)| (id, u16::try_from(hours).unwrap_or(u16::MAX))).collect())
}

/// The first day and the last of a year.
pub fn year_of(year: i32) -> Option<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(year, 1, 1).zip(NaiveDate::from_ymd_opt(year, 12, 31))
}

/// How many attended each of these trainings.
async fn attended(db: &impl ConnectionTrait, trainings: &[Uuid]) -> Result<HashMap<Uuid, i64>> {
    use attendance::Column as At;
    if trainings.is_empty() {
        return Ok(HashMap::new());
    }
    let counted: Vec<(Uuid, i64)> = attendance::Entity::all()
        .filter(At::TrainingId.is_in(trainings.iter().copied()))
        .select_only()
        .column(At::TrainingId)
        .column_as(At::AttendeeId.count(), "attended")
        .group_by(At::TrainingId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().collect())
}

async fn whole(db: &impl ConnectionTrait, row: Model) -> Result<Training> {
    let names = organisations::service::names(db, [row.organisation_id]).await?;
    let attended = attended(db, &[row.id]).await?;
    answer(row, &names, &attended)
}

fn answer(row: Model, names: &HashMap<Uuid, String>, attended: &HashMap<Uuid, i64>) -> Result<Training> {
    let Model { id, organisation_id, kind, title, starts_on, ends_on, hours, created_at: _ } = row;
    Ok(Training {
        id: id.into(),
        organisation_id: organisation_id.into(),
        organisation_name: names.get(&organisation_id).cloned().unwrap_or_default(),
        kind: kind.0,
        title: title.parse().map_err(anyhow::Error::new)?,
        starts_on,
        ends_on,
        hours: u16::try_from(hours).unwrap_or_default(),
        attended: attended.get(&id).and_then(|count| u32::try_from(*count).ok()).unwrap_or_default(),
    })
}

fn about(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "training",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "kind": row.kind.0, "hours": row.hours }),
    }
}

/// How many times these people attended a training in a year (参训人次).
pub async fn attendances(db: &impl ConnectionTrait, whose: SelectStatement, year: i32) -> Result<u32> {
    use attendance::Column as At;
    let Some((first, last)) = year_of(year) else { return Ok(0) };
    let counted = attendance::Entity::all()
        .filter(At::AttendeeId.in_subquery(whose))
        .filter(At::EndedOn.between(first, last))
        .count(db)
        .await?;
    Ok(u32::try_from(counted).unwrap_or(u32::MAX))
}
