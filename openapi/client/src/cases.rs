//! Cases: assignment, conduct, closing, archive.

use openapi::{
    CaseId, Page,
    archives::{ArchiveFile, Binding},
    cases::*,
    closings::{ClosingPass, ClosingReport, ClosingReturn},
    practitioners::Candidate,
};

use crate::{Asked, Client};

impl Client {
    /// Cases the caller may see, newest first.
    pub fn list_cases(&self, filter: &CaseFilter) -> Asked<Page<CaseSummary>> {
        match filter.q {
            // A name or number is not put into an address.
            Some(_) => self.post("/cases/searches", filter),
            None => self.find("/cases", filter),
        }
    }

    /// One case, whole, as far as it is the caller's to read.
    pub fn get_case(&self, id: CaseId) -> Asked<Case> {
        self.get(&format!("/cases/{id}"))
    }

    /// Who can be chosen for this case, the best first.
    pub fn list_candidates(&self, id: CaseId) -> Asked<Page<Candidate>> {
        self.get(&format!("/cases/{id}/candidates"))
    }

    /// Offer the case to a practitioner.
    pub fn offer_case(&self, id: CaseId, said: &Offer) -> Asked<Case> {
        self.post(&format!("/cases/{id}/offer"), said)
    }

    /// Offer the case to a firm.
    pub fn offer_case_to_firm(&self, id: CaseId, said: &FirmOffer) -> Asked<Case> {
        self.post(&format!("/cases/{id}/firm-offer"), said)
    }

    /// The firm names who handles the case.
    pub fn name_handler(&self, id: CaseId, said: &NamedHandler) -> Asked<Case> {
        self.post(&format!("/cases/{id}/handler"), said)
    }

    /// Accept the offer.
    pub fn accept_offer(&self, id: CaseId) -> Asked<Case> {
        self.act(&format!("/cases/{id}/acceptance"))
    }

    /// Decline the offer for a reason.
    pub fn decline_offer(&self, id: CaseId, said: &DeclineOffer) -> Asked<Case> {
        self.post(&format!("/cases/{id}/decline"), said)
    }

    /// Agreement and power of attorney are signed.
    pub fn sign_agreement(&self, id: CaseId, said: &Agreement) -> Asked<Case> {
        self.post(&format!("/cases/{id}/agreement"), said)
    }

    /// Write a diary entry.
    pub fn write_diary(&self, id: CaseId, new: &NewDiaryEntry) -> Asked<Case> {
        self.post(&format!("/cases/{id}/diary"), new)
    }

    /// Write down a hearing date.
    pub fn set_hearing(&self, id: CaseId, new: &NewHearing) -> Asked<Case> {
        self.post(&format!("/cases/{id}/hearings"), new)
    }

    /// Write a message on the case.
    pub fn write_message(&self, id: CaseId, new: &NewMessage) -> Asked<Case> {
        self.post(&format!("/cases/{id}/messages"), new)
    }

    /// Submit the closing report F21.
    pub fn submit_closing(&self, id: CaseId, report: &ClosingReport) -> Asked<Case> {
        self.post(&format!("/cases/{id}/closing"), report)
    }

    /// Return the closing with the one list of what must be put right.
    pub fn return_closing(&self, id: CaseId, said: &ClosingReturn) -> Asked<Case> {
        self.post(&format!("/cases/{id}/closing-return"), said)
    }

    /// Pass the closing.
    pub fn pass_closing(&self, id: CaseId, said: &ClosingPass) -> Asked<Case> {
        self.post(&format!("/cases/{id}/closing-review"), said)
    }

    /// The file of a case, bound or as it would be now.
    pub fn get_archive_file(&self, id: CaseId) -> Asked<ArchiveFile> {
        self.get(&format!("/cases/{id}/archive-file"))
    }

    /// Bind the file and archive the case.
    pub fn archive_case(&self, id: CaseId, said: &Binding) -> Asked<Case> {
        self.post(&format!("/cases/{id}/archive"), said)
    }
}
