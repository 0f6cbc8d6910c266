//! The client credentials grant of OAuth 2.0 (RFC 6749, 4.4), by which programs get their short-lived tokens.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Code, FieldProblem, Problem};

words! {
    /// The one way in which programs get a token.
    GrantType { ClientCredentials }
}

/// Asks for a token, as a form. The credentials stand here or, rather, in `Authorization: Basic` (RFC 6749, 2.3.1).
/// What else a library sends is ignored, as the standard wants (3.2).
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
pub struct TokenRequest {
    pub grant_type: GrantType,
    /// Some of the program's scopes, parted by spaces; all of them when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 400))]
    #[schema(max_length = 400, example = "applications.file applications.read")]
    pub scope: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 40))]
    #[schema(max_length = 40)]
    pub client_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(max = 100))]
    #[schema(max_length = 100, format = Password)]
    pub client_secret: Option<String>,
}

/// A token for `Authorization: Bearer` (RFC 6749, 5.1). There is no refresh token: ask again.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct AccessToken {
    /// A JWT; it ends sooner when its secret is revoked or the access is suspended.
    pub access_token: String,
    /// Always `Bearer`.
    pub token_type: String,
    /// Seconds until it expires.
    pub expires_in: u32,
    /// The scopes it has, parted by spaces.
    pub scope: String,
}

/// Without the token: no log shows it by accident.
impl fmt::Debug for AccessToken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { access_token: _, token_type, expires_in, scope } = self;
        let mut told = f.debug_struct("AccessToken");
        told.field("token_type", token_type).field("expires_in", expires_in).field("scope", scope);
        told.finish_non_exhaustive()
    }
}

words! {
    /// What OAuth libraries read of a refusal (RFC 6749, 5.2).
    TokenError { InvalidRequest, InvalidClient, InvalidScope, UnauthorizedClient, UnsupportedGrantType }
}

/// The problem of a refused token: a [`Problem`] with the word that OAuth libraries look for beside its members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TokenProblem {
    #[serde(rename = "type")]
    pub kind: String,
    pub title: String,
    pub status: u16,
    pub code: Code,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    pub request_id: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Absent when the request did not come as far: too fast, too large.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<TokenError>,
}

impl TokenProblem {
    /// A problem, said in the words of OAuth 2.0, too.
    pub fn of(problem: Problem, error: TokenError) -> Self {
        let Problem { kind, title, status, code, detail, request_id, fields } = problem;
        Self { kind, title, status, code, detail, request_id, fields, error: Some(error) }
    }
}
