//! Home service (W-HOME): who can not come is visited, by two of the staff, with a proof.

use chrono::TimeDelta;
use migrations::Migrator;
use openapi::{
    Code, UserId,
    applications::{ApplicationFilter, Reception, WithdrawReason, Withdrawal},
    attachments::AttachmentKind,
    auth::Role,
    home_visits::*,
    journal::Event,
    organisations::Point,
    readings::{AuditFilter, ReadingKind},
};
use sea_orm::{ConnectionTrait, Statement};
use sea_orm_migration::MigratorTrait;
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

#[actix_web::test]
async fn w_home_the_calendar_is_in_the_order_of_its_days_over_all_pages_and_names_whom_it_is_about() {
    let app = TestApp::start().await;
    let (clerk, clerk_id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let lin = app.citizen("13800001234").await;
    let visitors = vec![clerk_id, account(&examiner).await];
    let mut asked = Vec::new();
    for _ in 0..8 {
        let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        lin.submit_application(draft.id).await.unwrap();
        asked.push(lin.request_home_visit(draft.id, &wish()).await.unwrap().id);
    }
    // Agreed upon in another order than asked for; the others are due in three working days.
    for (visit, hours) in [(0, 200), (1, 5), (2, 30), (6, 29)] {
        let at = app.state.clock.now() + TimeDelta::hours(hours);
        let agreed = HomeVisitAppointment { at, visitors: visitors.clone() };
        clerk.schedule_home_visit(asked[visit], &agreed).await.unwrap();
    }
    let why = HomeVisitCancelling { reason: "来了窗口。".parse().unwrap() };
    for visit in [3, 6] {
        clerk.cancel_home_visit(asked[visit], &why).await.unwrap();
    }

    let mut filter = HomeVisitFilter { limit: Some(3), ..HomeVisitFilter::default() };
    let (mut walked, mut pages) = (Vec::new(), 0);
    loop {
        let page = clerk.list_home_visits(&filter).await.unwrap();
        assert_eq!(page.total, 8);
        walked.extend(page.items);
        pages += 1;
        filter.cursor = page.next_cursor;
        if filter.cursor.is_none() {
            break;
        }
    }
    let order: Vec<_> = walked.iter().map(|visit| visit.id).collect();
    assert_eq!((pages, order), (3, [1, 2, 4, 5, 7, 0, 3, 6].map(|at: usize| asked[at]).to_vec()));
    assert!(walked.iter().all(|visit| visit.applicant.as_deref() == Some("林*英")), "masked (§15.3)");
    let own = lin.list_home_visits(&HomeVisitFilter::default()).await.unwrap();
    assert!(own.items.iter().all(|visit| visit.applicant.as_deref() == Some("林秀英")), "her own name");

    let over = Some(HomeVisitStatus::Cancelled);
    let mut filter = HomeVisitFilter { status: over, limit: Some(1), ..HomeVisitFilter::default() };
    let first = clerk.list_home_visits(&filter).await.unwrap();
    filter.cursor = first.next_cursor;
    let second = clerk.list_home_visits(&filter).await.unwrap();
    assert_eq!((first.items[0].id, second.items[0].id), (asked[3], asked[6]), "the latest first");
    assert_eq!((second.total, second.next_cursor), (2, None));

    let applications = ApplicationFilter { limit: Some(1), ..ApplicationFilter::default() };
    let cursor = clerk.list_applications(&applications).await.unwrap().next_cursor;
    let strange = HomeVisitFilter { cursor, ..HomeVisitFilter::default() };
    let refused = clerk.list_home_visits(&strange).await.unwrap_err();
    assert_eq!((&*refused.fields()[0].path, refused.fields()[0].code), ("cursor", Code::BadFormat));

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let looks =
        AuditFilter { actor: Some(clerk_id), reading: Some(ReadingKind::List), ..AuditFilter::default() };
    let looks = auditor.list_audit_entries(&looks).await.unwrap();
    assert_eq!(looks.total, 6, "three pages, two of those called off, and the list of applications");
}

#[actix_web::test]
async fn w_home_visits_that_are_older_than_the_calendar_stand_in_it_where_they_would_now() {
    let app = TestApp::start().await;
    let (clerk, clerk_id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    let visitors = vec![clerk_id, account(&app.staff("examiner", &[Role::Examiner]).await).await];
    let lin = app.citizen("13800001234").await;
    let mut asked = Vec::new();
    for _ in 0..4 {
        let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        lin.submit_application(draft.id).await.unwrap();
        asked.push(lin.request_home_visit(draft.id, &wish()).await.unwrap().id);
    }
    for visit in &asked[..2] {
        let at = app.state.clock.now() + TimeDelta::milliseconds(7_777_777);
        let agreed = HomeVisitAppointment { at, visitors: visitors.clone() };
        clerk.schedule_home_visit(*visit, &agreed).await.unwrap();
    }
    let why = HomeVisitCancelling { reason: "来了窗口。".parse().unwrap() };
    for visit in &asked[1..3] {
        clerk.cancel_home_visit(*visit, &why).await.unwrap();
    }

    let db = sea_orm::Database::connect(&app.database.url).await.unwrap();
    let places = async || -> Vec<i64> {
        let all = Statement::from_string(
            db.get_database_backend(),
            "SELECT place FROM home_visits ORDER BY requested_at, id",
        );
        let rows = db.query_all_raw(all).await.unwrap();
        rows.iter().map(|row| row.try_get("", "place").unwrap()).collect()
    };
    let by_the_law = places().await;
    let newer = Migrator::migrations().iter().rev().position(|one| one.name().contains("_000044_")).unwrap();
    Migrator::down(&db, Some(u32::try_from(newer).unwrap() + 1)).await.unwrap();
    Migrator::up(&db, None).await.unwrap();
    assert_eq!((places().await, by_the_law.len()), (by_the_law, 4));
}
