//! The identity token: signed by a key of the provider, for us, now, and for this very sign-in (OpenID Connect Core,
//! 3.1.3.7).

use chrono::{DateTime, Utc};
use jsonwebtoken::{
    Algorithm::{self, *},
    DecodingKey, Header, Validation,
    jwk::{Jwk, JwkSet},
};
use serde::Deserialize;

use super::exchange::Fault;

/// Signatures that only the holder of a private key makes: with `none`, or with a shared secret, whoever reads our
/// settings could be anybody.
const SIGNATURES: [Algorithm; 9] = [RS256, RS384, RS512, PS256, PS384, PS512, ES256, ES384, EdDSA];
/// Seconds by which two clocks may differ.
const SKEW: i64 = 60;
/// The longest subject there may be (Core, 2).
const SUBJECT: usize = 255;

/// What a token must say, and to whom.
pub struct Expected<'a> {
    pub issuer: &'a str,
    pub client_id: &'a str,
    pub nonce: &'a str,
    pub now: DateTime<Utc>,
}

/// What is read of it: who, and how they proved it. Names and mail addresses are not.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Person {
    #[serde(rename = "sub")]
    pub subject: String,
    /// Authentication methods (RFC 8176).
    #[serde(default)]
    pub amr: Vec<String>,
    /// The authentication context class.
    pub acr: Option<String>,
}

#[derive(Deserialize)]
struct Claims {
    #[serde(flatten)]
    person: Person,
    nonce: Option<String>,
    exp: i64,
    iat: i64,
    azp: Option<String>,
    /// One or several; the library has seen that we are among them.
    aud: serde_json::Value,
}

/// The key that a token names; nothing when the provider has none of that name.
pub fn key<'a>(header: &Header, keys: &'a JwkSet) -> Option<&'a Jwk> {
    match (&header.kid, keys.keys.as_slice()) {
        (Some(kid), _) => keys.find(kid),
        (None, [only]) => Some(only),
        (None, _) => None,
    }
}

/// The head of a token that is signed as it should be.
pub fn header(token: &str) -> Result<Header, Fault> {
    let header = jsonwebtoken::decode_header(token).map_err(|_| Fault::Answer("a token that is none"))?;
    if SIGNATURES.contains(&header.alg) { Ok(header) } else { Err(Fault::Answer("a signature that is none")) }
}

/// Whom a token is about, when it is one to this sign-in.
pub fn person(token: &str, header: &Header, key: &Jwk, expected: &Expected) -> Result<Person, Fault> {
    let mut rules = Validation::new(header.alg);
    rules.set_issuer(&[expected.issuer]);
    rules.set_audience(&[expected.client_id]);
    rules.set_required_spec_claims(&["exp", "iss", "aud", "sub"]);
    // Time is judged by the injected clock, below.
    rules.validate_exp = false;
    let key = DecodingKey::from_jwk(key).map_err(|_| Fault::Answer("a key that is none"))?;
    let claims = jsonwebtoken::decode::<Claims>(token, &key, &rules)
        .map_err(|_| Fault::Answer("a token that is not the provider's or not for us"))?
        .claims;
    let Claims { person, nonce, exp, iat, azp, aud } = claims;
    let now = expected.now.timestamp();
    if exp + SKEW <= now || iat - SKEW > now {
        return Err(Fault::Answer("a token of another time"));
    }
    if nonce.as_deref() != Some(expected.nonce) {
        return Err(Fault::Answer("a token of another sign-in"));
    }
    let several = aud.as_array().is_some_and(|all| all.len() > 1);
    if azp.as_deref().map_or(several, |party| party != expected.client_id) {
        return Err(Fault::Answer("a token for somebody else"));
    }
    if person.subject.is_empty() || person.subject.len() > SUBJECT {
        return Err(Fault::Answer("a token about nobody"));
    }
    Ok(person)
}
