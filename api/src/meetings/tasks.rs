//! The board: tasks that meetings gave, due by the deadline engine.

use chrono::NaiveDate;
use domain::meetings::{due, light, may, moved, moves};
use openapi::{
    Page,
    journal::Event,
    meetings::{MeetingAction, NewTask, Task, TaskFilter, TaskMove, TaskStatus},
};
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity::{
    self,
    task::{self, Column, Model, visible_to},
};
use crate::{
    auth::Context,
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    paging,
};

/// A page of the board, the newest task first.
pub async fn list(cx: &Context, filter: TaskFilter) -> Result<Page<Task>> {
    let mut select = visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(meeting) = filter.meeting_id {
        select = select.filter(Column::MeetingId.eq(meeting.0));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    paging::try_map(page, |row| answer(row, cx.today()))
}

/// A meeting gives somebody a task.
pub async fn give(cx: &Context, meeting: Uuid, new: NewTask) -> Result<Task> {
    let tx = cx.begin().await?;
    let seen = entity::visible_to(&cx.caller).filter(entity::Column::Id.eq(meeting)).one(&tx).await?;
    let seen = seen.ok_or(Error::NotFound)?;
    may(MeetingAction::GiveTask, seen.minutes.as_ref().map(|doc| &doc.0))?;
    let due_on = due(&cx.state.calendar.now(), &new, cx.today()).map_err(Error::Invalid)?;
    let NewTask { title, owner, count: _, unit: _ } = new;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: seen.organisation_id,
        meeting_id: seen.id,
        title: title.into(),
        owner: owner.into(),
        given_on: cx.today(),
        due_on,
        status: Text(TaskStatus::Open),
        note: None,
        created_at: cx.now(),
    };
    task::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::TaskGiven)).await?;
    tx.commit().await?;
    answer(row, cx.today())
}

/// Moves a task on the board.
pub async fn shift(cx: &Context, id: Uuid, said: TaskMove) -> Result<Task> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    let TaskMove { status, note } = said;
    let status = moved(row.status.0, status, note.as_deref())?;
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        note: note.map(Into::into).or(row.note),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::TaskMoved)).await?;
    tx.commit().await?;
    answer(row, cx.today())
}

fn answer(row: Model, today: NaiveDate) -> Result<Task> {
    let Model {
        id,
        revision,
        organisation_id,
        meeting_id,
        title,
        owner,
        given_on,
        due_on,
        status,
        note,
        created_at: _,
    } = row;
    Ok(Task {
        id: id.into(),
        revision,
        organisation_id: organisation_id.into(),
        meeting_id: meeting_id.into(),
        title: title.parse().map_err(anyhow::Error::new)?,
        owner: owner.parse().map_err(anyhow::Error::new)?,
        given_on,
        due_on,
        light: light(status.0, given_on, due_on, today),
        status: status.0,
        note: note.and_then(|text| text.parse().ok()),
        moves: moves(status.0).to_vec(),
    })
}

fn about(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "task",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "status": row.status.0, "due_on": row.due_on }),
    }
}
