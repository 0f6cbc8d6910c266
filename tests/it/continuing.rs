//! Where an application goes on: named (A6), transferred (ONL-02), merged without loss (A21).

use openapi::{
    Code,
    applications::*,
    attachments::AttachmentKind,
    auth::Role,
    consents::{ConsentFilter, ConsentKind},
    deadlines::DeadlineKind,
    journal::Event,
};
use tests::{Office, TestApp, given};

#[actix_web::test]
async fn a6_the_right_centre_is_named_as_the_directory_knows_it() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = office.submitted(&app).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    let said =
        |to| Redirection {
            to, to_name: None, to_phone: None, reason: "仲裁机构在沁县。".parse().unwrap()
        };
    for nowhere in [app.centre, app.firms[0]] {
        let refused = office.clerk.redirect_application(id, &said(Some(nowhere))).await.unwrap_err();
        assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("to", Code::NotInList));
    }
    let unnamed = office.clerk.redirect_application(id, &said(None)).await.unwrap_err();
    let open: Vec<&str> = unnamed.fields().iter().map(|field| field.path.as_str()).collect();
    assert_eq!(open, ["to_name", "to_phone"]);

    office.clerk.redirect_application(id, &said(Some(app.other_centre))).await.unwrap();
    let told = office.lin.get_application(id).await.unwrap().timeline;
    let told = told.into_iter().find(|entry| entry.event == Event::ApplicationRedirected).unwrap();
    assert_eq!(told.note.as_deref(), Some("沁县法律援助中心，12348。仲裁机构在沁县。"));
}

#[actix_web::test]
async fn onl_02_an_application_goes_to_the_competent_centre_with_papers_history_and_consent() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    app.account(app.other_centre, "there", &[Role::Intake]).await;
    let draft = office.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    office
        .lin
        .add_application_attachment(draft.id, AttachmentKind::Identity, "id.png", &given::photo())
        .await
        .unwrap();
    office.lin.submit_application(draft.id).await.unwrap();

    app.days_pass(1).await;
    let clerk = app.sign_in("clerk").await;
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    let said =
        |consented| Transfer {
            to: app.other_centre, reason: "仲裁机构在沁县。".parse().unwrap(), consented
        };
    let unasked = clerk.transfer_application(draft.id, &said(false)).await.unwrap_err();
    assert_eq!(unasked.fields()[0].code, Code::NotConfirmed);
    let sent = clerk.transfer_application(draft.id, &said(true)).await.unwrap();
    assert_eq!((sent.status, sent.due), (Status::Redirected, None));
    assert!(sent.attachments.is_empty(), "the papers went with it");
    let next = sent.continues_in.expect("where it goes on");
    assert_eq!(clerk.get_application(next).await.unwrap_err().status(), Some(404), "another centre's");

    let there = app.sign_in("there").await;
    let come = there.get_application(next).await.unwrap();
    assert_eq!((come.status, come.source), (Status::Submitted, Source::OtherLaa));
    assert_eq!(come.number.as_deref(), Some("（2026）沁援申字第0001号"));
    assert_eq!(come.attachments.len(), 1);
    assert!(there.download_attachment(come.attachments[0].id).await.is_ok());
    let due = come.due.expect("a day");
    let first_came = "2026-11-09".parse().unwrap();
    assert_eq!((due.kind, due.on), (DeadlineKind::Dl04, first_came), "DL-30: nobody loses a day by it");
    for event in [Event::ApplicationSubmitted, Event::ApplicationReceived, Event::ApplicationTransferred] {
        assert!(come.timeline.iter().any(|entry| entry.event == event), "{event} in {:?}", come.timeline);
    }

    let lin = app.citizen_again("13800001234").await;
    assert_eq!(lin.get_application(next).await.unwrap().form.applicant.id_no, draft.form.applicant.id_no);
    let filter = ConsentFilter { kind: Some(ConsentKind::Transfer), ..ConsentFilter::default() };
    let consents = lin.list_consents(&filter).await.unwrap();
    assert_eq!(consents.items[0].application_id, Some(draft.id));
    let filter = ConsentFilter { kind: Some(ConsentKind::AuthorityCheck), ..ConsentFilter::default() };
    let checks = lin.list_consents(&filter).await.unwrap();
    assert!(
        checks.items.iter().any(|one| one.application_id == Some(next)),
        "her consent to checks holds there"
    );
    let received = there.receive_application(next, &Reception::default()).await.unwrap();
    assert_eq!(received.status, Status::Received);
}

#[actix_web::test]
async fn a21_nothing_of_a_duplicate_is_lost() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let first = office.submitted(&app).await;
    let mut again = given::wage_claim(app.centre);
    again.form.opponents.push(Opponent {
        kind: OpponentKind::Person,
        name: "王大力".parse().unwrap(),
        id_no: None,
        phone: None,
        address: None,
    });
    let twice = office.lin.create_application(&again).await.unwrap().id;
    office
        .lin
        .add_application_attachment(twice, AttachmentKind::MatterEvidence, "iou.png", &given::photo())
        .await
        .unwrap();
    office.lin.submit_application(twice).await.unwrap();

    let merged = office.clerk.merge_application(twice, &Merger { into: first }).await.unwrap();
    assert_eq!((merged.status, merged.continues_in), (Status::Merged, Some(first)));
    let stays = office.lin.get_application(first).await.unwrap();
    assert_eq!(stays.attachments.len(), 1, "its papers");
    let names: Vec<&str> = stays.form.opponents.iter().map(|opponent| &*opponent.name).collect();
    assert_eq!(names, ["莱源建筑有限公司", "王大力"], "its other parties");
    assert!(stays.timeline.iter().filter(|entry| entry.event == Event::ApplicationSubmitted).count() == 2);
    assert!(stays.timeline.iter().any(|entry| entry.event == Event::ApplicationJoined));
    app.work_off().await;
    assert!(app.messages_to("13800001234").iter().any(|text| text.contains("已作出处理")), "she is told");
}

/// What two answers at once came to, the smaller status first.
fn statuses<T: std::fmt::Debug>(answers: [client::Result<T>; 2]) -> [u16; 2] {
    let mut statuses = answers.map(|answer| answer.map_or_else(|error| error.status().unwrap_or(0), |_| 200));
    statuses.sort_unstable();
    statuses
}

#[actix_web::test]
async fn a21_two_mergers_of_one_pair_at_once_are_one_merger_and_one_plain_refusal() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let other = app.staff("other", &[Role::Intake]).await;
    for round in 0..16 {
        let (one, two) = (office.submitted(&app).await, office.submitted(&app).await);
        let (there, back) = (Merger { into: two }, Merger { into: one });
        let opposite = round % 2 == 0;
        let (id, said) = if opposite { (two, &back) } else { (one, &there) };
        let (first, second) =
            futures::join!(office.clerk.merge_application(one, &there), other.merge_application(id, said));
        // What has just ended takes nothing in; what has just gone does not go again.
        let refused = if opposite { 422 } else { 409 };
        assert_eq!(statuses([first, second]), [200, refused], "round {round}");
        let ends = [one, two].map(async |id| office.clerk.get_application(id).await.unwrap().status);
        let ends = futures::future::join_all(ends).await;
        assert_eq!(ends.iter().filter(|status| **status == Status::Merged).count(), 1, "{ends:?}");
    }
}
