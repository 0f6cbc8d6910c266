//! The life of a unit. Every legal move is one line; nobody closes a unit that still has work.

use openapi::{
    Code, FieldProblem,
    organisations::{OrganisationAction, OrganisationStatus, UnitWork},
};
use strum::VariantArray;

use crate::refusal::Refusal;

#[rustfmt::skip]
const MOVES: &[(OrganisationStatus, OrganisationAction, OrganisationStatus)] = {
    use {OrganisationAction::*, OrganisationStatus::*};
    &[
        (Active, Edit,    Active),
        (Active, AddUnit, Active),
        (Active, Move,    Active),
        (Active, Close,   Closed),
        (Closed, Reopen,  Active),
    ]
};

/// Where does this lead?
pub fn next(from: OrganisationStatus, action: OrganisationAction) -> Result<OrganisationStatus, Refusal> {
    MOVES
        .iter()
        .find(|(status, what, _)| *status == from && *what == action)
        .map(|(.., to)| *to)
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(status: OrganisationStatus) -> Vec<OrganisationAction> {
    OrganisationAction::VARIANTS.iter().copied().filter(|action| next(status, *action).is_ok()).collect()
}

/// A unit is closed when nothing hangs on it; the refusal says what does, and how much.
pub fn closable(work: UnitWork) -> Result<(), Refusal> {
    let UnitWork { applications, cases, referrals, outreaches, people, units } = work;
    let open: Vec<FieldProblem> = [
        ("applications", applications),
        ("cases", cases),
        ("referrals", referrals),
        ("outreaches", outreaches),
        ("people", people),
        ("units", units),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(path, count)| FieldProblem {
        path: path.to_owned(),
        code: Code::InUse,
        message: count.to_string(),
    })
    .collect();
    if open.is_empty() { Ok(()) } else { Err(Refusal::InUse(open)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_unit_is_only_opened_again() {
        assert_eq!(actions(OrganisationStatus::Closed), [OrganisationAction::Reopen]);
        assert!(next(OrganisationStatus::Active, OrganisationAction::Reopen).is_err());
    }

    #[test]
    fn a_unit_with_open_work_stays_open_and_the_refusal_counts_it() {
        let work = UnitWork { cases: 2, people: 1, ..UnitWork::default() };
        let Err(Refusal::InUse(open)) = closable(work) else { panic!("closed") };
        let told: Vec<_> = open.iter().map(|field| (field.path.as_str(), field.message.as_str())).collect();
        assert_eq!(told, [("cases", "2"), ("people", "1")]);
        assert_eq!(closable(UnitWork::default()), Ok(()));
    }
}
