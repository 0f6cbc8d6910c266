//! Planning meetings, and writing down what came of them.

use std::collections::HashMap;

use domain::{
    meetings::{actions, may, minutes_problems},
    permissions,
};
use openapi::{
    Page,
    auth::{Permission, Role},
    journal::Event,
    meetings::{Meeting, MeetingAction, MeetingFilter, Minutes, NewMeeting},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Model, visible_to};
use crate::{
    auth::Context,
    db::{self, Doc, Text},
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, reach,
    trainings::service::year_of,
};

fn convenes(role: Role) -> bool {
    permissions::allows(role, Permission::Convene)
}

/// A page of meetings, the newest entry first.
pub async fn list(cx: &Context, filter: MeetingFilter) -> Result<Page<Meeting>> {
    let mut select = visible_to(&cx.caller);
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    if let Some((first, last)) = filter.year.and_then(|year| year_of(year.into())) {
        select = select.filter(Column::PlannedOn.between(first, last));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let names =
        organisations::service::names(cx.db(), page.items.iter().map(|row| row.organisation_id)).await?;
    Ok(paging::map(page, |row| answer(row, &names)))
}

/// Puts a meeting on the year's schedule.
pub async fn plan(cx: &Context, new: NewMeeting) -> Result<Meeting> {
    let tx = cx.begin().await?;
    let NewMeeting { organisation_id, kind, planned_on, topics } = new;
    let office = reach::office(&tx, cx, organisation_id.into(), convenes).await?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: office.id,
        kind: Text(kind),
        planned_on,
        topics: Doc(topics),
        minutes: None,
        created_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::MeetingPlanned)).await?;
    let answer = whole(&tx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Writes down what came of a meeting.
pub async fn hold(cx: &Context, id: Uuid, minutes: Minutes) -> Result<Meeting> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    may(MeetingAction::Hold, row.minutes.as_ref().map(|doc| &doc.0))?;
    refused(minutes_problems(&minutes, cx.today()))?;
    let row = Model { revision: row.revision + 1, minutes: Some(Doc(minutes)), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::MeetingHeld)).await?;
    let answer = whole(&tx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn whole(db: &impl ConnectionTrait, row: Model) -> Result<Meeting> {
    let names = organisations::service::names(db, [row.organisation_id]).await?;
    Ok(answer(row, &names))
}

fn answer(row: Model, names: &HashMap<Uuid, String>) -> Meeting {
    let Model { id, revision, organisation_id, kind, planned_on, topics, minutes, created_at: _ } = row;
    let minutes = minutes.map(|doc| doc.0);
    Meeting {
        id: id.into(),
        revision,
        organisation_id: organisation_id.into(),
        organisation_name: names.get(&organisation_id).cloned().unwrap_or_default(),
        kind: kind.0,
        planned_on,
        topics: topics.0,
        actions: actions(minutes.as_ref()),
        minutes,
    }
}

fn about(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "meeting",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "kind": row.kind.0 }),
    }
}
