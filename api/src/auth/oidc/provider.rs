//! The identity provider of the house, as set up: described by itself on first use, its keys read anew when they turn.

use std::sync::{Arc, PoisonError, RwLock};

use chrono::{DateTime, TimeDelta, Utc};
use domain::identities::{self, Trust};
use jsonwebtoken::jwk::JwkSet;
use openapi::Code;
use zeroize::Zeroizing;

use super::{
    exchange::{self, Description, Fault},
    flow::Flow,
    token::{self, Expected, Person},
};
use crate::http::{Error, Result};

/// How long a description and its keys are good, and how soon they are read anew for a key that is not among them.
const LIFE: TimeDelta = TimeDelta::hours(1);
const SOONEST: TimeDelta = TimeDelta::minutes(1);

/// Which provider, and as whom we ask it.
#[derive(Clone)]
pub struct Settings {
    /// As it stands in its tokens.
    pub issuer: String,
    pub client_id: String,
    pub client_secret: Zeroizing<String>,
    /// What the button says.
    pub name: String,
    pub scopes: Vec<String>,
    /// Where it sends the browser back to: a page of the staff's face.
    pub redirect: String,
    /// When its word counts for the second factor.
    pub trust: Trust,
}

impl std::fmt::Debug for Settings {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Settings").field("issuer", &self.issuer).finish_non_exhaustive()
    }
}

/// The provider and what is known of it.
pub struct Provider {
    settings: Settings,
    http: reqwest::Client,
    known: RwLock<Option<Arc<Known>>>,
}

struct Known {
    description: Description,
    keys: JwkSet,
    read_at: DateTime<Utc>,
}

/// Somebody whom the provider signed in.
pub struct Recognised {
    /// Issuer and subject: only together do they name one person.
    pub key: String,
    /// Did they prove a second factor there?
    pub second_factor: bool,
}

impl Provider {
    /// A provider that was not asked yet: the house opens its doors without it.
    pub fn new(settings: Settings) -> anyhow::Result<Self> {
        Ok(Self { settings, http: exchange::client()?, known: RwLock::default() })
    }

    /// What the button says.
    pub fn name(&self) -> &str {
        &self.settings.name
    }

    /// The name of a person of this provider.
    pub fn key(&self, subject: &str) -> String {
        format!("{}\n{subject}", self.settings.issuer)
    }

    /// Where the browser goes to sign in.
    pub async fn address(&self, flow: &Flow, now: DateTime<Utc>) -> Result<String> {
        let known = self.known(now, LIFE).await.map_err(told)?;
        let Settings { client_id, scopes, redirect, .. } = &self.settings;
        let endpoint = reqwest::Url::parse(&known.description.authorization_endpoint);
        let mut url = endpoint.map_err(|_| told(Fault::Answer("an address that is none")))?;
        url.query_pairs_mut()
            .append_pair("response_type", "code")
            .append_pair("client_id", client_id)
            .append_pair("redirect_uri", redirect)
            .append_pair("scope", &scopes.join(" "))
            .append_pair("state", &flow.state())
            .append_pair("nonce", &flow.nonce())
            .append_pair("code_challenge", &flow.challenge())
            .append_pair("code_challenge_method", "S256");
        Ok(url.into())
    }

    /// Whom a code stands for.
    pub async fn recognise(&self, code: &str, flow: &Flow, now: DateTime<Utc>) -> Result<Recognised> {
        let Person { subject, amr, acr } = self.redeemed(code, flow, now).await.map_err(told)?;
        let second_factor = identities::second_factor(&self.settings.trust, &amr, acr.as_deref());
        Ok(Recognised { key: self.key(&subject), second_factor })
    }

    async fn redeemed(
        &self,
        code: &str,
        flow: &Flow,
        now: DateTime<Utc>,
    ) -> std::result::Result<Person, Fault> {
        let known = self.known(now, LIFE).await?;
        let token =
            exchange::redeem(&self.http, &known.description, &self.settings, code, &flow.verifier()).await?;
        let header = token::header(&token)?;
        let known = match token::key(&header, &known.keys) {
            Some(_) => known,
            None => self.known(now, SOONEST).await?,
        };
        let key = token::key(&header, &known.keys).ok_or(Fault::Answer("a key that nobody knows"))?;
        let Settings { issuer, client_id, .. } = &self.settings;
        token::person(&token, &header, key, &Expected { issuer, client_id, nonce: &flow.nonce(), now })
    }

    /// What is known of the provider and not older than this.
    async fn known(&self, now: DateTime<Utc>, life: TimeDelta) -> std::result::Result<Arc<Known>, Fault> {
        let kept = self.known.read().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some(kept) = kept.filter(|kept| kept.read_at + life > now) {
            return Ok(kept);
        }
        let (description, keys) = exchange::discover(&self.http, &self.settings.issuer).await?;
        let known = Arc::new(Known { description, keys, read_at: now });
        *self.known.write().unwrap_or_else(PoisonError::into_inner) = Some(known.clone());
        Ok(known)
    }
}

/// What the person at the screen is told; what went wrong stands in the log.
fn told(fault: Fault) -> Error {
    match fault {
        Fault::Away => Code::ProviderAway.into(),
        Fault::Answer(why) => {
            tracing::warn!(why, "nobody is signed in by the identity provider");
            Code::ProviderMismatch.into()
        }
    }
}
