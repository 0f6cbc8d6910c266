//! The client credentials grant (RFC 6749, 4.4): a short-lived token for a program that shows its secret.

use actix_web::http::StatusCode;
use domain::api_clients::{granted, in_force, network};
use openapi::{
    Code, UserId,
    api_clients::ApiScope,
    auth::{AccessToken, TokenError},
};

use super::{
    entity::{self, Model, secret},
    form::TokenForm,
    meter::Called,
    registry::within,
};
use crate::{
    auth::{Caller, Context, tokens},
    db::Text,
    http::{Error, Result},
};

/// As it stands among the counts.
const OPERATION: &str = "POST /auth/token";

/// A token for a program; what was asked is counted with it, however it ends.
pub async fn issue(cx: &Context, asked: TokenForm) -> Result<AccessToken> {
    let called = Called { client: asked.client, address: asked.address };
    let Some(row) = entity::known(asked.client).one(cx.db()).await? else { return Err(unknown()) };
    let answer = issue_to(cx, row, asked).await;
    let status = if answer.is_ok() { StatusCode::OK } else { StatusCode::UNAUTHORIZED };
    cx.state.api_clients.meter.count(&cx.state, called, OPERATION.to_owned(), status);
    answer
}

async fn issue_to(cx: &Context, row: Model, asked: TokenForm) -> Result<AccessToken> {
    let TokenForm { client, secret: shown, scope, address } = asked;
    let hash = tokens::fingerprint(&shown);
    let secrets = secret::live([client], cx.now()).all(cx.db()).await?;
    let secret = secrets.into_iter().find(|secret| secret.hash == hash).ok_or_else(unknown)?.id;
    // From here on the program is who it says: it may be told what is wrong.
    let Text(status) = row.status;
    if !in_force(status, row.valid_from, row.valid_to, cx.today()) {
        return Err(Error::Token(Code::Forbidden, TokenError::UnauthorizedClient));
    }
    let networks: Vec<_> = row.networks.0.iter().filter_map(|text| network(text)).collect();
    if !within(&networks, address) {
        return Err(Error::Token(Code::AddressRefused, TokenError::UnauthorizedClient));
    }
    let scopes = granted(&row.scopes.0, scope.as_deref())
        .ok_or(Error::Token(Code::OutOfScope, TokenError::InvalidScope))?;
    if !cx.state.api_clients.knows(client, secret) {
        cx.state.api_clients.reload(cx).await?;
    }
    let scope = scopes.iter().copied().map(ApiScope::code).collect::<Vec<_>>().join(" ");
    let caller = Caller::Client { id: UserId(client), organisation: row.organisation_id, secret, scopes };
    Ok(AccessToken {
        access_token: cx.state.keys.issue(caller, cx.now())?,
        token_type: "Bearer".to_owned(),
        expires_in: u32::try_from(tokens::ACCESS.num_seconds()).unwrap_or_default(),
        scope,
    })
}

fn unknown() -> Error {
    Error::Token(Code::WrongCredentials, TokenError::InvalidClient)
}
