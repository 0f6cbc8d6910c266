//! The rules in use: every process holds them in memory and looks whether others were put in force.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::NaiveDate;
use domain::{
    eligibility::{Rulebook, seeded},
    rule_packs::on_its_days,
};
use openapi::{eligibility::Pack, rule_packs::PackVersion};
use sea_orm::QuerySelect;
use uuid::Uuid;

use super::entity::{self, Column, Model};
use crate::{auth::Context, http::Result};

/// A version and the days on which it counts: what is held is known by these.
type Version = (Uuid, Option<NaiveDate>, Option<NaiveDate>);

/// The rule packs of a running service.
#[derive(Debug)]
pub struct Rules(RwLock<Held>);

#[derive(Debug)]
struct Held {
    book: Arc<Rulebook>,
    versions: Vec<Version>,
}

impl Default for Rules {
    /// What comes with the software.
    fn default() -> Self {
        Self(RwLock::new(Held { book: Arc::new(seeded().clone()), versions: Vec::new() }))
    }
}

impl Rules {
    /// The packs as they are now.
    pub fn now(&self) -> Arc<Rulebook> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).book.clone()
    }

    fn holds(&self, versions: &[Version]) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).versions == versions
    }

    fn set(&self, book: Rulebook, versions: Vec<Version>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = Held { book: Arc::new(book), versions };
    }
}

/// Takes up what was put in force since, here or by another process. The texts are read only when there is another.
pub async fn refresh(cx: &Context) -> Result<()> {
    let versions: Vec<Version> = entity::in_force()
        .select_only()
        .columns([Column::Id, Column::InForceFrom, Column::InForceTo])
        .into_tuple()
        .all(cx.db())
        .await?;
    if versions.is_empty() || cx.state.rules.holds(&versions) {
        return Ok(());
    }
    let rows = entity::in_force().all(cx.db()).await?;
    let versions = rows.iter().map(|row| (row.id, row.in_force_from, row.in_force_to)).collect();
    let packs = rows.into_iter().filter_map(counting).collect();
    cx.state.rules.set(Rulebook::new(packs), versions);
    Ok(())
}

/// A version as it counts on its days.
fn counting(row: Model) -> Option<Pack> {
    let Model { content, in_force_from, in_force_to, .. } = row;
    on_its_days(content.0, in_force_from?, in_force_to)
}

/// Which versions hold for a place on a day, the nation's first.
pub fn in_use(book: &Rulebook, region: &str, on: NaiveDate) -> Vec<PackVersion> {
    let version = |pack: &Pack| PackVersion { pack: pack.pack.clone(), version: pack.version };
    book.holding(region, on).map(version).collect()
}
