//! Who looked at what: one's own list, the auditor's, the export, the check of the journal.

use openapi::{ApplicationId, CaseId, Page, Paging, readings::*};

use crate::{Client, Result, with_json};

impl Client {
    /// Who has looked at one's own application.
    pub async fn list_application_readings(
        &self,
        id: ApplicationId,
        paging: &Paging,
    ) -> Result<Page<Reading>> {
        self.find(&format!("/applications/{id}/readings"), paging).await
    }

    /// Who has looked at one's own case and at the application it came of.
    pub async fn list_case_readings(&self, id: CaseId, paging: &Paging) -> Result<Page<Reading>> {
        self.find(&format!("/cases/{id}/readings"), paging).await
    }

    /// What was done and what was looked at, the latest first.
    pub async fn list_audit_entries(&self, filter: &AuditFilter) -> Result<Page<AuditEntry>> {
        self.find("/audit/entries", filter).await
    }

    /// The same as a spreadsheet: the bytes of the file.
    pub async fn export_audit(&self, asked: &AuditExport) -> Result<Vec<u8>> {
        self.succeed(with_json(self.request("POST", "/audit/exports"), asked)?).await
    }

    /// Do the chains of the journal and of the readings hold?
    pub async fn verify_chain(&self, query: &ChainQuery) -> Result<ChainCheck> {
        self.find("/audit/chain", query).await
    }
}
