//! Access tokens: short-lived, signed with HS256 and nothing else; refresh tokens: random, stored as a hash.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use chrono::{DateTime, TimeDelta, Utc};
use jsonwebtoken::{Algorithm, DecodingKey, EncodingKey, Header, Validation};
use openapi::Code;
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use sha2::{Digest, Sha256};

use super::Caller;
use crate::http::Result;

/// How long an access token is good for.
pub const ACCESS: TimeDelta = TimeDelta::minutes(10);

#[derive(Serialize, Deserialize)]
struct Claims {
    caller: Caller,
    exp: i64,
}

/// The key that signs access tokens.
pub struct Keys {
    encoding: EncodingKey,
    decoding: DecodingKey,
    rules: Validation,
}

impl Keys {
    /// Keys from at least 32 random bytes.
    pub fn new(secret: &[u8]) -> Self {
        let mut rules = Validation::new(Algorithm::HS256);
        // Expiry is judged by the injected clock.
        rules.validate_exp = false;
        Self { encoding: EncodingKey::from_secret(secret), decoding: DecodingKey::from_secret(secret), rules }
    }

    /// A token for this caller, good from now on for [`ACCESS`].
    pub fn issue(&self, caller: Caller, now: DateTime<Utc>) -> Result<String> {
        self.sign(&Claims { caller, exp: (now + ACCESS).timestamp() })
    }

    /// Signs what a browser keeps for us; it must say itself until when it is good.
    pub fn sign(&self, what: &impl Serialize) -> Result<String> {
        jsonwebtoken::encode(&Header::new(Algorithm::HS256), what, &self.encoding)
            .map_err(|error| anyhow::Error::new(error).into())
    }

    /// What we signed, as long as it is of this kind.
    pub fn verified<T: DeserializeOwned>(&self, token: &str) -> Result<T> {
        let read = jsonwebtoken::decode::<T>(token, &self.decoding, &self.rules);
        Ok(read.map_err(|_| Code::Unauthenticated)?.claims)
    }

    /// Who holds this token, when it is ours and not expired.
    pub fn read(&self, token: &str, now: DateTime<Utc>) -> Result<Caller> {
        let claims: Claims = self.verified(token)?;
        if claims.exp <= now.timestamp() {
            return Err(Code::TokenExpired.into());
        }
        Ok(claims.caller)
    }
}

/// A new random secret with 256 bits, for a cookie or a link.
pub fn random_secret() -> Result<String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// What is stored of a secret: its SHA-256 in hex.
pub fn fingerprint(secret: &str) -> String {
    hex::encode(Sha256::digest(secret.as_bytes()))
}

/// What people type from a screen or a message: 32 characters that are not taken for one another.
const ALPHABET: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// A new random code of so many characters, five bits each.
pub fn code(length: usize) -> Result<String> {
    let mut bytes = vec![0_u8; length];
    getrandom::fill(&mut bytes).map_err(|error| anyhow::anyhow!("no randomness: {error}"))?;
    Ok(bytes.into_iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect())
}

/// A code as somebody typed it, without hyphens and spaces, in capitals.
pub fn typed(code: &str) -> String {
    code.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
