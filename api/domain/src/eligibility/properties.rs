//! What holds of every person and every pack that is accepted.

use openapi::{
    Fen,
    eligibility::{Eligibility, Facts, MatterCode, Missing, OpponentRelation, Pack},
    people::PersonCategory,
};
use proptest::{collection::vec, option, prelude::*, sample::select, strategy::LazyJust};
use strum::VariantArray;

use super::{Rulebook, assess, seeded};

const REGIONS: [&str; 8] = ["410902", "410900", "621102", "321102", "370285", "140430", "530500", "110101"];

fn fen() -> impl Strategy<Value = Fen> {
    prop_oneof![0i64..=400_000, 0i64..=Fen::MAX].prop_filter_map("an amount", Fen::new)
}

fn facts() -> impl Strategy<Value = Facts> {
    let day =
        (0i64..12_000).prop_map(|days| chrono::NaiveDate::default() + chrono::Days::new(9_000 + days as u64));
    let born = (0u64..30_000)
        .prop_map(|days| chrono::NaiveDate::default() - chrono::Days::new(10_000) + chrono::Days::new(days));
    let who = (
        vec(select(PersonCategory::VARIANTS), 0..4),
        option::of(born),
        option::of(any::<bool>()),
        option::of(any::<bool>()),
    );
    let what = (
        option::of(select(MatterCode::VARIANTS)),
        option::of(select(openapi::eligibility::ClaimKind::VARIANTS)),
        option::of(select(OpponentRelation::VARIANTS)),
        option::of(select(openapi::eligibility::Area::VARIANTS)),
    );
    let means = (option::of(vec(fen(), 1..6)), option::of(fen()), option::of(1u16..50), option::of(0u16..4));
    (select(&REGIONS[..]), day, who, what, means).prop_map(|(region, date, who, what, means)| {
        let (categories, birth_date, own_right, no_fixed_income) = who;
        let (matter, claim, opponent, area) = what;
        let (incomes_fen, income_pc_fen, members, homes) = means;
        Facts {
            categories,
            birth_date,
            own_right,
            no_fixed_income,
            matter,
            claim,
            opponent,
            area,
            incomes_fen,
            income_pc_fen,
            members,
            homes,
            ..Facts::at(region.parse().expect("a region"), date)
        }
    })
}

/// The standard answers that could be missing.
fn supplied(facts: &Facts, missing: &[Missing]) -> Facts {
    let mut facts = facts.clone();
    for missing in missing {
        match missing {
            Missing::Matter => facts.matter = Some(MatterCode::M04),
            Missing::Income | Missing::OwnIncome => {
                facts.incomes_fen = Some(vec![Fen::default(); usize::from(facts.members.unwrap_or(1))]);
            }
            Missing::Members => facts.members = Some(1),
            Missing::BirthDate => facts.birth_date = Some(facts.date),
            Missing::OwnRight => facts.own_right = Some(true),
            Missing::NoFixedIncome => facts.no_fixed_income = Some(true),
            Missing::Area => facts.area = Some(openapi::eligibility::Area::Urban),
            Missing::Claim => facts.claim = Some(openapi::eligibility::ClaimKind::LabourPay),
            Missing::Opponent => facts.opponent = Some(OpponentRelation::Other),
            Missing::GroupSize => facts.group_size = Some(1),
            Missing::Deposit => facts.deposit_fen = Some(Fen::default()),
            Missing::Homes => facts.homes = Some(0),
            Missing::VehicleValue => facts.vehicle_value_fen = Some(Fen::default()),
            Missing::Identity => facts.identity_valid = Some(true),
            Missing::Standard => {}
        }
    }
    facts
}

fn shuffled() -> impl Strategy<Value = Rulebook> {
    LazyJust::new(|| seeded().packs().to_vec()).prop_shuffle().prop_flat_map(|packs| {
        packs
            .into_iter()
            .map(|pack| {
                let rules = Just(pack.rules.clone()).prop_shuffle();
                rules.prop_map(move |rules| Pack { rules, ..pack.clone() })
            })
            .collect::<Vec<_>>()
            .prop_map(Rulebook::new)
    })
}

proptest! {
    #[test]
    fn more_income_never_turns_not_met_into_met(facts in facts(), more in fen(), at in 0usize..6) {
        let poorer = assess(seeded(), &facts);
        let mut richer = facts.clone();
        if let Some(incomes) = &mut richer.incomes_fen {
            let at = at % incomes.len();
            incomes[at] = Fen::new(incomes[at].get().saturating_add(more.get()).min(Fen::MAX)).expect("an amount");
        }
        if let Some(income) = &mut richer.income_pc_fen {
            *income = Fen::new(income.get().saturating_add(more.get()).min(Fen::MAX)).expect("an amount");
        }
        let richer = assess(seeded(), &richer);
        if poorer.outcome == Eligibility::HardshipNotMet {
            prop_assert_eq!(richer.outcome, Eligibility::HardshipNotMet);
        }
    }

    #[test]
    fn the_order_of_rules_and_packs_does_not_matter(facts in facts(), book in shuffled()) {
        prop_assert_eq!(assess(seeded(), &facts), assess(&book, &facts));
    }

    /// Nobody is sent away because something was not asked: what is missing is named, and naming it leads on.
    #[test]
    fn what_is_missing_is_named_and_supplying_it_leads_on(facts in facts()) {
        let before = assess(seeded(), &facts);
        prop_assert_eq!(before.outcome == Eligibility::NeedsSupplement, !before.missing.is_empty() && before.outcome != Eligibility::Uncertain);
        let after = assess(seeded(), &supplied(&facts, &before.missing));
        if before.outcome == Eligibility::NeedsSupplement {
            prop_assert_ne!(&before.missing, &after.missing);
        }
    }

    #[test]
    fn every_answer_has_a_sentence_and_every_decision_a_rule(facts in facts()) {
        let found = assess(seeded(), &facts);
        prop_assert!(found.zh.ends_with('。') && found.en.ends_with('.'));
        prop_assert!(!found.zh.contains(['{', '}', '[', ']', '—']), "{}", found.zh);
        prop_assert!(!found.en.contains(['{', '}', '[', ']', '—']), "{}", found.en);
        let undecided = matches!(found.outcome, Eligibility::NeedsSupplement | Eligibility::Uncertain);
        prop_assert_eq!(found.path.is_empty(), undecided);
        prop_assert!(found.discretion);
    }
}
