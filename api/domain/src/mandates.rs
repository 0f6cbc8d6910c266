//! Delegation of approval (ROLE-05): to whom, for how long, and on what a delegate never decides.

use chrono::{Days, NaiveDate};
use openapi::{
    Code, FieldProblem, UserId,
    auth::{Permission, Role},
};

use crate::{
    permissions::{self, ADMINISTRATORS},
    refusal::{Refusal, field},
};

/// Days for which a delegation may run: a quarter, then the director says so again.
const LONGEST: Days = Days::new(92);

/// What the law needs to know of a delegation before it is given.
#[derive(Debug, Clone)]
pub struct Proposal {
    pub from: UserId,
    pub to: UserId,
    /// The roles that the delegate holds at the centre today.
    pub roles: Vec<Role>,
    pub valid_from: NaiveDate,
    pub valid_to: NaiveDate,
}

/// What is wrong with a delegation.
pub fn problems(proposal: &Proposal, today: NaiveDate) -> Vec<FieldProblem> {
    let Proposal { from, to, roles, valid_from, valid_to } = proposal;
    let mut found = Vec::new();
    if !fit(*from, *to, roles) {
        found.push(field("to", Code::NotInList));
    }
    if *valid_from < today {
        found.push(field("valid_from", Code::OutOfRange));
    }
    if valid_to < valid_from || *valid_to > *valid_from + LONGEST {
        found.push(field("valid_to", Code::OutOfRange));
    }
    found
}

/// May this colleague decide in another's name? They hold these roles at the centre today.
pub fn fit(from: UserId, to: UserId, roles: &[Role]) -> bool {
    let reads = roles.iter().any(|role| permissions::allows(*role, Permission::ReadApplications));
    // ROLE-02: an administrator does no business, not even in somebody else's name.
    let administers = roles.iter().any(|role| ADMINISTRATORS.contains(role));
    from != to && reads && !administers
}

/// ROLE-05: who acted on a matter earlier does not decide on it in another's name.
pub fn impartial(acted_before: Acted) -> Result<(), Refusal> {
    match acted_before {
        Acted::Never => Ok(()),
        Acted::Earlier => Err(Refusal::SamePerson { rule: "ROLE-05" }),
    }
}

/// Did a person act on a matter before?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Acted {
    Never,
    Earlier,
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::Uuid;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn proposal() -> Proposal {
        Proposal {
            from: UserId(Uuid::from_u128(1)),
            to: UserId(Uuid::from_u128(2)),
            roles: vec![Role::Examiner],
            valid_from: day("2026-11-02"),
            valid_to: day("2026-11-20"),
        }
    }

    fn wrong(proposal: &Proposal) -> Vec<String> {
        problems(proposal, day("2026-11-02")).into_iter().map(|problem| problem.path).collect()
    }

    #[test]
    fn role_05_a_delegation_has_days_and_does_not_outlast_a_quarter() {
        assert!(wrong(&proposal()).is_empty());
        assert_eq!(wrong(&Proposal { valid_from: day("2026-11-01"), ..proposal() }), ["valid_from"]);
        assert_eq!(wrong(&Proposal { valid_to: day("2026-11-01"), ..proposal() }), ["valid_to"]);
        assert_eq!(wrong(&Proposal { valid_to: day("2027-02-03"), ..proposal() }), ["valid_to"]);
    }

    #[test]
    fn role_05_nobody_delegates_to_themselves_to_a_stranger_or_to_an_administrator() {
        assert_eq!(wrong(&Proposal { to: proposal().from, ..proposal() }), ["to"]);
        assert_eq!(wrong(&Proposal { roles: vec![Role::Lawyer], ..proposal() }), ["to"]);
        assert_eq!(wrong(&Proposal { roles: vec![Role::SysAdmin], ..proposal() }), ["to"]);
        assert_eq!(wrong(&Proposal { roles: Vec::new(), ..proposal() }), ["to"]);
    }

    #[test]
    fn role_05_who_acted_earlier_does_not_decide_in_anothers_name() {
        assert_eq!(impartial(Acted::Earlier), Err(Refusal::SamePerson { rule: "ROLE-05" }));
        assert_eq!(impartial(Acted::Never), Ok(()));
    }
}
