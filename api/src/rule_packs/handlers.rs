//! Rule packs over HTTP. A move is a `POST` to a noun; the answer is the version as it now is.

use actix_web::{get, patch, post};
use openapi::{
    Page, RulePackId,
    eligibility::{Assessment, Facts, Pack},
    rule_packs::*,
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{drafts, moves, service, simulation};
use crate::{
    applications,
    auth::{Cx, may},
    http::{Created, IfMatch, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for RulePack {
    fn path(&self) -> String {
        format!("/rule-packs/{}", self.id)
    }
}

impl Revisioned for RulePack {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Versions of rule packs: those in force, and the drafts of the caller's offices; the newest first.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])), params(RulePackFilter))]
#[get("/rule-packs")]
pub async fn list_rule_packs(
    cx: Cx<may::ReadRules>,
    filter: Query<RulePackFilter>,
) -> Result<Json<Page<RulePackSummary>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One version, whole, with what the caller may do now.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])))]
#[get("/rule-packs/{id}")]
pub async fn get_rule_pack(cx: Cx<may::ReadRules>, id: Path<RulePackId>) -> Result<Tagged<RulePack>> {
    Ok(Tagged(service::one(&cx, (*id).into()).await?))
}

/// Begin a draft with the text of a version.
#[utoipa::path(tag = "rules", security(("bearer" = ["manage_rules"])))]
#[post("/rule-packs")]
pub async fn draft_rule_pack(cx: Cx<may::ManageRules>, body: Json<NewRulePack>) -> Result<Created<RulePack>> {
    Ok(Created(drafts::begin(&cx, body.0).await?))
}

/// Replace the text of a draft. What is wrong is told by JSON pointers into it; what was signed off is never edited.
#[utoipa::path(tag = "rules", security(("bearer" = ["manage_rules"])))]
#[patch("/rule-packs/{id}")]
pub async fn edit_rule_pack(
    cx: Cx<may::ManageRules>,
    id: Path<RulePackId>,
    seen: IfMatch,
    body: Json<Pack>,
) -> Result<Tagged<RulePack>> {
    Ok(Tagged(drafts::edit(&cx, (*id).into(), seen, body.0).await?))
}

/// Look a text over without storing it: problems and warnings, by JSON pointers into it.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])))]
#[post("/rule-packs/checks")]
pub async fn check_rule_pack(cx: Cx<may::ReadRules>, body: Json<Pack>) -> Result<Json<PackCheck>> {
    Ok(Json(service::check(&cx, &body.0)))
}

/// The test bench of a text that is being written: assess facts with it in place of the version in force. Nothing is
/// kept; what is wrong with the text is told by JSON pointers behind `pack`.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])))]
#[post("/rule-packs/trials")]
pub async fn try_text(cx: Cx<may::ReadRules>, body: Json<Trial>) -> Result<Json<Assessment>> {
    Ok(Json(service::try_text(&cx, body.0)?))
}

/// The test bench: assess facts with this version in place of the one in force. Nothing is kept.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])))]
#[post("/rule-packs/{id}/trials")]
pub async fn try_rule_pack(
    cx: Cx<may::ReadRules>,
    id: Path<RulePackId>,
    body: Json<Facts>,
) -> Result<Json<Assessment>> {
    Ok(Json(service::try_out(&cx, (*id).into(), body.0).await?))
}

/// What differs from another version, by the names of rules and parameters.
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])), params(DifferenceFilter))]
#[get("/rule-packs/{id}/difference")]
pub async fn compare_rule_packs(
    cx: Cx<may::ReadRules>,
    id: Path<RulePackId>,
    filter: Query<DifferenceFilter>,
) -> Result<Json<PackDifference>> {
    Ok(Json(service::compare(&cx, (*id).into(), filter.0.from.into()).await?))
}

/// Run last year's applications against the draft: how many would come out otherwise, and which.
#[utoipa::path(tag = "rules", security(("bearer" = ["manage_rules"])))]
#[post("/rule-packs/{id}/simulation")]
pub async fn simulate_rule_pack(
    cx: Cx<may::ManageRules>,
    id: Path<RulePackId>,
    body: Json<SimulationRequest>,
) -> Result<Tagged<RulePack>> {
    Ok(Tagged(simulation::simulate(&cx, (*id).into(), body.0).await?))
}

/// Sign off exactly the text that was simulated; not by who wrote it.
#[utoipa::path(tag = "rules", security(("bearer" = ["sign_rules"])))]
#[post("/rule-packs/{id}/sign-off")]
pub async fn sign_off_rule_pack(
    cx: Cx<may::SignRules>,
    id: Path<RulePackId>,
    body: Json<SignOff>,
) -> Result<Tagged<RulePack>> {
    Ok(Tagged(moves::sign_off(&cx, (*id).into(), body.0).await?))
}

/// Put in force from a day on, not before today; what was in force of the pack ends the day before.
#[utoipa::path(tag = "rules", security(("bearer" = ["apply_rules"])))]
#[post("/rule-packs/{id}/entry-into-force")]
pub async fn put_rule_pack_in_force(
    cx: Cx<may::ApplyRules>,
    id: Path<RulePackId>,
    body: Json<EntryIntoForce>,
) -> Result<Tagged<RulePack>> {
    Ok(Tagged(moves::put_in_force(&cx, (*id).into(), body.0).await?))
}

/// Give a version up before it is in force.
#[utoipa::path(tag = "rules", security(("bearer" = ["manage_rules"])))]
#[post("/rule-packs/{id}/withdrawal")]
pub async fn withdraw_rule_pack(
    cx: Cx<may::ManageRules>,
    id: Path<RulePackId>,
    body: Json<RulePackWithdrawal>,
) -> Result<Tagged<RulePack>> {
    Ok(Tagged(moves::withdraw(&cx, (*id).into(), body.0).await?))
}

/// How often opinions departed from what the engine found, between two days (ELG-02).
#[utoipa::path(tag = "rules", security(("bearer" = ["read_rules"])), params(OverrideFilter))]
#[get("/eligibility/overrides")]
pub async fn count_overrides(
    cx: Cx<may::ReadRules>,
    filter: Query<OverrideFilter>,
) -> Result<Json<OverrideFigures>> {
    Ok(Json(applications::overrides(&cx, filter.0).await?))
}

/// The operations of this slice. What is named comes before ids.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_rule_packs)
        .service(check_rule_pack)
        .service(try_text)
        .service(draft_rule_pack)
        .service(get_rule_pack)
        .service(edit_rule_pack)
        .service(try_rule_pack)
        .service(compare_rule_packs)
        .service(simulate_rule_pack)
        .service(sign_off_rule_pack)
        .service(put_rule_pack_in_force)
        .service(withdraw_rule_pack)
        .service(count_overrides);
}
