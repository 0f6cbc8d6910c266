//! Aid before the papers (A17–A19, LAL 44, DL-08), and acceptance first under a local rule (§6.4).

use client::Client;
use openapi::{
    ApplicationId, Code,
    applications::*,
    auth::Role,
    deadlines::{DeadlineKind, Light},
    journal::Event,
    organisations::OrganisationType,
};
use tests::{Office, TestApp, given};

fn urgent(ground: EmergencyGround) -> EmergencyGrant {
    EmergencyGrant {
        ground,
        reasons: "距仲裁时效届满仅剩四天，先行提供法律援助。".parse().unwrap(),
        items: vec!["身份证复印件".parse().unwrap(), "劳动关系证明".parse().unwrap()],
        days: None,
    }
}

/// A wage claim whose limit ends on this day, received at the window.
async fn received(app: &TestApp, office: &Office, limit: Option<&str>) -> ApplicationId {
    let mut new = given::wage_claim(app.centre);
    new.form.matter.limitation_date = limit.map(|day| day.parse().unwrap());
    let draft = office.lin.create_application(&new).await.unwrap();
    office.lin.submit_application(draft.id).await.unwrap();
    office.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    draft.id
}

fn examined() -> Completion {
    Completion { opinion: Some(given::favourable()), remark: None }
}

#[actix_web::test]
async fn a17_what_can_not_wait_is_granted_the_same_day_and_its_papers_are_due_in_ten() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = received(&app, &office, Some("2026-11-06")).await;
    let early = office.examiner.grant_first(id, &urgent(EmergencyGround::G1)).await.unwrap_err();
    assert_eq!(early.status(), Some(403), "the director decides");

    let granted = office.director.grant_first(id, &urgent(EmergencyGround::G1)).await.unwrap();
    assert_eq!(granted.status, Status::DecidedGrant);
    assert!(granted.case_id.is_some(), "somebody can be assigned at once");
    assert!(granted.decision.unwrap().granted);
    let owed = granted.deferral.expect("what was put off");
    assert_eq!((owed.state, owed.ground), (DeferralState::Owed, Some(EmergencyGround::G1)));
    assert_eq!(owed.items.len(), 2);
    let due = granted.due.expect("a day");
    assert_eq!((due.kind, due.on), (DeadlineKind::Dl08, "2026-11-12".parse().unwrap()));

    app.work_off().await;
    let told = app.messages_to("13800001234");
    assert!(told.iter().any(|text| text.contains("2026年11月12日前补齐材料")), "{told:?}");
    let hers = office.lin.get_application(id).await.unwrap();
    assert!(hers.actions.contains(&Action::Attach), "what is missing can be added: {:?}", hers.actions);
}

#[actix_web::test]
async fn a17_a_limit_that_is_far_away_or_unknown_is_no_ground() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    for (limit, path, code) in [
        (Some("2026-11-09"), "ground", Code::Mismatch),
        (Some("2026-11-01"), "ground", Code::Mismatch),
        (None, "matter.limitation_date", Code::Required),
    ] {
        let id = received(&app, &office, limit).await;
        let refused = office.director.grant_first(id, &urgent(EmergencyGround::G1)).await.unwrap_err();
        assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), (path, code), "{limit:?}");
        assert_eq!(office.clerk.get_application(id).await.unwrap().status, Status::Received);
        office
            .director
            .grant_first(id, &urgent(EmergencyGround::G2))
            .await
            .expect("preservation can not wait");
    }
}

#[actix_web::test]
async fn sod_02_who_received_it_does_not_grant_it_first() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let both = app.staff("both", &[Role::Intake, Role::CentreDirector]).await;
    let draft = office.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    office.lin.submit_application(draft.id).await.unwrap();
    both.receive_application(draft.id, &Reception::default()).await.unwrap();
    let refused = both.grant_first(draft.id, &urgent(EmergencyGround::G3)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::SamePerson));
}

#[actix_web::test]
async fn a18_what_was_granted_first_is_examined_after_all_and_stands() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = received(&app, &office, Some("2026-11-06")).await;
    office.director.grant_first(id, &urgent(EmergencyGround::G1)).await.unwrap();

    let nothing = office.examiner.complete_deferral(id, &Completion::default()).await.unwrap_err();
    assert_eq!(nothing.fields()[0].path, "opinion", "F8 is asked for");
    let failed = Opinion { means: Finding::NotMet, ..given::favourable() };
    let failed = Completion { opinion: Some(failed), remark: None };
    let refused = office.examiner.complete_deferral(id, &failed).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotEligible), "a failed check leads to a review");

    let stands = office.examiner.complete_deferral(id, &examined()).await.unwrap();
    assert_eq!((stands.status, stands.due), (Status::DecidedGrant, None));
    assert_eq!(stands.deferral.unwrap().completed_on, Some(app.today()));
    app.days_pass(30).await;
    let examiner = app.sign_in("examiner").await;
    let later = examiner.get_application(id).await.unwrap();
    assert!(later.timeline.iter().all(|entry| entry.event != Event::GrantUnderReview), "it stays as it is");
}

#[actix_web::test]
async fn a19_papers_that_do_not_come_bring_the_grant_under_review_and_the_director_lets_it_go_on() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = received(&app, &office, Some("2026-11-06")).await;
    let case = office.director.grant_first(id, &urgent(EmergencyGround::G1)).await.unwrap().case_id.unwrap();

    app.days_pass(10).await;
    let director = app.sign_in("director").await;
    let last_day = director.get_application(id).await.unwrap();
    assert_eq!(last_day.deferral.unwrap().state, DeferralState::Owed, "the last day is not over");
    app.days_pass(1).await;
    let director = app.sign_in("director").await;
    let late = director.get_application(id).await.unwrap();
    assert_eq!(late.deferral.unwrap().state, DeferralState::Review);
    assert_eq!(late.due.unwrap().light, Light::Red, "it stays on the desks until somebody looks");
    assert!(late.timeline.iter().any(|entry| entry.event == Event::GrantUnderReview));
    let case = app.sign_in("assigner").await.get_case(case).await.unwrap();
    assert!(
        case.timeline.iter().any(|entry| entry.event == Event::GrantUnderReview),
        "the case tells it, too"
    );

    let said =
        Upholding { reason: "申请人住院，材料由家属代办。".parse().unwrap(), days: Some(5) };
    let upheld = director.uphold_grant(id, &said).await.unwrap();
    assert_eq!(upheld.deferral.unwrap().state, DeferralState::Owed);
    assert_eq!(upheld.due.unwrap().on, "2026-11-18".parse().unwrap());
    let examiner = app.sign_in("examiner").await;
    let again = examiner.review_grant(id, &given::because("核查结果与申报不一致")).await.unwrap();
    assert_eq!(again.deferral.unwrap().state, DeferralState::Review);
    let stands = examiner.complete_deferral(id, &examined()).await.unwrap();
    assert_eq!(stands.deferral.unwrap().state, DeferralState::Completed, "late papers are papers");
}

/// A centre of 安定区, where DX-2010 holds, and its people.
async fn anding(app: &TestApp) -> (openapi::OrganisationId, Client, Client) {
    let centre = app.root(OrganisationType::Centre, "安定区法律援助中心", "621102").await;
    let clerk = app.staff_at(centre, "anding-clerk", &[Role::Intake]).await.0;
    let examiner = app.staff_at(centre, "anding-examiner", &[Role::Examiner]).await.0;
    (centre, clerk, examiner)
}

#[actix_web::test]
async fn ex_4_a_laid_off_worker_is_accepted_first_where_the_local_rule_holds_and_nowhere_else() {
    let app = TestApp::start().await;
    let (centre, clerk, examiner) = anding(&app).await;
    let lin = app.citizen("13800001234").await;
    let first = AcceptanceFirst {
        rule: "DX-EX1".parse().unwrap(),
        items: vec!["失业登记证明".parse().unwrap()],
        days: Some(10),
    };
    let draft = lin.create_application(&given::wage_claim(centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    let unknown = AcceptanceFirst { rule: "DX-STD".parse().unwrap(), ..first.clone() };
    let refused = examiner.accept_first(draft.id, &unknown).await.unwrap_err();
    assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("rule", Code::NotInList));

    let accepted = examiner.accept_first(draft.id, &first).await.unwrap();
    assert_eq!(accepted.status, Status::Accepted);
    assert_eq!(accepted.due.unwrap().kind, DeadlineKind::Dl04, "the centre's limit goes on");
    let owed = accepted.deferral.unwrap();
    assert!(owed.basis.is_some_and(|basis| !basis.is_empty()), "the instrument is named");
    let complete = examiner.complete_deferral(draft.id, &Completion::default()).await.unwrap();
    assert_eq!(complete.deferral.unwrap().state, DeferralState::Completed);

    let qin = app.staff_at(app.other_centre, "qin", &[Role::Intake, Role::Examiner]).await.0;
    let elsewhere = lin.create_application(&given::wage_claim(app.other_centre)).await.unwrap().id;
    lin.submit_application(elsewhere).await.unwrap();
    qin.receive_application(elsewhere, &Reception::default()).await.unwrap();
    let refused = qin.accept_first(elsewhere, &first).await.unwrap_err();
    assert_eq!(refused.fields()[0].code, Code::NotInList, "no such rule in Changzhi");
}
