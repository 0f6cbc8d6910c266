//! Writing a plan, step by step: everything in one transaction, or each step in one of its own.

use openapi::journal::Event;
use sea_orm::DatabaseTransaction;
use serde_json::json;
use uuid::Uuid;

use super::plan::{Plan, Writes};
use crate::{
    auth::Context,
    helpers::bulk::{self as liaisons, Liaison},
    http::Result,
    journal::{self, Entry, Visibility},
    organisations::{bulk as organisations, entity::Model as Unit},
    practitioners::bulk::{self as practitioners, Known as Practitioner},
    regions::bulk::{self as regions, Known as Region},
};

/// Rows of a step.
const STEP: usize = 500;

/// What is written together.
#[derive(Debug)]
pub enum Step {
    Regions(Writes<Region>),
    Units(Writes<Unit>),
    Practitioners(Writes<Practitioner>),
    Liaisons(Writes<Liaison>),
}

/// A plan in steps: what others stand on goes first.
pub fn steps(plan: Plan) -> Vec<Step> {
    let Plan { regions, units, practitioners, liaisons, figures: _, problems: _ } = plan;
    let regions = cut(regions).into_iter().map(Step::Regions);
    let units = cut(units).into_iter().map(Step::Units);
    let practitioners = cut(practitioners).into_iter().map(Step::Practitioners);
    let liaisons = cut(liaisons).into_iter().map(Step::Liaisons);
    regions.chain(units).chain(practitioners).chain(liaisons).collect()
}

fn cut<T>(Writes { new, changed }: Writes<T>) -> Vec<Writes<T>> {
    let piece = |rows: Vec<T>| {
        let mut pieces: Vec<Vec<T>> = Vec::new();
        for row in rows {
            match pieces.last_mut() {
                Some(last) if last.len() < STEP => last.push(row),
                _ => pieces.push(vec![row]),
            }
        }
        pieces
    };
    let new = piece(new).into_iter().map(|new| Writes { new, changed: Vec::new() });
    let changed = piece(changed).into_iter().map(|changed| Writes { new: Vec::new(), changed });
    new.chain(changed).collect()
}

impl Step {
    /// How many rows it writes.
    pub fn rows(&self) -> usize {
        fn of<T>(writes: &Writes<T>) -> usize {
            writes.new.len() + writes.changed.len()
        }
        match self {
            Self::Regions(writes) => of(writes),
            Self::Units(writes) => of(writes),
            Self::Practitioners(writes) => of(writes),
            Self::Liaisons(writes) => of(writes),
        }
    }

    /// Writes the rows and, for each, a line of the journal.
    pub async fn write(self, tx: &DatabaseTransaction, cx: &Context, by: &By) -> Result<()> {
        let entries = match &self {
            Self::Regions(writes) => {
                let line =
                    |event| move |region: &Region| by.entry("region", Uuid::nil(), event, Some(&region.code));
                lines(writes, line(Event::RegionEntered), line(Event::RegionEntered))
            }
            Self::Units(writes) => {
                let line = |event| move |unit: &Unit| by.entry("organisation", unit.id, event, None);
                lines(writes, line(Event::OrganisationCreated), line(Event::OrganisationChanged))
            }
            Self::Practitioners(writes) => {
                let line =
                    |event| move |entry: &Practitioner| by.entry("practitioner", entry.id, event, None);
                lines(writes, line(Event::RosterEntered), line(Event::RosterChanged))
            }
            Self::Liaisons(writes) => {
                let line = |event| {
                    move |entry: &Liaison| by.entry("helper", entry.id, event, Some(&entry.village_code))
                };
                lines(writes, line(Event::HelperEntered), line(Event::HelperChanged))
            }
        };
        match self {
            Self::Regions(Writes { new, changed }) => regions::write(tx, new, changed, cx.today()).await?,
            Self::Units(Writes { new, changed }) => organisations::write(tx, cx, new, changed).await?,
            Self::Practitioners(Writes { new, changed }) => {
                practitioners::write(tx, cx, new, changed).await?
            }
            Self::Liaisons(Writes { new, changed }) => liaisons::write(tx, new, changed, cx.now()).await?,
        }
        journal::record_all(tx, cx, by.root, entries).await
    }
}

fn lines<T>(writes: &Writes<T>, new: impl Fn(&T) -> Entry, changed: impl Fn(&T) -> Entry) -> Vec<Entry> {
    writes.new.iter().map(new).chain(writes.changed.iter().map(changed)).collect()
}

/// By which import something is written.
#[derive(Debug, Clone, Copy)]
pub struct By {
    pub import: Uuid,
    pub root: Uuid,
}

impl By {
    /// Everything an import writes stands on the chain of the unit under which it was made.
    fn entry(&self, kind: &'static str, subject_id: Uuid, event: Event, region: Option<&str>) -> Entry {
        Entry {
            organisation_id: self.root,
            subject_kind: kind,
            subject_id,
            event,
            note: None,
            visibility: Visibility::Internal,
            details: json!({ "import": self.import, "region": region }),
        }
    }
}
