//! Early interventions over HTTP. A move is a `POST` to a noun; the answer is the early intervention as it now is.

use actix_web::{get, post};
use openapi::{
    OutreachId, Page,
    outreaches::{NewOutreach, Outreach, OutreachConclusion, OutreachFilter, OutreachSummary},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{query, service};
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Located, Path, Query, Result, Revisioned, Tagged},
};

impl Located for Outreach {
    fn path(&self) -> String {
        format!("/outreaches/{}", self.id)
    }
}

impl Revisioned for Outreach {
    fn revision(&self) -> i32 {
        self.revision
    }
}

/// Early interventions that the caller's units reported or look after, newest first (GRN-03).
#[utoipa::path(tag = "outreaches", security(("bearer" = ["refer"])), params(OutreachFilter))]
#[get("/outreaches")]
pub async fn list_outreaches(
    cx: Cx<may::Refer>,
    filter: Query<OutreachFilter>,
) -> Result<Json<Page<OutreachSummary>>> {
    Ok(Json(query::list(&cx, filter.0).await?))
}

/// One early intervention, whole, for who reported it and for the centre.
#[utoipa::path(tag = "outreaches", security(("bearer" = ["refer"])))]
#[get("/outreaches/{id}")]
pub async fn get_outreach(cx: Cx<may::Refer>, id: Path<OutreachId>) -> Result<Tagged<Outreach>> {
    Ok(Tagged(query::one(&cx, (*id).into()).await?))
}

/// Report a quarrel that is about to begin (GRN-03).
#[utoipa::path(tag = "outreaches", security(("bearer" = ["refer"])))]
#[post("/outreaches")]
pub async fn report_outreach(cx: Cx<may::Refer>, body: Json<NewOutreach>) -> Result<Created<Outreach>> {
    Ok(Created(service::report(&cx, body.0).await?))
}

/// Take an early intervention in hand: somebody of the centre, also from a colleague.
#[utoipa::path(tag = "outreaches", security(("bearer" = ["refer"])))]
#[post("/outreaches/{id}/taking")]
pub async fn take_outreach(cx: Cx<may::Refer>, id: Path<OutreachId>) -> Result<Tagged<Outreach>> {
    Ok(Tagged(service::take(&cx, (*id).into()).await?))
}

/// Say how an early intervention ended: who has it in hand (化解、转人民调解、申请援助).
#[utoipa::path(tag = "outreaches", security(("bearer" = ["refer"])))]
#[post("/outreaches/{id}/conclusion")]
pub async fn conclude_outreach(
    cx: Cx<may::Refer>,
    id: Path<OutreachId>,
    body: Json<OutreachConclusion>,
) -> Result<Tagged<Outreach>> {
    Ok(Tagged(service::conclude(&cx, (*id).into(), body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_outreaches)
        .service(get_outreach)
        .service(report_outreach)
        .service(take_outreach)
        .service(conclude_outreach);
}
