//! Accounts: which roles one person may hold together (ROLE-02), what a user name looks like, and what an account
//! admits in each state.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    auth::{Permission, Role},
    users::{UserAction, UserStatus},
};
use strum::VariantArray;

use crate::{
    permissions::{self, ADMINISTRATORS},
    refusal::{Refusal, field},
};

/// What each state of an account admits; one that is closed admits nothing.
#[rustfmt::skip]
const MOVES: &[(UserAction, &[UserStatus])] = {
    use {UserAction as A, UserStatus::*};
    &[
        (A::Revive,        &[Dormant]),
        (A::Grant,         &[Invited, Active, Dormant]),
        (A::EndGrant,      &[Invited, Active, Dormant]),
        (A::Rename,        &[Invited, Active, Dormant]),
        (A::ResetPassword, &[Invited, Active]),
        (A::Deactivate,    &[Invited, Active, Dormant]),
    ]
};

/// May this be done with an account in this state?
pub fn next(status: UserStatus, action: UserAction) -> Result<(), Refusal> {
    let admitted = MOVES.iter().any(|(what, states)| *what == action && states.contains(&status));
    if admitted { Ok(()) } else { Err(Refusal::NotNow { from: status.code(), action: action.code() }) }
}

/// Everything that can be done with an account in this state, from the same table that will decide.
pub fn actions(status: UserStatus) -> Vec<UserAction> {
    UserAction::VARIANTS.iter().copied().filter(|action| next(status, *action).is_ok()).collect()
}

/// What is wrong with a new account: its name is typed at sign-in, its roles are held by one person.
pub fn problems(username: &str, roles: &[Role]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if username.chars().any(|c| !(c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '@'))) {
        problems.push(field("username", Code::BadFormat));
    }
    let repeated = roles.iter().enumerate().any(|(at, role)| roles[..at].contains(role));
    match roles.len() {
        0 => problems.push(field("roles", Code::TooFew)),
        1..=10 => {}
        _ => problems.push(field("roles", Code::TooManyItems)),
    }
    // A citizen's role comes with the sign-in by phone and is not given to anybody.
    if repeated || roles.contains(&Role::Applicant) {
        problems.push(field("roles", Code::NotInList));
    }
    // ROLE-02: three separate persons, and none of them does business.
    if roles.len() > 1 && roles.iter().any(|role| ADMINISTRATORS.contains(role)) {
        problems.push(field("roles", Code::Conflict));
    }
    problems
}

/// The days of a grant, both included; nothing is open on that side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Validity {
    pub from: Option<NaiveDate>,
    pub to: Option<NaiveDate>,
}

impl Validity {
    /// Does a grant of these days give anything on this day?
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// Will it still give something on this day or after it?
    pub fn outlasts(&self, day: NaiveDate) -> bool {
        self.to.is_none_or(|to| day <= to)
    }
}

/// May somebody who holds these roles, at whichever organisation, be granted one more? `held` are the grants that
/// are in force or to come.
pub fn grant(role: Role, validity: Validity, held: &[Role], today: NaiveDate) -> Result<(), Refusal> {
    let mut problems = Vec::new();
    if role == Role::Applicant {
        problems.push(field("role", Code::NotInList));
    }
    if !validity.outlasts(today) || validity.from.zip(validity.to).is_some_and(|(from, to)| to < from) {
        problems.push(field("valid_to", Code::OutOfRange));
    }
    if !problems.is_empty() {
        return Err(Refusal::Incomplete(problems));
    }
    // ROLE-02: an administrator holds nothing else, anywhere; nobody else becomes one.
    let administers = ADMINISTRATORS.contains(&role);
    let clashes = |other: &Role| *other != role && (administers || ADMINISTRATORS.contains(other));
    if held.iter().any(clashes) { Err(Refusal::Guard(Code::Conflict)) } else { Ok(()) }
}

/// May somebody stop holding this role while so many others hold it at the organisation? The last of the three
/// administrators may not: nobody would be left to appoint, to guard or to look.
pub fn leave(role: Role, others: u64) -> Result<(), Refusal> {
    if others == 0 && ADMINISTRATORS.contains(&role) {
        return Err(Refusal::Guard(Code::LastAdministrator));
    }
    Ok(())
}

/// What kind of open work is handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Work {
    Examination,
    Conduct,
}

/// May somebody with these roles take over such work?
pub fn takes_over(work: Work, roles: &[Role]) -> bool {
    let permission = match work {
        Work::Examination => Permission::Examine,
        Work::Conduct => Permission::Conduct,
    };
    roles.iter().any(|role| permissions::allows(*role, permission))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const ALWAYS: Validity = Validity { from: None, to: None };

    #[test]
    fn role_02_an_administrator_is_granted_nothing_else_at_any_organisation() {
        let today = day("2026-11-02");
        let held = |role, held: &[Role]| grant(role, ALWAYS, held, today);
        assert_eq!(held(Role::Intake, &[Role::SysAdmin]), Err(Refusal::Guard(Code::Conflict)));
        assert_eq!(held(Role::SecAdmin, &[Role::SysAdmin]), Err(Refusal::Guard(Code::Conflict)));
        assert_eq!(held(Role::Auditor, &[Role::Lawyer]), Err(Refusal::Guard(Code::Conflict)));
        assert_eq!(held(Role::SysAdmin, &[Role::SysAdmin]), Ok(()), "the same at a second organisation");
        assert_eq!(held(Role::Examiner, &[Role::Intake]), Ok(()));
    }

    #[test]
    fn role_01_a_grant_gives_something_on_its_days_only() {
        let november = Validity { from: Some(day("2026-11-01")), to: Some(day("2026-11-30")) };
        assert!(!november.covers(day("2026-10-31")) && !november.covers(day("2026-12-01")));
        assert!(november.covers(day("2026-11-01")) && november.covers(day("2026-11-30")));
        assert!(ALWAYS.covers(day("2026-11-01")));
        let backwards = Validity { from: Some(day("2026-12-01")), ..november };
        assert!(grant(Role::Intake, backwards, &[], day("2026-11-02")).is_err());
        assert!(grant(Role::Intake, november, &[], day("2026-12-01")).is_err(), "over before it begins");
    }

    #[test]
    fn role_02_the_last_administrator_of_a_kind_stays() {
        for role in ADMINISTRATORS {
            assert_eq!(leave(role, 0), Err(Refusal::Guard(Code::LastAdministrator)));
            assert_eq!(leave(role, 1), Ok(()));
        }
        assert_eq!(leave(Role::CentreDirector, 0), Ok(()));
    }

    #[test]
    fn open_work_goes_to_somebody_with_the_role_for_it() {
        assert!(takes_over(Work::Examination, &[Role::Intake, Role::Examiner]));
        assert!(!takes_over(Work::Examination, &[Role::Intake]));
        assert!(takes_over(Work::Conduct, &[Role::StaffLawyer]));
        assert!(!takes_over(Work::Conduct, &[Role::FirmAdmin]));
    }

    #[test]
    fn sec_10_a_closed_account_admits_nothing_and_one_at_rest_is_revived_first() {
        assert_eq!(actions(UserStatus::Deactivated), []);
        assert_eq!(actions(UserStatus::Dormant).first(), Some(&UserAction::Revive));
        assert!(!actions(UserStatus::Dormant).contains(&UserAction::ResetPassword));
        assert!(!actions(UserStatus::Active).contains(&UserAction::Revive));
    }

    fn codes(username: &str, roles: &[Role]) -> Vec<Code> {
        problems(username, roles).into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn role_02_an_administrator_holds_no_other_role() {
        for administrator in ADMINISTRATORS {
            assert_eq!(codes("li.na", &[administrator]), []);
            assert_eq!(codes("li.na", &[administrator, Role::Intake]), [Code::Conflict]);
        }
        assert_eq!(codes("li.na", &[Role::SysAdmin, Role::Auditor]), [Code::Conflict]);
        assert_eq!(codes("li.na", &[Role::Intake, Role::Examiner]), []);
    }

    #[test]
    fn an_account_has_some_roles_each_once_and_never_a_citizens() {
        assert_eq!(codes("li.na", &[]), [Code::TooFew]);
        assert_eq!(codes("li.na", &[Role::Intake, Role::Intake]), [Code::NotInList]);
        assert_eq!(codes("li.na", &[Role::Applicant]), [Code::NotInList]);
    }

    #[test]
    fn a_user_name_is_one_word() {
        assert_eq!(codes("李娜", &[Role::Intake]), []);
        assert_eq!(codes("li na", &[Role::Intake]), [Code::BadFormat]);
        assert_eq!(codes("li/na", &[Role::Intake]), [Code::BadFormat]);
    }
}
