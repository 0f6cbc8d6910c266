//! Where an account is signed in, and when somebody tried (SEC-10, SEC-11).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{SessionId, SignInId};

codes! {
    /// How an attempt to sign in ended.
    SignInOutcome {
        SignedIn,
        /// Signed in through the identity provider.
        ByProvider,
        WrongPassword, WrongCode, LockedOut, Dormant,
    }
}

/// A session that is open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenSession {
    pub id: SessionId,
    /// Is it the one that asks?
    pub current: bool,
    /// What the program said of itself (`User-Agent`), at most 200 characters.
    pub device: Option<String>,
    /// The network, not the address: `203.0.113.0/24`.
    pub address: Option<String>,
    pub opened_at: DateTime<Utc>,
    /// When it was last renewed; an access token lives ten minutes beyond it.
    pub renewed_at: DateTime<Utc>,
    /// When it ends unless it is used.
    pub expires_at: DateTime<Utc>,
}

/// An attempt to sign in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SignIn {
    pub id: SignInId,
    pub at: DateTime<Utc>,
    pub outcome: SignInOutcome,
    /// What the program said of itself (`User-Agent`), at most 200 characters.
    pub device: Option<String>,
    /// The network, not the address: `203.0.113.0/24`.
    pub address: Option<String>,
}
