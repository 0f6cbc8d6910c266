//! Putting units into the tree and moving them within it. Row and closure are written together.

use domain::{
    organisations::{check, places, places::Misplaced, workflow},
    refusal::{Refusal, field},
};
use openapi::{
    Code,
    auth::Permission,
    journal::Event,
    organisations::{NewOrganisation, OrganisationAction, OrganisationRecord, OrganisationType, Placement},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, PaginatorTrait,
    QueryFilter,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    ancestry,
    entity::{Column, Entity, Model},
    moves::{entry, managed},
    query,
};
use crate::{
    auth::Context,
    db::Doc,
    directory,
    http::{Error, Result},
    journal,
};

/// Puts a row into the tree, for those who answer for its place themselves: commands, imports, demonstrations.
pub async fn establish(tx: &DatabaseTransaction, row: Model) -> Result<()> {
    let (id, parent) = (row.id, row.parent_id);
    Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    ancestry::enter(tx, id, parent).await?;
    directory::index(tx, &[id]).await
}

/// Opens a unit below one that the caller looks after.
pub async fn create(cx: &Context, new: NewOrganisation) -> Result<OrganisationRecord> {
    let tx = cx.begin().await?;
    let row = enter(&tx, cx, new).await?;
    tx.commit().await?;
    query::record(cx, row).await
}

/// The same within a transaction: a list of units is opened as one.
pub async fn enter(tx: &DatabaseTransaction, cx: &Context, new: NewOrganisation) -> Result<Model> {
    let NewOrganisation { parent_id, kind, naming, contact, premises, honours } = new;
    let today = cx.today();
    let mut problems = check::contact(&contact, today);
    problems.extend(check::premises(kind, &premises));
    problems.extend(check::honours(&honours, today));
    let naming = match check::naming(naming, today) {
        Ok(naming) if problems.is_empty() => naming,
        Ok(_) => return Err(Error::Invalid(problems)),
        Err(more) => return Err(Error::Invalid(more.into_iter().chain(problems).collect())),
    };

    let parent = below(tx, cx, parent_id.into(), None).await?;
    fits(kind, &naming.region_code, &parent)?;
    unused(tx, Some(parent.id), &naming.name, None).await?;

    let bare = Model::new(cx.new_id(), kind, "", "", &naming.region_code);
    let row = Model { parent_id: Some(parent.id), premises: Doc(premises), honours: Doc(honours), ..bare };
    let row = row.named(naming).reached_at(contact);
    establish(tx, row.clone()).await?;
    let details = json!({ "type": kind, "parent": parent.id, "region": row.region_code });
    journal::record(tx, cx, entry(&row, Event::OrganisationCreated, None, details)).await?;
    Ok(row)
}

/// Moves a unit, with everything below it, under another that the caller looks after.
pub async fn place(cx: &Context, id: Uuid, Placement { parent_id }: Placement) -> Result<OrganisationRecord> {
    let tx = cx.begin().await?;
    // Before anything is locked, and again after: locks are taken from above.
    if !ancestry::reaches(&tx, &cx.caller, Permission::ManageNetwork, id).await? {
        managed(&tx, cx, Permission::ManageNetwork, id).await?;
    }
    let parent = below(&tx, cx, parent_id.into(), Some(id)).await?;
    let row = managed(&tx, cx, Permission::ManageNetwork, id).await?;
    workflow::next(row.status.0, OrganisationAction::Move)?;
    if ancestry::of(&tx, parent.id).await?.iter().any(|above| above.id == row.id) {
        return Err(Refusal::Guard(Code::Cycle).into());
    }
    fits(row.kind.0, &row.region_code, &parent)?;
    unused(&tx, Some(parent.id), &row.name, Some(row.id)).await?;

    let from = row.parent_id;
    let row = Model { parent_id: Some(parent.id), revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    ancestry::relocate(&tx, row.id, parent.id).await?;
    let details = json!({ "from": from, "to": parent.id });
    journal::record(&tx, cx, entry(&row, Event::OrganisationMoved, None, details)).await?;
    tx.commit().await?;
    query::record(cx, row).await
}

/// A unit under which the caller may put another, locked with all above it and the one that moves there.
async fn below(tx: &DatabaseTransaction, cx: &Context, id: Uuid, moving: Option<Uuid>) -> Result<Model> {
    let line = ancestry::locked(tx, id, moving).await?;
    let unknown = || Error::Invalid(vec![field("parent_id", Code::NotInList)]);
    let parent = line.into_iter().next_back().ok_or_else(unknown)?;
    if !ancestry::reaches(tx, &cx.caller, Permission::ManageNetwork, parent.id).await? {
        return Err(Code::Forbidden.into());
    }
    workflow::next(parent.status.0, OrganisationAction::AddUnit)?;
    Ok(parent)
}

/// The law of places, told as fields of the request.
fn fits(kind: OrganisationType, region: &str, parent: &Model) -> Result<()> {
    places::fits(kind, region, parent.as_parent()).map_err(|misplaced| {
        Error::Invalid(vec![match misplaced {
            Misplaced::Parent(code) => field("parent_id", code),
            Misplaced::Region(code) => field("naming.region_code", code),
        }])
    })
}

/// Nobody else under this parent has the name.
pub async fn unused(
    tx: &DatabaseTransaction,
    parent: Option<Uuid>,
    name: &str,
    but: Option<Uuid>,
) -> Result<()> {
    let siblings = match parent {
        Some(parent) => Entity::public().filter(Column::ParentId.eq(parent)),
        None => Entity::public().filter(Column::ParentId.is_null()),
    };
    let named = siblings.filter(Column::Name.eq(name)).filter(Column::Id.is_not_in(but));
    if named.count(tx).await? > 0 {
        return Err(Error::Invalid(vec![field("naming.name", Code::Duplicate)]));
    }
    Ok(())
}
