//! How somebody may be reached safely (SEC-19), what they need, and who goes first (§13.14).

use openapi::{
    Code,
    applications::*,
    auth::Role,
    deadlines::DeadlineKind,
    outbox::{DeliveryFilter, DeliveryStatus},
    people::PersonCategory,
};
use tests::{Office, TestApp, given};

fn with_rule(app: &TestApp, rule: ContactRule) -> NewApplication {
    let mut new = given::wage_claim(app.centre);
    new.form.service.contact = Some(rule);
    new
}

async fn submitted(who: &client::Client, new: &NewApplication) -> openapi::ApplicationId {
    let id = who.create_application(new).await.unwrap().id;
    who.submit_application(id).await.unwrap();
    id
}

#[actix_web::test]
async fn sec_19_who_forbids_messages_gets_none_of_the_application_and_none_of_the_case() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let silent = ContactRule { no_messages: true, ..ContactRule::default() };
    let id = submitted(&office.clerk, &with_rule(&app, silent)).await;
    let case = office.granted(id).await;
    let (lawyer, practitioner) = app.lawyer(app.firms[0], "lawyer").await;
    let offer = openapi::cases::Offer { practitioner_id: practitioner, remark: None };
    office.assigner.offer_case(case, &offer).await.unwrap();
    lawyer.accept_offer(case).await.unwrap();
    app.work_off().await;
    assert!(app.messages_to("13800001234").iter().all(|text| text.contains("验证码")), "not one");
    assert!(!app.messages_to("13900001111").is_empty(), "the lawyer is told, for the rule is not theirs");
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let filter = DeliveryFilter { status: Some(DeliveryStatus::Withheld), ..DeliveryFilter::default() };
    assert!(
        auditor.list_deliveries(&filter).await.unwrap().items.len() >= 4,
        "that nothing left is on record"
    );
}

#[actix_web::test]
async fn sec_19_messages_go_to_the_safe_number_and_within_its_hours() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let other = ContactRule { phone: Some("13811112222".parse().unwrap()), ..ContactRule::default() };
    submitted(&clerk, &with_rule(&app, other.clone())).await;
    app.work_off().await;
    assert_eq!(app.messages_to("13811112222").len(), 1);
    assert!(app.messages_to("13800001234").is_empty(), "never to the number at home");

    // It is nine in the morning in China.
    let evening = ContactRule { phone: None, from_hour: Some(20), to_hour: Some(22), ..other };
    submitted(&clerk, &with_rule(&app, evening)).await;
    app.work_off().await;
    assert!(app.messages_to("13800001234").is_empty(), "not yet");
    app.state.clock.advance(chrono::TimeDelta::hours(11));
    app.work_off().await;
    assert_eq!(app.messages_to("13800001234").len(), 1, "in the evening");
}

#[actix_web::test]
async fn sec_19_a_rule_that_can_not_be_kept_is_refused() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    for (rule, path, code) in [
        (
            ContactRule { from_hour: Some(18), to_hour: Some(9), ..ContactRule::default() },
            "service.contact.to_hour",
            Code::OutOfRange,
        ),
        (
            ContactRule { from_hour: Some(24), ..ContactRule::default() },
            "service.contact.from_hour",
            Code::OutOfRange,
        ),
        (
            ContactRule { phone: Some("12345".parse().unwrap()), ..ContactRule::default() },
            "service.contact.phone",
            Code::BadFormat,
        ),
    ] {
        let refused = lin.create_application(&with_rule(&app, rule)).await.unwrap_err();
        assert!(
            refused.fields().iter().any(|field| field.path.ends_with(path) && field.code == code),
            "{path}: {:?}",
            refused.fields()
        );
    }
}

#[actix_web::test]
async fn gc_those_who_go_first_are_found_in_one_list_with_their_ground() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let wages = office.submitted(&app).await;
    let mut plain = given::wage_claim(app.centre);
    plain.form.applicant.categories = vec![PersonCategory::General];
    let plain = submitted(&office.lin, &plain).await;
    let mut ill = given::wage_claim(app.centre);
    ill.form.applicant.categories = vec![PersonCategory::SeriouslyIll];
    ill.form.service.needs = vec![Need::HomeVisit, Need::SignLanguage];
    let ill = submitted(&office.lin, &ill).await;

    let filter = ApplicationFilter { green: Some(true), ..ApplicationFilter::default() };
    let first = office.clerk.list_applications(&filter).await.unwrap().items;
    let told: Vec<_> = first.iter().map(|line| (line.id, line.green)).collect();
    assert_eq!(told, [(ill, Some(GreenGround::Gc7)), (wages, Some(GreenGround::Gc2))]);
    let whole = office.clerk.get_application(ill).await.unwrap();
    assert_eq!(whole.form.service.needs, [Need::HomeVisit, Need::SignLanguage]);
    assert_eq!(office.clerk.get_application(plain).await.unwrap().green, None);
}

#[actix_web::test]
async fn dl_29_the_green_channel_goes_first_and_has_a_day_of_its_own_beside_the_limit() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let mut plain = given::wage_claim(app.centre);
    plain.form.applicant.categories = vec![PersonCategory::General];
    let plain = submitted(&office.lin, &plain).await;
    let wages = office.submitted(&app).await;

    let work = office.clerk.my_work().await.unwrap();
    let order: Vec<_> = work.applications.iter().map(|line| line.id).collect();
    assert_eq!(order, [wages, plain], "although the other came first");
    let seen = office.clerk.get_application(wages).await.unwrap();
    let (due, fast) = (seen.due.unwrap(), seen.fast.unwrap());
    assert_eq!((due.kind, fast.kind), (DeadlineKind::Dl04, DeadlineKind::Dl29));
    assert!(fast.on < due.on, "a target, and the limit stays what it is");
    assert_eq!(work.applications[1].fast, None);
    let own = office.lin.get_application(wages).await.unwrap();
    assert_eq!((own.due.unwrap().on, own.fast), (due.on, None), "promised is what the law says");
}
