//! The vault: sensitive values are stored sealed and opened only where somebody may read them (SEC-13). A master key
//! outside the database wraps the data keys inside it; a sealed value names its key and is bound to its place.

mod batch;
mod blind;
mod cipher;
mod entity;
mod files;
mod master;
mod older;
mod ring;
pub mod rotation;
pub mod slots;

use std::sync::{Arc, PoisonError, RwLock};

use anyhow::{Context as _, anyhow};
use base64::{Engine as _, engine::general_purpose::STANDARD_NO_PAD as BASE64};
use chrono::{DateTime, Utc};
use sea_orm::ConnectionTrait;
use serde::{Serialize, de::DeserializeOwned};
use zeroize::Zeroizing;

pub use blind::Index;
pub use cipher::Algorithm;
pub use master::Secret;
pub use slots::{Place, Slot};

use self::{
    master::Master,
    ring::{DataKey, Ring},
};
use crate::{
    db::{Db, Sealed},
    http::Result,
};

/// Seals, opens and blinds. Cheap to clone; all clones share their keys.
#[derive(Clone)]
pub struct Vault(Arc<Inside>);

struct Inside {
    master: Master,
    ring: RwLock<Arc<Ring>>,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Vault")
    }
}

impl Vault {
    /// The vault of a database. One that has no keys yet gets its first; what is older than the vault is sealed.
    pub async fn of(
        db: &Db,
        secret: &Secret,
        algorithm: Algorithm,
        now: DateTime<Utc>,
    ) -> anyhow::Result<Self> {
        let master = Master::new(secret)?;
        ring::found(db.writer(), &master, algorithm, now).await?;
        let ring = RwLock::new(Arc::new(Ring::read(db.writer(), &master).await?));
        let vault = Self(Arc::new(Inside { master, ring }));
        older::seal(&vault, db, now).await?;
        Ok(vault)
    }

    /// Seals a value for its place with the newest key. `db` is asked when the keys were last read seconds ago, so
    /// that a new key is used soon after it was made, whoever made it.
    pub async fn seal<T: Serialize>(
        &self,
        db: &impl ConnectionTrait,
        place: &Place,
        value: &T,
    ) -> Result<Sealed<T>> {
        let text = Zeroizing::new(serde_json::to_vec(value).context("sealing")?);
        Ok(Sealed::from_text(self.seal_bytes(db, place, &text).await?))
    }

    /// Opens a value that was sealed for this place. `db` is asked only for a key that was never seen before.
    pub async fn open<T: DeserializeOwned>(
        &self,
        db: &impl ConnectionTrait,
        place: &Place,
        sealed: &Sealed<T>,
    ) -> Result<T> {
        let text = self.open_bytes(db, place, sealed.as_text()).await?;
        Ok(serde_json::from_slice(&text).map_err(|_| anyhow!("what {} holds is of another kind", place.0))?)
    }

    /// Opens a value that may be absent.
    pub async fn open_maybe<T: DeserializeOwned>(
        &self,
        db: &impl ConnectionTrait,
        place: &Place,
        sealed: Option<&Sealed<T>>,
    ) -> Result<Option<T>> {
        match sealed {
            Some(sealed) => Ok(Some(self.open(db, place, sealed).await?)),
            None => Ok(None),
        }
    }

    /// What stands in the database for a value that is looked up by equality.
    pub fn blind(&self, index: Index, value: &str) -> String {
        index.of(&self.ring().blind, value)
    }

    async fn seal_bytes(&self, db: &impl ConnectionTrait, place: &Place, text: &[u8]) -> Result<String> {
        if self.ring().is_old() {
            self.reload(db).await?;
        }
        let DataKey { id, cipher } = self.ring().current();
        Ok(format!("k{id}.{}", BASE64.encode(cipher.seal(text, place.0.as_bytes())?)))
    }

    async fn open_bytes(
        &self,
        db: &impl ConnectionTrait,
        place: &Place,
        sealed: &str,
    ) -> Result<Zeroizing<Vec<u8>>> {
        let (id, sealed) = parts(sealed).with_context(|| format!("{} is not sealed", place.0))?;
        let sealed = BASE64.decode(sealed).with_context(|| format!("{} is damaged", place.0))?;
        let known = self.ring().key(id);
        let cipher = match known {
            Some(cipher) => cipher,
            None => {
                self.reload(db).await?;
                self.ring().key(id).with_context(|| format!("there is no data key {id}"))?
            }
        };
        Ok(cipher.open(&sealed, place.0.as_bytes()).with_context(|| place.0.clone())?)
    }

    fn ring(&self) -> Arc<Ring> {
        self.0.ring.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    async fn reload(&self, db: &impl ConnectionTrait) -> Result<()> {
        let ring = Ring::read(db, &self.0.master).await?;
        *self.0.ring.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(ring);
        Ok(())
    }
}

/// The key's id and the rest of a sealed text; nothing when it is none.
fn parts(sealed: &str) -> Option<(i32, &str)> {
    let (id, rest) = sealed.strip_prefix('k')?.split_once('.')?;
    Some((id.parse().ok()?, rest))
}
