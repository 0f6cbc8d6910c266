//! How the caller stands to some instruments, at two queries whatever their number, and what follows from it.

use std::collections::HashSet;

use domain::organisations::delegations::{Standing, actions};
use openapi::{auth::Permission, organisations::DelegationAction};
use sea_orm::{ColumnTrait, QueryFilter, QuerySelect, Select};
use uuid::Uuid;

use super::entity::{Column, Entity, Model, kept_by, register_visible_to};
use crate::{auth::Context, http::Result};

/// Which of some instruments the caller keeps, and of which the caller reads the register.
pub struct Stands {
    kept: HashSet<Uuid>,
    read: HashSet<Uuid>,
}

impl Stands {
    /// To these instruments.
    pub async fn to(cx: &Context, rows: &[Model]) -> Result<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        let among = |select: Select<Entity>| select.filter(Column::Id.is_in(ids.clone()));
        let kept = found(cx, among(kept_by(&cx.caller))).await?;
        let read = found(cx, among(register_visible_to(&cx.caller))).await?;
        Ok(Self { kept, read })
    }

    /// What the caller may do with one of them now.
    pub fn actions(&self, cx: &Context, row: &Model) -> Vec<DelegationAction> {
        let standing = Standing {
            at_station: cx.caller.organisations(Permission::Receive).contains(&row.station_id),
            keeps: self.kept.contains(&row.id),
            reads: self.read.contains(&row.id),
        };
        actions(&row.instrument(), standing, cx.today())
    }
}

async fn found(cx: &Context, select: Select<Entity>) -> Result<HashSet<Uuid>> {
    let ids = select.select_only().column(Column::Id).into_tuple::<Uuid>().all(cx.db()).await?;
    Ok(ids.into_iter().collect())
}
