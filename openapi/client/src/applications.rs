//! Applications: drafts, moves, lists.

use openapi::{ApplicationId, Page, Paging, applications::*};

use crate::{Asked, Client};

impl Client {
    /// Applications the caller may see, newest first.
    pub fn list_applications(&self, filter: &ApplicationFilter) -> Asked<Page<ApplicationSummary>> {
        match filter.q {
            // A name or number is not put into an address.
            Some(_) => self.post("/applications/searches", filter),
            None => self.find("/applications", filter),
        }
    }

    /// One application, whole.
    pub fn get_application(&self, id: ApplicationId) -> Asked<Application> {
        self.get(&format!("/applications/{id}"))
    }

    /// Open a draft.
    pub fn create_application(&self, new: &NewApplication) -> Asked<Application> {
        self.post("/applications", new)
    }

    /// Save sections of a draft, if nobody else did since this revision.
    pub fn save_application(
        &self,
        id: ApplicationId,
        revision: i32,
        patch: &FormPatch,
    ) -> Asked<Application> {
        self.patch(&format!("/applications/{id}"), revision, patch)
    }

    /// Show what is masked otherwise, for a stated reason.
    pub fn reveal_identity(&self, id: ApplicationId, said: &Reasoned) -> Asked<Identity> {
        self.post(&format!("/applications/{id}/revelations"), said)
    }

    /// A2: submit a draft.
    pub fn submit_application(&self, id: ApplicationId) -> Asked<Application> {
        self.act(&format!("/applications/{id}/submission"))
    }

    /// The villages for whose people the caller may file.
    pub fn own_villages(&self) -> Asked<OwnVillages> {
        self.get("/own-villages")
    }

    /// What the caller has handed over as a helper.
    pub fn list_handed_over(&self, paging: &Paging) -> Asked<Page<HandedOver>> {
        self.find("/handed-over", paging)
    }

    /// Pick up what others entered for oneself.
    pub fn pick_up_application(&self, said: &PickUp) -> Asked<Application> {
        self.post("/pickups", said)
    }

    /// A4, A5: receive the application and its materials.
    pub fn receive_application(&self, id: ApplicationId, said: &Reception) -> Asked<Application> {
        self.post(&format!("/applications/{id}/reception"), said)
    }

    /// Return an online application before it is received.
    pub fn return_precheck(&self, id: ApplicationId, said: &Reasoned) -> Asked<Application> {
        self.post(&format!("/applications/{id}/precheck-return"), said)
    }

    /// Tell that this centre is not the one to ask.
    pub fn reject_precheck(&self, id: ApplicationId, said: &Reasoned) -> Asked<Application> {
        self.post(&format!("/applications/{id}/precheck-rejection"), said)
    }

    /// A6: name the centre that is competent.
    pub fn redirect_application(&self, id: ApplicationId, said: &Redirection) -> Asked<Application> {
        self.post(&format!("/applications/{id}/redirection"), said)
    }

    /// A7: ask once for everything that is missing.
    pub fn ask_supplement(&self, id: ApplicationId, said: &SupplementRequest) -> Asked<Application> {
        self.post(&format!("/applications/{id}/supplement-request"), said)
    }

    /// A8: everything listed is in.
    pub fn supply_supplement(&self, id: ApplicationId, said: &Supplement) -> Asked<Application> {
        self.post(&format!("/applications/{id}/supplement"), said)
    }

    /// Assess by the rules in force on the day of the application.
    pub fn assess_application(&self, id: ApplicationId, more: &NewAssessment) -> Asked<Application> {
        self.post(&format!("/applications/{id}/assessment"), more)
    }

    /// A10: accept into examination.
    pub fn accept_application(&self, id: ApplicationId) -> Asked<Application> {
        self.act(&format!("/applications/{id}/acceptance"))
    }

    /// A11: start the check of means.
    pub fn start_verification(&self, id: ApplicationId) -> Asked<Application> {
        self.act(&format!("/applications/{id}/verification"))
    }

    /// A12: answer the three conditions.
    pub fn give_opinion(&self, id: ApplicationId, said: &Opinion) -> Asked<Application> {
        self.post(&format!("/applications/{id}/opinion"), said)
    }

    /// A13: return the opinion to the examiner.
    pub fn return_opinion(&self, id: ApplicationId, said: &Reasoned) -> Asked<Application> {
        self.post(&format!("/applications/{id}/opinion-return"), said)
    }

    /// A14: grant legal aid.
    pub fn grant_application(&self, id: ApplicationId, said: &Granting) -> Asked<Application> {
        self.post(&format!("/applications/{id}/grant"), said)
    }

    /// A15: refuse legal aid.
    pub fn refuse_application(&self, id: ApplicationId, said: &Refusal) -> Asked<Application> {
        self.post(&format!("/applications/{id}/refusal"), said)
    }

    /// A16: take the application back.
    pub fn withdraw_application(&self, id: ApplicationId, said: &Withdrawal) -> Asked<Application> {
        self.post(&format!("/applications/{id}/withdrawal"), said)
    }

    /// A21: merge into a live application.
    pub fn merge_application(&self, id: ApplicationId, said: &Merger) -> Asked<Application> {
        self.post(&format!("/applications/{id}/merger"), said)
    }

    /// Void an application that was entered in error.
    pub fn void_application(&self, id: ApplicationId, said: &Reasoned) -> Asked<Application> {
        self.post(&format!("/applications/{id}/voiding"), said)
    }

    /// A17: grant first what can not wait.
    pub fn grant_first(&self, id: ApplicationId, said: &EmergencyGrant) -> Asked<Application> {
        self.post(&format!("/applications/{id}/emergency-grant"), said)
    }

    /// Accept before everything is in, under a local rule.
    pub fn accept_first(&self, id: ApplicationId, said: &AcceptanceFirst) -> Asked<Application> {
        self.post(&format!("/applications/{id}/acceptance-first"), said)
    }

    /// A18: what was put off is in.
    pub fn complete_deferral(&self, id: ApplicationId, said: &Completion) -> Asked<Application> {
        self.post(&format!("/applications/{id}/completion"), said)
    }

    /// A19: bring what was granted first under review.
    pub fn review_grant(&self, id: ApplicationId, said: &Reasoned) -> Asked<Application> {
        self.post(&format!("/applications/{id}/grant-review"), said)
    }

    /// Let the aid go on after a review.
    pub fn uphold_grant(&self, id: ApplicationId, said: &Upholding) -> Asked<Application> {
        self.post(&format!("/applications/{id}/grant-upholding"), said)
    }

    /// ONL-02: transfer to the competent centre.
    pub fn transfer_application(&self, id: ApplicationId, said: &Transfer) -> Asked<Application> {
        self.post(&format!("/applications/{id}/transfer"), said)
    }

    /// Everything that was assessed, newest first.
    pub fn list_assessments(&self, id: ApplicationId, paging: &Paging) -> Asked<Page<PastAssessment>> {
        self.find(&format!("/applications/{id}/assessments"), paging)
    }

    /// Put it into the green channel, or take it out.
    pub fn mark_green(&self, id: ApplicationId, said: &GreenMark) -> Asked<Application> {
        self.post(&format!("/applications/{id}/green-mark"), said)
    }

    /// The checklist of materials as it stands.
    pub fn materials(&self, id: ApplicationId) -> Asked<Checklist> {
        self.get(&format!("/applications/{id}/materials"))
    }

    /// Write down papers, data hits and explanations.
    pub fn record_materials(&self, id: ApplicationId, said: &MaterialsEntry) -> Asked<Checklist> {
        self.post(&format!("/applications/{id}/materials"), said)
    }

    /// The person's other matters, and who may be the same person.
    pub fn returning(&self, id: ApplicationId) -> Asked<Returning> {
        self.get(&format!("/applications/{id}/person"))
    }

    /// Two applications are of the same person.
    pub fn join_person(&self, id: ApplicationId, said: &SamePerson) -> Asked<Returning> {
        self.post(&format!("/applications/{id}/person"), said)
    }
}
