//! How numbers, places and categories read in a sentence.

use openapi::eligibility::{Decimal, Rule, Test};

use super::{names, terms::Asked};
use crate::regions;

pub(super) fn parameter(asked: &Asked<'_>, name: &str, short: bool) -> Option<String> {
    let money = asked.pack.params.get(name)?.iter().any(|param| param.value_fen.is_some());
    let value: Decimal = asked.param(name)?;
    Some(if money { yuan(value.floor(), short) } else { value.to_string() })
}

/// Yuan with two decimals, without groups: `1300.00`; or short: `1300`.
pub(super) fn yuan(fen: i64, short: bool) -> String {
    match fen % 100 {
        0 if short => (fen / 100).to_string(),
        cents => format!("{}.{cents:02}", fen / 100),
    }
}

pub(super) fn place(code: &str) -> String {
    let names = regions::path(code);
    if names.is_empty() { code.to_owned() } else { names.concat() }
}

pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The categories by which a rule holds.
pub(super) fn matched_categories(asked: &Asked<'_>, rule: &Rule, zh: bool) -> Option<String> {
    let mut found = Vec::new();
    named(&rule.when, &mut |category| {
        let (chinese, english) = names::category(category);
        let word = if zh { chinese } else { english };
        if asked.applicant.has(category) && !found.contains(&word) {
            found.push(word);
        }
    });
    (!found.is_empty()).then(|| found.join(if zh { "、" } else { " and " }))
}

fn named(test: &Test, seen: &mut impl FnMut(openapi::people::PersonCategory)) {
    match test {
        Test::HasCategory(category) => seen(*category),
        Test::All(parts) | Test::Any(parts) => parts.iter().for_each(|part| named(part, &mut *seen)),
        _ => {}
    }
}
