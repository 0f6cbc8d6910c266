//! The check of means (W-VERIF §5.5). Every legal move is one line; there are no others. What sources say is weighed
//! in `answers`, what an assessment learns from it in `known`, what a check must have before it begins in `start`.

mod answers;
#[cfg(test)]
mod examples;
mod known;
mod start;

use chrono::{Months, NaiveDate};
use openapi::{
    Code,
    auth::Permission,
    verifications::{
        QuestionStatus, SourceWay, VerificationAction,
        VerificationResult::{self, *},
        VerificationStatus::{self, Manual, QueryFail, QueryOk, QueryPartial, QuerySent},
    },
};

use crate::{
    permissions::Actor,
    refusal::{Refusal, field},
};

pub use answers::{Said, contradictions, is_answer, stale, suspect};
pub use known::{Checked, Found, Known, known};
pub use start::{checkable, draw, problems, whose};

/// What the house has settled for checks: each a number of the configuration (§5.5).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Terms {
    /// Days after which an answer is flagged (VER-03).
    pub stale_days: u16,
    /// Of a hundred commitments so many are checked afterwards (VER-06).
    pub post_check_percent: u8,
    /// Months for which a result may be used again (VER-08).
    pub reuse_months: u8,
}

impl Default for Terms {
    fn default() -> Self {
        Self { stale_days: 90, post_check_percent: 20, reuse_months: 6 }
    }
}

/// What the answers so far come to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// Some have not answered yet.
    Some,
    /// All have answered and agree.
    Agreeing,
    /// At least one did not answer; that is no no.
    Failing,
    /// Two contradict each other.
    Contradicting,
}

/// Something that moves a check.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    Hear(Heard),
    Enter,
    Retry,
    Conclude,
}

impl Move {
    fn name(self) -> &'static str {
        match self {
            Self::Hear(_) => "hear",
            Self::Enter => VerificationAction::EnterCertificate.code(),
            Self::Retry => VerificationAction::Retry.code(),
            Self::Conclude => VerificationAction::Conclude.code(),
        }
    }
}

/// The life of a check.
#[rustfmt::skip]
pub fn next(from: VerificationStatus, to: Move) -> Result<VerificationStatus, Refusal> {
    use self::{Heard::*, Move::*};
    Ok(match (from, to) {
        (QuerySent | QueryPartial,             Hear(Some))          => QueryPartial,
        (QuerySent | QueryPartial,             Hear(Agreeing))      => QueryOk,
        (QuerySent | QueryPartial,             Hear(Failing))       => QueryFail,
        (QuerySent | QueryPartial | Manual,    Hear(Contradicting)) => Manual,
        (Manual,                               Hear(_))             => Manual,
        (QuerySent | QueryPartial | QueryOk | QueryFail | Manual, Enter) => Manual,
        (QueryFail | Manual,                   Retry)               => QuerySent,
        (QueryOk | QueryFail | Manual,         Conclude)            => VerificationStatus::Result,
        _ => return Err(Refusal::NotNow { from: from.code(), action: to.name() }),
    })
}

/// What the caller may do with a check. Trying again makes sense where a source failed.
pub fn actions(
    status: VerificationStatus,
    questions: &[QuestionStatus],
    actor: &Actor,
) -> Vec<VerificationAction> {
    if !actor.may(Permission::Verify) {
        return Vec::new();
    }
    let failed = questions.contains(&QuestionStatus::Failed);
    [
        (VerificationAction::EnterCertificate, Move::Enter, true),
        (VerificationAction::Retry, Move::Retry, failed),
        (VerificationAction::Conclude, Move::Conclude, true),
    ]
    .into_iter()
    .filter(|(_, to, sensible)| *sensible && next(status, *to).is_ok())
    .map(|(action, ..)| action)
    .collect()
}

/// May the actor do this with a check in this state?
pub fn act(from: VerificationStatus, to: Move, actor: &Actor) -> Result<VerificationStatus, Refusal> {
    if actor.may(Permission::Verify) { next(from, to) } else { Err(Refusal::NotAllowed) }
}

/// What the answers come to.
pub fn heard(questions: &[QuestionStatus], said: &[Said]) -> Heard {
    match () {
        () if questions.contains(&QuestionStatus::Waiting) => Heard::Some,
        () if !contradictions(said).is_empty() => Heard::Contradicting,
        () if questions.contains(&QuestionStatus::Failed) => Heard::Failing,
        () => Heard::Agreeing,
    }
}

/// May this result be stated? Silence is no answer: met and not met need something that somebody said or signed, and
/// not met something that was found. Exempt is said at the beginning, where nothing is asked.
pub fn conclude(result: VerificationResult, said: &[Said], committed: bool) -> Result<(), Refusal> {
    let shown = match result {
        Met => committed || !said.is_empty(),
        NotMet => said.iter().any(|said| said.found || said.way == SourceWay::Certificate),
        Uncertain => true,
        Exempt => return Err(Refusal::Incomplete(vec![field("result", Code::NotInList)])),
    };
    if shown { Ok(()) } else { Err(Refusal::Guard(Code::ConditionsUnanswered)) }
}

/// The last day on which a result may be used again for the same person (VER-08).
pub fn reusable_until(result: VerificationResult, decided_on: NaiveDate, terms: &Terms) -> Option<NaiveDate> {
    let months = Months::new(terms.reuse_months.into());
    matches!(result, Met | NotMet).then(|| decided_on.checked_add_months(months)).flatten()
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;

    #[test]
    fn w_verif_a_result_is_stated_once_and_never_before_the_sources_were_heard() {
        for status in [QuerySent, QueryPartial, VerificationStatus::Result] {
            assert!(next(status, Move::Conclude).is_err(), "{status}");
        }
        for to in [Move::Hear(Heard::Some), Move::Enter, Move::Retry, Move::Conclude] {
            assert!(next(VerificationStatus::Result, to).is_err(), "{to:?}: it is done");
        }
        for status in VerificationStatus::VARIANTS {
            let heard = next(*status, Move::Hear(Heard::Contradicting));
            let hears = matches!(status, QuerySent | QueryPartial | Manual);
            assert_eq!(heard.ok(), hears.then_some(Manual), "{status}: both values go to a person (VER-02)");
        }
        assert_eq!(next(QueryFail, Move::Retry), Ok(QuerySent));
        assert!(next(QueryOk, Move::Retry).is_err(), "everybody has answered");
    }

    #[test]
    fn ver_08_a_result_may_be_used_again_for_six_months_and_an_uncertain_one_never() {
        let on: NaiveDate = "2026-08-31".parse().expect("a day");
        let terms = Terms::default();
        assert_eq!(reusable_until(Met, on, &terms), "2027-02-28".parse().ok());
        assert_eq!(reusable_until(Uncertain, on, &terms), None);
        assert_eq!(reusable_until(Exempt, on, &terms), None);
    }
}
