//! The closure of the tree: one row for each unit with itself and with each of those above it. Kept here only.

use std::collections::HashMap;

use openapi::auth::Permission;
use sea_orm::{
    Condition, DatabaseTransaction, QueryFilter, QueryOrder, QuerySelect,
    entity::prelude::*,
    sea_query::{Expr, ExprTrait, Query, SelectStatement},
};

use super::entity as organisation;
use crate::{auth::Caller, db};

const TABLE: &str = "organisation_ancestors";

/// Rows written with one statement.
const STEP: usize = 5_000;

#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "organisation_ancestors")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub ancestor_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub descendant_id: Uuid,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub enum Relation {}

impl ActiveModelBehavior for ActiveModel {}

#[expect(clippy::disallowed_methods, reason = "who stands above whom is public")]
impl Entity {
    /// What stands above these units, themselves included.
    fn above(units: impl IntoIterator<Item = Uuid>) -> Select<Self> {
        Self::find().filter(Column::DescendantId.is_in(units))
    }
}

/// A unit and those above it.
fn line(of: Uuid) -> SelectStatement {
    Query::select().column("ancestor_id").from(TABLE).and_where(Expr::col("descendant_id").eq(of)).to_owned()
}

/// Units and all below them.
pub(super) fn below(roots: Vec<Uuid>) -> SelectStatement {
    Query::select()
        .column("descendant_id")
        .from(TABLE)
        .and_where(Expr::col("ancestor_id").is_in(roots))
        .to_owned()
}

/// Rows whose `column` names an organisation at or below one where the caller holds this permission. For permissions
/// over the network itself, whose holders look after everything below whatever their role (§2.1); what `ROLE-03`
/// says of records is [`crate::auth::within`].
pub fn reach<C: ColumnTrait>(column: C, caller: &Caller, permission: Permission) -> Condition {
    match caller {
        Caller::System => Condition::all(),
        _ => Condition::all().add(column.in_subquery(below(caller.organisations(permission)))),
    }
}

/// Does the caller look after this organisation?
pub async fn reaches(
    db: &impl ConnectionTrait,
    caller: &Caller,
    permission: Permission,
    id: Uuid,
) -> crate::http::Result<bool> {
    let mine = organisation::Entity::public().filter(organisation::Column::Id.eq(id)).filter(reach(
        organisation::Column::Id,
        caller,
        permission,
    ));
    Ok(mine.select_only().column(organisation::Column::Id).into_tuple::<Uuid>().one(db).await?.is_some())
}

/// A unit and those above it, the highest first.
pub async fn of(db: &impl ConnectionTrait, id: Uuid) -> crate::http::Result<Vec<organisation::Model>> {
    let rows = organisation::Entity::public().filter(organisation::Column::Id.in_subquery(line(id)));
    Ok(in_order(rows.all(db).await?, id))
}

/// The same, locked until commit with the unit that moves, so that of two moves one sees what the other did.
pub async fn locked(
    tx: &DatabaseTransaction,
    id: Uuid,
    moving: Option<Uuid>,
) -> crate::http::Result<Vec<organisation::Model>> {
    let touched = Condition::any()
        .add(organisation::Column::Id.in_subquery(line(id)))
        .add(organisation::Column::Id.is_in(moving));
    let rows = organisation::Entity::public().filter(touched).order_by_asc(organisation::Column::Id);
    db::locked(tx, rows).all(tx).await?;
    // What stood above before the lock was ours may have moved; what is read now stays.
    of(tx, id).await
}

fn in_order(mut rows: Vec<organisation::Model>, id: Uuid) -> Vec<organisation::Model> {
    let mut line = Vec::new();
    let mut at = Some(id);
    while let Some(found) = at.and_then(|id| rows.iter().position(|row| row.id == id)) {
        let row = rows.swap_remove(found);
        at = row.parent_id;
        line.push(row);
    }
    line.reverse();
    line
}

/// Enters a new unit below its parent.
pub async fn enter(tx: &DatabaseTransaction, id: Uuid, parent: Option<Uuid>) -> crate::http::Result<()> {
    let own = ActiveModel {
        ancestor_id: sea_orm::ActiveValue::Set(id),
        descendant_id: sea_orm::ActiveValue::Set(id),
    };
    Entity::insert(own).exec_without_returning(tx).await?;
    match parent {
        Some(parent) => connect(tx, parent, id).await,
        None => Ok(()),
    }
}

/// Enters many new units, each below its parent, which is there already or enters with them.
pub async fn enter_all(tx: &DatabaseTransaction, units: &[(Uuid, Option<Uuid>)]) -> crate::http::Result<()> {
    let own = |id: Uuid| (id, id);
    let mut pairs: Vec<(Uuid, Uuid)> = units.iter().map(|(id, _)| own(*id)).collect();
    let new: HashMap<Uuid, Option<Uuid>> = units.iter().copied().collect();
    // Above a unit stand its parents that are new, one after the other, and all above the first that is not.
    let mut hanging: HashMap<Uuid, Vec<Uuid>> = HashMap::new();
    for (id, parent) in units {
        let mut at = *parent;
        while let Some(above) = at {
            match new.get(&above) {
                Some(next) => {
                    pairs.push((above, *id));
                    at = *next;
                }
                None => {
                    hanging.entry(above).or_default().push(*id);
                    break;
                }
            }
        }
    }
    let known = Entity::above(hanging.keys().copied()).all(tx).await?;
    for Model { ancestor_id, descendant_id } in known {
        let below = hanging.get(&descendant_id).into_iter().flatten();
        pairs.extend(below.map(|id| (ancestor_id, *id)));
    }
    for pairs in pairs.chunks(STEP) {
        let rows = pairs.iter().map(|(ancestor_id, descendant_id)| ActiveModel {
            ancestor_id: sea_orm::ActiveValue::Set(*ancestor_id),
            descendant_id: sea_orm::ActiveValue::Set(*descendant_id),
        });
        Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Moves a unit with everything below it to another parent.
pub async fn relocate(tx: &DatabaseTransaction, id: Uuid, parent: Uuid) -> crate::http::Result<()> {
    Entity::delete_many()
        .filter(Column::DescendantId.in_subquery(below(vec![id])))
        .filter(Column::AncestorId.not_in_subquery(below(vec![id])))
        .exec(tx)
        .await?;
    connect(tx, parent, id).await
}

/// Everything at or above `parent` is above everything at or below `id`.
async fn connect(tx: &DatabaseTransaction, parent: Uuid, id: Uuid) -> crate::http::Result<()> {
    let pairs = Query::select()
        .column(("up", "ancestor_id"))
        .column(("down", "descendant_id"))
        .from_as(TABLE, "up")
        .from_as(TABLE, "down")
        .and_where(Expr::col(("up", "descendant_id")).eq(parent))
        .and_where(Expr::col(("down", "ancestor_id")).eq(id))
        .to_owned();
    let mut insert = Query::insert();
    insert.into_table(TABLE).columns(["ancestor_id", "descendant_id"]);
    insert.select_from(pairs).map_err(|error| anyhow::anyhow!("closure: {error}"))?;
    tx.execute(&insert).await?;
    Ok(())
}
