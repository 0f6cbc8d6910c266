//! What is said with each move, and which move it is.

use openapi::applications::{
    AcceptanceFirst, Action, Completion, EmergencyGrant, Granting, GreenMark, Merger, NewAssessment, Opinion,
    Reasoned, Reception, Redirection, Refusal, Supplement, SupplementRequest, Transfer, Upholding,
    Withdrawal,
};

/// What is said with a move.
#[derive(Clone)]
pub enum Said {
    Submission,
    Reception(Reception),
    PrecheckReturn(Reasoned),
    PrecheckReject(Reasoned),
    Redirection(Redirection),
    SupplementRequest(SupplementRequest),
    Supplement(Supplement),
    Acceptance,
    Verification,
    Assessment(Box<NewAssessment>),
    Opinion(Opinion),
    OpinionReturn(Reasoned),
    Grant(Granting),
    Refusal(Refusal),
    Withdrawal(Withdrawal),
    Merger(Merger),
    Voiding(Reasoned),
    EmergencyGrant(EmergencyGrant),
    AcceptanceFirst(AcceptanceFirst),
    Completion(Completion),
    Review(Reasoned),
    Upholding(Upholding),
    Transfer(Transfer),
    GreenMark(GreenMark),
}

impl Said {
    /// Which move it is.
    pub fn action(&self) -> Action {
        match self {
            Self::Submission => Action::Submit,
            Self::Reception(_) => Action::Receive,
            Self::PrecheckReturn(_) => Action::ReturnPrecheck,
            Self::PrecheckReject(_) => Action::RejectPrecheck,
            Self::Redirection(_) => Action::Redirect,
            Self::SupplementRequest(_) => Action::AskSupplement,
            Self::Supplement(_) => Action::Supply,
            Self::Acceptance => Action::Accept,
            Self::Verification => Action::Verify,
            Self::Assessment(_) => Action::Assess,
            Self::Opinion(_) => Action::GiveOpinion,
            Self::OpinionReturn(_) => Action::ReturnOpinion,
            Self::Grant(_) => Action::Grant,
            Self::Refusal(_) => Action::Refuse,
            Self::Withdrawal(_) => Action::Withdraw,
            Self::Merger(_) => Action::Merge,
            Self::Voiding(_) => Action::Void,
            Self::EmergencyGrant(_) => Action::GrantFirst,
            Self::AcceptanceFirst(_) => Action::AcceptFirst,
            Self::Completion(_) => Action::Complete,
            Self::Review(_) => Action::ReviewGrant,
            Self::Upholding(_) => Action::UpholdGrant,
            Self::Transfer(_) => Action::Transfer,
            Self::GreenMark(_) => Action::MarkGreen,
        }
    }
}
