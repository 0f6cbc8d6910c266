//! Applications: drafts, moves, lists.

use openapi::{ApplicationId, Page, applications::*};

use crate::{Client, Result};

impl Client {
    /// Applications the caller may see, newest first.
    pub async fn list_applications(&self, filter: &ApplicationFilter) -> Result<Page<ApplicationSummary>> {
        match filter.q {
            // A name or number is not put into an address.
            Some(_) => self.post("/applications/searches", filter).await,
            None => self.find("/applications", filter).await,
        }
    }

    /// One application, whole.
    pub async fn get_application(&self, id: ApplicationId) -> Result<Application> {
        self.get(&format!("/applications/{id}")).await
    }

    /// Open a draft.
    pub async fn create_application(&self, new: &NewApplication) -> Result<Application> {
        self.post("/applications", new).await
    }

    /// Save sections of a draft, if nobody else did since this revision.
    pub async fn save_application(
        &self,
        id: ApplicationId,
        revision: i32,
        patch: &FormPatch,
    ) -> Result<Application> {
        self.patch(&format!("/applications/{id}"), revision, patch).await
    }

    /// Show what is masked otherwise, for a stated reason.
    pub async fn reveal_identity(&self, id: ApplicationId, said: &Reasoned) -> Result<Identity> {
        self.post(&format!("/applications/{id}/revelations"), said).await
    }

    /// A2: submit a draft.
    pub async fn submit_application(&self, id: ApplicationId) -> Result<Application> {
        self.act(&format!("/applications/{id}/submission")).await
    }

    /// A4, A5: receive the application and its materials.
    pub async fn receive_application(&self, id: ApplicationId, said: &Reception) -> Result<Application> {
        self.post(&format!("/applications/{id}/reception"), said).await
    }

    /// Return an online application before it is received.
    pub async fn return_precheck(&self, id: ApplicationId, said: &Reasoned) -> Result<Application> {
        self.post(&format!("/applications/{id}/precheck-return"), said).await
    }

    /// Tell that this centre is not the one to ask.
    pub async fn reject_precheck(&self, id: ApplicationId, said: &Reasoned) -> Result<Application> {
        self.post(&format!("/applications/{id}/precheck-rejection"), said).await
    }

    /// A6: name the centre that is competent.
    pub async fn redirect_application(&self, id: ApplicationId, said: &Redirection) -> Result<Application> {
        self.post(&format!("/applications/{id}/redirection"), said).await
    }

    /// A7: ask once for everything that is missing.
    pub async fn ask_supplement(&self, id: ApplicationId, said: &SupplementRequest) -> Result<Application> {
        self.post(&format!("/applications/{id}/supplement-request"), said).await
    }

    /// A8: everything listed is in.
    pub async fn supply_supplement(&self, id: ApplicationId, said: &Supplement) -> Result<Application> {
        self.post(&format!("/applications/{id}/supplement"), said).await
    }

    /// A10: accept into examination.
    pub async fn accept_application(&self, id: ApplicationId) -> Result<Application> {
        self.act(&format!("/applications/{id}/acceptance")).await
    }

    /// A11: start the check of means.
    pub async fn start_verification(&self, id: ApplicationId) -> Result<Application> {
        self.act(&format!("/applications/{id}/verification")).await
    }

    /// A12: answer the three conditions.
    pub async fn give_opinion(&self, id: ApplicationId, said: &Opinion) -> Result<Application> {
        self.post(&format!("/applications/{id}/opinion"), said).await
    }

    /// A13: return the opinion to the examiner.
    pub async fn return_opinion(&self, id: ApplicationId, said: &Reasoned) -> Result<Application> {
        self.post(&format!("/applications/{id}/opinion-return"), said).await
    }

    /// A14: grant legal aid.
    pub async fn grant_application(&self, id: ApplicationId, said: &Granting) -> Result<Application> {
        self.post(&format!("/applications/{id}/grant"), said).await
    }

    /// A15: refuse legal aid.
    pub async fn refuse_application(&self, id: ApplicationId, said: &Refusal) -> Result<Application> {
        self.post(&format!("/applications/{id}/refusal"), said).await
    }

    /// A16: take the application back.
    pub async fn withdraw_application(&self, id: ApplicationId, said: &Withdrawal) -> Result<Application> {
        self.post(&format!("/applications/{id}/withdrawal"), said).await
    }

    /// A21: merge into a live application.
    pub async fn merge_application(&self, id: ApplicationId, said: &Merger) -> Result<Application> {
        self.post(&format!("/applications/{id}/merger"), said).await
    }

    /// Void an application that was entered in error.
    pub async fn void_application(&self, id: ApplicationId, said: &Reasoned) -> Result<Application> {
        self.post(&format!("/applications/{id}/voiding"), said).await
    }

    /// A17: grant first what can not wait.
    pub async fn grant_first(&self, id: ApplicationId, said: &EmergencyGrant) -> Result<Application> {
        self.post(&format!("/applications/{id}/emergency-grant"), said).await
    }

    /// Accept before everything is in, under a local rule.
    pub async fn accept_first(&self, id: ApplicationId, said: &AcceptanceFirst) -> Result<Application> {
        self.post(&format!("/applications/{id}/acceptance-first"), said).await
    }

    /// A18: what was put off is in.
    pub async fn complete_deferral(&self, id: ApplicationId, said: &Completion) -> Result<Application> {
        self.post(&format!("/applications/{id}/completion"), said).await
    }

    /// A19: bring what was granted first under review.
    pub async fn review_grant(&self, id: ApplicationId, said: &Reasoned) -> Result<Application> {
        self.post(&format!("/applications/{id}/grant-review"), said).await
    }

    /// Let the aid go on after a review.
    pub async fn uphold_grant(&self, id: ApplicationId, said: &Upholding) -> Result<Application> {
        self.post(&format!("/applications/{id}/grant-upholding"), said).await
    }

    /// ONL-02: transfer to the competent centre.
    pub async fn transfer_application(&self, id: ApplicationId, said: &Transfer) -> Result<Application> {
        self.post(&format!("/applications/{id}/transfer"), said).await
    }

    /// The checklist of materials as it stands.
    pub async fn materials(&self, id: ApplicationId) -> Result<Checklist> {
        self.get(&format!("/applications/{id}/materials")).await
    }

    /// Write down papers, data hits and explanations.
    pub async fn record_materials(&self, id: ApplicationId, said: &MaterialsEntry) -> Result<Checklist> {
        self.post(&format!("/applications/{id}/materials"), said).await
    }

    /// The person's other matters, and who may be the same person.
    pub async fn returning(&self, id: ApplicationId) -> Result<Returning> {
        self.get(&format!("/applications/{id}/person")).await
    }

    /// Two applications are of the same person.
    pub async fn join_person(&self, id: ApplicationId, said: &SamePerson) -> Result<Returning> {
        self.post(&format!("/applications/{id}/person"), said).await
    }
}
