//! Stored assessments run again, exactly as they were asked, with another version in place of one: who would have come
//! out otherwise. Applications are told by number only.

use std::collections::{BTreeSet, HashMap};

use anyhow::Context as _;
use domain::{
    eligibility::Rulebook,
    rule_packs::{Impact, unbounded},
};
use openapi::{
    applications::Status,
    eligibility::{Assessment, Pack},
    journal::Event,
    rule_packs::{PackVersion, RulePackStatus},
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Model},
    impact::{self, Compared, Run, under},
};
use crate::{
    applications::{self, Decided},
    assessments::{Held, Population},
    auth::Context,
    journal::{self, Entry, Visibility},
};

/// A pack as somebody names it: `DX-2010@2`, or `DX-2010` alone.
#[derive(Debug, Clone)]
pub struct Named {
    pub pack: String,
    pub version: Option<u32>,
}

impl std::str::FromStr for Named {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let (pack, version) = match text.split_once('@') {
            Some((pack, version)) => {
                (pack, Some(version.parse().map_err(|_| format!("{version} is no version"))?))
            }
            None => (text, None),
        };
        Ok(Self { pack: pack.to_owned(), version })
    }
}

/// What a replay found.
#[derive(Debug)]
pub struct Replay {
    pub pack: PackVersion,
    pub against: PackVersion,
    pub impact: Impact,
    /// Assessments that do not come out as they are stored, though nothing was put in place of anything: the engine
    /// itself is another one since.
    pub unlike: u32,
    /// Who would come out otherwise, the newest first.
    pub changes: Vec<Changed>,
}

/// An application that would come out otherwise.
#[derive(Debug)]
pub struct Changed {
    pub number: String,
    /// What became of it.
    pub status: Option<Status>,
    pub before: Assessment,
    pub after: Assessment,
}

/// Runs everybody who was assessed with `pack` again, with `against` in its place.
pub async fn replay(cx: &Context, pack: &Named, against: &Named) -> anyhow::Result<Replay> {
    let texts = texts(cx, [pack, against]).await?;
    let one = chosen(&texts, pack, |row| row.status.0 == RulePackStatus::InForce)?;
    let other = chosen(&texts, against, |_| true)?;
    let (pack, against) = (version(one), version(other));
    let mut books = Books {
        texts: &texts,
        pack: &pack,
        against: unbounded(other.content.0.clone()),
        known: HashMap::new(),
    };
    let mut unlike = 0;
    let which = Population { since: None, region: &one.region };
    let Run { impact, changes, .. } = impact::run(cx, which, u32::MAX, |held| {
        let both = books.ask(&held)?;
        unlike += u32::from(both.0.outcome != held.outcome);
        Some(both)
    })
    .await?;
    let ids = changes.iter().map(|change| change.application_id).collect();
    let mut known = applications::decided(cx.db(), &cx.caller, ids).await?;
    let changes = changes
        .into_iter()
        .map(|Compared { application_id, before, after }| {
            let (number, status) = match known.remove(&application_id) {
                Some(Decided { number, status }) => (number.unwrap_or_default(), Some(status)),
                None => (String::new(), None),
            };
            Changed { number, status, before, after }
        })
        .collect();
    let replay = Replay { pack, against, impact, unlike, changes };
    record(cx, &replay).await?;
    Ok(replay)
}

/// Every version of the packs in force and of those named.
async fn texts(cx: &Context, named: [&Named; 2]) -> anyhow::Result<Vec<Model>> {
    let in_force = entity::in_force().all(cx.db()).await?;
    let packs: BTreeSet<&str> = in_force
        .iter()
        .map(|row| row.pack.as_str())
        .chain(named.iter().map(|named| named.pack.as_str()))
        .collect();
    Ok(entity::versions_of(packs).all(cx.db()).await?)
}

/// The version that is named, or the newest that `counts`.
fn chosen<'a>(
    texts: &'a [Model],
    named: &Named,
    counts: impl Fn(&Model) -> bool,
) -> anyhow::Result<&'a Model> {
    let mut of_it = texts.iter().filter(|row| row.pack == named.pack);
    let found = match named.version {
        Some(version) => of_it.find(|row| row.number() == version),
        None => of_it.find(|row| counts(row)),
    };
    found.with_context(|| match named.version {
        Some(version) => format!("there is no {}@{version}", named.pack),
        None => format!("there is no {}", named.pack),
    })
}

fn version(row: &Model) -> PackVersion {
    PackVersion { pack: row.content.0.pack.clone(), version: row.number() }
}

/// The sets of rules that were asked, each made once: as they were, and with the other version.
struct Books<'a> {
    texts: &'a [Model],
    pack: &'a PackVersion,
    against: Pack,
    known: HashMap<Vec<PackVersion>, Option<(Rulebook, Rulebook)>>,
}

impl Books<'_> {
    /// The facts under both; nothing when this version was not asked about them.
    fn ask(&mut self, held: &Held) -> Option<(Assessment, Assessment)> {
        if !held.packs.contains(self.pack) {
            return None;
        }
        if !self.known.contains_key(&held.packs) {
            let made = self.made(&held.packs);
            self.known.insert(held.packs.clone(), made);
        }
        let (as_asked, other) = self.known.get(&held.packs)?.as_ref()?;
        Some(under(as_asked, other, &held.facts))
    }

    /// Nothing when a version that was asked is not stored, which no path of the service leads to.
    fn made(&self, versions: &[PackVersion]) -> Option<(Rulebook, Rulebook)> {
        let text = |wanted: &PackVersion| {
            let row =
                self.texts.iter().find(|row| row.pack == *wanted.pack && row.number() == wanted.version);
            row.map(|row| unbounded(row.content.0.clone()))
        };
        let as_asked = Rulebook::new(versions.iter().map(text).collect::<Option<_>>()?);
        let other = as_asked.without(&self.pack.pack).with(self.against.clone());
        Some((as_asked, other))
    }
}

/// That personal facts were run through the engine stands in the journal, with what came of it.
async fn record(cx: &Context, replay: &Replay) -> crate::http::Result<()> {
    let tx = cx.begin().await?;
    let entry = Entry {
        organisation_id: Uuid::nil(),
        subject_kind: "rule_pack",
        subject_id: cx.new_id(),
        event: Event::RulesReplayed,
        note: None,
        visibility: Visibility::Internal,
        details: json!({
            "pack": replay.pack.to_string(),
            "against": replay.against.to_string(),
            "looked_at": replay.impact.looked_at,
            "changed": replay.impact.changed,
        }),
    };
    journal::record(&tx, cx, entry).await?;
    Ok(tx.commit().await?)
}
