//! Accounts over HTTP.

use actix_web::{get, post};
use openapi::{
    Page, UserId,
    users::{NewUser, User, UserFilter},
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::service;
use crate::{
    auth::{Cx, may},
    http::{Created, Json, Path, Query, Result},
};

/// Accounts of the organisations whose accounts the caller manages.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])), params(UserFilter))]
#[get("/users")]
pub async fn list_users(cx: Cx<may::ManageUsers>, filter: Query<UserFilter>) -> Result<Json<Page<User>>> {
    Ok(Json(service::list(&cx, filter.0).await?))
}

/// One account.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[get("/users/{id}")]
pub async fn get_user(cx: Cx<may::ManageUsers>, id: Path<UserId>) -> Result<Json<User>> {
    Ok(Json(service::one(&cx, (*id).into()).await?))
}

/// Open an account for a named person, with roles at one organisation.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users")]
pub async fn create_user(cx: Cx<may::ManageUsers>, body: Json<NewUser>) -> Result<Created<User>> {
    Ok(Created(service::open(&cx, body.0).await?))
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config.service(list_users).service(get_user).service(create_user);
}
