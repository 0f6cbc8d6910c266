//! The directory in memory, as it is searched: one text with every entry on a line of its own. Whoever writes to the
//! directory counts its version up in the same transaction; who holds another version reads it anew.

use std::{
    collections::HashMap,
    sync::{Arc, PoisonError, RwLock},
};

use domain::regions;
use memchr::memmem;
use openapi::{
    directory::DirectoryEntry,
    organisations::{OrganisationStatus, OrganisationType, Point},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DatabaseTransaction, DerivePartialModel, QueryFilter, QueryOrder,
    sea_query::{Expr, ExprTrait, Query},
};
use tokio::sync::Mutex;
use uuid::Uuid;

use super::entity::{self, Column};
use crate::{
    auth::Context,
    db::{Doc, Text},
    http::Result,
    organisations::entity as organisation,
    regions::bulk::{self, Known},
};

const VERSIONS: &str = "directory_versions";

/// What a process holds of the directory.
#[derive(Default)]
pub struct Held {
    newest: RwLock<Option<Arc<Directory>>>,
    /// One reads for all who wait.
    reading: Mutex<()>,
}

/// The directory of one version, in its order.
pub struct Directory {
    version: i64,
    entries: Vec<Entry>,
    /// Everything that is searched.
    text: String,
    by_id: HashMap<Uuid, usize>,
}

/// An office, and where it stands.
pub struct Entry {
    pub position: i64,
    /// Where its line ends in the text.
    end: usize,
    pub shown: DirectoryEntry,
}

impl Held {
    /// The directory as it is now: one query where nothing was written to it.
    pub async fn now(&self, cx: &Context) -> Result<Arc<Directory>> {
        if let Some(held) = self.of(version(cx.db()).await?) {
            return Ok(held);
        }
        let _one = self.reading.lock().await;
        let version = version(cx.db()).await?;
        if let Some(held) = self.of(version) {
            return Ok(held);
        }
        let read = Arc::new(Directory::read(cx.db(), version).await?);
        *self.newest.write().unwrap_or_else(PoisonError::into_inner) = Some(read.clone());
        Ok(read)
    }

    fn of(&self, version: i64) -> Option<Arc<Directory>> {
        let newest = self.newest.read().unwrap_or_else(PoisonError::into_inner);
        newest.as_ref().filter(|held| held.version == version).cloned()
    }
}

async fn version(db: &impl ConnectionTrait) -> Result<i64> {
    let row = db.query_one(Query::select().column("version").from(VERSIONS)).await?;
    Ok(row.ok_or_else(|| anyhow::anyhow!("the directory has no version"))?.try_get("", "version")?)
}

/// Tells every process that the directory, or a name of a place in it, is another one.
pub async fn changed(tx: &DatabaseTransaction) -> Result<()> {
    let next = Expr::col("version").add(1);
    tx.execute(Query::update().table(VERSIONS).value("version", next)).await?;
    Ok(())
}

/// A row as far as the directory shows it.
#[derive(DerivePartialModel)]
#[sea_orm(entity = "organisation::Entity")]
struct Row {
    id: Uuid,
    kind: Text<OrganisationType>,
    name: String,
    region_code: String,
    address: Option<String>,
    phones: Doc<Vec<String>>,
    open_hours: Option<String>,
    longitude: Option<f64>,
    latitude: Option<f64>,
}

impl Directory {
    async fn read(db: &impl ConnectionTrait, version: i64) -> Result<Self> {
        let listed = entity::Entity::public()
            .order_by_asc(Column::Position)
            .order_by_asc(Column::OrganisationId)
            .all(db)
            .await?;
        let rows = organisation::Entity::public()
            .filter(organisation::Column::Status.eq(Text(OrganisationStatus::Active)));
        let rows: Vec<Row> = rows.into_partial_model().all(db).await?;
        let mut rows: HashMap<Uuid, Row> = rows.into_iter().map(|row| (row.id, row)).collect();
        let known = bulk::all(db).await?;
        let (mut entries, mut text) = (Vec::with_capacity(listed.len()), String::new());
        for line in listed {
            let Some(row) = rows.remove(&line.organisation_id) else { continue };
            text.push_str(&line.haystack);
            text.push('\n');
            entries.push(Entry { position: line.position, end: text.len(), shown: entry(row, &known)? });
        }
        let by_id = entries.iter().enumerate().map(|(at, entry)| (entry.shown.id.into(), at)).collect();
        Ok(Self { version, entries, text, by_id })
    }

    /// One office.
    pub fn one(&self, id: Uuid) -> Option<&DirectoryEntry> {
        self.by_id.get(&id).map(|at| &self.entries[*at].shown)
    }

    /// The entries with this in them, in the order of the directory; without it all.
    pub fn with<'a>(&'a self, needle: Option<&'a str>) -> Box<dyn Iterator<Item = &'a Entry> + 'a> {
        let Some(needle) = needle else { return Box::new(self.entries.iter()) };
        let finder = memmem::Finder::new(needle);
        let mut from = 0;
        Box::new(std::iter::from_fn(move || {
            let hit = from + finder.find(self.text.get(from..)?.as_bytes())?;
            let entry = self.entries.get(self.entries.partition_point(|entry| entry.end <= hit))?;
            from = entry.end;
            Some(entry)
        }))
    }
}

fn entry(row: Row, known: &HashMap<String, Known>) -> Result<DirectoryEntry> {
    let Row { id, kind, name, region_code, address, phones, open_hours, longitude, latitude } = row;
    let line = |text: String| text.parse().map_err(anyhow::Error::new);
    Ok(DirectoryEntry {
        id: id.into(),
        kind: kind.0,
        name: line(name)?,
        place: place(&region_code, known),
        region_code,
        address: address.map(line).transpose()?,
        phones: phones.0,
        open_hours: open_hours.map(line).transpose()?,
        point: longitude.zip(latitude).map(|(longitude, latitude)| Point { longitude, latitude }),
    })
}

/// The names of a region from the city down.
pub fn place(code: &str, known: &HashMap<String, Known>) -> Vec<String> {
    let mut names = regions::path(code.get(..6).unwrap_or_default());
    if names.len() > 1 {
        names.remove(0);
    }
    let below = [9, 12].into_iter().filter_map(|digits| known.get(code.get(..digits)?));
    names.extend(below.map(|region| region.name.clone()));
    names
}
