//! Tokens of a source that lets programs in by client credentials (RFC 6749, 4.4): asked for once, used until shortly
//! before they end.

use chrono::{DateTime, TimeDelta, Utc};
use openapi::verifications::SourceFault;
use reqwest::{Client, Url};
use serde::Deserialize;
use tokio::sync::Mutex;
use zeroize::Zeroizing;

use super::http::body;

/// A token is not used in its last seconds.
const MARGIN: TimeDelta = TimeDelta::seconds(30);
/// Nobody's token is believed to last longer.
const LONGEST: i64 = 24 * 60 * 60;

/// How tokens are got, and the one in use.
pub struct Tokens {
    pub(super) client: Client,
    pub(super) url: Url,
    pub(super) client_id: String,
    pub(super) client_secret: Zeroizing<String>,
    pub(super) scope: Option<String>,
    pub(super) current: Mutex<Option<(Zeroizing<String>, DateTime<Utc>)>>,
}

#[derive(Deserialize)]
struct Issued {
    access_token: String,
    #[serde(default)]
    expires_in: i64,
}

impl Tokens {
    /// The token in use, or a new one.
    pub async fn current(&self, now: DateTime<Utc>) -> Result<Zeroizing<String>, SourceFault> {
        let mut current = self.current.lock().await;
        if let Some((token, until)) = &*current
            && *until > now
        {
            return Ok(token.clone());
        }
        let mut form = vec![("grant_type", "client_credentials")];
        form.extend(self.scope.as_deref().map(|scope| ("scope", scope)));
        let request =
            self.client.post(self.url.clone()).basic_auth(&self.client_id, Some(&*self.client_secret));
        let response = request.form(&form).send().await.map_err(|_| SourceFault::Away)?;
        if response.status().is_server_error() {
            return Err(SourceFault::Away);
        }
        if !response.status().is_success() {
            return Err(SourceFault::Refused);
        }
        let body = Zeroizing::new(body(response).await?);
        let Issued { access_token, expires_in } =
            serde_json::from_slice(&body).map_err(|_| SourceFault::NotUnderstood)?;
        let token = Zeroizing::new(access_token);
        let until = now + TimeDelta::seconds(expires_in.clamp(0, LONGEST)) - MARGIN;
        *current = Some((token.clone(), until));
        Ok(token)
    }

    /// The token was refused: the next question asks for another.
    pub async fn forget(&self) {
        *self.current.lock().await = None;
    }
}
