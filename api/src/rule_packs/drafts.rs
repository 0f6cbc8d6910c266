//! Writing drafts: begun as a copy, edited while nobody signed them, each text known by its digest.

use domain::{
    eligibility::check_pack,
    permissions,
    refusal::field,
    rule_packs::{Copying, copied, misplaced, pointers, workflow},
};
use openapi::{
    Code, UserId,
    auth::{Permission, Role},
    eligibility::Pack,
    journal::Event,
    rule_packs::{NewRulePack, RulePack, RulePackAction, RulePackSource, RulePackStatus},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel, QuerySelect};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

use super::{
    answers::{about, actor, whole},
    entity::{self, Column, Entity, Model},
};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::{Error, IfMatch, Result, refused},
    journal, reach,
};

fn drafts(role: Role) -> bool {
    permissions::allows(role, Permission::ManageRules)
}

/// The digest of a text: its words in their one order, whatever the database made of them.
pub(super) fn digest(pack: &Pack) -> Result<String> {
    Ok(hex::encode(Sha256::digest(serde_json::to_vec(pack).map_err(anyhow::Error::new)?)))
}

/// Begins a draft with the text of a version.
pub async fn begin(cx: &Context, new: NewRulePack) -> Result<RulePack> {
    let NewRulePack { organisation_id, from, code } = new;
    let me = cx.caller_id()?;
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, organisation_id.into(), drafts).await?;
    let source = entity::one(&tx, &cx.caller, from.into()).await?;
    let version = next_version(&tx, code.as_deref().unwrap_or(&source.pack)).await?;
    if code.is_some() && version > 1 {
        return Err(Error::Invalid(vec![field("code", Code::Duplicate)]));
    }
    let region = office.region_code.parse().map_err(anyhow::Error::new)?;
    let content = copied(&source.content.0, Copying { region, code, version })?;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: Some(office.id),
        pack: content.pack.to_string(),
        version: i32::try_from(version).map_err(anyhow::Error::new)?,
        region: content.region.to_string(),
        title: content.title.to_string(),
        status: Text(RulePackStatus::Draft),
        source: Text(RulePackSource::Office),
        sha256: digest(&content)?,
        content: Doc(content),
        drafters: Doc(vec![UserId(me)]),
        copied_from: Some(source.id),
        simulation: None,
        signed_by: None,
        in_force_from: None,
        in_force_to: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let details = json!({ "pack": row.pack, "version": row.version, "copied_from": row.copied_from });
    journal::record(&tx, cx, about(&row, Event::RulePackDrafted, None, details)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// One more than the highest number ever given, drafts that were given up included.
async fn next_version(tx: &DatabaseTransaction, code: &str) -> Result<u32> {
    let newest: Option<i32> =
        entity::versions_of([code]).select_only().column(Column::Version).into_tuple().one(tx).await?;
    Ok(newest.and_then(|version| u32::try_from(version).ok()).unwrap_or(0).saturating_add(1))
}

/// Replaces the text of a draft, if nobody else did in between. What was simulated was another text.
pub async fn edit(cx: &Context, id: Uuid, IfMatch(seen): IfMatch, content: Pack) -> Result<RulePack> {
    let me = UserId(cx.caller_id()?);
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = workflow::next(&row.standing(), &actor(&tx, cx, &row).await?, RulePackAction::Edit)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    refused(pointers(misplaced(&row.content.0, &content)))?;
    acceptable(cx, &content)?;
    let mut drafters = row.drafters.0.clone();
    if !drafters.contains(&me) {
        drafters.push(me);
    }
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        title: content.title.to_string(),
        sha256: digest(&content)?,
        content: Doc(content),
        drafters: Doc(drafters),
        updated_at: cx.now(),
        ..row
    };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let details = json!({ "sha256": row.sha256 });
    journal::record(&tx, cx, about(&row, Event::RulePackEdited, None, details)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Refuses a text that the engine would not take, with where it is wrong.
pub(super) fn acceptable(cx: &Context, content: &Pack) -> Result<()> {
    refused(pointers(check_pack(content, &cx.state.rules.now().without(&content.pack)).problems))
}
