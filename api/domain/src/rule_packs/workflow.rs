//! The life of a version. Every legal move is one line; there are no others. What was signed off is never edited.

use openapi::{
    UserId,
    auth::Permission,
    rule_packs::{RulePackAction, RulePackStatus},
};
use strum::VariantArray;

use crate::{permissions::Actor, refusal::Refusal};

/// What the law needs to know of a version.
#[derive(Debug, Clone)]
pub struct Standing<'a> {
    pub status: RulePackStatus,
    /// Everybody who wrote on it.
    pub drafters: &'a [UserId],
}

/// From where, what, who may knock (§2.2: the director proposes, the bureau approves, the system administrator
/// applies), and where it leads.
type Move = (&'static [RulePackStatus], RulePackAction, Permission, RulePackStatus);

#[rustfmt::skip]
const MOVES: &[Move] = {
    use {RulePackAction as A, RulePackStatus::*};
    use Permission::{ApplyRules, ManageRules, SignRules};
    &[
        // Another text was not simulated yet.
        (&[Draft, Simulated],            A::Edit,       ManageRules, Draft),
        (&[Draft, Simulated],            A::Simulate,   ManageRules, Simulated),
        (&[Simulated],                   A::SignOff,    SignRules,   SignedOff),
        (&[SignedOff],                   A::PutInForce, ApplyRules,  InForce),
        (&[Draft, Simulated, SignedOff], A::Withdraw,   ManageRules, Withdrawn),
    ]
};

/// May this actor do this now, and where does it lead?
pub fn next(
    standing: &Standing<'_>,
    actor: &Actor,
    action: RulePackAction,
) -> Result<RulePackStatus, Refusal> {
    let from = standing.status;
    if action == RulePackAction::Copy {
        return if actor.may(Permission::ManageRules) { Ok(from) } else { Err(Refusal::NotAllowed) };
    }
    let (.., permission, to) = MOVES
        .iter()
        .find(|(states, what, ..)| *what == action && states.contains(&from))
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;
    if !actor.may(*permission) {
        return Err(Refusal::NotAllowed);
    }
    // Nobody signs their own rules: what one wrote, another one reads (§2.3 in spirit, 四眼原则).
    if action == RulePackAction::SignOff && standing.drafters.contains(&actor.id) {
        return Err(Refusal::SamePerson { rule: "§6.5" });
    }
    Ok(*to)
}

/// Everything this actor may do now, from the same table that will decide.
pub fn actions(standing: &Standing<'_>, actor: &Actor) -> Vec<RulePackAction> {
    let may = |action: &&RulePackAction| next(standing, actor, **action).is_ok();
    RulePackAction::VARIANTS.iter().filter(may).copied().collect()
}

#[cfg(test)]
mod tests {
    use openapi::Uuid;

    use super::*;
    use crate::permissions::Stance;

    fn somebody(number: u128, permissions: &[Permission]) -> Actor {
        Actor {
            id: UserId(Uuid::from_u128(number)),
            permissions: permissions.to_vec(),
            stance: Stance::Staff,
            delegated_by: None,
            eased: Vec::new(),
        }
    }

    fn moved(
        status: RulePackStatus,
        actor: &Actor,
        action: RulePackAction,
    ) -> Result<RulePackStatus, Refusal> {
        next(&Standing { status, drafters: &[UserId(Uuid::from_u128(1))] }, actor, action)
    }

    #[test]
    fn a_version_goes_from_draft_to_force_through_four_hands_and_never_back() {
        use {RulePackAction::*, RulePackStatus::*};
        let writer = somebody(1, &[Permission::ManageRules]);
        let signer = somebody(2, &[Permission::SignRules]);
        let applier = somebody(3, &[Permission::ApplyRules]);
        assert_eq!(moved(Draft, &writer, Simulate), Ok(Simulated));
        assert_eq!(moved(Simulated, &writer, Edit), Ok(Draft), "another text was not simulated");
        assert_eq!(moved(Simulated, &signer, SignOff), Ok(SignedOff));
        assert_eq!(moved(SignedOff, &applier, PutInForce), Ok(InForce));
        for status in [SignedOff, InForce, Withdrawn] {
            assert!(matches!(moved(status, &writer, Edit), Err(Refusal::NotNow { .. })), "{status}");
            assert!(matches!(moved(status, &writer, Simulate), Err(Refusal::NotNow { .. })), "{status}");
        }
        assert!(matches!(moved(Draft, &signer, SignOff), Err(Refusal::NotNow { .. })), "not simulated");
        assert!(matches!(moved(InForce, &writer, Withdraw), Err(Refusal::NotNow { .. })));
    }

    #[test]
    fn who_wrote_on_a_version_does_not_sign_it_off() {
        let both = somebody(1, &[Permission::ManageRules, Permission::SignRules]);
        let refused = moved(RulePackStatus::Simulated, &both, RulePackAction::SignOff);
        assert_eq!(refused, Err(Refusal::SamePerson { rule: "§6.5" }));
    }

    #[test]
    fn actions_are_what_the_table_allows() {
        use RulePackAction::*;
        let standing = Standing { status: RulePackStatus::Simulated, drafters: &[] };
        let writer = somebody(1, &[Permission::ManageRules]);
        assert_eq!(actions(&standing, &writer), [Edit, Simulate, Withdraw, Copy]);
        assert_eq!(actions(&standing, &somebody(2, &[Permission::SignRules])), [SignOff]);
        assert_eq!(actions(&standing, &somebody(2, &[Permission::ReadRules])), []);
    }
}
