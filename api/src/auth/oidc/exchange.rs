//! What goes over the wire to the provider: its description, its keys, and a code for a token.

use std::time::Duration;

use jsonwebtoken::jwk::JwkSet;
use reqwest::{Client, RequestBuilder, redirect};
use serde::{Deserialize, de::DeserializeOwned};

use super::provider::Settings;
use crate::startup;

/// How long the provider may take over one answer.
const PATIENCE: Duration = Duration::from_secs(8);
/// The longest answer that is read, in bytes.
const LONGEST: usize = 512 * 1024;

/// Why a provider did not sign somebody in. The text is for the log and says nothing about anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It does not answer.
    Away,
    /// What it answers is not acceptable.
    Answer(&'static str),
}

/// The provider's description of itself (OpenID Connect Discovery), as far as it is used.
#[derive(Debug, Clone, Deserialize)]
pub struct Description {
    pub issuer: String,
    pub authorization_endpoint: String,
    pub token_endpoint: String,
    pub jwks_uri: String,
    /// Nothing is `client_secret_basic`.
    token_endpoint_auth_methods_supported: Option<Vec<String>>,
}

impl Description {
    /// Does it take our secret in the head of the request?
    fn takes_basic(&self) -> bool {
        let methods = self.token_endpoint_auth_methods_supported.as_deref();
        methods.is_none_or(|methods| methods.iter().any(|method| method == "client_secret_basic"))
    }
}

#[derive(Deserialize)]
struct Tokens {
    id_token: String,
}

/// A client that is led nowhere else: an address of the provider is where it says.
pub fn client() -> anyhow::Result<Client> {
    startup::choose_tls();
    Ok(Client::builder().timeout(PATIENCE).redirect(redirect::Policy::none()).build()?)
}

/// The provider's description and keys.
pub async fn discover(http: &Client, issuer: &str) -> Result<(Description, JwkSet), Fault> {
    let address = format!("{}/.well-known/openid-configuration", issuer.trim_end_matches('/'));
    let description: Description = asked(http.get(address)).await?;
    if description.issuer != issuer {
        return Err(Fault::Answer("the provider calls itself otherwise"));
    }
    let keys = asked(http.get(&description.jwks_uri)).await?;
    Ok((description, keys))
}

/// The identity token for a code.
pub async fn redeem(
    http: &Client,
    description: &Description,
    settings: &Settings,
    code: &str,
    verifier: &str,
) -> Result<String, Fault> {
    let mut form = vec![
        ("grant_type", "authorization_code"),
        ("code", code),
        ("redirect_uri", settings.redirect.as_str()),
        ("code_verifier", verifier),
    ];
    let mut request = http.post(&description.token_endpoint);
    if description.takes_basic() {
        let [id, secret] = [settings.client_id.as_str(), settings.client_secret.as_str()].map(encoded);
        request = request.basic_auth(id, Some(secret));
    } else {
        form.push(("client_id", &settings.client_id));
        form.push(("client_secret", &settings.client_secret));
    }
    let tokens: Tokens = asked(request.form(&form)).await?;
    Ok(tokens.id_token)
}

/// As a form would send it: what RFC 6749, 2.3.1 wants of both halves before they are joined.
fn encoded(text: &str) -> String {
    let mut url = reqwest::Url::parse("form:").expect("an address");
    url.query_pairs_mut().append_key_only(text);
    url.query().unwrap_or_default().to_owned()
}

async fn asked<T: DeserializeOwned>(request: RequestBuilder) -> Result<T, Fault> {
    let mut answer = request.header("accept", "application/json").send().await.map_err(|_| Fault::Away)?;
    if answer.status().is_server_error() {
        return Err(Fault::Away);
    }
    if !answer.status().is_success() {
        return Err(Fault::Answer("the provider refused"));
    }
    let mut body = Vec::new();
    while let Some(part) = answer.chunk().await.map_err(|_| Fault::Away)? {
        body.extend_from_slice(&part);
        if body.len() > LONGEST {
            return Err(Fault::Answer("an answer without an end"));
        }
    }
    serde_json::from_slice(&body).map_err(|_| Fault::Answer("an answer that is none"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_half_of_the_secret_is_sent_as_a_form_would() {
        assert_eq!(encoded("fayuan staff"), "fayuan+staff");
        assert_eq!(encoded("a:b%&=中"), "a%3Ab%25%26%3D%E4%B8%AD");
    }
}
