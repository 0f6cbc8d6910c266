//! The life of an application (W-APP, §5.2). Every legal move is one line; there are no others.

use openapi::{
    Code, UserId,
    applications::{Action, DeferralState, Finding, Source, Status},
    auth::Permission,
};
use strum::VariantArray;

use super::sources;
use crate::{
    permissions::{Actor, Stance},
    refusal::Refusal,
};

/// What the law needs to know of an application to move it.
#[derive(Debug, Clone)]
pub struct Standing {
    pub status: Status,
    pub source: Source,
    /// Who entered or received it (SOD-02).
    pub received_by: Option<UserId>,
    /// Who gave the opinion (SOD-01).
    pub examined_by: Option<UserId>,
    /// Did the director of a small centre give it (SOD-01)?
    pub small_centre: bool,
    /// Who decided (SOD-01: what was granted first is examined by somebody else).
    pub decided_by: Option<UserId>,
    /// Was the one notice given of what is missing or to be explained (F6)?
    pub noticed: bool,
    /// How far what was put off has come, where something was.
    pub deferral: Option<DeferralState>,
    /// The three findings of §6.2, once given.
    pub findings: Option<[Finding; 3]>,
}

/// One line of §5.2: the move's number, from where, what, who may knock, and where it leads.
type Move = (&'static str, &'static [Status], Action, Permission, Status);

/// States in which nothing has been decided yet.
pub const LIVE: &[Status] = {
    use Status::*;
    &[Submitted, Precheck, PrecheckReturn, Received, NeedSupp, Accepted, Verifying, Opinion]
};

/// States from which nothing more is awaited.
pub const ENDED: &[Status] = {
    use Status::*;
    &[PrecheckReject, DecidedGrant, DecidedRefuse, DeemedWithdrawn, Withdrawn, Redirected, Merged, Voided]
};

/// Is somebody still served in the matter of an application in this state? Who was granted aid is served on; who gave
/// up, was refused or was sent elsewhere is not.
pub fn serves(status: Status) -> bool {
    status == Status::DecidedGrant || !ENDED.contains(&status)
}

#[rustfmt::skip]
const MOVES: &[Move] = {
    use {Action::*, Status::*};
    use Permission as P;
    &[
        // Submitting online leads on to the pre-check by itself (A3): see `next`.
        ("A2",  &[Draft, PrecheckReturn],  Submit,         P::Apply,   Submitted),
        ("A4",  &[Precheck],               Receive,        P::Receive, Received),
        ("A4r", &[Precheck],               ReturnPrecheck, P::Receive, PrecheckReturn),
        ("A4n", &[Precheck],               RejectPrecheck, P::Receive, PrecheckReject),
        ("A5",  &[Submitted],              Receive,        P::Receive, Received),
        ("A6",  &[Received],               Redirect,       P::Receive, Redirected),
        // While it is examined, too: what data contradict is explained before a refusal (EX-9). One notice in all.
        ("A7",  &[Received, Accepted, Verifying], AskSupplement, P::Examine, NeedSupp),
        ("A8",  &[NeedSupp],               Supply,         P::Apply,   Accepted),
        ("A10", &[Received],               Accept,         P::Examine, Accepted),
        ("A11", &[Accepted],               Verify,         P::Examine, Verifying),
        ("A12", &[Accepted, Verifying],    GiveOpinion,    P::Examine, Opinion),
        ("A13", &[Opinion],                ReturnOpinion,  P::Decide,  Accepted),
        ("A14", &[Opinion],                Grant,          P::Decide,  DecidedGrant),
        ("A15", &[Opinion],                Refuse,         P::Decide,  DecidedRefuse),
        ("A16", LIVE,                      Withdraw,       P::Apply,   Withdrawn),
        // LAL 44: the director grants what can not wait; what is missing follows within DL-08.
        ("A17", &[Received, Accepted, Verifying], GrantFirst, P::Decide, DecidedGrant),
        // Accepted before everything is in, under a local rule that has an instrument (§6.4).
        ("A10f", &[Received],              AcceptFirst,    P::Examine, Accepted),
        // The file goes to the competent centre instead of the person (ONL-02); here it ends.
        ("A6t", &[Submitted, Precheck, Received], Transfer, P::Receive, Redirected),
        ("A21", LIVE,                      Merge,          P::Receive, Merged),
        // Entered in error: nothing is deleted, and the number is explained rather than used again (NUM-04).
        ("NUM-04", LIVE,                   Void,           P::Receive, Voided),
    ]
};

/// What may be done without moving: in which states, and with which permission.
#[rustfmt::skip]
const STAYS: &[(&[Status], Action, Permission)] = {
    use {Action::*, Status::*};
    use Permission as P;
    &[
        (&[Draft, PrecheckReturn],                             Edit,   P::Apply),
        (&[Draft, PrecheckReturn, NeedSupp, Received],         Attach, P::Apply),
        // Before the opinion, which rests on it (ELG-01).
        (&[Received, NeedSupp, Accepted, Verifying],           Assess, P::Examine),
        (LIVE,                                                 RecordMaterials, P::Receive),
        (LIVE,                                                 JoinPerson, P::Receive),
        (LIVE,                                                 MarkGreen, P::Receive),
        // Only while something is owed: see `deferred`.
        (&[DecidedGrant],                                      Attach, P::Apply),
        (&[Accepted, Verifying, Opinion, DecidedGrant],        Complete, P::Examine),
        (&[DecidedGrant],                                      ReviewGrant, P::Examine),
        (&[DecidedGrant],                                      UpholdGrant, P::Decide),
        (LIVE,                                                 Reveal, P::Reveal),
        (&[DecidedGrant, DecidedRefuse],                       Reveal, P::Reveal),
    ]
};

/// May this actor do this now, and where does it lead?
pub fn next(standing: &Standing, actor: &Actor, action: Action) -> Result<Status, Refusal> {
    let from = standing.status;
    let (permission, to) =
        line(from, action).ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;

    let held = actor.may(permission) || actor.eased(permission);
    if !held || (permission != Permission::Apply && actor.stance == Stance::Own) {
        return Err(Refusal::NotAllowed);
    }
    if action == Action::AskSupplement && standing.noticed {
        return Err(Refusal::Guard(Code::OneNoticeOnly));
    }
    deferred(standing, action)?;
    separate(standing, actor, action)?;
    small(standing, actor, action)?;
    eligible(standing, action)?;
    Ok(match (to, standing.source) {
        (Status::Submitted, source) if sources::prechecked(source) => Status::Precheck,
        _ => to,
    })
}

/// The permission that an actor holds for this by the rule for small centres alone: its use is written down.
pub fn eased(from: Status, actor: &Actor, action: Action) -> Option<Permission> {
    line(from, action).map(|(permission, _)| permission).filter(|permission| actor.eased(*permission))
}

/// Which permission an action asks for in a state, and where it leads.
fn line(from: Status, action: Action) -> Option<(Permission, Status)> {
    MOVES
        .iter()
        .find(|(_, states, what, ..)| *what == action && states.contains(&from))
        .map(|(.., permission, to)| (*permission, *to))
        .or_else(|| {
            STAYS
                .iter()
                .find(|(states, what, _)| *what == action && states.contains(&from))
                .map(|(.., permission)| (*permission, from))
        })
}

/// What the system itself may do: a supplement that is not supplied ends the application (A9, LAL 43).
pub fn expire(from: Status) -> Result<Status, Refusal> {
    match from {
        Status::NeedSupp => Ok(Status::DeemedWithdrawn),
        _ => Err(Refusal::NotNow { from: from.code(), action: Action::Expire.code() }),
    }
}

/// What the system itself does when the day of DL-08 has passed: the grant comes under review (A19).
pub fn lapse(from: Status, deferral: Option<DeferralState>) -> Result<Status, Refusal> {
    match (from, deferral) {
        (Status::DecidedGrant, Some(DeferralState::Owed)) => Ok(from),
        _ => Err(Refusal::NotNow { from: from.code(), action: Action::ReviewGrant.code() }),
    }
}

/// Everything this actor may do now, from the same table that will decide.
pub fn actions(standing: &Standing, actor: &Actor) -> Vec<Action> {
    Action::VARIANTS.iter().copied().filter(|action| next(standing, actor, *action).is_ok()).collect()
}

/// What hangs on something being put off is possible as long as it is (DL-08); a review ends with the papers, too.
fn deferred(standing: &Standing, action: Action) -> Result<(), Refusal> {
    use DeferralState::{Completed, Owed, Review};
    let open = matches!(standing.deferral, Some(Owed | Review));
    let possible = match action {
        Action::Attach => open || standing.status != Status::DecidedGrant,
        Action::Complete => open,
        Action::ReviewGrant => standing.deferral == Some(Owed),
        Action::UpholdGrant => standing.deferral == Some(Review),
        Action::GrantFirst => standing.deferral != Some(Completed),
        _ => true,
    };
    let not_now = Refusal::NotNow { from: standing.status.code(), action: action.code() };
    if possible { Ok(()) } else { Err(not_now) }
}

/// SOD-01: the examiner does not approve. SOD-02: nor does who received it. SOD-13: a refusal is the director's
/// own, whoever may decide otherwise (SOD-12).
fn separate(standing: &Standing, actor: &Actor, action: Action) -> Result<(), Refusal> {
    if action == Action::Refuse && actor.delegated_by.is_some() {
        return Err(Refusal::NotAllowed);
    }
    if action == Action::Complete && standing.decided_by == Some(actor.id) {
        return Err(Refusal::SamePerson { rule: "SOD-01" });
    }
    if !matches!(action, Action::Grant | Action::GrantFirst | Action::Refuse | Action::ReturnOpinion) {
        return Ok(());
    }
    if standing.examined_by == Some(actor.id) {
        return Err(Refusal::SamePerson { rule: "SOD-01" });
    }
    if standing.received_by == Some(actor.id) {
        return Err(Refusal::SamePerson { rule: "SOD-02" });
    }
    Ok(())
}

/// SOD-01: what the director of a small centre examined somebody at the bureau decides, and nobody else; what an
/// examiner did is no matter of the bureau's.
fn small(standing: &Standing, actor: &Actor, action: Action) -> Result<(), Refusal> {
    let of_bureau = actor.eased(Permission::Decide);
    let fits = match action {
        Action::Grant | Action::Refuse => standing.small_centre == of_bureau,
        // What can not wait is granted at the centre (SOD-12).
        Action::GrantFirst | Action::UpholdGrant => !of_bureau,
        Action::ReturnOpinion => standing.small_centre || !of_bureau,
        _ => true,
    };
    if fits { Ok(()) } else { Err(Refusal::NotAllowed) }
}

/// A grant needs all three conditions of §6.2 met (LAL 43): the director returns an opinion he does not share.
fn eligible(standing: &Standing, action: Action) -> Result<(), Refusal> {
    match (action, standing.findings) {
        (Action::Grant, None) => Err(Refusal::Guard(openapi::Code::ConditionsUnanswered)),
        (Action::Grant, Some(findings)) if findings.contains(&Finding::NotMet) => {
            Err(Refusal::Guard(openapi::Code::NotEligible))
        }
        _ => Ok(()),
    }
}

#[cfg(test)]
#[path = "workflow_tests.rs"]
mod tests;
