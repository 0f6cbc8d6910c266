//! What an entry of the roster must hold to, and who keeps it.

use chrono::NaiveDate;
use openapi::{Code, FieldProblem, SanctionId, Uuid, auth::Permission, identifiers::Flaw, practitioners::*};

use super::roster::*;
use crate::permissions::Stance;

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

fn today() -> NaiveDate {
    day("2026-11-20")
}

fn codes(problems: Vec<FieldProblem>) -> Vec<(String, Code)> {
    problems.into_iter().map(|problem| (problem.path, problem.code)).collect()
}

fn named(path: &str, code: Code) -> Vec<(String, Code)> {
    vec![(path.to_owned(), code)]
}

const CHECKS: &[AnnualCheck] = &[AnnualCheck { year: 2025, result: CheckResult::Competent }];

fn entry() -> Entry<'static> {
    Entry {
        phone: "13900001111",
        first_licensed_on: Some(day("2015-03-01")),
        licence_valid_to: day("2027-05-31"),
        criminal_years: 5,
        annual_checks: CHECKS,
    }
}

#[test]
fn an_entry_agrees_with_itself() {
    assert_eq!(problems(&entry(), today()), []);
    let wrong = |entry: Entry<'_>| codes(problems(&entry, today()));
    assert_eq!(wrong(Entry { phone: "12345", ..entry() }), named("phone", Code::BadFormat));
    let tomorrow = Some(day("2026-11-21"));
    let unborn = Entry { first_licensed_on: tomorrow, criminal_years: 0, ..entry() };
    assert_eq!(wrong(unborn), named("first_licensed_on", Code::InFuture));
    let ended = Entry { licence_valid_to: day("2014-01-01"), ..entry() };
    assert_eq!(wrong(ended), named("licence_valid_to", Code::Mismatch));
    assert_eq!(wrong(Entry { criminal_years: 13, ..entry() }), named("criminal_years", Code::OutOfRange));
    let twice = [CHECKS[0], CHECKS[0]];
    let twice = Entry { annual_checks: &twice, ..entry() };
    assert_eq!(wrong(twice), named("annual_checks[1].year", Code::Duplicate));
    let early = [AnnualCheck { year: 2026, result: CheckResult::Competent }];
    let early = Entry { annual_checks: &early, ..entry() };
    assert_eq!(wrong(early), named("annual_checks[0].year", Code::InFuture));
}

#[test]
fn val_05_a_licence_number_tells_its_category_and_a_strange_one_is_looked_at() {
    let legal_aid = licence(PractitionerKind::StaffLawyer, "11404201580100001");
    assert_eq!(legal_aid, (Some(LicenceCategory::LegalAid), Vec::new()));
    let (category, problems) = licence(PractitionerKind::Lawyer, "21404201510100001");
    assert_eq!(category, None);
    assert_eq!(problems[0].code, Flaw::BadFormat);
    assert_eq!(licence(PractitionerKind::GrassrootsWorker, "晋基 00123"), (None, Vec::new()));
}

#[test]
fn a_sanction_ends_after_it_begins_and_a_suspension_has_an_end() {
    let of = |kind, to: Option<&str>| NewSanction {
        kind,
        from: day("2026-10-01"),
        to: to.map(day),
        basis: "长司罚决〔2026〕1号".parse().expect("a line"),
    };
    assert_eq!(sanction_problems(&of(SanctionKind::Suspension, Some("2026-12-31"))), []);
    assert_eq!(sanction_problems(&of(SanctionKind::Investigation, None)), []);
    assert_eq!(sanction_problems(&of(SanctionKind::Warning, None)), []);
    let backwards = sanction_problems(&of(SanctionKind::Warning, Some("2026-09-30")));
    assert_eq!(codes(backwards), named("to", Code::Mismatch));
    let endless = sanction_problems(&of(SanctionKind::Suspension, None));
    assert_eq!(codes(endless), named("to", Code::Required));
}

#[test]
fn a_sanction_is_lifted_once_and_while_it_runs() {
    let sanction = Sanction {
        id: SanctionId(Uuid::from_u128(1)),
        kind: SanctionKind::Suspension,
        from: day("2026-10-01"),
        to: Some(day("2026-12-31")),
        basis: "决定书".parse().expect("a line"),
        lifted_on: None,
    };
    let on = |on| LiftSanction {
        sanction_id: sanction.id,
        on: day(on),
        basis: "复议决定".parse().expect("a line"),
    };
    let once = lifted(&sanction, &on("2026-11-20")).expect("lifted");
    assert_eq!(once.lifted_on, Some(today()));
    assert!(lifted(&once, &on("2026-11-21")).is_err());
    assert!(lifted(&sanction, &on("2027-01-01")).is_err());
    assert_eq!(codes(lifted(&sanction, &on("2026-09-30")).unwrap_err()), named("on", Code::Mismatch));
}

#[test]
fn asg_14_elite_and_expert_have_a_term_and_nobody_is_twice_in_a_pool() {
    let term =
        |pool, from: &str, to: Option<&str>| PoolTerm { pool, valid_from: day(from), valid_to: to.map(day) };
    let elite = term(Pool::Elite, "2026-01-01", Some("2026-12-31"));
    let of =
        |term: &PoolTerm, others: &[PoolTerm]| codes(term_problems(term, PractitionerKind::Lawyer, others));
    assert_eq!(of(&elite, &[]), []);
    assert_eq!(of(&term(Pool::Duty, "2026-01-01", None), &[elite]), []);
    assert_eq!(of(&term(Pool::Elite, "2026-01-01", None), &[]), named("valid_to", Code::Required));
    let backwards = term(Pool::Elite, "2026-01-01", Some("2025-12-31"));
    assert_eq!(of(&backwards, &[]), named("valid_to", Code::Mismatch));
    let again = term(Pool::Elite, "2026-12-31", Some("2027-12-31"));
    assert_eq!(of(&again, &[elite]), named("valid_from", Code::Duplicate));
    assert_eq!(of(&term(Pool::Elite, "2027-01-01", Some("2027-12-31")), &[elite]), []);
    let worker =
        term_problems(&term(Pool::Criminal, "2026-01-01", None), PractitionerKind::GrassrootsWorker, &[]);
    assert_eq!(codes(worker), named("pool", Code::NotEligible), "ASG-02");
    assert!(runs(&elite, day("2026-12-31")) && !runs(&elite, day("2027-01-01")));
}

#[test]
fn asg_14_only_the_director_names_the_elite() {
    assert!(may_pool(Pool::Elite, &[Permission::Decide]).is_ok());
    assert!(may_pool(Pool::Elite, &[Permission::ManagePractitioners]).is_err());
    assert!(may_pool(Pool::Duty, &[Permission::ManagePractitioners]).is_ok());
}

#[test]
fn a_firm_keeps_its_peoples_data_the_centre_their_record_and_they_their_consent() {
    use PractitionerAction::*;
    let keeper = [Permission::ManagePractitioners];
    assert_eq!(actions(&[Stance::Firm], &keeper), [Edit, SetBankAccount]);
    assert_eq!(
        actions(&[Stance::Staff], &keeper),
        [Edit, RecordCheck, RecordSanction, LiftSanction, EnterPool, LeavePool, SetBankAccount]
    );
    let director = [Permission::ManagePractitioners, Permission::Reveal];
    assert!(actions(&[Stance::Staff], &director).contains(&RevealBankAccount));
    assert_eq!(actions(&[Stance::Own], &[]), [SetBankAccount, RevealBankAccount, GiveConsent, RevokeConsent]);
    assert!(may(RecordSanction, &[Stance::Own, Stance::Staff], &keeper).is_err(), "not about oneself");
}

#[test]
fn val_08_money_goes_to_an_account_with_a_check_digit_in_the_practitioners_name() {
    let account = |number: &str| BankAccount {
        bank: "中国农业银行长治分行".parse().expect("a line"),
        holder: "陈明".parse().expect("a name"),
        number: number.parse().expect("a number"),
    };
    assert_eq!(account_problems(&account("6228480402564890018"), "陈明", today()), []);
    let wrong = account_problems(&account("6228480402564890019"), "陈明", today());
    assert_eq!(codes(wrong), named("number", Code::BadCheckDigit));
    let other = account_problems(&account("6228480402564890018"), "赵文静", today());
    assert_eq!(codes(other), named("holder", Code::Mismatch));
}
