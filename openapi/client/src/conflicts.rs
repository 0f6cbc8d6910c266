//! Conflict of interest: the check, and declaring or denying it.

use openapi::{ApplicationId, CaseId, conflicts::*};

use crate::{Client, Result};

impl Client {
    /// Who of this application stands on another side elsewhere.
    pub async fn application_conflicts(&self, id: ApplicationId) -> Result<ConflictCheck> {
        self.get(&format!("/applications/{id}/conflicts")).await
    }

    /// Declare or deny a conflict at intake.
    pub async fn declare_application_conflict(
        &self,
        id: ApplicationId,
        said: &NewConflictDeclaration,
    ) -> Result<ConflictCheck> {
        self.post(&format!("/applications/{id}/conflict-declarations"), said).await
    }

    /// Who of this case stands on another side elsewhere.
    pub async fn case_conflicts(&self, id: CaseId, filter: &ConflictFilter) -> Result<ConflictCheck> {
        self.find(&format!("/cases/{id}/conflicts"), filter).await
    }

    /// Declare or deny a conflict at assignment.
    pub async fn declare_case_conflict(
        &self,
        id: CaseId,
        said: &NewConflictDeclaration,
    ) -> Result<ConflictCheck> {
        self.post(&format!("/cases/{id}/conflict-declarations"), said).await
    }
}
