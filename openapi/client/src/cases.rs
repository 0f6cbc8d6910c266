//! Cases: assignment, conduct, closing, archive.

use openapi::{
    CaseId, Page,
    archives::{ArchiveFile, Binding},
    cases::*,
    closings::{ClosingPass, ClosingReport, ClosingReturn},
    practitioners::Candidate,
};

use crate::{Client, Result};

impl Client {
    /// Cases the caller may see, newest first.
    pub async fn list_cases(&self, filter: &CaseFilter) -> Result<Page<CaseSummary>> {
        match filter.q {
            // A name or number is not put into an address.
            Some(_) => self.post("/cases/searches", filter).await,
            None => self.find("/cases", filter).await,
        }
    }

    /// One case, whole, as far as it is the caller's to read.
    pub async fn get_case(&self, id: CaseId) -> Result<Case> {
        self.get(&format!("/cases/{id}")).await
    }

    /// Who can be chosen for this case, the best first.
    pub async fn list_candidates(&self, id: CaseId) -> Result<Page<Candidate>> {
        self.get(&format!("/cases/{id}/candidates")).await
    }

    /// Offer the case to a practitioner.
    pub async fn offer_case(&self, id: CaseId, said: &Offer) -> Result<Case> {
        self.post(&format!("/cases/{id}/offer"), said).await
    }

    /// Offer the case to a firm.
    pub async fn offer_case_to_firm(&self, id: CaseId, said: &FirmOffer) -> Result<Case> {
        self.post(&format!("/cases/{id}/firm-offer"), said).await
    }

    /// The firm names who handles the case.
    pub async fn name_handler(&self, id: CaseId, said: &NamedHandler) -> Result<Case> {
        self.post(&format!("/cases/{id}/handler"), said).await
    }

    /// Accept the offer.
    pub async fn accept_offer(&self, id: CaseId) -> Result<Case> {
        self.act(&format!("/cases/{id}/acceptance")).await
    }

    /// Decline the offer for a reason.
    pub async fn decline_offer(&self, id: CaseId, said: &DeclineOffer) -> Result<Case> {
        self.post(&format!("/cases/{id}/decline"), said).await
    }

    /// Agreement and power of attorney are signed.
    pub async fn sign_agreement(&self, id: CaseId, said: &Agreement) -> Result<Case> {
        self.post(&format!("/cases/{id}/agreement"), said).await
    }

    /// Write a diary entry.
    pub async fn write_diary(&self, id: CaseId, new: &NewDiaryEntry) -> Result<Case> {
        self.post(&format!("/cases/{id}/diary"), new).await
    }

    /// Write down a hearing date.
    pub async fn set_hearing(&self, id: CaseId, new: &NewHearing) -> Result<Case> {
        self.post(&format!("/cases/{id}/hearings"), new).await
    }

    /// Write a message on the case.
    pub async fn write_message(&self, id: CaseId, new: &NewMessage) -> Result<Case> {
        self.post(&format!("/cases/{id}/messages"), new).await
    }

    /// Submit the closing report F21.
    pub async fn submit_closing(&self, id: CaseId, report: &ClosingReport) -> Result<Case> {
        self.post(&format!("/cases/{id}/closing"), report).await
    }

    /// Return the closing with the one list of what must be put right.
    pub async fn return_closing(&self, id: CaseId, said: &ClosingReturn) -> Result<Case> {
        self.post(&format!("/cases/{id}/closing-return"), said).await
    }

    /// Pass the closing.
    pub async fn pass_closing(&self, id: CaseId, said: &ClosingPass) -> Result<Case> {
        self.post(&format!("/cases/{id}/closing-review"), said).await
    }

    /// The file of a case, bound or as it would be now.
    pub async fn get_archive_file(&self, id: CaseId) -> Result<ArchiveFile> {
        self.get(&format!("/cases/{id}/archive-file")).await
    }

    /// Bind the file and archive the case.
    pub async fn archive_case(&self, id: CaseId, said: &Binding) -> Result<Case> {
        self.post(&format!("/cases/{id}/archive"), said).await
    }
}
