//! The keys of the database as a process knows them.

use std::{
    collections::BTreeMap,
    sync::Arc,
    time::{Duration, Instant},
};

use anyhow::{Context as _, anyhow};
use chrono::{DateTime, Utc};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, sea_query::OnConflict};
use zeroize::Zeroizing;

use super::{
    cipher::{Algorithm, Cipher},
    entity,
    master::Master,
};

/// For this long a process seals without asking whether there is a newer key.
pub const FRESH: Duration = Duration::from_secs(2);

/// The id of the blind index's key. It stays for as long as the database, for every index would have to be made
/// anew from what is sealed.
pub const BLIND: i32 = 0;
const BLIND_ALGORITHM: &str = "HMAC_SHA_256";

/// A key that seals.
#[derive(Clone)]
pub struct DataKey {
    pub id: i32,
    pub cipher: Arc<Cipher>,
}

/// All keys.
pub struct Ring {
    pub blind: Zeroizing<Vec<u8>>,
    keys: BTreeMap<i32, Arc<Cipher>>,
    current: DataKey,
    read: Instant,
}

impl Ring {
    /// Reads and unwraps the keys.
    pub async fn read(db: &impl ConnectionTrait, master: &Master) -> anyhow::Result<Self> {
        let read = Instant::now();
        let mut blind = None;
        let mut keys = BTreeMap::new();
        for row in entity::Entity::all().all(db).await? {
            let entity::Model { id, algorithm, wrapped, created_at: _, retired_at: _ } = row;
            let key = master.unwrap(id, &wrapped)?;
            if id == BLIND {
                blind = Some(key);
                continue;
            }
            let algorithm: Algorithm =
                algorithm.parse().map_err(|_| anyhow!("{algorithm} is unknown to this version"))?;
            keys.insert(id, Arc::new(algorithm.with(&key)?));
        }
        let (id, cipher) = keys.last_key_value().context("there is no data key")?;
        let current = DataKey { id: *id, cipher: cipher.clone() };
        Ok(Self { blind: blind.context("there is no key of the blind index")?, keys, current, read })
    }

    /// The key that seals now: the newest.
    pub fn current(&self) -> DataKey {
        self.current.clone()
    }

    /// A key by its id.
    pub fn key(&self, id: i32) -> Option<Arc<Cipher>> {
        self.keys.get(&id).cloned()
    }

    /// May there be a newer key by now?
    pub fn is_old(&self) -> bool {
        self.read.elapsed() >= FRESH
    }
}

/// Makes the first keys of a database that has none. Of two processes that start at once, one's keys count.
pub async fn found(
    db: &impl ConnectionTrait,
    master: &Master,
    algorithm: Algorithm,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    if entity::Entity::all().one(db).await?.is_some() {
        return Ok(());
    }
    let mut secret = Zeroizing::new(vec![0; 32]);
    getrandom::fill(&mut secret).map_err(|error| anyhow!("no randomness: {error}"))?;
    let blind = entity::Model {
        id: BLIND,
        algorithm: BLIND_ALGORITHM.to_owned(),
        wrapped: master.wrap(BLIND, &secret)?,
        created_at: now,
        retired_at: None,
    };
    enter(db, [blind, data_key(1, master, algorithm, now)?]).await
}

/// Makes the data key with this id, unless somebody else just did.
pub async fn add(
    db: &impl ConnectionTrait,
    id: i32,
    master: &Master,
    algorithm: Algorithm,
    now: DateTime<Utc>,
) -> anyhow::Result<()> {
    enter(db, [data_key(id, master, algorithm, now)?]).await
}

fn data_key(
    id: i32,
    master: &Master,
    algorithm: Algorithm,
    now: DateTime<Utc>,
) -> anyhow::Result<entity::Model> {
    let wrapped = master.wrap(id, &algorithm.new_key()?)?;
    Ok(entity::Model { id, algorithm: algorithm.to_string(), wrapped, created_at: now, retired_at: None })
}

async fn enter(
    db: &impl ConnectionTrait,
    rows: impl IntoIterator<Item = entity::Model>,
) -> anyhow::Result<()> {
    for row in rows {
        let unless_there = OnConflict::column(entity::Column::Id).do_nothing().to_owned();
        entity::Entity::insert(row.into_active_model())
            .on_conflict(unless_there)
            .try_insert()
            .exec_without_returning(db)
            .await?;
    }
    Ok(())
}
