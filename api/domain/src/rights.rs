//! Requests about one's own data (PIPL 44–50, SEC-05). Every legal move is one line; there are no others.

use chrono::NaiveDate;
use openapi::{
    ApplicationId, Code, FieldProblem,
    applications::Status,
    auth::Permission,
    deadlines::DeadlineKind,
    identifiers::IdentifierKind,
    rights::{Correction, NewRightsRequest, RightKind, RightsAction, RightsOutcome, RightsStatus},
};
use strum::VariantArray;

use crate::{
    deadlines::{self, Calendar},
    identifiers,
    permissions::{Actor, Stance},
    refusal::{Refusal, field},
    running::Running,
};

/// What the law needs to know of a request to move it.
#[derive(Debug, Clone, Copy)]
pub struct Standing {
    pub kind: RightKind,
    pub status: RightsStatus,
}

/// Who may make a move.
#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    /// Those of the centre who answer.
    Centre,
    /// The one who asks.
    Person,
    /// Both: the centre hands the copy to whom it filed the request for.
    Either,
}

#[rustfmt::skip]
const MOVES: &[(RightsStatus, RightsAction, By, RightsStatus)] = {
    use {RightsAction::*, RightsStatus::*};
    &[
        (Filed,    Answer,   By::Centre, Answered),
        (Filed,    Refuse,   By::Centre, Refused),
        (Filed,    Withdraw, By::Person, Withdrawn),
        (Answered, Copy,     By::Either, Answered),
    ]
};

/// May this actor do this now, and where does it lead?
pub fn next(standing: Standing, actor: &Actor, action: RightsAction) -> Result<RightsStatus, Refusal> {
    let from = standing.status;
    let not_now = Refusal::NotNow { from: from.code(), action: action.code() };
    let found = MOVES.iter().find(|(status, what, ..)| *status == from && *what == action);
    let (.., by, to) = found.ok_or(not_now.clone())?;
    // Only the right of access brings a copy (PIPL 45).
    if action == RightsAction::Copy && standing.kind != RightKind::Access {
        return Err(not_now);
    }
    let person = actor.stance == Stance::Own;
    let centre = !person && actor.may(Permission::AnswerRights);
    let may = match by {
        By::Centre => centre,
        By::Person => person,
        By::Either => person || centre,
    };
    if may { Ok(*to) } else { Err(Refusal::NotAllowed) }
}

/// Everything this actor may do now, from the same table that will decide.
pub fn actions(standing: Standing, actor: &Actor) -> Vec<RightsAction> {
    RightsAction::VARIANTS.iter().copied().filter(|action| next(standing, actor, *action).is_ok()).collect()
}

/// What is due on a request: an answer (PIPL 50, DL-43).
pub fn due(calendar: &Calendar, status: RightsStatus, filed_on: NaiveDate) -> Option<Running> {
    let kind = DeadlineKind::Dl43;
    let on = deadlines::due(calendar, kind, filed_on, &[]);
    (status == RightsStatus::Filed).then(|| Running::new(kind, filed_on, on, 0))
}

/// By which articles what was submitted is kept, as they are quoted to people (PIPL 47, PROC 42).
pub const KEPT_BY: &str = "《个人信息保护法》第四十七条第二款，《办理法律援助案件程序规定》第四十二条：案件材料应当归档，保管期限内不删除";

/// What becomes of an application whose deletion is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was never submitted: nobody but the person has a use for it (PIPL 47(1)).
    Erased,
    /// It is a record of the centre, which is archived; it is stored and protected, and used for nothing else.
    Kept,
    /// Nothing is left to erase.
    Gone,
}

/// What becomes of an application in this state?
pub fn fate(status: Status, submitted: Submitted) -> Fate {
    match (status, submitted) {
        (_, Submitted::Once) => Fate::Kept,
        (Status::Draft, Submitted::Never) => Fate::Erased,
        (_, Submitted::Never) => Fate::Gone,
    }
}

/// Was it ever submitted?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Submitted {
    Never,
    Once,
}

/// A deletion is carried out as far as it may be. Where nothing may, it is refused by the articles and not answered as
/// if it were done.
pub fn deletable(outcome: &RightsOutcome) -> Result<(), Refusal> {
    match outcome {
        RightsOutcome { erased: 0, kept: 1.., .. } => {
            Err(Refusal::NotNow { from: "must_be_kept", action: RightsAction::Answer.code() })
        }
        _ => Ok(()),
    }
}

/// What is wrong with what shall be carried out with an answer.
pub fn correction_problems(
    kind: RightKind,
    named: Option<ApplicationId>,
    correction: &Correction,
    today: NaiveDate,
) -> Vec<FieldProblem> {
    let Correction { application_id, name, phone, residence, household_register } = correction;
    let says = name.is_some() || phone.is_some() || residence.is_some() || household_register.is_some();
    let silent =
        phone.as_deref().is_some_and(|said| !identifiers::check(IdentifierKind::Phone, said, today).valid);
    [
        ("correction", Code::Mismatch, kind != RightKind::Correct),
        ("correction", Code::Required, !says),
        ("correction.application_id", Code::Required, application_id.or(named).is_none()),
        ("correction.phone", Code::BadFormat, silent),
    ]
    .into_iter()
    .filter(|(.., wrong)| *wrong)
    .map(|(path, code, _)| field(path, code))
    .collect()
}

/// Who files a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Filer {
    /// The person, online.
    Person,
    /// A clerk, for the person at the window.
    Clerk,
}

/// What is wrong with a request. At the window the account does not tell whose data are meant: what shall be changed or
/// deleted stands in an application, which is named. Whether anything is held about them at all anybody may ask.
pub fn problems(new: &NewRightsRequest, filer: Filer, today: NaiveDate) -> Vec<FieldProblem> {
    let changes = matches!(new.kind, RightKind::Correct | RightKind::Delete);
    let unnamed = filer == Filer::Clerk && changes && new.application_id.is_none();
    let silent = !identifiers::check(IdentifierKind::Phone, &new.phone, today).valid;
    [("application_id", Code::Required, unnamed), ("phone", Code::BadFormat, silent)]
        .into_iter()
        .filter(|(.., wrong)| *wrong)
        .map(|(path, code, _)| field(path, code))
        .collect()
}

#[cfg(test)]
mod tests {
    use openapi::{UserId, Uuid, auth::Role};

    use super::*;
    use crate::permissions;

    fn actor(role: Role, stance: Stance) -> Actor {
        Actor {
            id: UserId(Uuid::from_u128(1)),
            permissions: permissions::of(&[role]),
            stance,
            delegated_by: None,
            eased: Vec::new(),
        }
    }

    fn at(kind: RightKind, status: RightsStatus) -> Standing {
        Standing { kind, status }
    }

    #[test]
    fn sec_05_the_centre_answers_and_the_person_withdraws() {
        let (lin, clerk) = (actor(Role::Applicant, Stance::Own), actor(Role::Intake, Stance::Staff));
        let filed = at(RightKind::Access, RightsStatus::Filed);
        assert_eq!(actions(filed, &lin), [RightsAction::Withdraw]);
        assert_eq!(actions(filed, &clerk), [RightsAction::Answer, RightsAction::Refuse]);
        assert_eq!(actions(filed, &actor(Role::Lawyer, Stance::Staff)), []);
        let answered = at(RightKind::Access, RightsStatus::Answered);
        assert_eq!(actions(answered, &lin), [RightsAction::Copy]);
    }

    #[test]
    fn sec_05_a_draft_is_erased_and_what_was_submitted_is_kept_by_the_articles() {
        assert_eq!(fate(Status::Draft, Submitted::Never), Fate::Erased);
        assert_eq!(fate(Status::Voided, Submitted::Never), Fate::Gone);
        for status in [Status::Received, Status::Withdrawn, Status::DecidedRefuse, Status::PrecheckReturn] {
            assert_eq!(fate(status, Submitted::Once), Fate::Kept, "{status}");
        }
        let outcome = |erased, kept| RightsOutcome { erased, kept, ..RightsOutcome::default() };
        assert!(deletable(&outcome(0, 1)).is_err(), "nothing of it may be erased");
        assert_eq!((deletable(&outcome(1, 1)), deletable(&outcome(0, 0))), (Ok(()), Ok(())));
    }

    #[test]
    fn sec_05_only_access_brings_a_copy() {
        let lin = actor(Role::Applicant, Stance::Own);
        for kind in [RightKind::Correct, RightKind::Delete, RightKind::Explain] {
            assert_eq!(actions(at(kind, RightsStatus::Answered), &lin), [], "{kind}");
        }
        assert_eq!(actions(at(RightKind::Access, RightsStatus::Refused), &lin), []);
    }

    #[test]
    fn sec_05_an_answer_is_due_after_fifteen_working_days() {
        let monday = "2026-11-02".parse().expect("a day");
        let running = due(Calendar::official(), RightsStatus::Filed, monday).expect("a clock");
        assert_eq!(running.on, "2026-11-23".parse().expect("a day"));
        assert_eq!(due(Calendar::official(), RightsStatus::Answered, monday), None);
    }
}
