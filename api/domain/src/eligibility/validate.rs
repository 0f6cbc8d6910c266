//! What a pack must be to be simulated and signed (§6.5), and what facts can not be.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use openapi::{
    Code, FieldProblem,
    applications::GreenGround,
    eligibility::{Facts, GreenChannel, Pack, Param, QueryField, Rule, RuleKind, Value},
};
use strum::VariantArray;

use super::{monotone, rulebook, rulebook::Rulebook, sentences::PLACEHOLDERS, stricter};
use crate::{refusal::field, regions};

/// Levels of brackets in a condition.
const DEPTH: usize = 20;
/// Operators in all rules of a pack together: evaluation takes no longer than so many steps.
const SIZE: usize = 2_000;
/// Years in which rules may begin and people may apply.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2199;

/// Nobody who applies was born before.
const EARLIEST_BIRTH: i32 = 1870;

/// What is wrong with a pack, and what somebody should look at.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Check {
    pub problems: Vec<FieldProblem>,
    /// It may be signed all the same, such as a local rule that is stricter than the one above it (GEN-02).
    pub warnings: Vec<FieldProblem>,
}

/// Looks a pack over; `book` holds those it would stand beside.
pub fn check_pack(pack: &Pack, book: &Rulebook) -> Check {
    let mut problems = Vec::new();
    let mut wrong = |path: String, code: Code| problems.push(field(path, code));
    if &*pack.region != rulebook::NATION && regions::level(&pack.region).is_none() {
        wrong("region".to_owned(), Code::UnknownRegion);
    }
    if !YEARS.contains(&pack.valid_from.year()) {
        wrong("valid_from".to_owned(), Code::OutOfRange);
    }
    if pack.valid_to.is_some_and(|to| to < pack.valid_from) {
        wrong("valid_to".to_owned(), Code::OutOfRange);
    }
    for (name, values) in &pack.params {
        parameter(pack, name, values, &mut wrong);
    }
    let mut ids = BTreeSet::new();
    let mut size = 0;
    for (at, rule) in pack.rules.iter().enumerate() {
        if !ids.insert(&rule.id) {
            wrong(format!("rules[{at}].id"), Code::Duplicate);
        }
        size += one_rule(pack, rule, &format!("rules[{at}]"), &mut wrong);
    }
    if let Some(channel) = &pack.green {
        green(channel, &mut wrong);
    }
    if size > SIZE {
        wrong("rules".to_owned(), Code::TooManyItems);
    }
    let warnings = if problems.is_empty() { stricter::warnings(pack, book) } else { Vec::new() };
    Check { problems, warnings }
}

/// Who goes first there: each group once, each ground of its own under a code that nobody else has, each matter weighed
/// once.
fn green(GreenChannel { gc1, extras, weights }: &GreenChannel, wrong: &mut impl FnMut(String, Code)) {
    if gc1.is_none() && extras.is_empty() && weights.is_empty() {
        wrong("green".to_owned(), Code::TooFew);
    }
    let categories = gc1.iter().flat_map(|groups| &groups.categories).enumerate();
    let mut known = BTreeSet::new();
    for (at, category) in categories {
        if !known.insert(category) {
            wrong(format!("green.gc1.categories[{at}]"), Code::Duplicate);
        }
    }
    for (at, one) in weights.iter().enumerate() {
        if weights[..at].iter().any(|other| other.matter == one.matter) {
            wrong(format!("green.weights[{at}].matter"), Code::Duplicate);
        }
    }
    for (at, extra) in extras.iter().enumerate() {
        let path = format!("green.extras[{at}].code");
        let named = |c: u8| c.is_ascii_uppercase() || c.is_ascii_digit() || c == b'-';
        if !extra.code.bytes().all(named) || extra.code.len() > 20 {
            wrong(path, Code::BadFormat);
        } else if GreenGround::VARIANTS.iter().any(|ground| ground.code() == &*extra.code)
            || extras[..at].iter().any(|other| other.code == extra.code)
        {
            wrong(path, Code::Duplicate);
        }
    }
}

fn parameter(pack: &Pack, name: &str, values: &[Param], wrong: &mut impl FnMut(String, Code)) {
    let readable = !name.is_empty()
        && name.len() <= 40
        && name.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == b'_');
    if !readable || PLACEHOLDERS.contains(&name) {
        wrong(format!("params.{name}"), Code::BadFormat);
    }
    for (at, param) in values.iter().enumerate() {
        let path = format!("params.{name}[{at}]");
        if param.value.is_some() == param.value_fen.is_some() {
            wrong(path.clone(), Code::Required);
        }
        if param.to.is_some_and(|to| to < param.from) {
            wrong(format!("{path}.to"), Code::OutOfRange);
        }
        if param.region.as_deref().is_some_and(|at| rulebook::reach(&pack.region, at).is_none()) {
            wrong(format!("{path}.region"), Code::UnknownRegion);
        }
        if values[..at].iter().any(|other| other.region == param.region && overlap(other, param)) {
            wrong(path, Code::Duplicate);
        }
    }
}

fn overlap(one: &Param, two: &Param) -> bool {
    let end = |param: &Param| param.to.unwrap_or(NaiveDate::MAX);
    one.from <= end(two) && two.from <= end(one)
}

/// How many operators a rule has; what is wrong with it goes to `wrong`.
fn one_rule(pack: &Pack, rule: &Rule, path: &str, wrong: &mut impl FnMut(String, Code)) -> usize {
    let mut size = 0;
    for (part, test) in [("when", Some(&rule.when)), ("given", rule.given.as_ref())] {
        let Some(test) = test else { continue };
        let mut seen = monotone::Seen::default();
        monotone::walk_test(test, 1, &mut seen);
        size += seen.size;
        if seen.depth > DEPTH {
            wrong(format!("{path}.{part}"), Code::TooManyItems);
            continue;
        }
        for name in seen.params.iter().filter(|name| !pack.params.contains_key(**name)) {
            wrong(format!("{path}.{part}.{name}"), Code::NotInList);
        }
        if seen.empty {
            wrong(format!("{path}.{part}"), Code::TooFew);
        }
        // Somebody who earns more must never get what somebody who earns less is refused (and the other way round).
        let reads_income = matches!(rule.kind, RuleKind::Standard | RuleKind::Project) && part == "when";
        if seen.income && !(reads_income && monotone::falls_with_income(test)) {
            wrong(format!("{path}.{part}"), Code::Conflict);
        }
    }
    if (rule.accept_first || rule.skip_scope) && rule.basis.is_none() {
        wrong(format!("{path}.basis"), Code::Required);
    }
    for (language, text) in [("zh", &rule.zh), ("en", &rule.en)] {
        if placeholders(text).any(|name| !PLACEHOLDERS.contains(&name) && !pack.params.contains_key(name)) {
            wrong(format!("{path}.{language}"), Code::NotInList);
        }
    }
    size
}

fn placeholders(text: &str) -> impl Iterator<Item = &str> {
    text.split('{')
        .skip(1)
        .map(|rest| rest.split('}').next().unwrap_or(rest))
        .map(|name| name.trim_end_matches('~'))
}

/// What can not be true of anybody.
pub fn check_facts(facts: &Facts) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    let mut wrong = |path: &str, code: Code| problems.push(field(path, code));
    for (path, code) in [
        ("region", Some(&facts.region)),
        ("organ_region", facts.organ_region.as_ref()),
        ("work_region", facts.work_region.as_ref()),
    ] {
        if code.is_some_and(|code| regions::level(code).is_none()) {
            wrong(path, Code::UnknownRegion);
        }
    }
    if !YEARS.contains(&facts.date.year()) {
        wrong("date", Code::OutOfRange);
    }
    if facts.birth_date.is_some_and(|born| born > facts.date) {
        wrong("birth_date", Code::InFuture);
    }
    if facts.birth_date.is_some_and(|born| born.year() < EARLIEST_BIRTH) {
        wrong("birth_date", Code::OutOfRange);
    }
    for (at, hit) in facts.queries.iter().enumerate() {
        if hit.category.is_some() && hit.field != QueryField::Registered {
            wrong(&format!("queries[{at}].category"), Code::Mismatch);
        }
    }
    let listed = facts.incomes_fen.as_ref().map_or(0, Vec::len);
    if facts.members.is_some_and(|members| usize::from(members) < listed) {
        wrong("incomes_fen", Code::TooManyItems);
    }
    problems
}

/// Numbers that a condition is made of, for those who walk it.
pub(super) fn parts(value: &Value) -> &[Value] {
    match value {
        Value::Add(parts) | Value::Mul(parts) | Value::Sub(parts) | Value::Min(parts) | Value::Max(parts) => {
            parts
        }
        Value::Fact(_) | Value::Param(_) | Value::Const(_) | Value::AgeAt(_) | Value::AnyOf(_) => &[],
    }
}
