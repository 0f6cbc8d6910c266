//! A centre at work: the people through whose hands an application goes until it is granted.

use client::Client;
use openapi::{
    ApplicationId, CaseId,
    applications::{Granting, Reception},
    auth::Role,
};

use crate::{TestApp, given};

/// An applicant and the offices of the centre.
pub struct Office {
    pub lin: Client,
    pub clerk: Client,
    pub examiner: Client,
    pub director: Client,
    pub assigner: Client,
}

impl Office {
    /// Everybody is signed in.
    pub async fn open(app: &TestApp) -> Self {
        Self {
            lin: app.citizen("13800001234").await,
            clerk: app.staff("clerk", &[Role::Intake]).await,
            examiner: app.staff("examiner", &[Role::Examiner]).await,
            director: app.staff("director", &[Role::CentreDirector]).await,
            assigner: app.staff("assigner", &[Role::Assigner]).await,
        }
    }

    /// A wage claim is submitted from the phone.
    pub async fn submitted(&self, app: &TestApp) -> ApplicationId {
        let draft = self.lin.create_application(&given::wage_claim(app.centre)).await.expect("a draft");
        self.lin.submit_application(draft.id).await.expect("it is complete");
        draft.id
    }

    /// Received, accepted, examined and granted by four people; answers the case that was opened.
    pub async fn granted(&self, application: ApplicationId) -> CaseId {
        self.clerk.receive_application(application, &Reception::default()).await.expect("received");
        self.examiner.accept_application(application).await.expect("accepted");
        self.examiner.give_opinion(application, &given::favourable()).await.expect("an opinion");
        let granted = self.director.grant_application(application, &Granting::default()).await;
        granted.expect("granted").case_id.expect("a case")
    }
}
