//! Closing over HTTP; the answer is the case as it now is.

use actix_web::post;
use openapi::{
    CaseId,
    cases::Case,
    closings::{ClosingPass, ClosingReport, ClosingReturn},
};
use utoipa_actix_web::service_config::ServiceConfig;

use crate::{
    auth::{Cx, may},
    cases::{Said, act},
    http::{Json, Path, Result, Tagged},
};

/// Submit the closing report F21. What the file or the report still lacks is answered at once: 422 with one field
/// each, `missing.<reason>` for what is not on file (§9.1).
#[utoipa::path(tag = "closings", security(("bearer" = ["conduct"])))]
#[post("/cases/{id}/closing")]
pub async fn submit_closing(
    cx: Cx<may::Conduct>,
    id: Path<CaseId>,
    body: Json<ClosingReport>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::Closing(body.0)).await?))
}

/// Return the closing with the one list of what must be put right.
#[utoipa::path(tag = "closings", security(("bearer" = ["close_review"])))]
#[post("/cases/{id}/closing-return")]
pub async fn return_closing(
    cx: Cx<may::CloseReview>,
    id: Path<CaseId>,
    body: Json<ClosingReturn>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::ClosingReturn(body.0)).await?))
}

/// Pass the closing; it gets its number and the recipient is told (DL-17).
#[utoipa::path(tag = "closings", security(("bearer" = ["close_review"])))]
#[post("/cases/{id}/closing-review")]
pub async fn pass_closing(
    cx: Cx<may::CloseReview>,
    id: Path<CaseId>,
    body: Json<ClosingPass>,
) -> Result<Tagged<Case>> {
    Ok(Tagged(act(&cx, (*id).into(), Said::ClosingPass(body.0)).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(submit_closing).service(return_closing).service(pass_closing);
}
