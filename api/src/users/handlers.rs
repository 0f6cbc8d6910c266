//! Accounts over HTTP.

use actix_web::{get, post};
use openapi::{
    Page, Paging, UserId,
    auth::{OpenSession, Permission, SignIn},
    users::{
        Deactivation, GrantEnd, IdentityEnd, Invitation, NewGrant, NewIdentity, NewInvitation, OpenWork,
        Renaming, SecurityPolicy, SessionEnd, User, UserFilter,
    },
};
use utoipa_actix_web::service_config::ServiceConfig;

use super::{closing, grants, identities, invitations, life, policy, service};
use crate::{
    auth::{Cx, may},
    http::{Json, NoContent, Path, Query, Result},
};

/// Accounts of the organisations whose accounts the caller manages.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])), params(UserFilter))]
#[get("/users")]
pub async fn list_users(cx: Cx<may::ManageUsers>, filter: Query<UserFilter>) -> Result<Json<Page<User>>> {
    Ok(Json(service::list(&cx, Permission::ManageUsers, filter.0).await?))
}

/// One account.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[get("/users/{id}")]
pub async fn get_user(cx: Cx<may::ManageUsers>, id: Path<UserId>) -> Result<Json<User>> {
    Ok(Json(service::one(&cx, Permission::ManageUsers, (*id).into()).await?))
}

/// Open an account whose owner sets the password with a code, within seven days.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/invitations")]
pub async fn invite_user(cx: Cx<may::ManageUsers>, body: Json<NewInvitation>) -> Result<Json<Invitation>> {
    Ok(Json(invitations::invite(&cx, body.0).await?))
}

/// Take the password off an account and get a code with which its owner sets another.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/password-reset")]
pub async fn reset_password(cx: Cx<may::ManageUsers>, id: Path<UserId>) -> Result<Json<Invitation>> {
    Ok(Json(invitations::reset(&cx, (*id).into()).await?))
}

/// Grant a role for some days or until it is ended, or change the days of one.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/grants")]
pub async fn grant_role(
    cx: Cx<may::ManageUsers>,
    id: Path<UserId>,
    body: Json<NewGrant>,
) -> Result<Json<User>> {
    Ok(Json(grants::grant(&cx, (*id).into(), body.0).await?))
}

/// End a grant at once.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/grant-ends")]
pub async fn end_role(
    cx: Cx<may::ManageUsers>,
    id: Path<UserId>,
    body: Json<GrantEnd>,
) -> Result<Json<User>> {
    Ok(Json(grants::end(&cx, (*id).into(), body.0).await?))
}

/// Change the name of the person.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/renaming")]
pub async fn rename_user(
    cx: Cx<may::ManageUsers>,
    id: Path<UserId>,
    body: Json<Renaming>,
) -> Result<Json<User>> {
    Ok(Json(life::rename(&cx, (*id).into(), body.0).await?))
}

/// Wake an account that was put to rest because nobody used it.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/revival")]
pub async fn revive_user(cx: Cx<may::ManageUsers>, id: Path<UserId>) -> Result<Json<User>> {
    Ok(Json(life::revive(&cx, (*id).into()).await?))
}

/// What waits for the owner of an account.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[get("/users/{id}/open-work")]
pub async fn get_open_work(cx: Cx<may::ManageUsers>, id: Path<UserId>) -> Result<Json<OpenWork>> {
    Ok(Json(closing::open_work(&cx, (*id).into()).await?))
}

/// Close an account for good. Open work goes to the successor, or the fields of the problem name it.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_users"])))]
#[post("/users/{id}/deactivation")]
pub async fn deactivate_user(
    cx: Cx<may::ManageUsers>,
    id: Path<UserId>,
    body: Json<Deactivation>,
) -> Result<Json<User>> {
    Ok(Json(closing::deactivate(&cx, (*id).into(), body.0).await?))
}

/// Accounts of the organisations whose security the caller answers for.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])), params(UserFilter))]
#[get("/accounts")]
pub async fn list_accounts(
    cx: Cx<may::ManageSecurity>,
    filter: Query<UserFilter>,
) -> Result<Json<Page<User>>> {
    Ok(Json(service::list(&cx, Permission::ManageSecurity, filter.0).await?))
}

/// One account, as who answers for security sees it.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[get("/accounts/{id}")]
pub async fn get_account(cx: Cx<may::ManageSecurity>, id: Path<UserId>) -> Result<Json<User>> {
    Ok(Json(service::one(&cx, Permission::ManageSecurity, (*id).into()).await?))
}

/// What the house asks of accounts (SEC-10, SEC-11).
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[get("/security-policy")]
pub async fn get_security_policy(cx: Cx<may::ManageSecurity>) -> Result<Json<SecurityPolicy>> {
    Ok(Json(policy::policy(&cx)))
}

/// Attempts to sign in to an account, the newest first.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])), params(Paging))]
#[get("/users/{id}/sign-ins")]
pub async fn list_sign_ins_of(
    cx: Cx<may::ManageSecurity>,
    id: Path<UserId>,
    paging: Query<Paging>,
) -> Result<Json<Page<SignIn>>> {
    Ok(Json(life::sign_ins(&cx, (*id).into(), paging.0).await?))
}

/// The sessions of an account that are open.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[get("/users/{id}/sessions")]
pub async fn list_sessions_of(
    cx: Cx<may::ManageSecurity>,
    id: Path<UserId>,
) -> Result<Json<Page<OpenSession>>> {
    Ok(Json(life::sessions(&cx, (*id).into()).await?))
}

/// End every session of an account.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[post("/users/{id}/sign-out")]
pub async fn sign_user_out(cx: Cx<may::ManageSecurity>, id: Path<UserId>) -> Result<NoContent> {
    life::sign_out(&cx, (*id).into()).await.map(|()| NoContent)
}

/// End one session of an account; the others go on.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[post("/users/{id}/session-ends")]
pub async fn end_session_of(
    cx: Cx<may::ManageSecurity>,
    id: Path<UserId>,
    body: Json<SessionEnd>,
) -> Result<NoContent> {
    life::end_session(&cx, (*id).into(), body.0).await.map(|()| NoContent)
}

/// Take the second factor off an account whose owner lost it.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[post("/users/{id}/second-factor-removal")]
pub async fn remove_factor_of(cx: Cx<may::ManageSecurity>, id: Path<UserId>) -> Result<NoContent> {
    life::remove_factor(&cx, (*id).into()).await.map(|()| NoContent)
}

/// Link an account with a person at the identity provider; a former link ends.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[post("/users/{id}/identity")]
pub async fn link_identity_of(
    cx: Cx<may::ManageSecurity>,
    id: Path<UserId>,
    body: Json<NewIdentity>,
) -> Result<NoContent> {
    identities::link(&cx, (*id).into(), body.0).await.map(|()| NoContent)
}

/// End the link of an account with a person at the identity provider.
#[utoipa::path(tag = "users", security(("bearer" = ["manage_security"])))]
#[post("/users/{id}/identity-end")]
pub async fn end_identity_of(
    cx: Cx<may::ManageSecurity>,
    id: Path<UserId>,
    body: Json<IdentityEnd>,
) -> Result<NoContent> {
    identities::end(&cx, (*id).into(), body.0).await.map(|()| NoContent)
}

/// The operations of this slice.
pub fn routes(config: &mut ServiceConfig) {
    config
        .service(list_users)
        .service(get_user)
        .service(invite_user)
        .service(reset_password)
        .service(grant_role)
        .service(end_role)
        .service(rename_user)
        .service(revive_user)
        .service(get_open_work)
        .service(deactivate_user)
        .service(list_accounts)
        .service(get_account)
        .service(get_security_policy)
        .service(list_sign_ins_of)
        .service(list_sessions_of)
        .service(sign_user_out)
        .service(end_session_of)
        .service(remove_factor_of)
        .service(link_identity_of)
        .service(end_identity_of);
}
