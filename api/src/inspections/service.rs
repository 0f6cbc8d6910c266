//! Planning inspections, writing down what was found, looking again.

use chrono::NaiveDate;
use domain::{
    inspections::{self as law, Found},
    refusal::field,
};
use openapi::{
    Code, Page,
    auth::Permission,
    inspections::{
        Findings, Inspection, InspectionAction, InspectionCancelling, InspectionFilter, InspectionStatus,
        NewInspection,
    },
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Entity, Model};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations::{self, ancestry, service::References},
    paging,
};

/// A page of the inspections the caller sees, newest first.
pub async fn list(cx: &Context, filter: InspectionFilter) -> Result<Page<Inspection>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(id) = filter.organisation_id {
        select = select.filter(Column::OrganisationId.eq(Uuid::from(id)));
    }
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if filter.overdue == Some(true) {
        let rectifying = Column::Status.eq(Text(InspectionStatus::Rectifying));
        select = select.filter(rectifying).filter(Column::RectifyBy.lt(cx.today()));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let ids = page.items.iter().map(|row| row.organisation_id);
    let offices = organisations::service::references(cx.db(), ids).await?;
    paging::try_map(page, |row| answered(row, &offices, cx.today()))
}

/// One inspection.
pub async fn one(cx: &Context, id: Uuid) -> Result<Inspection> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    answer(cx, row.ok_or(Error::NotFound)?).await
}

/// An inspection is announced.
pub async fn create(cx: &Context, new: NewInspection) -> Result<Inspection> {
    let NewInspection { organisation_id, plan, planned_on, checklist } = new;
    if planned_on < cx.today() {
        return Err(Error::Invalid(vec![field("planned_on", Code::OutOfRange)]));
    }
    let tx = cx.begin().await?;
    let id = Uuid::from(organisation_id);
    if !ancestry::reaches(&tx, &cx.caller, Permission::Inspect, id).await? {
        return Err(Error::Invalid(vec![field("organisation_id", Code::NotInList)]));
    }
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: id,
        status: Text(InspectionStatus::Planned),
        plan: plan.into(),
        planned_on,
        checklist: Doc(law::checklist(checklist)),
        findings: None,
        inspected_on: None,
        inspected_by: None,
        rectify_by: None,
        rechecked_on: None,
        rounds: 0,
        created_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, Event::InspectionPlanned, None).await?;
    tx.commit().await?;
    answer(cx, row).await
}

/// What was found on the spot.
pub async fn inspect(cx: &Context, id: Uuid, findings: Findings) -> Result<Inspection> {
    let today = cx.today();
    look(cx, id, findings, InspectionAction::Inspect, |row| Model {
        inspected_on: Some(today),
        inspected_by: cx.caller.id().map(Uuid::from),
        ..row
    })
    .await
}

/// What was found when somebody looked again.
pub async fn recheck(cx: &Context, id: Uuid, findings: Findings) -> Result<Inspection> {
    let today = cx.today();
    look(cx, id, findings, InspectionAction::Recheck, |row| Model {
        rechecked_on: Some(today),
        rounds: row.rounds + 1,
        ..row
    })
    .await
}

async fn look(
    cx: &Context,
    id: Uuid,
    said: Findings,
    action: InspectionAction,
    noted: impl FnOnce(Model) -> Model,
) -> Result<Inspection> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    // The state is asked first: what is not possible now is told before what is not well said.
    law::next(row.status.0, action, Found::Nothing)?;
    let found = law::found(&row.checklist.0, &said, cx.today()).map_err(Error::Invalid)?;
    let status = law::next(row.status.0, action, found)?;
    let Findings { checklist, findings, rectify_by } = said;
    let row = noted(Model {
        revision: row.revision + 1,
        status: Text(status),
        checklist: Doc(checklist),
        findings: Some(findings.to_string()),
        rectify_by,
        ..row
    });
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let event = if action == InspectionAction::Inspect { Event::Inspected } else { Event::Rechecked };
    told(&tx, cx, &row, event, Some(findings.into())).await?;
    tx.commit().await?;
    answer(cx, row).await
}

/// An inspection does not take place.
pub async fn cancel(cx: &Context, id: Uuid, said: InspectionCancelling) -> Result<Inspection> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, InspectionAction::Cancel, Found::Nothing)?;
    let row = Model { revision: row.revision + 1, status: Text(status), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, Event::InspectionCancelled, Some(said.reason.into())).await?;
    tx.commit().await?;
    answer(cx, row).await
}

async fn answer(cx: &Context, row: Model) -> Result<Inspection> {
    let offices = organisations::service::references(cx.db(), [row.organisation_id]).await?;
    answered(row, &offices, cx.today())
}

fn answered(row: Model, offices: &References, today: NaiveDate) -> Result<Inspection> {
    let office = offices.get(row.organisation_id)?;
    row.answer(office, today).map_err(|error| anyhow::anyhow!(error).into())
}

async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
    note: Option<String>,
) -> Result<()> {
    let entry = Entry {
        organisation_id: row.organisation_id,
        subject_kind: "inspection",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details: json!({ "to": row.status.0, "rectify_by": row.rectify_by }),
    };
    journal::record(tx, cx, entry).await
}
