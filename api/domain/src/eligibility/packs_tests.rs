//! Which packs are accepted, and what holds of every pack that is.

use chrono::{Days, NaiveDate};
use openapi::{
    Code, Fen,
    eligibility::{
        ClaimKind, Comparison, Decimal, Eligibility, Fact, Facts, GreenChannel, LocalGround, MatterCode,
        MatterWeight, Op, Pack, RuleKind, SpecialGroups, Test, Value,
    },
    people::PersonCategory,
};
use proptest::{collection::vec, prelude::*, sample::select};
use strum::VariantArray;

use super::{Rulebook, assess, check_pack, seeded};

fn pack(name: &str) -> Pack {
    seeded().packs().iter().find(|pack| &*pack.pack == name).expect(name).clone()
}

/// Where, and what is wrong there.
type Flaws = Vec<(String, Code)>;

/// The codes and paths that a change of 定西's pack leads to.
fn flaws(change: impl FnOnce(&mut Pack)) -> Flaws {
    let mut pack = pack("DX-2010");
    change(&mut pack);
    check_pack(&pack, seeded()).problems.into_iter().map(|problem| (problem.path, problem.code)).collect()
}

fn rule(pack: &mut Pack, id: &str) -> usize {
    pack.rules.iter().position(|rule| &*rule.id == id).expect(id)
}

fn income(op: Op, right: Value) -> Test {
    Test::Cmp(Comparison { op, left: Value::Fact(Fact::IncomePc), right })
}

#[test]
fn what_goes_beyond_the_law_needs_an_instrument() {
    let found = flaws(|pack| {
        let at = rule(pack, "DX-EX1");
        pack.rules[at].basis = None;
    });
    assert_eq!(found, [("rules[0].basis".to_owned(), Code::Required)]);
}

#[test]
fn gc1_a_green_channel_names_each_group_once_and_has_codes_of_its_own() {
    let extra = |code: &str| LocalGround {
        code: code.parse().expect("a code"),
        zh: "环卫工人".parse().expect("a name"),
        en: "Street sweepers".parse().expect("a name"),
        basis: "市政府文件".parse().expect("a basis"),
    };
    let channel = |categories: &[PersonCategory], extras: &[&str]| GreenChannel {
        gc1: (!categories.is_empty()).then(|| SpecialGroups {
            basis: "省条例第十四条".parse().expect("an article"),
            categories: categories.to_vec(),
        }),
        extras: extras.iter().map(|code| extra(code)).collect(),
        weights: Vec::new(),
    };
    let found = |channel: GreenChannel| flaws(|pack| pack.green = Some(channel));
    assert_eq!(found(channel(&[PersonCategory::Orphan], &["DX-1", "DX-2"])), []);
    assert_eq!(found(channel(&[], &[])), [("green".to_owned(), Code::TooFew)]);
    let twice = found(channel(&[PersonCategory::Orphan, PersonCategory::Orphan], &[]));
    assert_eq!(twice, [("green.gc1.categories[1]".to_owned(), Code::Duplicate)]);
    for (codes, at, code) in [
        (&["dx-1"][..], 0, Code::BadFormat),
        (&["GC2"], 0, Code::Duplicate),
        (&["LOCAL"], 0, Code::Duplicate),
        (&["DX-1", "DX-1"], 1, Code::Duplicate),
    ] {
        assert_eq!(found(channel(&[], codes)), [(format!("green.extras[{at}].code"), code)], "{codes:?}");
    }
}

#[test]
fn gen_01_a_matter_is_weighed_once_in_a_pack() {
    let found = |weights: &[(MatterCode, u8)]| {
        let weights =
            weights.iter().map(|(matter, weight)| MatterWeight { matter: *matter, weight: *weight });
        let channel = GreenChannel { weights: weights.collect(), ..GreenChannel::default() };
        flaws(|pack| pack.green = Some(channel))
    };
    let (once, twice) = ((MatterCode::Schooling, 1), (MatterCode::Schooling, 5));
    assert_eq!(found(&[once, (MatterCode::Employment, 5)]), []);
    assert_eq!(found(&[once, twice]), [("green.weights[1].matter".to_owned(), Code::Duplicate)]);
}

#[test]
fn a_pack_that_was_stored_without_a_green_channel_is_read_and_written_as_it_was() {
    let before = serde_json::to_value(pack("DX-2010")).expect("JSON");
    assert!(before.get("green").is_none());
    let read: Pack = serde_json::from_value(before.clone()).expect("a pack");
    assert_eq!(serde_json::to_value(read).expect("JSON"), before);
}

#[test]
fn a_rule_by_which_more_income_helps_is_refused() {
    let limit = || Value::Const(Decimal::whole(1));
    for when in [
        income(Op::AtLeast, limit()),
        income(Op::Equal, limit()),
        Test::Not(Box::new(income(Op::AtMost, limit()))),
        Test::All(vec![Test::HasCategory(PersonCategory::General), income(Op::More, limit())]),
    ] {
        let found = flaws(|pack| {
            let at = rule(pack, "DX-STD");
            pack.rules[at].when = when.clone();
        });
        assert_eq!(found, [("rules[1].when".to_owned(), Code::Conflict)], "{when:?}");
    }
    let elsewhere = flaws(|pack| pack.rules[0].when = income(Op::AtMost, limit()));
    assert_eq!(elsewhere, [("rules[0].when".to_owned(), Code::Conflict)], "an exemption asks no income");
}

#[test]
fn every_flaw_is_told_where_it_is() {
    let day: NaiveDate = "2020-01-01".parse().expect("a day");
    let cases: Vec<(Flaws, &str, Code)> = vec![
        (flaws(|pack| pack.region = "62110".parse().expect("text")), "region", Code::UnknownRegion),
        (flaws(|pack| pack.valid_to = NaiveDate::from_ymd_opt(2009, 1, 1)), "valid_to", Code::OutOfRange),
        (flaws(|pack| pack.rules[1].id = pack.rules[0].id.clone()), "rules[1].id", Code::Duplicate),
        (flaws(|pack| pack.rules[1].zh = "{nobody}".parse().expect("text")), "rules[1].zh", Code::NotInList),
        (
            flaws(|pack| pack.rules[1].when = income(Op::AtMost, Value::Param("nobody".to_owned()))),
            "rules[1].when.nobody",
            Code::NotInList,
        ),
        (
            flaws(|pack| pack.rules[1].when = income(Op::AtMost, Value::Add(vec![]))),
            "rules[1].when",
            Code::TooFew,
        ),
        (
            flaws(|pack| {
                let nested = (0..25)
                    .fold(income(Op::Less, Value::Const(Decimal::whole(1))), |test, _| Test::All(vec![test]));
                pack.rules[1].when = nested;
            }),
            "rules[1].when",
            Code::TooManyItems,
        ),
        (
            flaws(|pack| {
                let values = pack.params.get_mut("uplift").expect("uplift");
                let mut second = values[0].clone();
                second.from = day;
                values.push(second);
            }),
            "params.uplift[1]",
            Code::Duplicate,
        ),
        (
            flaws(|pack| pack.params.get_mut("uplift").expect("uplift")[0].value_fen = None),
            "params.uplift[0]",
            Code::Required,
        ),
    ];
    for (found, path, code) in cases {
        assert_eq!(found, [(path.to_owned(), code)], "{path}");
    }
}

/// GEN-01: on the last day of a value the old one counts, on the next the new one.
#[test]
fn gen_01_values_change_on_their_day() {
    for (pack_name, region, param) in [
        ("CZ-2013", "140430", "cz_standard"),
        ("PY-2019", "410902", "min_wage"),
        ("ZJ-2018", "321100", "min_wage"),
    ] {
        let pack = pack(pack_name);
        let fits =
            |at: Option<&str>| at.is_none_or(|at| at == region) && (pack_name != "PY-2019" || at.is_some());
        let values: Vec<_> =
            pack.params[param].iter().filter(|param| fits(param.region.as_deref())).collect();
        let (old, new) = values
            .iter()
            .find_map(|old| {
                values
                    .iter()
                    .find(|new| old.to.and_then(|to| to.succ_opt()) == Some(new.from))
                    .map(|new| (old, new))
            })
            .expect("a change");
        for (day, expected) in [(new.from - Days::new(1), old), (new.from, new)] {
            let mut facts = Facts::at(region.parse().expect("a region"), day);
            facts.matter = Some(MatterCode::M04);
            facts.members = Some(1);
            facts.claim = Some(ClaimKind::Other);
            let limit = expected.value_fen.expect("money");
            for (more, outcome) in [
                (-1, Eligibility::HardshipMet),
                (0, Eligibility::HardshipMet),
                (1, Eligibility::HardshipNotMet),
            ] {
                facts.incomes_fen = Fen::new(limit.get() + more).map(|income| vec![income]);
                assert_eq!(assess(seeded(), &facts).outcome, outcome, "{pack_name} {day} {more}");
            }
        }
    }
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        select(Fact::VARIANTS).prop_map(Value::Fact),
        (-1_000_000i64..1_000_000).prop_map(|number| Value::Const(Decimal::whole(number))),
        any::<i128>().prop_map(|parts| Value::Const(Decimal::of_parts(parts))),
        Just(Value::Param("uplift".to_owned())),
    ];
    leaf.prop_recursive(3, 12, 3, |inner| {
        let several = vec(inner, 1..3);
        prop_oneof![
            several.clone().prop_map(Value::Add),
            several.clone().prop_map(Value::Mul),
            several.clone().prop_map(Value::Sub),
            several.clone().prop_map(Value::Min),
            several.prop_map(Value::Max),
        ]
    })
}

fn test() -> impl Strategy<Value = Test> {
    let ops = select(&[Op::Less, Op::AtMost, Op::Equal, Op::AtLeast, Op::More][..]);
    let leaf = prop_oneof![
        (ops, value(), value()).prop_map(|(op, left, right)| Test::Cmp(Comparison { op, left, right })),
        select(PersonCategory::VARIANTS).prop_map(Test::HasCategory),
        vec(select(MatterCode::VARIANTS), 1..3).prop_map(Test::MatterIn),
        select(Fact::VARIANTS).prop_map(Test::Exists),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 1..3).prop_map(Test::All),
            vec(inner.clone(), 1..3).prop_map(Test::Any),
            inner.prop_map(|test| Test::Not(Box::new(test))),
        ]
    })
}

proptest! {
    /// Whatever rules a pack has: it is refused, or it answers, and no fen more makes anybody poorer.
    #[test]
    fn every_accepted_pack_answers_and_falls_with_income(
        standard in test(), exempt in test(), asset in test(), income in 0i64..200_000, more in 0i64..200_000,
    ) {
        let mut pack = pack("DX-2010");
        let kinds = [(RuleKind::Standard, standard), (RuleKind::Exempt, exempt), (RuleKind::Asset, asset)];
        let template = pack.rules[1].clone();
        pack.rules = kinds.into_iter().enumerate().map(|(at, (kind, when))| {
            let mut rule = template.clone();
            rule.id = format!("R{at}").parse().expect("an id");
            (rule.kind, rule.when, rule.decisive) = (kind, when, true);
            rule
        }).collect();
        prop_assume!(check_pack(&pack, seeded()).problems.is_empty());
        let law = seeded().packs().iter().filter(|pack| &*pack.region == "000000").cloned();
        let book = Rulebook::new(law.chain([pack]).collect());
        let outcome = |income: i64| {
            let mut facts = Facts::at("621102".parse().expect("a region"), "2024-09-02".parse().expect("a day"));
            facts.matter = Some(MatterCode::M04);
            facts.income_pc_fen = Fen::new(income);
            assess(&book, &facts).outcome
        };
        if outcome(income) == Eligibility::HardshipNotMet {
            prop_assert_ne!(outcome(income + more), Eligibility::HardshipMet);
        }
    }
}
