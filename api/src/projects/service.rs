//! Setting a project up, opening it, changing its terms, closing it.

use domain::{permissions, projects as law};
use openapi::{
    Code, Page,
    auth::Permission,
    journal::Event,
    projects::{NewProject, Project, ProjectAction, ProjectFilter, ProjectStatus, ProjectTerms},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Entity, Model, visible_to};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    paging, reach,
};

/// A page of projects, the newest first.
pub async fn list(cx: &Context, filter: ProjectFilter) -> Result<Page<Project>> {
    let mut select = visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(year) = filter.year {
        select = select.filter(Column::Year.eq(i32::from(year)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    paging::try_map(page, answer)
}

/// One project.
pub async fn one(cx: &Context, id: Uuid) -> Result<Project> {
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    answer(row.ok_or(Error::NotFound)?)
}

/// Sets a project up; its number is its house's own.
pub async fn create(cx: &Context, new: NewProject) -> Result<Project> {
    let NewProject { organisation_id, code, name, year, terms } = new;
    refused(law::terms(&terms, law::Used::default()))?;
    let keeps = |role| permissions::allows(role, Permission::KeepProjects);
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, organisation_id.into(), keeps).await?;
    let same = visible_to(&cx.caller)
        .filter(Column::OrganisationId.eq(office.id))
        .filter(Column::Code.eq(code.to_string()));
    if same.count(&tx).await? > 0 {
        return Err(Error::Invalid(vec![domain::refusal::field("code", Code::Duplicate)]));
    }
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: office.id,
        code: code.into(),
        name: name.into(),
        year: year.into(),
        status: Text(ProjectStatus::QuotaSet),
        terms: Doc(terms),
        cases: 0,
        spent_fen: 0,
        created_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, Event::ProjectSetUp).await?;
    tx.commit().await?;
    answer(row)
}

/// Changes quota, groups and prices, never below what is spent; cases keep the price they were tagged at.
pub async fn change(cx: &Context, id: Uuid, revision: i32, terms: ProjectTerms) -> Result<Project> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    if row.revision != revision {
        return Err(Code::RevisionStale.into());
    }
    law::next(row.status.0, ProjectAction::Change)?;
    refused(law::terms(&terms, row.used()))?;
    save(tx, cx, Model { terms: Doc(terms), ..row }, Event::ProjectChanged).await
}

/// From now on cases count to it.
pub async fn open(cx: &Context, id: Uuid) -> Result<Project> {
    moved(cx, id, ProjectAction::Open, Event::ProjectOpened).await
}

/// It takes no more cases.
pub async fn close(cx: &Context, id: Uuid) -> Result<Project> {
    moved(cx, id, ProjectAction::Close, Event::ProjectClosed).await
}

async fn moved(cx: &Context, id: Uuid, action: ProjectAction, event: Event) -> Result<Project> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, action)?;
    save(tx, cx, Model { status: Text(status), ..row }, event).await
}

async fn save(tx: DatabaseTransaction, cx: &Context, row: Model, event: Event) -> Result<Project> {
    let row = Model { revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, event).await?;
    tx.commit().await?;
    answer(row)
}

fn answer(row: Model) -> Result<Project> {
    Project::try_from(row).map_err(|error| anyhow::anyhow!(error).into())
}

async fn told(tx: &DatabaseTransaction, cx: &Context, row: &Model, event: Event) -> Result<()> {
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "project",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "to": row.status.0, "quota": row.terms.0.quota, "budget_fen": row.terms.0.budget_fen }),
    };
    journal::record(tx, cx, entry).await
}
