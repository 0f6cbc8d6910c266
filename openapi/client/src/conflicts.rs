//! Conflict of interest: the check, and declaring or denying it.

use openapi::{ApplicationId, CaseId, conflicts::*};

use crate::{Asked, Client};

impl Client {
    /// Who of this application stands on another side elsewhere.
    pub fn application_conflicts(&self, id: ApplicationId) -> Asked<ConflictCheck> {
        self.get(&format!("/applications/{id}/conflicts"))
    }

    /// Declare or deny a conflict at intake.
    pub fn declare_application_conflict(
        &self,
        id: ApplicationId,
        said: &NewConflictDeclaration,
    ) -> Asked<ConflictCheck> {
        self.post(&format!("/applications/{id}/conflict-declarations"), said)
    }

    /// Who of this case stands on another side elsewhere.
    pub fn case_conflicts(&self, id: CaseId, filter: &ConflictFilter) -> Asked<ConflictCheck> {
        self.find(&format!("/cases/{id}/conflicts"), filter)
    }

    /// Declare or deny a conflict at assignment.
    pub fn declare_case_conflict(&self, id: CaseId, said: &NewConflictDeclaration) -> Asked<ConflictCheck> {
        self.post(&format!("/cases/{id}/conflict-declarations"), said)
    }
}
