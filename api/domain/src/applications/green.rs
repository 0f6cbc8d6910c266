//! Who goes first (绿色通道, §13.14): on grounds that hold everywhere, and on those that rule packs of the region add on
//! the day of the application.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    applications::{Cause, Form, GreenGround, GreenMark},
    eligibility::{GreenChannel, LocalGround, MatterCode, SpecialGroups},
    people::PersonCategory,
};

use super::assessment::matter_of;
use crate::{
    consents,
    eligibility::Rulebook,
    identifiers::age::{Counting, age},
    refusal::field,
};

/// 75岁以上 (GC3).
const VERY_OLD: i32 = 75;

/// What the packs of a place say together on a day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Here {
    /// GC1 of every level.
    pub groups: Vec<SpecialGroups>,
    /// Of grounds with the same code that of the smaller region.
    pub extras: Vec<LocalGround>,
    /// Of weights of the same matter that of the smaller region.
    pub weights: BTreeMap<MatterCode, u8>,
}

impl Here {
    /// As a rulebook has it.
    pub fn of(book: &Rulebook, region: &str, on: NaiveDate) -> Self {
        Self::together(book.holding(region, on).filter_map(|pack| pack.green.as_ref()))
    }

    /// From channels in the order of their regions, the largest first.
    pub fn together<'a>(channels: impl Iterator<Item = &'a GreenChannel>) -> Self {
        let mut here = Self::default();
        for GreenChannel { gc1, extras, weights } in channels {
            here.groups.extend(gc1.clone());
            for extra in extras {
                here.extras.retain(|known| known.code != extra.code);
                here.extras.push(extra.clone());
            }
            here.weights.extend(weights.iter().map(|one| (one.matter, one.weight)));
        }
        here
    }

    fn special(&self, categories: &[PersonCategory]) -> bool {
        self.groups.iter().any(|groups| groups.categories.iter().any(|one| categories.contains(one)))
    }
}

/// Why the application goes first, the first ground that holds; whoever can not wait is another matter (LAL 44), and
/// what a region adds by name somebody has to find.
pub fn ground(form: &Form, here: &Here, today: NaiveDate) -> Option<GreenGround> {
    use PersonCategory::*;
    let is = |category| form.applicant.categories.contains(&category);
    let about = |causes: &[Cause]| form.matter.cause.is_some_and(|cause| causes.contains(&cause));
    let old =
        consents::born(form, today).is_some_and(|born| age(born, today, Counting::FromBirthday) >= VERY_OLD);
    let grounds = [
        (here.special(&form.applicant.categories), GreenGround::Gc1),
        (is(MigrantWorker) && about(&[Cause::UnpaidWages, Cause::WorkInjury]), GreenGround::Gc2),
        (old && about(&[Cause::ParentSupport]), GreenGround::Gc3),
        (is(FamilyViolenceVictim) || about(&[Cause::DomesticViolence]), GreenGround::Gc4),
        (is(Soldier) || is(SoldierFamily) || is(Conscript), GreenGround::Gc6),
        (is(SeriouslyIll) || is(Disabled) || is(BlindDeafMute), GreenGround::Gc7),
    ];
    grounds.into_iter().find_map(|(holds, ground)| holds.then_some(ground))
}

/// How much the matter weighs there among those due on the same day (§6.3): from 1 to 5, or 0 without a weight.
pub fn weight(form: &Form, here: &Here) -> u8 {
    matter_of(form).and_then(|matter| here.weights.get(&matter)).copied().unwrap_or_default()
}

/// The grounds among which the office chooses, in their order: what holds everywhere, and what holds there.
pub fn choices(here: &Here) -> Vec<(GreenGround, Option<&LocalGround>)> {
    use GreenGround::*;
    let special = (!here.groups.is_empty()).then_some(Gc1);
    let named = special.into_iter().chain([Gc2, Gc3, Gc4, Gc6, Gc7]).map(|ground| (ground, None));
    named.chain(here.extras.iter().map(|extra| (Local, Some(extra)))).collect()
}

/// What the mark says, if it may be said there.
pub fn marked(
    mark: &GreenMark,
    here: &Here,
) -> Result<Option<(GreenGround, Option<LocalGround>)>, Vec<FieldProblem>> {
    let wrong = |path, code| Err(vec![field(path, code)]);
    let GreenMark { ground, local, reason: _ } = mark;
    match (ground, local) {
        (None | Some(GreenGround::Gc1), Some(_)) => wrong("local", Code::Mismatch),
        (Some(GreenGround::Local), None) => wrong("local", Code::Required),
        (None, None) => Ok(None),
        (Some(ground), local) => {
            let same = |extra: Option<&LocalGround>| extra.map(|extra| &extra.code) == local.as_ref();
            let mut offered = choices(here).into_iter();
            match offered.find(|(one, extra)| one == ground && same(*extra)) {
                Some((ground, extra)) => Ok(Some((ground, extra.cloned()))),
                None if *ground == GreenGround::Local => wrong("local", Code::NotInList),
                None if local.is_some() => wrong("local", Code::Mismatch),
                None => wrong("ground", Code::NotInList),
            }
        }
    }
}

/// A ground that was found at another centre, as far as it holds where the application went (ONL-02).
pub fn carried(
    found: Option<GreenGround>,
    form: &Form,
    here: &Here,
    today: NaiveDate,
) -> Option<GreenGround> {
    let everywhere = found.filter(|ground| !matches!(ground, GreenGround::Gc1 | GreenGround::Local));
    everywhere.or_else(|| ground(form, here, today))
}

#[cfg(test)]
mod tests {
    use openapi::{
        applications::{Matter, Person},
        eligibility::{MatterWeight, Pack},
    };

    use super::*;
    use crate::eligibility::seeded;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn extra(code: &str, zh: &str) -> LocalGround {
        let text = |plain: &str| plain.parse().expect("a line");
        LocalGround {
            code: code.parse().expect("a code"),
            zh: text(zh),
            en: text("Local"),
            basis: text("市政府文件"),
        }
    }

    /// Zhenjiang's pack with these special groups and this ground of its own.
    fn book(categories: &[PersonCategory], extras: Vec<LocalGround>) -> Rulebook {
        let pack = seeded().packs().iter().find(|pack| &*pack.pack == "ZJ-2018").expect("ZJ-2018").clone();
        let mut green = pack.green.clone().expect("a green channel");
        green.gc1.as_mut().expect("GC1").categories = categories.to_vec();
        green.extras = extras;
        Rulebook::new(vec![Pack { green: Some(green), ..pack }])
    }

    fn mark(ground: Option<GreenGround>, local: Option<&str>) -> GreenMark {
        GreenMark {
            ground,
            local: local.and_then(|code| code.parse().ok()),
            reason: "核对过证件。".parse().expect("a reason"),
        }
    }

    #[test]
    fn ex_6_who_is_seventy_six_and_asks_for_support_goes_first_and_at_seventy_four_not() {
        let asks = |born: &str| Form {
            applicant: Person { birth_date: Some(day(born).into()), ..Person::default() },
            matter: Matter { cause: Some(Cause::ParentSupport), ..Matter::default() },
            ..Form::default()
        };
        let (here, today) = (Here::default(), day("2024-05-10"));
        assert_eq!(ground(&asks("1948-03-01"), &here, today), Some(GreenGround::Gc3));
        assert_eq!(ground(&asks("1950-02-01"), &here, today), None);
    }

    #[test]
    fn gc1_is_who_the_pack_of_the_region_names_on_its_days() {
        let orphan = Person { categories: vec![PersonCategory::Orphan], ..Person::default() };
        let form = Form { applicant: orphan, ..Form::default() };
        let book = book(&[PersonCategory::Orphan], Vec::new());
        let found = |region, on| ground(&form, &Here::of(&book, region, day(on)), day(on));
        assert_eq!(found("321102", "2026-11-02"), Some(GreenGround::Gc1), "a district of the city");
        assert_eq!(found("410902", "2026-11-02"), None, "another province");
        assert_eq!(found("321102", "2017-12-31"), None, "the day before");
    }

    #[test]
    fn gc1_the_seeds_name_the_article_and_nobody_whom_the_specification_does_not_name() {
        let here = |region| Here::of(seeded(), region, day("2026-11-02"));
        let zhenjiang = here("321102");
        assert_eq!(zhenjiang.groups.len(), 1);
        assert_eq!(zhenjiang.groups[0].categories, []);
        assert_eq!(choices(&zhenjiang)[0], (GreenGround::Gc1, None), "the office says of whom it speaks");
        assert_eq!(here("410902"), Here::default());
    }

    #[test]
    fn a_mark_says_what_holds_there_and_nothing_else() {
        use GreenGround::*;
        let book = book(&[], vec![extra("ZJ-1", "环卫工人")]);
        let here = Here::of(&book, "321102", day("2026-11-02"));
        let local = marked(&mark(Some(GreenGround::Local), Some("ZJ-1")), &here).expect("it holds");
        assert_eq!(
            local.and_then(|(_, local)| local).map(|local| local.zh.to_string()).as_deref(),
            Some("环卫工人")
        );
        assert_eq!(marked(&mark(None, None), &here), Ok(None));
        for (ground, local, path, code) in [
            (Some(Local), None, "local", Code::Required),
            (Some(Local), Some("ZJ-2"), "local", Code::NotInList),
            (Some(Gc2), Some("ZJ-1"), "local", Code::Mismatch),
            (None, Some("ZJ-1"), "local", Code::Mismatch),
            (Some(Gc5), None, "ground", Code::NotInList),
        ] {
            assert_eq!(marked(&mark(ground, local), &here), Err(vec![field(path, code)]), "{ground:?}");
        }
        let elsewhere = marked(&mark(Some(Gc1), None), &Here::default());
        assert_eq!(elsewhere, Err(vec![field("ground", Code::NotInList)]));
    }

    #[test]
    fn of_two_grounds_with_one_code_that_of_the_smaller_region_counts() {
        let channel = |zh| GreenChannel { extras: vec![extra("A-1", zh)], ..GreenChannel::default() };
        let (province, city) = (channel("省里的"), channel("市里的"));
        let here = Here::together([&province, &city].into_iter());
        assert_eq!(here.extras.iter().map(|one| &*one.zh).collect::<Vec<_>>(), ["市里的"]);
    }

    #[test]
    fn gen_01_of_two_weights_of_one_matter_that_of_the_smaller_region_counts() {
        let channel = |matter, weight| GreenChannel {
            weights: vec![MatterWeight { matter, weight }],
            ..GreenChannel::default()
        };
        let (province, city) = (channel(MatterCode::Inheritance, 5), channel(MatterCode::Inheritance, 2));
        let here = Here::together([&province, &city].into_iter());
        let about =
            |cause| Form { matter: Matter { cause: Some(cause), ..Matter::default() }, ..Form::default() };
        assert_eq!(weight(&about(Cause::Inheritance), &here), 2);
        assert_eq!(weight(&about(Cause::Consumer), &here), 0, "a matter that nobody weighed");
        assert_eq!(weight(&Form::default(), &here), 0, "a matter that nobody told");
    }
}
