//! Who did the one does not do the other (§2.3), whatever roles one person holds.

use client::Client;
use openapi::{
    ApplicationId, CaseId, Code,
    applications::{Granting, Reception},
    auth::Role,
    cases::Offer,
};
use tests::{TestApp, given};

async fn submitted(app: &TestApp) -> ApplicationId {
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap().id
}

/// Received by the one, examined by the other: the director decides next.
async fn examined(app: &TestApp, receiver: &Client, examiner: &Client) -> ApplicationId {
    let id = submitted(app).await;
    receiver.receive_application(id, &Reception::default()).await.unwrap();
    examiner.accept_application(id).await.unwrap();
    examiner.give_opinion(id, &given::favourable()).await.unwrap();
    id
}

fn same_person(rule: &str, refused: client::Error) {
    assert_eq!((refused.status(), refused.code()), (Some(403), Some(Code::SamePerson)), "{refused}");
    let client::Error::Problem(problem) = refused else { panic!("a problem") };
    assert_eq!(problem.detail.as_deref(), Some(rule));
}

#[actix_web::test]
async fn sod_02_who_received_an_application_does_not_decide_it() {
    let app = TestApp::start().await;
    let both = app.staff("both", &[Role::Intake, Role::CentreDirector]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let id = examined(&app, &both, &examiner).await;
    same_person("SOD-02", both.grant_application(id, &Granting::default()).await.unwrap_err());
    same_person("SOD-02", both.refuse_application(id, &given::refusal()).await.unwrap_err());
    let another = app.staff("director", &[Role::CentreDirector]).await;
    another.grant_application(id, &Granting::default()).await.expect("somebody else decides");
}

#[actix_web::test]
async fn sod_03_nobody_assigns_a_case_to_himself() {
    let app = TestApp::start().await;
    let (clerk, examiner) =
        (app.staff("clerk", &[Role::Intake]).await, app.staff("examiner", &[Role::Examiner]).await);
    let id = examined(&app, &clerk, &examiner).await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let granted = director.grant_application(id, &Granting::default()).await.unwrap();
    let case: CaseId = granted.case_id.unwrap();

    let (both, both_id) = app.lawyer_with(app.firms[0], "both", (app.centre, Role::Assigner)).await;
    let offer = Offer { practitioner_id: both_id, remark: None };
    same_person("SOD-03", both.offer_case(case, &offer).await.unwrap_err());
    let another = app.staff("assigner", &[Role::Assigner]).await;
    another.offer_case(case, &offer).await.expect("somebody else assigns it to them");
}
