//! The life of a case: W-ASG (§5.6), W-CASE (§5.7), closing (§9.1), archive (§10). One line a move.

use openapi::{
    UserId,
    auth::Permission,
    cases::{CaseAction, CaseStatus},
};
use strum::VariantArray;

use crate::{
    permissions::{Actor, Stance},
    refusal::Refusal,
};

/// What the law needs to know of a case to move it.
#[derive(Debug, Clone)]
pub struct Standing {
    pub status: CaseStatus,
    /// The handler's account (SOD-05).
    pub handler: Option<UserId>,
}

/// Who may make a move: a permission, held in one of these stances.
type By = (Permission, &'static [Stance]);

const ASSIGNER: By = (Permission::Assign, &[Stance::Staff]);
const ANSWERER: By = (Permission::AnswerAssignment, &[Stance::Handler, Stance::Firm]);
const FIRM: By = (Permission::AnswerAssignment, &[Stance::Firm]);
const HANDLER: By = (Permission::Conduct, &[Stance::Handler]);
const REVIEWER: By = (Permission::CloseReview, &[Stance::Staff]);
const ARCHIVIST: By = (Permission::Archive, &[Stance::Staff]);
const CENTRE: By = (Permission::ReadCases, &[Stance::Staff, Stance::Handler]);

#[rustfmt::skip]
const MOVES: &[(&[CaseStatus], CaseAction, By, CaseStatus)] = {
    use {CaseAction::*, CaseStatus::*};
    &[
        (&[Wait],              Offer,         ASSIGNER,  Offered),
        (&[Wait],              OfferToFirm,   ASSIGNER,  Offered),
        (&[Offered],           AcceptOffer,   ANSWERER,  Named),
        (&[Offered],           NameHandler,   FIRM,      Named),
        (&[Offered],           DeclineOffer,  ANSWERER,  Wait),
        (&[Named],             SignAgreement, HANDLER,   Working),
        (&[Working, Returned], SubmitClosing, HANDLER,   Checking),
        (&[Checking],          ReturnClosing, REVIEWER,  Returned),
        (&[Checking],          PassClosing,   REVIEWER,  Passed),
        (&[Passed],            Archive,       ARCHIVIST, Archived),
    ]
};

/// What may be done without moving. Nothing at all once archived: the file is frozen (§10).
#[rustfmt::skip]
const STAYS: &[(&[CaseStatus], CaseAction, By)] = {
    use {CaseAction::*, CaseStatus::*};
    &[
        (&[Named, Working, Returned],                            WriteDiary,   HANDLER),
        (&[Named, Working],                                      SetHearing,   HANDLER),
        (&[Named, Working, Returned],                            Attach,       HANDLER),
        (&[Offered, Named, Working, Checking, Returned, Passed], Write,        CENTRE),
    ]
};

/// May this actor do this now, and where does it lead?
pub fn next(standing: &Standing, actor: &Actor, action: CaseAction) -> Result<CaseStatus, Refusal> {
    let from = standing.status;
    let ((permission, stances), to) = MOVES
        .iter()
        .find(|(states, what, ..)| *what == action && states.contains(&from))
        .map(|(.., by, to)| (*by, *to))
        .or_else(|| {
            STAYS
                .iter()
                .find(|(states, what, _)| *what == action && states.contains(&from))
                .map(|(.., by)| (*by, from))
        })
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;

    if !actor.may(permission) {
        return Err(Refusal::NotAllowed);
    }
    // SOD-05: who handled the case does not review its closing.
    let reviews = matches!(action, CaseAction::ReturnClosing | CaseAction::PassClosing);
    if reviews && standing.handler == Some(actor.id) {
        return Err(Refusal::SamePerson { rule: "SOD-05" });
    }
    if !stances.contains(&actor.stance) {
        return Err(Refusal::NotAllowed);
    }
    // An offer to a firm is accepted by naming who handles the case (§5.6).
    if action == CaseAction::AcceptOffer && standing.handler.is_none() {
        return Err(Refusal::NotNow { from: from.code(), action: action.code() });
    }
    Ok(to)
}

/// Everything this actor may do now, from the same table that will decide.
pub fn actions(standing: &Standing, actor: &Actor) -> Vec<CaseAction> {
    CaseAction::VARIANTS.iter().copied().filter(|action| next(standing, actor, *action).is_ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::permissions;
    use openapi::{Uuid, auth::Role};

    fn someone(n: u128, role: Role, stance: Stance) -> Actor {
        Actor {
            id: UserId(Uuid::from_u128(n)),
            permissions: permissions::of(&[role]),
            stance,
            delegated_by: None,
            eased: Vec::new(),
        }
    }

    fn at(status: CaseStatus) -> Standing {
        Standing { status, handler: Some(UserId(Uuid::from_u128(7))) }
    }

    #[test]
    fn an_archived_case_is_read_only_for_everybody() {
        for role in Role::VARIANTS {
            for stance in [Stance::Own, Stance::Handler, Stance::Firm, Stance::Staff] {
                assert!(actions(&at(CaseStatus::Archived), &someone(1, *role, stance)).is_empty(), "{role}");
            }
        }
    }

    #[test]
    fn sod_05_a_handler_never_reviews_their_own_closing() {
        let mut both = someone(7, Role::CloseReviewer, Stance::Handler);
        both.permissions.push(Permission::Conduct);
        for action in [CaseAction::PassClosing, CaseAction::ReturnClosing] {
            assert_eq!(
                next(&at(CaseStatus::Checking), &both, action),
                Err(Refusal::SamePerson { rule: "SOD-05" })
            );
        }
    }

    #[test]
    fn a_recipient_moves_nothing_in_the_case() {
        let lin = someone(9, Role::Applicant, Stance::Own);
        for status in CaseStatus::VARIANTS {
            assert!(actions(&at(*status), &lin).is_empty(), "{status}");
        }
    }

    #[test]
    fn only_the_chosen_handler_or_their_firm_answers_an_offer() {
        let offered = at(CaseStatus::Offered);
        let accept = CaseAction::AcceptOffer;
        assert_eq!(next(&offered, &someone(7, Role::Lawyer, Stance::Handler), accept), Ok(CaseStatus::Named));
        assert_eq!(next(&offered, &someone(8, Role::FirmAdmin, Stance::Firm), accept), Ok(CaseStatus::Named));
        assert_eq!(
            next(&offered, &someone(5, Role::Assigner, Stance::Staff), accept),
            Err(Refusal::NotAllowed)
        );
    }

    #[test]
    fn an_offer_to_a_firm_is_accepted_by_naming_a_handler() {
        let to_firm = Standing { status: CaseStatus::Offered, handler: None };
        let firm = someone(8, Role::FirmAdmin, Stance::Firm);
        assert_eq!(next(&to_firm, &firm, CaseAction::NameHandler), Ok(CaseStatus::Named));
        assert!(next(&to_firm, &firm, CaseAction::AcceptOffer).is_err());
        assert!(!actions(&to_firm, &firm).contains(&CaseAction::AcceptOffer));
        let lawyer = someone(7, Role::Lawyer, Stance::Handler);
        assert_eq!(
            next(&at(CaseStatus::Offered), &lawyer, CaseAction::NameHandler),
            Err(Refusal::NotAllowed)
        );
    }
}
