//! Which packs hold where and when (GEN-01, GEN-02).

use chrono::NaiveDate;
use openapi::eligibility::Pack;

use crate::regions;

/// The code of a pack of the whole country.
pub const NATION: &str = "000000";

/// All packs that may hold, the nation's before those of provinces, cities and counties.
#[derive(Debug, Clone, Default)]
pub struct Rulebook(Vec<Pack>);

impl Rulebook {
    /// From packs in any order, with rules in any order.
    pub fn new(mut packs: Vec<Pack>) -> Self {
        for pack in &mut packs {
            pack.rules.sort_by(|one, two| one.id.cmp(&two.id));
        }
        packs.sort_by(|one, two| {
            let key = |pack: &Pack| (width(&pack.region), pack.priority);
            key(one).cmp(&key(two)).then_with(|| (&*one.pack, one.version).cmp(&(&*two.pack, two.version)))
        });
        Self(packs)
    }

    /// The same without any version of this pack.
    pub fn without(&self, code: &str) -> Self {
        Self(self.0.iter().filter(|pack| &*pack.pack != code).cloned().collect())
    }

    /// The same with this version in place of every other version of its pack.
    pub fn with(&self, pack: Pack) -> Self {
        let mut packs = self.without(&pack.pack).0;
        packs.push(pack);
        Self::new(packs)
    }

    /// Every pack.
    pub fn packs(&self) -> &[Pack] {
        &self.0
    }

    /// The packs that hold for a place on a day; the most general first.
    pub fn holding(&self, region: &str, on: NaiveDate) -> impl Iterator<Item = &Pack> {
        let in_time = move |pack: &&Pack| pack.valid_from <= on && pack.valid_to.is_none_or(|to| on <= to);
        self.0.iter().filter(in_time).filter(move |pack| reach(&pack.region, region).is_some())
    }
}

fn width(region: &str) -> usize {
    if region == NATION { 0 } else { regions::stem(region).len() }
}

/// How closely a rule of one region fits a place in it; nothing when the place lies elsewhere.
pub(super) fn reach(rule: &str, place: &str) -> Option<usize> {
    let fits = rule == NATION || regions::contains(rule, place);
    fits.then(|| width(rule))
}
