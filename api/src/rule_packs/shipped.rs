//! The packs that come with the software: stored once, in force at once, and never changed by a later build.

use std::collections::HashSet;

use chrono::{Days, NaiveDate};
use domain::eligibility::seeded;
use openapi::{
    eligibility::Pack,
    journal::Event,
    rule_packs::{RulePackSource, RulePackStatus},
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, DerivePartialModel, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect, sea_query::OnConflict,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    book::refresh,
    drafts::digest,
    entity::{self, ActiveModel, Column, Entity, Model},
};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::Result,
    journal::{self, Entry, Visibility},
};

/// Stores what this build brings, and takes up what is in force.
pub async fn start(cx: &Context) -> Result<()> {
    ship(cx, seeded().packs()).await?;
    refresh(cx).await
}

/// A stored version, as far as shipping needs it.
#[derive(Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
struct Stored {
    id: Uuid,
    pack: String,
    version: i32,
    status: Text<RulePackStatus>,
    source: Text<RulePackSource>,
    in_force_from: Option<NaiveDate>,
}

/// Stores the versions that are not known yet. A version that is stored stays as it is, whatever a build brings under
/// its number; and a pack that an office has taken over is the office's.
pub async fn ship(cx: &Context, packs: &[Pack]) -> Result<()> {
    let known: HashSet<(String, i32)> = entity::versions_of(packs.iter().map(|pack| &*pack.pack))
        .select_only()
        .columns([Column::Pack, Column::Version])
        .into_tuple()
        .all(cx.db())
        .await?
        .into_iter()
        .collect();
    let is_new = |pack: &&Pack| !known.contains(&(pack.pack.to_string(), number(pack)));
    let new: Vec<&Pack> = packs.iter().filter(is_new).collect();
    if new.is_empty() {
        return Ok(());
    }
    let tx = cx.begin().await?;
    let stored: Vec<Stored> =
        entity::versions_of(new.iter().map(|pack| &*pack.pack)).into_partial_model().all(&tx).await?;
    let mut entered = Vec::new();
    for pack in new {
        let Some(from) = place(cx, pack, &stored) else {
            tracing::info!(pack = %pack.pack, version = pack.version, "an office keeps this pack itself");
            continue;
        };
        give_way(&tx, pack, from, &stored).await?;
        entered.push(row(cx, pack, from)?);
    }
    if !entered.is_empty() {
        let names: Vec<String> = entered.iter().map(|row| format!("{}@{}", row.pack, row.version)).collect();
        // Another process may have been faster.
        let unless_there = OnConflict::columns([Column::Pack, Column::Version]).do_nothing().to_owned();
        let rows = entered.into_iter().map(IntoActiveModel::into_active_model);
        Entity::insert_many::<ActiveModel, _>(rows)
            .on_conflict(unless_there)
            .exec_without_returning(&tx)
            .await?;
        journal::record(&tx, cx, told(cx, &names)).await?;
    }
    Ok(tx.commit().await?)
}

fn number(pack: &Pack) -> i32 {
    i32::try_from(pack.version).unwrap_or(i32::MAX)
}

/// From which day it counts: a pack that is new, from its own; a newer version from today, for no rule reaches back
/// (GEN-01). Nothing when an office has written a version of it.
fn place(cx: &Context, pack: &Pack, stored: &[Stored]) -> Option<NaiveDate> {
    let mut of_it = stored.iter().filter(|row| row.pack == *pack.pack).peekable();
    if of_it.peek().is_none() {
        return Some(pack.valid_from);
    }
    let free = of_it.all(|row| row.source.0 == RulePackSource::Software && row.version < number(pack));
    free.then(|| cx.today().max(pack.valid_from))
}

/// What is in force of it ends the day before.
async fn give_way(tx: &DatabaseTransaction, pack: &Pack, from: NaiveDate, stored: &[Stored]) -> Result<()> {
    let in_force = |row: &&Stored| row.pack == *pack.pack && row.status.0 == RulePackStatus::InForce;
    for row in stored.iter().filter(in_force).filter(|row| row.in_force_from.is_some()) {
        let ended =
            ActiveModel { in_force_to: Set(from.checked_sub_days(Days::new(1))), ..Default::default() };
        let open = Entity::update_many().set(ended).filter(Column::Id.eq(row.id));
        open.filter(Column::InForceTo.is_null()).exec(tx).await?;
    }
    Ok(())
}

fn row(cx: &Context, pack: &Pack, from: NaiveDate) -> Result<Model> {
    Ok(Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: None,
        pack: pack.pack.to_string(),
        version: number(pack),
        region: pack.region.to_string(),
        title: pack.title.to_string(),
        status: Text(RulePackStatus::InForce),
        source: Text(RulePackSource::Software),
        sha256: digest(pack)?,
        content: Doc(pack.clone()),
        drafters: Doc(Vec::new()),
        copied_from: None,
        simulation: None,
        signed_by: None,
        in_force_from: Some(from),
        in_force_to: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    })
}

fn told(cx: &Context, names: &[String]) -> Entry {
    Entry {
        organisation_id: Uuid::nil(),
        subject_kind: "rule_pack",
        subject_id: cx.new_id(),
        event: Event::RulePacksShipped,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "versions": names }),
    }
}
