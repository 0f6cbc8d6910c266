//! The holiday table of the year to come: missing and said so, loaded once, used by everybody (TIM-07).

use std::sync::Arc;

use api::{auth::Context, cli::Sealing, clock::Clock, db::Pools, jobs, sms::Gateway, startup, state::State};
use chrono::{Days, NaiveDate, TimeDelta};
use client::Client;
use openapi::{
    Code,
    auth::Role,
    deadlines::{
        CalendarDay, CalendarDayKind, Computation, ComputationRequest, HolidayTableFilter, NewHolidayTable,
        Unit,
    },
};
use tests::{TestApp, given};

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
    NewHolidayTable { year: 2027, notice: "国办发明电〔2026〕1号".parse().unwrap(), days }
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
    ] {
        let refused = bureau.load_holiday_table(&table).await.unwrap_err();
        assert_eq!(refused.status(), Some(422));
        assert_eq!((&refused.fields()[0].path, refused.fields()[0].code), (&path, code));
    }
    assert!(!computed(&bureau).await.calendar_complete);
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    assert_eq!(clerk.load_holiday_table(&notice()).await.unwrap_err().status(), Some(403));
}
