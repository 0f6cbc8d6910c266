//! Signing in through the house's own identity provider (OpenID Connect), beside the password.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Line, Prose};

/// Is there a provider to sign in through?
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignInProvider {
    /// What its button says; nothing when none is set up.
    pub name: Option<String>,
}

/// Where the browser goes next. A cookie remembers which sign-in this is, for ten minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ProviderRedirect {
    /// The provider's own page, with all that it needs to be told.
    pub url: String,
}

/// What the provider sent the browser back with, word for word.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ProviderReturn {
    /// Good once, for a minute or so.
    pub code: Prose,
    /// Begins with `link.` where an identity is to be linked, with `in.` where somebody signs in.
    pub state: Line,
}

/// Begins to link one's identity at the provider, or ends it; the password shows that it is the person and not a
/// screen left open.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IdentityProof {
    #[schema(max_length = 200, format = Password)]
    pub password: String,
}

/// One's identity at the provider.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct LinkedIdentity {
    /// Since when it opens this account; nothing when none is linked.
    pub linked_at: Option<DateTime<Utc>>,
}
