//! Reading units: an office as everybody reads it, a record as its keepers do, one level of the tree.

use std::collections::HashMap;

use domain::organisations::workflow;
use openapi::{
    Page,
    auth::Permission,
    organisations::{Office, OrganisationNode, OrganisationRecord, OrganisationRef, TreeFilter},
};
use sea_orm::{ColumnTrait, ConnectionTrait, DerivePartialModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    ancestry,
    entity::{Column, Entity, Model},
    load, service,
};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result},
    paging,
};

fn unreadable(error: openapi::TextProblem) -> Error {
    anyhow::anyhow!(error).into()
}

/// An office as everybody may read it.
pub async fn office(cx: &Context, id: Uuid) -> Result<Office> {
    let row = service::one(cx.db(), id).await?;
    let parent = match row.parent_id {
        Some(parent) => Some(service::one(cx.db(), parent).await?.reference()),
        None => None,
    };
    let contact = row.contact().map_err(unreadable)?;
    let Model { id, kind, level, status, name, region_code, host, premises, honours, .. } = row;
    Ok(Office {
        id: id.into(),
        kind: kind.0,
        level: level.0,
        status: status.0,
        name: name.parse().map_err(unreadable)?,
        region_code,
        host: host.map(|host| host.0),
        parent,
        contact,
        premises: premises.0,
        honours: honours.0,
    })
}

/// One unit as those read it who look after it.
pub async fn one_record(cx: &Context, id: Uuid) -> Result<OrganisationRecord> {
    let row = service::one(cx.db(), id).await?;
    if !ancestry::reaches(cx.db(), &cx.caller, Permission::ManageNetwork, id).await? {
        return Err(openapi::Code::Forbidden.into());
    }
    record(cx, row).await
}

/// The record of a row at hand.
pub async fn record(cx: &Context, row: Model) -> Result<OrganisationRecord> {
    let mut above: Vec<OrganisationRef> =
        ancestry::of(cx.db(), row.id).await?.iter().map(Model::reference).collect();
    above.pop();
    let open_work = load::of(cx.db(), row.id, cx.today()).await?;
    let (naming, contact) = (row.naming().map_err(unreadable)?, row.contact().map_err(unreadable)?);
    Ok(OrganisationRecord {
        id: row.id.into(),
        revision: row.revision,
        kind: row.kind.0,
        level: row.level.0,
        status: row.status.0,
        above,
        naming,
        contact,
        premises: row.premises.0,
        honours: row.honours.0,
        accept_any: row.accept_any,
        closed_on: row.closed_on,
        open_work,
        actions: workflow::actions(row.status.0),
    })
}

/// One level of the tree, a page at a time: three queries whatever the size of the network.
pub async fn tree(cx: &Context, filter: TreeFilter) -> Result<Page<OrganisationNode>> {
    let level = match filter.parent_id {
        Some(parent) => Entity::public().filter(Column::ParentId.eq(Uuid::from(parent))),
        None => Entity::public().filter(Column::ParentId.is_null()),
    };
    let page = paging::lines_by_id(cx.db(), level, Column::Id, &filter.paging(), |row: &Node| row.id).await?;
    let children = children(cx.db(), page.items.iter().map(|row| row.id).collect()).await?;
    Ok(paging::map(page, |Node { id, kind, level, status, name, region_code }| OrganisationNode {
        id: id.into(),
        kind: kind.0,
        level: level.0,
        name,
        region_code,
        status: status.0,
        children: children.get(&id).copied().unwrap_or_default(),
    }))
}

/// A row as far as the tree shows it.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "Entity")]
struct Node {
    id: Uuid,
    kind: Text<openapi::organisations::OrganisationType>,
    level: Text<openapi::organisations::Level>,
    status: Text<openapi::organisations::OrganisationStatus>,
    name: String,
    region_code: String,
}

/// How many units stand directly below each of these.
async fn children(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<HashMap<Uuid, u32>> {
    let counted: Vec<(Uuid, i64)> = Entity::public()
        .select_only()
        .column(Column::ParentId)
        .column_as(Column::Id.count(), "children")
        .filter(Column::ParentId.is_in(ids))
        .group_by(Column::ParentId)
        .into_tuple()
        .all(db)
        .await?;
    Ok(counted.into_iter().map(|(id, count)| (id, u32::try_from(count).unwrap_or(u32::MAX))).collect())
}
