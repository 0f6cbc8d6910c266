//! Conflict of interest (ASG-06): who of an application or a case stands on another side elsewhere, and what was
//! declared about it.

mod card;
mod declare;
mod firm;
mod hits;
mod words;

use client::{Asked, Client};
use openapi::{
    ApplicationId, CaseId,
    conflicts::{ConflictCheck, ConflictFilter, NewConflictDeclaration},
};

pub use card::{Conflicts, ConflictsProps};
pub use firm::{OfFirm, OfFirmProps};

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// At intake.
    Application(ApplicationId),
    /// At assignment.
    Case(CaseId),
}

impl Subject {
    fn check(self, client: &Client) -> Asked<ConflictCheck> {
        match self {
            Self::Application(id) => client.application_conflicts(id),
            Self::Case(id) => client.case_conflicts(id, &ConflictFilter::default()),
        }
    }

    fn declare(self, client: &Client, said: &NewConflictDeclaration) -> Asked<ConflictCheck> {
        match self {
            Self::Application(id) => client.declare_application_conflict(id, said),
            Self::Case(id) => client.declare_case_conflict(id, said),
        }
    }
}
