//! Passwords: argon2id on the blocking pool, so that signing in never slows the others down.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use openapi::{Code, FieldProblem};

use crate::http::Result;

/// Hashes a password for storage.
pub async fn hash(password: String, params: Params) -> Result<String> {
    blocking(move || {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        argon
            .hash_password(password.as_bytes())
            .map(|hash| hash.to_string())
            .map_err(|e| anyhow::anyhow!("{e}"))
    })
    .await
}

/// Does the password belong to the stored hash? With no hash the same work is done, so that the time an
/// answer takes does not tell which accounts exist.
pub async fn matches(password: String, stored: Option<String>, params: Params) -> Result<bool> {
    blocking(move || {
        let argon = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
        match stored.as_deref().map(PasswordHash::new) {
            Some(Ok(hash)) => Ok(argon.verify_password(password.as_bytes(), &hash).is_ok()),
            _ => {
                let _ = argon.hash_password(password.as_bytes());
                Ok(false)
            }
        }
    })
    .await
}

/// At least 10 characters of three kinds, at most 200 (SEC-10).
pub fn problems(password: &str) -> Vec<FieldProblem> {
    let kinds = [
        password.chars().any(|c| c.is_ascii_lowercase()),
        password.chars().any(|c| c.is_ascii_uppercase()),
        password.chars().any(|c| c.is_ascii_digit()),
        password.chars().any(|c| !c.is_ascii_alphanumeric()),
    ];
    let length = password.chars().count();
    let strong = (10..=200).contains(&length) && kinds.iter().filter(|kind| **kind).count() >= 3;
    if strong { Vec::new() } else { vec![domain::refusal::field("password", Code::BadFormat)] }
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> anyhow::Result<T> + Send + 'static) -> Result<T> {
    Ok(tokio::task::spawn_blocking(work).await.map_err(anyhow::Error::new)??)
}
