//! Changing a unit section by section, closing it, opening it again.

use domain::{
    organisations::{check, places, workflow},
    refusal::field,
};
use openapi::{
    Code, FieldProblem,
    auth::Permission,
    journal::Event,
    organisations::{
        Naming, OrganisationAction, OrganisationPatch, OrganisationRecord, OrganisationStatus, StatusChange,
    },
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QueryFilter,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    ancestry,
    entity::{Column, Entity, Model},
    load, query, tree,
};
use crate::{
    auth::Context,
    db::{self, Doc, Text},
    directory,
    http::{Error, IfMatch, Result},
    journal::{self, Entry, Visibility},
};

/// A unit that the caller looks after, locked until commit. Everybody may know of it: what is not theirs is
/// forbidden, not hidden.
pub async fn managed(
    tx: &DatabaseTransaction,
    cx: &Context,
    permission: Permission,
    id: Uuid,
) -> Result<Model> {
    let row = db::locked(tx, Entity::public().filter(Column::Id.eq(id))).one(tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    match ancestry::reaches(tx, &cx.caller, permission, id).await? {
        true => Ok(row),
        false => Err(Code::Forbidden.into()),
    }
}

/// Replaces sections, if nobody else did in between.
pub async fn change(
    cx: &Context,
    id: Uuid,
    IfMatch(seen): IfMatch,
    patch: OrganisationPatch,
) -> Result<OrganisationRecord> {
    let tx = cx.begin().await?;
    let row = managed(&tx, cx, Permission::ManageNetwork, id).await?;
    workflow::next(row.status.0, OrganisationAction::Edit)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let was = row.clone();
    let (row, sections) = patched(&tx, cx, row, patch).await?;
    let row = Model { revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    directory::index(&tx, &[row.id]).await?;
    let details = json!({ "sections": sections });
    journal::record(&tx, cx, entry(&row, Event::OrganisationChanged, None, details)).await?;
    tx.commit().await?;
    if was.name != row.name {
        cx.state.names.forget(row.id);
    }
    query::record(cx, row).await
}

async fn patched(
    tx: &DatabaseTransaction,
    cx: &Context,
    mut row: Model,
    patch: OrganisationPatch,
) -> Result<(Model, Vec<&'static str>)> {
    let OrganisationPatch { naming, contact, premises, honours, accept_any } = patch;
    let today = cx.today();
    let mut problems: Vec<FieldProblem> = Vec::new();
    let mut sections = Vec::new();
    if let Some(naming) = naming {
        row = renamed(tx, cx, row, naming).await?;
        sections.push("naming");
    }
    if let Some(contact) = contact {
        problems.extend(check::contact(&contact, today));
        row = row.reached_at(contact);
        sections.push("contact");
    }
    if let Some(premises) = premises {
        problems.extend(check::premises(row.kind.0, &premises));
        row.premises = Doc(premises);
        sections.push("premises");
    }
    if let Some(honours) = honours {
        problems.extend(check::honours(&honours, today));
        row.honours = Doc(honours);
        sections.push("honours");
    }
    if let Some(accept_any) = accept_any {
        row.accept_any = accept_any;
        sections.push("accept_any");
    }
    if problems.is_empty() { Ok((row, sections)) } else { Err(Error::Invalid(problems)) }
}

/// Another naming: the unit must fit under its parent as before, and what lies below it must still lie in it.
async fn renamed(tx: &DatabaseTransaction, cx: &Context, row: Model, naming: Naming) -> Result<Model> {
    let naming = check::naming(naming, cx.today()).map_err(Error::Invalid)?;
    tree::unused(tx, row.parent_id, &naming.name, Some(row.id)).await?;
    if *naming.region_code != *row.region_code {
        let parent = match row.parent_id {
            Some(parent) => Entity::find_by_id(parent).one(tx).await?,
            None => None,
        };
        let fits = match &parent {
            Some(parent) => places::fits(row.kind.0, &naming.region_code, parent.as_parent()).is_ok(),
            None => places::on_level(row.kind.0, &naming.region_code),
        };
        let children = Entity::public().filter(Column::ParentId.eq(row.id));
        let inside = domain::regions::stem(&naming.region_code);
        let outside = children.filter(Column::RegionCode.not_like(format!("{inside}%"))).one(tx).await?;
        if !fits || outside.is_some() {
            return Err(Error::Invalid(vec![field("naming.region_code", Code::Mismatch)]));
        }
    }
    Ok(row.named(naming))
}

/// Closes a unit on which nothing hangs any more.
pub async fn close(cx: &Context, id: Uuid, change: StatusChange) -> Result<OrganisationRecord> {
    let tx = cx.begin().await?;
    let row = managed(&tx, cx, Permission::ManageNetwork, id).await?;
    let status = workflow::next(row.status.0, OrganisationAction::Close)?;
    workflow::closable(load::of(&tx, row.id, cx.today()).await?)?;
    let row = Model { closed_on: Some(cx.today()), ..row };
    turned(tx, cx, row, status, Event::OrganisationClosed, change).await
}

/// Opens a closed unit again, unless its parent is closed.
pub async fn reopen(cx: &Context, id: Uuid, change: StatusChange) -> Result<OrganisationRecord> {
    let tx = cx.begin().await?;
    let row = managed(&tx, cx, Permission::ManageNetwork, id).await?;
    let status = workflow::next(row.status.0, OrganisationAction::Reopen)?;
    if let Some(parent) = row.parent_id
        && let Some(parent) = Entity::find_by_id(parent).one(&tx).await?
    {
        workflow::next(parent.status.0, OrganisationAction::AddUnit)?;
    }
    let row = Model { closed_on: None, ..row };
    turned(tx, cx, row, status, Event::OrganisationReopened, change).await
}

async fn turned(
    tx: DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: OrganisationStatus,
    event: Event,
    StatusChange { reason }: StatusChange,
) -> Result<OrganisationRecord> {
    let row = Model { status: Text(status), revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    directory::index(&tx, &[row.id]).await?;
    journal::record(&tx, cx, entry(&row, event, Some(reason.into()), Value::Null)).await?;
    tx.commit().await?;
    query::record(cx, row).await
}

/// A journal entry about a unit.
pub fn entry(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    Entry {
        organisation_id: row.id,
        subject_kind: "organisation",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    }
}
