//! The master key: it stands outside the database and wraps the keys that stand inside it.

use std::fmt;

use anyhow::{Context as _, ensure};
use base64::{Engine as _, engine::general_purpose::STANDARD as BASE64};
use zeroize::Zeroizing;

use super::cipher::{Algorithm, Cipher};

/// Bytes of a master key.
const LENGTH: usize = 32;

/// The bytes of a master key; never shown, and wiped when they are dropped.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(Zeroizing<Vec<u8>>);

impl Secret {
    /// From 32 random bytes.
    pub fn new(bytes: Vec<u8>) -> anyhow::Result<Self> {
        let secret = Self(Zeroizing::new(bytes));
        ensure!(secret.0.len() == LENGTH, "a master key has {LENGTH} bytes");
        Ok(secret)
    }

    /// As an operator writes it down: 64 hexadecimal digits.
    pub fn read(text: &str) -> anyhow::Result<Self> {
        hex::decode(text.trim())
            .ok()
            .and_then(|bytes| Self::new(bytes).ok())
            .context("not 64 hexadecimal digits")
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secret")
    }
}

/// The key that wraps keys. Whoever has a copy of the database without it has nothing.
pub struct Master(Cipher);

impl Master {
    /// Keys are wrapped with AES whatever the data are sealed with, so that a database may hold keys of both kinds.
    pub fn new(secret: &Secret) -> anyhow::Result<Self> {
        Ok(Self(Algorithm::Aes256Gcm.with(&secret.0)?))
    }

    /// A key of the database, wrapped.
    pub fn wrap(&self, id: i32, key: &[u8]) -> anyhow::Result<String> {
        Ok(BASE64.encode(self.0.seal(key, about(id).as_bytes())?))
    }

    /// A wrapped key, opened.
    pub fn unwrap(&self, id: i32, wrapped: &str) -> anyhow::Result<Zeroizing<Vec<u8>>> {
        let wrapped = BASE64.decode(wrapped).context("a damaged data key")?;
        self.0.open(&wrapped, about(id).as_bytes()).context("the master key does not fit this database")
    }
}

fn about(id: i32) -> String {
    format!("data_keys.wrapped/{id}")
}
