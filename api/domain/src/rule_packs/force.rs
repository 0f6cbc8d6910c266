//! From when to when a version counts (GEN-01): the day of the application chooses it, and none reaches back.

use chrono::NaiveDate;
use openapi::{Code, eligibility::Pack};

use crate::{refusal::Refusal, refusal::field};

/// The version of a pack that is in force, or will be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Latest {
    pub version: u32,
    pub from: NaiveDate,
}

/// May a version be put in force from this day? Not from a day that is over, not before the version whose place it
/// takes, and not when a later one is in force already.
pub fn entry(version: u32, from: NaiveDate, today: NaiveDate, latest: Option<Latest>) -> Result<(), Refusal> {
    if latest.is_some_and(|latest| latest.version >= version) {
        return Err(Refusal::Guard(Code::Conflict));
    }
    if from < today || latest.is_some_and(|latest| from < latest.from) {
        return Err(Refusal::Incomplete(vec![field("from", Code::OutOfRange)]));
    }
    Ok(())
}

/// A version as it counts between two days; nothing when none is left between its own and these.
pub fn on_its_days(pack: Pack, from: NaiveDate, to: Option<NaiveDate>) -> Option<Pack> {
    let valid_from = pack.valid_from.max(from);
    let valid_to = match (pack.valid_to, to) {
        (Some(own), Some(to)) => Some(own.min(to)),
        (own, to) => own.or(to),
    };
    valid_to.is_none_or(|to| valid_from <= to).then_some(Pack { valid_from, valid_to, ..pack })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::eligibility::seeded;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn gen_01_no_version_reaches_back_or_before_the_one_whose_place_it_takes() {
        let today = day("2026-11-02");
        let latest = Some(Latest { version: 1, from: day("2026-12-01") });
        assert_eq!(entry(2, day("2026-12-01"), today, latest), Ok(()));
        assert_eq!(entry(2, today, today, None), Ok(()));
        for (from, latest) in [("2026-11-01", None), ("2026-11-30", latest)] {
            let refused = entry(2, day(from), today, latest);
            assert!(matches!(refused, Err(Refusal::Incomplete(_))), "{from}: {refused:?}");
        }
        let later = Some(Latest { version: 3, from: today });
        assert_eq!(entry(2, day("2026-12-01"), today, later), Err(Refusal::Guard(Code::Conflict)));
    }

    #[test]
    fn gen_01_a_version_counts_on_days_that_are_its_own_and_within_its_force() {
        let pack = seeded().packs().iter().find(|pack| &*pack.pack == "REG-2003").expect("REG-2003").clone();
        let (own_from, own_to) = (pack.valid_from, pack.valid_to);
        let on =
            |from, to| on_its_days(pack.clone(), day(from), to).map(|pack| (pack.valid_from, pack.valid_to));
        assert_eq!(on("1990-01-01", None), Some((own_from, own_to)));
        let until = Some(day("2010-12-31"));
        assert_eq!(on("2010-01-01", until), Some((day("2010-01-01"), until)));
        assert_eq!(on("2023-01-01", None), None, "its own days are over");
        assert_eq!(on("2010-01-01", Some(day("2009-12-31"))), None, "another one took its place at once");
    }
}
