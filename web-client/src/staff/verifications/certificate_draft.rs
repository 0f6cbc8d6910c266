//! A certificate before it is entered, while it is typed: who issued it, and what it says, no more than is needed.

use chrono::NaiveDate;
use openapi::{
    Code, Fen, FieldProblem,
    eligibility::DataSource,
    people::PersonCategory,
    verifications::{NewCertificate, Registration, SourceValue},
};

use crate::app::Check;

/// Registers of one certificate at most, as the service takes them.
pub const MOST: usize = 20;

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub source: Option<DataSource>,
    pub number: String,
    pub as_of: Option<NaiveDate>,
    pub found: Option<bool>,
    pub registered: Vec<Register>,
    pub pension: Option<Fen>,
    pub wage: Option<Fen>,
    pub employed: Option<bool>,
    pub homes: Option<u32>,
    pub vehicles: Option<u32>,
}

/// A register that the certificate names.
#[derive(Clone, PartialEq, Default)]
pub struct Register {
    pub category: Option<PersonCategory>,
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

/// The field of a register.
pub fn path(at: usize, name: &str) -> String {
    format!("value.registered[{at}].{name}")
}

/// The request. A no names nothing but the registers it is about, whatever was typed before.
pub fn read(draft: &Draft) -> Result<NewCertificate, Vec<FieldProblem>> {
    let mut check = Check::default();
    let source = check.required("source", draft.source);
    let number = check.text("number", &draft.number);
    let as_of = check.required("as_of", draft.as_of);
    let found = check.required("found", draft.found);
    let yes = found == Some(true);
    let small = |count: Option<u32>| count.map(|count| u16::try_from(count).unwrap_or(u16::MAX));
    let mut value = SourceValue { registered: registered(draft, yes, &mut check), ..SourceValue::default() };
    if yes {
        value.pension_fen = draft.pension;
        value.wage_fen = draft.wage;
        value.employed = draft.employed;
        value.homes = small(draft.homes);
        value.vehicles = small(draft.vehicles);
        if value == SourceValue::default() {
            check.add("value", Code::Required);
        }
    }
    check.done(|| {
        Some(NewCertificate { source: source?, number: number?, as_of: as_of?, found: found?, value })
    })
}

/// Each register once, and its days in their order.
fn registered(draft: &Draft, yes: bool, check: &mut Check) -> Vec<Registration> {
    let mut read: Vec<Registration> = Vec::new();
    for (at, Register { category, from, to }) in draft.registered.iter().enumerate() {
        let (valid_from, valid_to) = (from.filter(|_| yes), to.filter(|_| yes));
        if valid_from.zip(valid_to).is_some_and(|(from, to)| from > to) {
            check.add(&path(at, "valid_to"), Code::OutOfRange);
        }
        let Some(category) = check.required(&path(at, "category"), *category) else { continue };
        if read.iter().any(|one| one.category == category) {
            check.add(&path(at, "category"), Code::Duplicate);
        }
        read.push(Registration { category, valid_from, valid_to });
    }
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Option<NaiveDate> {
        text.parse().ok()
    }

    fn paper(registered: Vec<Register>) -> Draft {
        Draft {
            source: Some(DataSource::CivilAffairs),
            number: "民〔2026〕7号".to_owned(),
            as_of: day("2026-11-22"),
            found: Some(true),
            registered,
            ..Draft::default()
        }
    }

    fn dibao() -> Register {
        Register { category: Some(PersonCategory::Dibao), from: day("2026-01-01"), to: day("2026-12-31") }
    }

    #[test]
    fn ben_02_a_certificate_names_several_registers() {
        let disabled = Register { category: Some(PersonCategory::Disabled), ..Register::default() };
        let entered = read(&paper(vec![dibao(), disabled.clone()])).expect("complete");
        let named: Vec<_> = entered.value.registered.iter().map(|one| (one.category, one.valid_to)).collect();
        assert_eq!(named, [(PersonCategory::Dibao, day("2026-12-31")), (PersonCategory::Disabled, None)]);

        let no = Draft { found: Some(false), pension: Fen::new(1), ..paper(vec![dibao(), disabled]) };
        let value = read(&no).expect("complete").value;
        assert_eq!(
            (value.registered.len(), value.registered[0].valid_from, value.pension_fen),
            (2, None, None)
        );
    }

    #[test]
    fn ben_02_each_register_is_named_once_and_its_days_are_in_order() {
        let wrong = |registered| {
            let problems = read(&paper(registered)).expect_err("wrong");
            problems.into_iter().map(|problem| (problem.path, problem.code)).collect::<Vec<_>>()
        };
        assert_eq!(wrong(vec![dibao(), dibao()]), [(path(1, "category"), Code::Duplicate)]);
        assert_eq!(wrong(vec![dibao(), Register::default()]), [(path(1, "category"), Code::Required)]);
        let backwards = Register { to: day("2025-12-31"), ..dibao() };
        assert_eq!(wrong(vec![backwards]), [(path(0, "valid_to"), Code::OutOfRange)]);
        assert_eq!(wrong(Vec::new()), [("value".to_owned(), Code::Required)], "it says nothing");
    }
}
