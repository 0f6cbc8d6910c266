//! Whole files that wait for a job, sealed like values: whoever has the folder alone reads none of them.

use anyhow::Context as _;
use sea_orm::ConnectionTrait;
use zeroize::Zeroizing;

use super::{Place, Vault, ring::DataKey};
use crate::http::Result;

impl Vault {
    /// Seals the bytes of a file for its key in the store. A rotation leaves it as it is: it waits for minutes, and
    /// the keys of old remain.
    pub async fn seal_file(&self, db: &impl ConnectionTrait, key: &str, bytes: &[u8]) -> Result<Vec<u8>> {
        if self.ring().is_old() {
            self.reload(db).await?;
        }
        let DataKey { id, cipher } = self.ring().current();
        let mut sealed = id.to_be_bytes().to_vec();
        sealed.extend(cipher.seal(bytes, place(key).0.as_bytes())?);
        Ok(sealed)
    }

    /// Opens a file that was sealed for this key.
    pub async fn open_file(
        &self,
        db: &impl ConnectionTrait,
        key: &str,
        sealed: &[u8],
    ) -> Result<Zeroizing<Vec<u8>>> {
        let (id, sealed) = sealed.split_first_chunk().context("a sealed file is cut off")?;
        let id = i32::from_be_bytes(*id);
        if self.ring().key(id).is_none() {
            self.reload(db).await?;
        }
        let cipher = self.ring().key(id).with_context(|| format!("there is no data key {id}"))?;
        Ok(cipher.open(sealed, place(key).0.as_bytes()).context("a sealed file")?)
    }
}

fn place(key: &str) -> Place {
    Place(format!("files/{key}"))
}
