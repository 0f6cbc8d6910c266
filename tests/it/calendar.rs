//! The holiday table of the year to come: missing and said so, loaded once, used by everybody (TIM-07).

use std::sync::Arc;

use api::{auth::Context, cli::Sealing, clock::Clock, db::Pools, jobs, sms::Gateway, startup, state::State};
use chrono::{Days, NaiveDate, TimeDelta};
use client::Client;
use openapi::{
    Code,
    auth::Role,
    cases::{Agreement, Offer},
    deadlines::{
        CalendarDay, CalendarDayKind, Computation, ComputationRequest, DeadlineKind, HolidaySource,
        HolidayTableFilter, HolidayYear, NewHolidayTable, Unit,
    },
};
use tests::{Office, TestApp, given};

fn day(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

/// A notice for 2027: invented, for the real one is not published yet.
fn notice() -> NewHolidayTable {
    use CalendarDayKind::{Holiday, MakeupWorkday};
    let mut days = Vec::new();
    let mut add = |from: &str, count: u64, kind, name: &str| {
        let each = (0..count).map(|n| day(from) + Days::new(n));
        days.extend(each.map(|date| CalendarDay { date, kind, name: name.parse().unwrap() }));
    };
    add("2027-01-01", 3, Holiday, "元旦");
    add("2027-02-05", 8, Holiday, "春节");
    add("2027-02-20", 1, MakeupWorkday, "春节");
    add("2027-05-01", 5, Holiday, "劳动节");
    add("2027-10-01", 7, Holiday, "国庆节");
    add("2027-10-09", 1, MakeupWorkday, "国庆节");
    let published_on = Some(day("2026-11-02"));
    NewHolidayTable {
        year: 2027, notice: "国办发明电〔2026〕1号".parse().unwrap(), published_on, days
    }
}

/// Seven days that would end on Friday, 5 February 2027.
async fn computed(client: &Client) -> Computation {
    let request = ComputationRequest {
        start: day("2027-01-29"),
        start_at: None,
        count: 7,
        unit: Unit::Days,
        stops: Vec::new(),
        custody: false,
    };
    client.compute_deadline(&request).await.unwrap()
}

/// A second process on the same database.
async fn second(app: &TestApp) -> Context {
    let pools = Pools::open(&app.database.url, 1).await.unwrap();
    let clock = Clock::starting_at(app.state.clock.now());
    let folder = app.database.folder.path();
    let vault = startup::vault(folder, &Sealing::default(), &pools, &clock).await.unwrap();
    let state: State = startup::state(folder, vault, Gateway::development(), clock).unwrap();
    Context::system(Arc::new(state), pools.worker(0))
}

#[actix_web::test]
async fn tim_07_a_loaded_year_moves_what_is_due_in_every_process() {
    let app = TestApp::start().await;
    let (bureau, _) = app.staff_at(app.centre, "bureau", &[Role::BureauSupervisor]).await;
    let other = second(&app).await;
    let before = computed(&bureau).await;
    assert_eq!((before.due, before.missing_years.as_slice()), (Some(day("2027-02-05")), &[2027][..]));
    let asked = HolidayTableFilter { year: 2027 };
    assert_eq!(bureau.get_holiday_table(asked).await.unwrap().days, []);

    let loaded = bureau.load_holiday_table(&notice()).await.unwrap();
    assert_eq!(loaded.days.len(), notice().days.len());
    assert_eq!(bureau.get_holiday_table(asked).await.unwrap(), loaded);
    let after = computed(&bureau).await;
    assert_eq!((after.due, after.calendar_complete), (Some(day("2027-02-15")), true));
    assert_eq!(after.rolled.len(), 10, "eight days off and a weekend, each explained");

    assert_eq!(other.state.calendar.now().table(2027), [], "it has not looked yet");
    jobs::run(&other).await.unwrap();
    assert_eq!(other.state.calendar.now().table(2027), loaded.days);
}

#[actix_web::test]
async fn tim_07_every_year_says_where_its_table_comes_from_and_which_is_missing() {
    let app = TestApp::start().await;
    let (bureau, _) = app.staff_at(app.centre, "bureau", &[Role::BureauSupervisor]).await;
    let years = bureau.list_holiday_years().await.unwrap().items;
    assert_eq!((years[0].year, years.last().unwrap().year), (2027, 2004), "the newest first");
    assert_eq!((years[0].source, years[0].days_off), (HolidaySource::Missing, 0));
    assert_eq!((years[1].source, years[1].year), (HolidaySource::Software, 2026));
    assert!(years[1..].iter().all(|year| year.source == HolidaySource::Software && year.days_off > 6));

    let loaded = bureau.load_holiday_table(&notice()).await.unwrap();
    let years = bureau.list_holiday_years().await.unwrap().items;
    let HolidayYear { year, source, notice: taken_from, published_on, days_off, days_moved, loaded_at } =
        years[0].clone();
    assert_eq!((year, source, days_off, days_moved), (2027, HolidaySource::Notice, 23, 2));
    assert_eq!((taken_from, published_on), (Some(notice().notice), notice().published_on));
    assert_eq!((loaded_at.is_some(), loaded_at), (true, loaded.loaded_at));
    assert_eq!(app.anyone().list_holiday_years().await.unwrap_err().status(), Some(401));
}

#[actix_web::test]
async fn tim_07_what_is_due_on_a_record_follows_and_the_banner_goes() {
    let app = TestApp::start().await;
    app.account(app.centre, "clerk", &[Role::Intake]).await;
    app.account(app.centre, "bureau", &[Role::BureauSupervisor]).await;
    app.state.clock.advance(TimeDelta::days(88));
    assert_eq!(app.today(), day("2027-01-29"));
    let clerk = app.sign_in("clerk").await;
    let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let submitted = clerk.submit_application(draft.id).await.unwrap();
    assert_eq!(submitted.due.unwrap().on, day("2027-02-05"));
    assert!(!clerk.my_work().await.unwrap().calendar_complete, "the banner says that the table is missing");

    let bureau = app.sign_in("bureau").await;
    bureau.load_holiday_table(&notice()).await.unwrap();
    app.work_off().await;
    assert_eq!(clerk.get_application(draft.id).await.unwrap().due.unwrap().on, day("2027-02-15"));
    assert!(clerk.my_work().await.unwrap().calendar_complete);

    // A correction of the notice: the year is replaced whole, and what is due follows again.
    let mut corrected = notice();
    corrected.days.retain(|listed| !(day("2027-02-05")..=day("2027-02-07")).contains(&listed.date));
    bureau.load_holiday_table(&corrected).await.unwrap();
    app.work_off().await;
    assert_eq!(clerk.get_application(draft.id).await.unwrap().due.unwrap().on, day("2027-02-05"));
}

#[actix_web::test]
async fn tim_07_what_is_due_on_a_running_case_follows_too_and_an_ended_one_has_nothing_to_follow() {
    let app = TestApp::start().await;
    app.state.clock.advance(TimeDelta::days(94));
    assert_eq!(app.today(), day("2027-02-04"));
    let office = Office::open(&app).await;
    let bureau = app.staff("bureau", &[Role::BureauSupervisor]).await;
    let (lawyer, lawyer_id) = app.lawyer(app.firms[0], "chen").await;
    let mut cases = Vec::new();
    for _ in 0..3 {
        cases.push(office.granted(office.submitted(&app).await).await);
    }
    let [waiting, named, working] = cases[..] else { panic!("three cases") };
    for case in [named, working] {
        office.assigner.offer_case(case, &Offer { practitioner_id: lawyer_id, remark: None }).await.unwrap();
        lawyer.accept_offer(case).await.unwrap();
    }
    lawyer.sign_agreement(working, &Agreement { signed_on: app.today() }).await.unwrap();
    let due = async |case| office.assigner.get_case(case).await.unwrap().due.map(|due| (due.kind, due.on));
    assert_eq!(due(waiting).await, Some((DeadlineKind::Dl06, day("2027-02-08"))), "the weekend is over");
    assert_eq!(due(named).await, Some((DeadlineKind::Dl09, day("2027-02-09"))));

    bureau.load_holiday_table(&notice()).await.unwrap();
    app.work_off().await;
    assert_eq!(due(waiting).await, Some((DeadlineKind::Dl06, day("2027-02-15"))), "the spring festival, too");
    assert_eq!(due(named).await, Some((DeadlineKind::Dl09, day("2027-02-15"))));
    assert_eq!(due(working).await, None);
}

#[actix_web::test]
async fn tim_07_a_table_with_an_impossible_day_is_refused_and_changes_nothing() {
    let app = TestApp::start().await;
    let (bureau, _) = app.staff_at(app.centre, "bureau", &[Role::BureauSupervisor]).await;
    let with = |date: &str, kind| {
        let mut table = notice();
        table.days.push(CalendarDay { date: day(date), kind, name: "国庆节".parse().unwrap() });
        table
    };
    let last = format!("days[{}]", notice().days.len());
    for (table, path, code) in [
        (with("2027-10-08", CalendarDayKind::MakeupWorkday), format!("{last}.kind"), Code::Mismatch),
        (with("2028-01-02", CalendarDayKind::Holiday), format!("{last}.date"), Code::OutOfRange),
        (with("2027-10-01", CalendarDayKind::Holiday), format!("{last}.date"), Code::Duplicate),
        (
            NewHolidayTable { days: notice().days[..3].to_vec(), ..notice() },
            "days".to_owned(),
            Code::Incomplete,
        ),
        (NewHolidayTable { days: vec![], ..notice() }, "days".to_owned(), Code::TooFew),
        (NewHolidayTable { year: 1999, ..notice() }, "year".to_owned(), Code::OutOfRange),
        (
            NewHolidayTable { published_on: Some(day("2025-11-04")), ..notice() },
            "published_on".to_owned(),
            Code::OutOfRange,
        ),
    ] {
        let refused = bureau.load_holiday_table(&table).await.unwrap_err();
        assert_eq!(refused.status(), Some(422));
        assert_eq!((&refused.fields()[0].path, refused.fields()[0].code), (&path, code));
    }
    assert!(!computed(&bureau).await.calendar_complete);
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    assert_eq!(clerk.load_holiday_table(&notice()).await.unwrap_err().status(), Some(403));
}
