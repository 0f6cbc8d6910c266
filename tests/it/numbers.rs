//! Numbers have no gaps and no doubles, however many write at once (NUM-01, NUM-04).

use std::collections::BTreeSet;

use openapi::{
    Code,
    applications::{ApplicationFilter, Status},
    auth::Role,
    journal::Event,
};
use tests::{TestApp, given};

const WRITERS: usize = 32;

#[actix_web::test]
async fn num_01_thirty_two_writers_at_once_leave_no_gap() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let mut drafts = Vec::new();
    for _ in 0..WRITERS {
        drafts.push(lin.create_application(&given::wage_claim(app.centre)).await.unwrap().id);
    }
    let submissions = drafts.into_iter().map(|id| {
        let lin = lin.clone();
        async move { lin.submit_application(id).await.expect("submitted").number.expect("a number") }
    });
    let numbers: BTreeSet<String> = futures::future::join_all(submissions).await.into_iter().collect();
    let expected: BTreeSet<String> = (1..=WRITERS).map(|n| format!("（2026）长援申字第{n:04}号")).collect();
    assert_eq!(numbers, expected);
}

#[actix_web::test]
async fn num_04_a_voided_number_is_never_used_again_and_stays_explained() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let mut numbered = Vec::new();
    for _ in 0..3 {
        let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
        numbered.push(clerk.submit_application(draft.id).await.unwrap());
    }
    let wrong = &numbered[2];
    let number = wrong.number.clone().unwrap();
    assert_eq!(number, "（2026）长援申字第0003号");

    let reason = given::because("窗口重复登记，同一人同一事项。");
    let voided = clerk.void_application(wrong.id, &reason).await.unwrap();
    assert_eq!((voided.status, voided.number.as_ref(), voided.due), (Status::Voided, Some(&number), None));
    let explained = voided.timeline.iter().find(|entry| entry.event == Event::ApplicationVoided).unwrap();
    assert_eq!(explained.note.as_deref(), Some(&*reason.reason));
    assert_eq!(voided.actions, [], "nothing more is done with it");

    let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let next = clerk.submit_application(draft.id).await.unwrap();
    assert_eq!(
        next.number.as_deref(),
        Some("（2026）长援申字第0004号"),
        "not the voided one, even as the last"
    );
    let series: Vec<String> = (1..=4).map(|n| format!("（2026）长援申字第{n:04}号")).collect();
    assert_eq!(app.application_numbers().await, series, "the series has no hole");

    let found = ApplicationFilter { q: Some(number.clone()), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&found).await.unwrap().items[0].status, Status::Voided);
    let voids = ApplicationFilter { status: Some(Status::Voided), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&voids).await.unwrap().total, 1);
    let again = clerk.void_application(wrong.id, &reason).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::NotNow));
}

#[actix_web::test]
async fn num_04_only_the_centre_voids_and_only_with_a_reason() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    let reason = given::because("登记有误。");
    assert_eq!(lin.void_application(draft.id, &reason).await.unwrap_err().status(), Some(403));
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::Intake]).await;
    assert_eq!(elsewhere.void_application(draft.id, &reason).await.unwrap_err().status(), Some(404));
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let request = clerk.request("POST", &format!("/applications/{}/voiding", draft.id));
    let json = ("Content-Type", "application/json".to_owned());
    let silent = client::Request {
        body: Some(b"{}".to_vec()),
        headers: [request.headers.clone(), vec![json]].concat(),
        ..request
    };
    assert_eq!(clerk.send(silent).await.unwrap().status, 422);
    clerk.void_application(draft.id, &reason).await.unwrap();
    let seen = lin.get_application(draft.id).await.unwrap();
    assert_eq!(seen.status, Status::Voided, "the person sees what became of it");
    app.work_off().await;
    assert!(app.messages_to("13800001234")[0].contains("已作出处理"));
}
