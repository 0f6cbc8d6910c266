//! Who did the one does not do the other (§2.3), whatever roles one person holds.

use api::{auth::policy::SmallCentres, state::State};
use client::Client;
use openapi::{
    ApplicationId, CaseId, Code, OrganisationId,
    applications::{Action, Granting, Reception},
    auth::{Permission, Role},
    cases::Offer,
    journal::Event,
    organisations::OrganisationType,
};
use tests::{Database, TestApp, given};

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

/// A bureau, a small centre straight below it, and its two people.
struct Small {
    app: TestApp,
    centre: OrganisationId,
    director: Client,
    clerk: Client,
    leader: Client,
}

impl Small {
    async fn with(rule: SmallCentres) -> Self {
        let eased = |state: &mut State| state.policy.small_centres = rule;
        let app = TestApp::with(Database::create().await.unwrap(), eased).await.unwrap();
        let bureau = app.unit(OrganisationType::Bureau, "沁县司法局", None).await;
        let centre = app.unit(OrganisationType::Centre, "南涅水法律援助中心", Some(bureau)).await;
        let director = app.staff_at(centre, "director", &[Role::CentreDirector]).await.0;
        let clerk = app.staff_at(centre, "clerk", &[Role::Intake]).await.0;
        let leader = app.staff_at(bureau, "leader", &[Role::BureauLeader]).await.0;
        Self { app, centre, director, clerk, leader }
    }

    async fn received(&self) -> ApplicationId {
        let lin = self.app.citizen("13800001234").await;
        let draft = lin.create_application(&given::wage_claim(self.centre)).await.unwrap();
        lin.submit_application(draft.id).await.unwrap();
        self.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
        draft.id
    }
}

#[actix_web::test]
async fn sod_01_the_director_of_a_small_centre_examines_and_the_bureau_above_approves() {
    let small = Small::with(SmallCentres::Eased).await;
    let Small { app, director, leader, .. } = &small;
    let id = small.received().await;
    director.accept_application(id).await.unwrap();
    let examined = director.give_opinion(id, &given::favourable()).await.unwrap();
    assert!(examined.small_centre && !examined.actions.contains(&Action::Grant));
    same_person("SOD-01", director.grant_application(id, &Granting::default()).await.unwrap_err());

    let elsewhere = app.unit(OrganisationType::Bureau, "武乡县司法局", None).await;
    let stranger = app.staff_at(elsewhere, "stranger", &[Role::BureauLeader]).await.0;
    let unseen = stranger.grant_application(id, &Granting::default()).await.unwrap_err();
    assert!(matches!(unseen.status(), Some(403 | 404)), "{unseen}");

    assert!(leader.get_application(id).await.unwrap().actions.contains(&Action::Grant));
    let granted = leader.grant_application(id, &Granting::default()).await.unwrap();
    assert!(granted.case_id.is_some());
    let told = leader.get_application(id).await.unwrap().timeline;
    let used = told.iter().filter(|line| line.event == Event::SmallCentreRuleUsed).count();
    assert_eq!(used, 3, "accepted, examined, granted: {told:?}");
}

#[actix_web::test]
async fn sod_01_with_a_third_person_a_centre_is_small_no_more() {
    let small = Small::with(SmallCentres::Eased).await;
    let id = small.received().await;
    small.app.account(small.centre, "third", &[Role::Assigner]).await;
    let refused = small.director.accept_application(id).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden), "asked once more at the move");
    let examiner = small.app.staff_at(small.centre, "examiner", &[Role::Examiner]).await.0;
    examiner.accept_application(id).await.unwrap();
    assert!(!examiner.give_opinion(id, &given::favourable()).await.unwrap().small_centre);
    let refused = small.leader.grant_application(id, &Granting::default()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden), "what an examiner did is the centre's matter");
    small.director.grant_application(id, &Granting::default()).await.expect("as everywhere");
}

#[actix_web::test]
async fn sod_01_a_house_that_did_not_set_the_rule_has_none() {
    let small = Small::with(SmallCentres::Strict).await;
    let id = small.received().await;
    assert_eq!(small.director.accept_application(id).await.unwrap_err().code(), Some(Code::Forbidden));
    assert!(!small.leader.me().await.unwrap().permissions.contains(&Permission::Decide));
}
