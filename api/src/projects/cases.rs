//! The cases that count to a project: tagged at a price, taken out again by mistake only while it is open.

use domain::projects as law;
use openapi::{
    Code, Fen, Page, Paging,
    journal::Event,
    projects::{NewProjectCase, ProjectAction, ProjectCase},
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, ModelTrait, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Model, tag, visible_to};
use crate::{
    auth::Context,
    cases,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    paging,
    readings::{Seen, seen},
};

/// A page of the cases of a project, in the order of their ids.
pub async fn list(cx: &Context, project: Uuid, paging: Paging) -> Result<Page<ProjectCase>> {
    let found = visible_to(&cx.caller).filter(entity::Column::Id.eq(project)).one(cx.db()).await?;
    let project = found.ok_or(Error::NotFound)?.id;
    let select = tag::visible_to(&cx.caller).filter(tag::Column::ProjectId.eq(project));
    let page =
        paging::by_id(cx.db(), select, tag::Column::CaseId, &paging, |row: &tag::Model| row.case_id).await?;
    seen(cx, Seen::list(ReadingSubject::Case, page.items.iter().map(|row| row.case_id))).await?;
    Ok(paging::map(page, answer))
}

/// From now on a case is paid by the project, and by nothing else (SUB-09).
pub async fn add(cx: &Context, project: Uuid, new: NewProjectCase) -> Result<ProjectCase> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, project).await?;
    law::next(row.status.0, ProjectAction::TagCase)?;
    let unknown = || Error::Invalid(vec![domain::refusal::field("case_id", Code::NotFound)]);
    let case =
        cases::entity::one(&tx, &cx.caller, new.case_id.into()).await.map_err(|error| match error {
            Error::NotFound => unknown(),
            other => other,
        })?;
    if tag::Entity::find_by_id(case.id).one(&tx).await?.is_some() {
        return Err(Error::Invalid(vec![domain::refusal::field("case_id", Code::Duplicate)]));
    }
    let matter = case.matter_type.map(|matter| matter.0);
    let price = law::price(&row.terms.0, row.used(), &new, matter).map_err(Error::Invalid)?;
    let tagged = tag::Model {
        case_id: case.id,
        project_id: row.id,
        target_group: Text(new.group),
        price_fen: price.get(),
        tagged_at: cx.now(),
    };
    tag::Entity::insert(tagged.clone().into_active_model()).exec_without_returning(&tx).await?;
    count(&tx, &row, 1, price.get()).await?;
    told(&tx, cx, &row, &tagged, Event::ProjectCaseTagged).await?;
    tx.commit().await?;
    Ok(answer(tagged))
}

/// A case that was tagged by mistake is an ordinary one again.
pub async fn remove(cx: &Context, case: Uuid) -> Result<()> {
    let tx = cx.begin().await?;
    let tagged = tag::visible_to(&cx.caller).filter(tag::Column::CaseId.eq(case)).one(&tx).await?;
    let row = entity::locked(&tx, &cx.caller, tagged.ok_or(Error::NotFound)?.project_id).await?;
    law::next(row.status.0, ProjectAction::TagCase)?;
    // Under the project's lock: somebody else may have been first.
    let tagged = tag::Entity::find_by_id(case).one(&tx).await?.ok_or(Error::NotFound)?;
    tagged.clone().delete(&tx).await?;
    count(&tx, &row, -1, -tagged.price_fen).await?;
    told(&tx, cx, &row, &tagged, Event::ProjectCaseUntagged).await?;
    Ok(tx.commit().await?)
}

/// The row is locked: what was counted is what is there.
async fn count(tx: &DatabaseTransaction, row: &Model, cases: i32, fen: i64) -> Result<()> {
    let counted = Model {
        revision: row.revision + 1,
        cases: row.cases + cases,
        spent_fen: row.spent_fen + fen,
        ..row.clone()
    };
    counted.into_active_model().reset_all().update(tx).await?;
    Ok(())
}

fn answer(row: tag::Model) -> ProjectCase {
    let tag::Model { case_id, project_id, target_group, price_fen, tagged_at } = row;
    ProjectCase {
        case_id: case_id.into(),
        project_id: project_id.into(),
        group: target_group.0,
        price_fen: Fen::new(price_fen).unwrap_or_default(),
        tagged_at,
    }
}

/// It stands on the timeline of the case: who pays.
async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    project: &Model,
    tagged: &tag::Model,
    event: Event,
) -> Result<()> {
    let entry = Entry {
        organisation_id: project.organisation_id,
        subject_kind: "case",
        subject_id: tagged.case_id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "project": project.id, "group": tagged.target_group.0, "price_fen": tagged.price_fen }),
    };
    journal::record(tx, cx, entry).await
}
