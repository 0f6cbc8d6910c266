//! Searching the directory, in memory: a page costs one query, whatever its depth and however many offices there are.

use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use domain::{directory, refusal::field, regions};
use openapi::{
    Code, Page,
    directory::{DirectoryEntry, DirectoryFilter},
};
use uuid::Uuid;

use super::held::{Directory, Entry};
use crate::{
    auth::Context,
    http::{Error, Result},
    paging::CAP,
};

/// Characters that may be typed.
const LONGEST: usize = 40;
/// Fewer tell nothing.
const SHORTEST: usize = 2;

/// A page of the directory, in its order.
pub async fn search(cx: &Context, filter: DirectoryFilter) -> Result<Page<DirectoryEntry>> {
    let (paging, wanted) = (filter.paging(), Wanted::of(&filter)?);
    let from = paging.cursor.as_deref().map(Cursor::read).transpose()?;
    let directory = cx.state.directory.now(cx).await?;
    Ok(page(&directory, &wanted, from, usize::try_from(paging.rows()).unwrap_or(usize::MAX)))
}

fn page(directory: &Directory, wanted: &Wanted, from: Option<Cursor>, rows: usize) -> Page<DirectoryEntry> {
    let later = |entry: &&Entry| {
        from.as_ref()
            .is_none_or(|from| (entry.position, Uuid::from(entry.shown.id)) > (from.position, from.id))
    };
    let mut found: Vec<&Entry> = wanted.among(directory).filter(later).take(rows + 1).collect();
    let more = found.len() > rows;
    found.truncate(rows);
    let total = match &from {
        Some(from) => from.total,
        None => {
            let counted = wanted.among(directory).take(usize::from(CAP) + 1).count();
            u16::try_from(counted).unwrap_or(u16::MAX)
        }
    };
    let cursor = |last: &&Entry| Cursor { position: last.position, id: last.shown.id.into(), total }.text();
    Page {
        next_cursor: found.last().filter(|_| more).map(cursor),
        items: found.into_iter().map(|entry| entry.shown.clone()).collect(),
        total: Ord::min(total, CAP).into(),
        total_is_capped: total > CAP,
    }
}

/// What a filter asks for.
struct Wanted {
    needle: Option<String>,
    kind: Option<openapi::organisations::OrganisationType>,
    stem: Option<String>,
}

impl Wanted {
    fn of(filter: &DirectoryFilter) -> Result<Self> {
        let DirectoryFilter { q, kind, region, limit: _, cursor: _ } = filter;
        let typed = q.as_deref().map(str::trim).filter(|typed| !typed.is_empty());
        if typed.is_some_and(|typed| typed.chars().count() > LONGEST) {
            return Err(Error::Invalid(vec![field("q", Code::TooLong)]));
        }
        let stem = region.as_deref().map(stem).transpose()?.map(str::to_owned);
        Ok(Self { needle: typed.map(directory::needle), kind: *kind, stem })
    }

    fn among<'a>(&'a self, directory: &'a Directory) -> impl Iterator<Item = &'a Entry> {
        let tells = self.needle.as_ref().is_none_or(|needle| needle.chars().count() >= SHORTEST);
        directory.with(self.needle.as_deref()).filter(move |entry| {
            tells
                && self.kind.is_none_or(|kind| kind == entry.shown.kind)
                && self.stem.as_ref().is_none_or(|stem| entry.shown.region_code.starts_with(stem.as_str()))
        })
    }
}

/// The digits with which everything in a region begins; something that is no code is not in any list.
pub fn stem(region: &str) -> Result<&str> {
    match regions::level(region) {
        Some(_) => Ok(regions::stem(region)),
        None => Err(Error::Invalid(vec![field("region", Code::UnknownRegion)])),
    }
}

/// Where the next page begins, and what was counted for the first.
struct Cursor {
    position: i64,
    id: Uuid,
    total: u16,
}

impl Cursor {
    fn text(&self) -> String {
        let Self { position, id, total } = self;
        URL_SAFE_NO_PAD
            .encode([&position.to_be_bytes()[..], &id.as_bytes()[..], &total.to_be_bytes()].concat())
    }

    fn read(text: &str) -> Result<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok();
        let read = bytes.as_deref().and_then(|bytes| {
            let (position, rest) = bytes.split_first_chunk()?;
            let (id, total) = rest.split_first_chunk()?;
            Some(Self {
                position: i64::from_be_bytes(*position),
                id: Uuid::from_bytes(*id),
                total: u16::from_be_bytes(total.try_into().ok()?),
            })
        });
        read.ok_or_else(|| Error::Invalid(vec![field("cursor", Code::BadFormat)]))
    }
}
