//! Home service (W-HOME): who can not come is visited, by two of the staff, with a proof.

use chrono::TimeDelta;
use openapi::{
    Code, UserId,
    applications::{Reception, WithdrawReason, Withdrawal},
    attachments::AttachmentKind,
    auth::Role,
    home_visits::*,
    journal::Event,
    organisations::Point,
};
use sea_orm::{ConnectionTrait, Statement};
use tests::{TestApp, given};

fn wish() -> NewHomeVisit {
    NewHomeVisit {
        ground: HomeVisitGround::Elderly, note: Some("不能下楼，午后在家。".parse().unwrap())
    }
}

async fn account(client: &client::Client) -> UserId {
    client.me().await.unwrap().id
}

#[actix_web::test]
async fn w_home_two_go_to_a_mother_who_can_not_walk_and_bring_back_her_fingerprint() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let daughter = app.citizen("13800001234").await;
    let draft = daughter.create_application(&given::wage_claim(app.centre)).await.unwrap();
    daughter.submit_application(draft.id).await.unwrap();
    clerk.receive_application(draft.id, &Reception::default()).await.unwrap();

    let wanted = daughter.request_home_visit(draft.id, &wish()).await.unwrap();
    assert_eq!(
        (wanted.status, &*wanted.actions),
        (HomeVisitStatus::Requested, &[HomeVisitAction::Cancel][..])
    );
    let again = daughter.request_home_visit(draft.id, &wish()).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::Duplicate), "one at a time");

    let at = app.state.clock.now() + TimeDelta::days(1);
    let (one, two) = (account(&clerk).await, account(&examiner).await);
    assert!(wanted.candidates.is_empty(), "the person names nobody");
    let offered = clerk.get_home_visit(wanted.id).await.unwrap().candidates;
    assert!([one, two].iter().all(|id| offered.iter().any(|who| who.id == *id)), "the centre does");
    let alone = HomeVisitAppointment { at, visitors: vec![one, one] };
    let refused = clerk.schedule_home_visit(wanted.id, &alone).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "visitors[1]", "two staff go");
    let stranger = HomeVisitAppointment { at, visitors: vec![one, account(&daughter).await] };
    assert_eq!(
        clerk.schedule_home_visit(wanted.id, &stranger).await.unwrap_err().fields()[0].code,
        Code::NotInList
    );
    let agreed = HomeVisitAppointment { at, visitors: vec![one, two] };
    let planned = clerk.schedule_home_visit(wanted.id, &agreed).await.unwrap();
    assert_eq!(planned.visitors.iter().map(|visitor| visitor.id).collect::<Vec<_>>(), [one, two]);
    let filter = HomeVisitFilter { mine: Some(true), from: Some(at), ..HomeVisitFilter::default() };
    assert_eq!(
        examiner.list_home_visits(&filter).await.unwrap().items[0].id,
        wanted.id,
        "it is in the calendar"
    );

    app.days_pass(1).await;
    let (clerk, examiner) = (app.sign_in("clerk").await, app.sign_in("examiner").await);
    let daughter = app.citizen_again("13800001234").await;
    let kind = AttachmentKind::Identity;
    let photo = clerk.add_application_attachment(draft.id, kind, "上门.png", &given::photo()).await.unwrap();
    let done = HomeVisitReport {
        visited_at: at,
        report: "当面核对身份，宣读告知书，捺指印。".parse().unwrap(),
        signature: HomeSignature::Fingerprint,
        proofs: vec![photo.id],
        position: Some(Point { longitude: 113.1, latitude: 36.2 }),
        position_consent: false,
    };
    let refused = clerk.report_home_visit(wanted.id, &done).await.unwrap_err();
    assert_eq!(
        refused.fields()[0].path,
        "position_consent",
        "where somebody lives is kept only with consent"
    );
    let done = HomeVisitReport { position_consent: true, ..done };
    let director = app.staff("director", &[Role::CentreDirector]).await;
    assert_eq!(
        director.report_home_visit(wanted.id, &done).await.unwrap_err().status(),
        Some(403),
        "was not there"
    );
    let visited = examiner.report_home_visit(wanted.id, &done).await.unwrap();
    assert_eq!((visited.status, visited.done.as_ref()), (HomeVisitStatus::Visited, Some(&done)));
    assert!(visited.actions.is_empty());

    let timeline = daughter.get_application(draft.id).await.unwrap().timeline;
    for event in [Event::HomeVisitRequested, Event::HomeVisitScheduled, Event::HomeVisitMade] {
        assert_eq!(timeline.iter().filter(|line| line.event == event).count(), 1, "{event}");
    }
    let cx = app.system();
    let asked = Statement::from_string(
        cx.db().get_database_backend(),
        "SELECT note || report AS raw FROM home_visits",
    );
    let raw: String = cx.db().query_one_raw(asked).await.unwrap().unwrap().try_get("", "raw").unwrap();
    assert!(!raw.contains("午后") && !raw.contains("36.2"), "what was said stands sealed: {raw}");
}

#[actix_web::test]
async fn w_home_nobody_sees_a_visit_who_does_not_see_the_application_and_late_is_late() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let early = lin.request_home_visit(draft.id, &wish()).await.unwrap();
    assert_eq!(
        clerk.get_home_visit(early.id).await.unwrap_err().status(),
        Some(404),
        "a draft is nobody else's"
    );
    let stranger = app.citizen("13800009999").await;
    assert_eq!(stranger.get_home_visit(early.id).await.unwrap_err().status(), Some(404));
    assert_eq!(stranger.request_home_visit(draft.id, &wish()).await.unwrap_err().status(), Some(404));

    lin.submit_application(draft.id).await.unwrap();
    app.days_pass(8).await;
    let (clerk, lin) = (app.sign_in("clerk").await, app.citizen_again("13800001234").await);
    assert!(clerk.get_home_visit(early.id).await.unwrap().overdue);
    let why = HomeVisitCancelling { reason: "女儿陪她来了窗口。".parse().unwrap() };
    let off = lin.cancel_home_visit(early.id, &why).await.unwrap();
    assert_eq!((off.status, off.overdue), (HomeVisitStatus::Cancelled, false));
    lin.withdraw_application(draft.id, &Withdrawal { reason: WithdrawReason::W2, note: None }).await.unwrap();
    let over = lin.request_home_visit(draft.id, &wish()).await.unwrap_err();
    assert_eq!(over.status(), Some(409), "nobody is visited about what has ended");
}
