//! Signing off, putting in force, giving up: each by other hands (§2.2), each journalled.

use chrono::Days;
use domain::rule_packs::{Latest, entry, workflow};
use openapi::{
    journal::Event,
    rule_packs::{EntryIntoForce, RulePack, RulePackAction, RulePackStatus, RulePackWithdrawal, SignOff},
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answers::{about, actor, whole},
    book,
    drafts::acceptable,
    entity::{self, ActiveModel, Column, Entity, Model},
};
use crate::{
    auth::Context,
    db::{self, Text},
    http::Result,
    journal,
};

/// A row on its move: locked, and asked of the law.
struct Moving {
    tx: DatabaseTransaction,
    row: Model,
}

async fn moving(cx: &Context, id: Uuid, action: RulePackAction) -> Result<Moving> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = workflow::next(&row.standing(), &actor(&tx, cx, &row).await?, action)?;
    let row = Model { revision: row.revision + 1, status: Text(status), updated_at: cx.now(), ..row };
    Ok(Moving { tx, row })
}

impl Moving {
    async fn done(
        self,
        cx: &Context,
        event: Event,
        note: Option<String>,
        details: Value,
    ) -> Result<RulePack> {
        let Self { tx, row } = self;
        row.clone().into_active_model().reset_all().update(&tx).await?;
        journal::record(&tx, cx, about(&row, event, note, details)).await?;
        let answer = whole(&tx, cx, row).await?;
        tx.commit().await?;
        Ok(answer)
    }
}

/// The bureau signs: exactly the text that was simulated, and somebody else than who wrote it.
pub async fn sign_off(cx: &Context, id: Uuid, SignOff { remark }: SignOff) -> Result<RulePack> {
    let moving = moving(cx, id, RulePackAction::SignOff).await?;
    acceptable(cx, &moving.row.content.0)?;
    let row = Model { signed_by: Some(cx.caller_id()?), ..moving.row };
    let details = json!({ "sha256": row.sha256 });
    let signed = Moving { row, ..moving };
    signed.done(cx, Event::RulePackSignedOff, remark.map(Into::into), details).await
}

/// From a day on it counts, and what was in force of the pack ends the day before.
pub async fn put_in_force(
    cx: &Context,
    id: Uuid,
    EntryIntoForce { from }: EntryIntoForce,
) -> Result<RulePack> {
    let moving = moving(cx, id, RulePackAction::PutInForce).await?;
    let tx = &moving.tx;
    let versions = entity::versions_of([moving.row.pack.as_str()])
        .filter(Column::Status.eq(Text(RulePackStatus::InForce)));
    let in_force = db::locked(tx, versions).all(tx).await?;
    let latest = in_force.first().and_then(|row| {
        let from = row.in_force_from?;
        Some(Latest { version: row.number(), from })
    });
    entry(moving.row.number(), from, cx.today(), latest)?;
    if let Some(before) = in_force.first() {
        let ended =
            ActiveModel { in_force_to: Set(from.checked_sub_days(Days::new(1))), ..Default::default() };
        Entity::update_many().set(ended).filter(Column::Id.eq(before.id)).exec(tx).await?;
    }
    let row = Model { in_force_from: Some(from), ..moving.row };
    let details = json!({ "sha256": row.sha256, "from": from });
    let answer = Moving { row, ..moving }.done(cx, Event::RulePackInForce, None, details).await?;
    book::refresh(cx).await?;
    Ok(answer)
}

/// Gives a version up before it is in force.
pub async fn withdraw(cx: &Context, id: Uuid, said: RulePackWithdrawal) -> Result<RulePack> {
    let moving = moving(cx, id, RulePackAction::Withdraw).await?;
    let RulePackWithdrawal { reason } = said;
    moving.done(cx, Event::RulePackWithdrawn, Some(reason.into()), Value::Null).await
}
