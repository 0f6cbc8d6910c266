//! Who looked at what: one's own list, the auditor's, the export, the check of the journal.

use openapi::{ApplicationId, CaseId, Page, Paging, readings::*};

use crate::{Asked, Client, with_json};

impl Client {
    /// Who has looked at one's own application.
    pub fn list_application_readings(&self, id: ApplicationId, paging: &Paging) -> Asked<Page<Reading>> {
        self.find(&format!("/applications/{id}/readings"), paging)
    }

    /// Who has looked at one's own case and at the application it came of.
    pub fn list_case_readings(&self, id: CaseId, paging: &Paging) -> Asked<Page<Reading>> {
        self.find(&format!("/cases/{id}/readings"), paging)
    }

    /// What was done and what was looked at, the latest first.
    pub fn list_audit_entries(&self, filter: &AuditFilter) -> Asked<Page<AuditEntry>> {
        self.find("/audit/entries", filter)
    }

    /// The same as a spreadsheet: the bytes of the file.
    pub fn export_audit(&self, asked: &AuditExport) -> Asked<Vec<u8>> {
        self.succeed(with_json(self.request("POST", "/audit/exports"), asked))
    }

    /// Do the chains of the journal and of the readings hold?
    pub fn verify_chain(&self, query: &ChainQuery) -> Asked<ChainCheck> {
        self.find("/audit/chain", query)
    }
}
