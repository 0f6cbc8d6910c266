//! How rows become words, with what the caller may do now.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    eligibility::check_pack,
    permissions::{Actor, Stance},
    rule_packs::{pointers, workflow},
};
use openapi::{
    FieldProblem, UserId,
    auth::Permission,
    journal::Event,
    rule_packs::{RulePack, RulePackSource, RulePackStatus, RulePackSummary, Simulation},
};
use sea_orm::{ConnectionTrait, DerivePartialModel};
use serde_json::Value;
use uuid::Uuid;

use super::entity::{Entity, Model};
use crate::{
    auth::{Context, reaches},
    db::Text,
    http::Result,
    journal::{self, Entry, Visibility},
    organisations,
};

/// One version, whole.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<RulePack> {
    let actor = actor(db, cx, &row).await?;
    let actions = workflow::actions(&row.standing(), &actor);
    let mut names = organisations::service::known_names(db, cx, row.organisation_id).await?;
    let warnings = warnings(cx, &row);
    let timeline = journal::timeline(db, cx, row.id).await?;
    let Model {
        id,
        revision,
        organisation_id,
        pack: _,
        version: _,
        region: _,
        title: _,
        status,
        source,
        content,
        sha256,
        drafters: _,
        copied_from,
        simulation,
        signed_by: _,
        in_force_from,
        in_force_to,
        created_at,
        updated_at,
    } = row;
    Ok(RulePack {
        id: id.into(),
        revision,
        status: status.0,
        source: source.0,
        organisation_id: organisation_id.map(Into::into),
        organisation_name: organisation_id.and_then(|id| names.remove(&id)),
        content: content.0,
        sha256,
        copied_from: copied_from.map(Into::into),
        warnings,
        simulation: simulation.map(|doc| shown(cx, doc.0)),
        in_force_from,
        in_force_to,
        created_at,
        updated_at,
        timeline,
        actions,
    })
}

/// A draft is looked over with every answer; what is in force was.
fn warnings(cx: &Context, row: &Model) -> Vec<FieldProblem> {
    match row.status.0 {
        RulePackStatus::InForce | RulePackStatus::Withdrawn => Vec::new(),
        _ => pointers(check_pack(&row.content.0, &cx.state.rules.now().without(&row.pack)).warnings),
    }
}

/// Which applications would change is told to whoever may read applications.
fn shown(cx: &Context, simulation: Simulation) -> Simulation {
    match cx.caller.may(Permission::ReadApplications) {
        true => simulation,
        false => Simulation { changes: Vec::new(), ..simulation },
    }
}

/// The caller as the law sees them: what they hold at or above the office whose draft it is. Anybody who drafts at all
/// may copy what is in force.
pub async fn actor(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Actor> {
    let mut permissions = Vec::new();
    for permission in [Permission::ManageRules, Permission::SignRules, Permission::ApplyRules] {
        let held = match row.organisation_id {
            Some(office) if row.status.0 != RulePackStatus::InForce => {
                reaches(db, &cx.caller, permission, office).await?
            }
            _ => cx.caller.may(permission),
        };
        if held {
            permissions.push(permission);
        }
    }
    let id = cx.caller.id().unwrap_or(UserId(Uuid::nil()));
    Ok(Actor { id, permissions, stance: Stance::Staff, delegated_by: None, eased: Vec::new() })
}

/// A row as far as a list needs it: no list reads whole packs.
#[derive(Debug, DerivePartialModel)]
#[sea_orm(entity = "Entity")]
pub struct Line {
    pub id: Uuid,
    organisation_id: Option<Uuid>,
    pack: String,
    version: i32,
    region: String,
    title: String,
    status: Text<RulePackStatus>,
    source: Text<RulePackSource>,
    in_force_from: Option<NaiveDate>,
    in_force_to: Option<NaiveDate>,
    updated_at: DateTime<Utc>,
}

impl From<Line> for RulePackSummary {
    fn from(line: Line) -> Self {
        let Line {
            id,
            organisation_id,
            pack,
            version,
            region,
            title,
            status,
            source,
            in_force_from,
            in_force_to,
            updated_at,
        } = line;
        Self {
            id: id.into(),
            pack,
            version: u32::try_from(version).unwrap_or_default(),
            region,
            title,
            status: status.0,
            source: source.0,
            organisation_id: organisation_id.map(Into::into),
            in_force_from,
            in_force_to,
            updated_at,
        }
    }
}

/// An entry of the journal about a version.
pub fn about(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    Entry {
        organisation_id: row.organisation_id.unwrap_or_default(),
        subject_kind: "rule_pack",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    }
}
