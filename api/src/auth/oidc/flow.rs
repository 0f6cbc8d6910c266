//! One sign-in under way, in a signed cookie of the browser that began it: no row, so that any process goes on with
//! it. State, nonce and verifier follow from one secret; nobody who only sees the address bar learns them.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use openapi::Code;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use uuid::Uuid;

use crate::{
    auth::tokens::{self, Keys},
    http::Result,
};

/// How long somebody may take at the provider.
pub const PATIENCE: TimeDelta = TimeDelta::minutes(10);

/// What a sign-in at the provider is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    SignIn,
    /// To link who signs in there with this account, whose owner just gave the password.
    Link(Uuid),
}

#[derive(Serialize, Deserialize)]
pub struct Flow {
    purpose: Purpose,
    secret: String,
    exp: i64,
}

impl Flow {
    /// A new one, with the cookie that remembers it.
    pub fn begin(keys: &Keys, purpose: Purpose, now: DateTime<Utc>) -> Result<(Self, String)> {
        let flow = Self { purpose, secret: tokens::random_secret()?, exp: (now + PATIENCE).timestamp() };
        let cookie = keys.sign(&flow)?;
        Ok((flow, cookie))
    }

    /// The one that this browser began for this purpose, and to which this state belongs.
    pub fn resume(
        keys: &Keys,
        cookie: &str,
        state: &str,
        purpose: Purpose,
        now: DateTime<Utc>,
    ) -> Result<Self> {
        let flow: Self = keys.verified(cookie).map_err(|_| Code::ProviderMismatch)?;
        let fits = flow.purpose == purpose && flow.exp > now.timestamp() && flow.state() == state;
        if fits { Ok(flow) } else { Err(Code::ProviderMismatch.into()) }
    }

    /// Comes back in the address, and only to whoever began.
    pub fn state(&self) -> String {
        let prefix = match self.purpose {
            Purpose::SignIn => "in",
            Purpose::Link(_) => "link",
        };
        format!("{prefix}.{}", self.derived("state"))
    }

    /// Comes back inside the signed token.
    pub fn nonce(&self) -> String {
        self.derived("nonce")
    }

    /// Goes to the provider with the code, past the browser.
    pub fn verifier(&self) -> String {
        self.derived("verifier")
    }

    /// What the provider is shown of the verifier beforehand (RFC 7636, S256).
    pub fn challenge(&self) -> String {
        URL_SAFE_NO_PAD.encode(Sha256::digest(self.verifier()))
    }

    fn derived(&self, what: &str) -> String {
        tokens::fingerprint(&format!("{what}:{}", self.secret))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn noon() -> DateTime<Utc> {
        "2026-11-02T04:00:00Z".parse().unwrap()
    }

    #[test]
    fn a_sign_in_goes_on_only_in_its_browser_for_its_purpose_and_in_time() {
        let (keys, other) = (Keys::new(&[7; 32]), Keys::new(&[8; 32]));
        let (flow, cookie) = Flow::begin(&keys, Purpose::SignIn, noon()).unwrap();
        let state = flow.state();
        let resumed = |keys, cookie: &str, state: &str, purpose, at| {
            Flow::resume(keys, cookie, state, purpose, at).is_ok()
        };
        assert!(resumed(&keys, &cookie, &state, Purpose::SignIn, noon()));
        assert!(!resumed(&keys, &cookie, &state, Purpose::SignIn, noon() + PATIENCE), "too late");
        assert!(!resumed(&keys, &cookie, &state, Purpose::Link(Uuid::nil()), noon()), "another purpose");
        assert!(!resumed(&other, &cookie, &state, Purpose::SignIn, noon()), "a cookie that we did not sign");
        let (_, strange) = Flow::begin(&keys, Purpose::SignIn, noon()).unwrap();
        assert!(!resumed(&keys, &strange, &state, Purpose::SignIn, noon()), "another browser");
    }

    #[test]
    fn what_is_shown_does_not_tell_what_is_kept() {
        let (flow, _) = Flow::begin(&Keys::new(&[7; 32]), Purpose::SignIn, noon()).unwrap();
        let told = [flow.state(), flow.nonce(), flow.verifier(), flow.challenge()];
        assert!(told.iter().all(|one| !one.contains(&flow.secret)));
        assert_eq!(flow.verifier().len(), 64, "43 to 128 characters (RFC 7636)");
        assert_eq!(flow.challenge().len(), 43);
    }
}
