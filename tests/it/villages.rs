//! Villages: advisers, requests that cross townships, the one liaison, legally-literate villagers, volunteers.

use client::Client;
use openapi::{
    Code, OrganisationId, PractitionerId, VillageCode,
    advisers::*,
    auth::Role,
    helpers::*,
    trainings::{Attendance, Attendances, AttendeeKind, NewTraining, TrainingKind},
};
use sea_orm::ConnectionTrait;
use tests::{TestApp, given};

const NORTH: &str = "140403001001";
const SOUTH: &str = "140403002001";

fn village(code: &str) -> VillageCode {
    code.parse().unwrap()
}

fn liaison(at: OrganisationId, code: &str) -> NewHelper {
    NewHelper {
        kind: HelperKind::Liaison,
        organisation_id: at,
        village_code: Some(village(code)),
        name: "刘桂香".parse().unwrap(),
        phone: "13900004444".parse().unwrap(),
        user_id: None,
        since: "2026-01-01".parse().unwrap(),
        note: None,
    }
}

fn term(practitioner_id: PractitionerId, code: &str, to: &str) -> NewAdviserPost {
    NewAdviserPost {
        practitioner_id,
        village_code: village(code),
        valid_from: "2026-01-01".parse().unwrap(),
        valid_to: to.parse().unwrap(),
    }
}

fn work(on: chrono::NaiveDate) -> AdviserWork {
    AdviserWork {
        on,
        hours: 3,
        place: "南村村委会".parse().unwrap(),
        summary: "调解两起土地流转纠纷。".parse().unwrap(),
        fund_source: FundSource::Adviser,
    }
}

async fn two_villages(app: &TestApp) {
    let tx = app.system().begin().await.unwrap();
    for (code, name) in [(NORTH, "北村"), (SOUTH, "南村")] {
        let township = &code[..9];
        let sql = format!(
            "INSERT INTO regions (code, parent_code, level, name, urban, valid_from) \
             VALUES ('{code}', '{township}', 'VILLAGE', '{name}', FALSE, '2020-01-01')"
        );
        tx.execute_unprepared(&sql).await.unwrap();
    }
    tx.commit().await.unwrap();
}

#[actix_web::test]
async fn org_01_a_village_has_exactly_one_active_liaison() {
    let app = TestApp::start().await;
    two_villages(&app).await;
    let assigner = app.staff("assigner", &[Role::Assigner]).await;
    let gaps = assigner.village_gaps().await.unwrap();
    assert_eq!((gaps.villages, gaps.without_liaison), (2, 2));

    let first = assigner.enter_helper(&liaison(app.centre, NORTH)).await.unwrap();
    assert_eq!(first.actions, [HelperAction::Edit, HelperAction::End, HelperAction::Replace]);
    assert_eq!(first.village_name.as_deref(), Some("北村"));
    let second = assigner.enter_helper(&liaison(app.centre, NORTH)).await.unwrap_err();
    assert_eq!((second.status(), second.code()), (Some(409), Some(Code::Duplicate)));
    let gaps = assigner.village_gaps().await.unwrap();
    assert_eq!((gaps.without_liaison, &*gaps.items[0].name), (1, "南村"), "a warning");

    let said = Replacement {
        name: "郭建军".parse().unwrap(),
        phone: "13900005555".parse().unwrap(),
        user_id: None,
        since: app.today(),
        reason: "换届。".parse().unwrap(),
    };
    let next = assigner.replace_liaison(first.id, &said).await.unwrap();
    assert_ne!(next.id, first.id);
    let ended = assigner.get_helper(first.id).await.unwrap();
    assert_eq!(ended.until, app.today().pred_opt(), "the first ends the day before");
    assert_eq!(ended.actions, []);
    assert_eq!(assigner.village_gaps().await.unwrap().without_liaison, 1, "never without one");

    let of_north = |active| HelperFilter {
        kind: Some(HelperKind::Liaison),
        village_code: Some(village(NORTH)),
        active,
        ..HelperFilter::default()
    };
    let active = assigner.list_helpers(&of_north(Some(true))).await.unwrap();
    assert_eq!((active.total, active.items[0].id), (1, next.id));
    assert_eq!(assigner.list_helpers(&of_north(None)).await.unwrap().total, 2);

    let gone = Ending { on: app.today(), reason: "外出务工。".parse().unwrap() };
    assigner.end_helper(next.id, &gone).await.unwrap();
    assert_eq!(assigner.end_helper(next.id, &gone).await.unwrap_err().code(), Some(Code::NotNow));
    assert_eq!(assigner.village_gaps().await.unwrap().without_liaison, 2);
}

#[actix_web::test]
async fn org_10_legally_literate_villagers_and_volunteers_are_kept_with_their_training() {
    let app = TestApp::start().await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let helper = NewHelper { kind: HelperKind::LawHelper, ..liaison(app.centre, NORTH) };
    let helper = director.enter_helper(&helper).await.unwrap();
    let another = NewHelper { kind: HelperKind::LawHelper, ..liaison(app.centre, NORTH) };
    director.enter_helper(&another).await.expect("a village has as many as it likes");
    let volunteer = NewHelper { kind: HelperKind::Volunteer, village_code: None, ..another };
    director.enter_helper(&volunteer).await.unwrap();

    let training = NewTraining {
        organisation_id: app.centre,
        kind: TrainingKind::Villagers,
        title: "民法典进村".parse().unwrap(),
        starts_on: app.today(),
        ends_on: app.today(),
        hours: 6,
    };
    let training = director.plan_training(&training).await.unwrap();
    let attended = |hours| Attendances {
        items: vec![Attendance { kind: AttendeeKind::Helper, attendee_id: helper.id.into(), hours }],
    };
    assert_eq!(director.record_attendances(training.id, &attended(6)).await.unwrap().attended, 1);
    assert_eq!(director.get_helper(helper.id).await.unwrap().training_hours, 6);

    let patch = HelperPatch { phone: "13900006666".parse().ok(), ..HelperPatch::default() };
    let changed = director.change_helper(helper.id, helper.revision, &patch).await.unwrap();
    assert_eq!(&*changed.phone, "13900006666");
    let stale = director.change_helper(helper.id, helper.revision, &patch).await.unwrap_err();
    assert_eq!(stale.code(), Some(Code::RevisionStale));

    let filter = HelperFilter { kind: Some(HelperKind::LawHelper), ..HelperFilter::default() };
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::Assigner]).await;
    assert_eq!(director.list_helpers(&filter).await.unwrap().total, 2);
    assert_eq!(elsewhere.list_helpers(&filter).await.unwrap().total, 0, "of the own offices");
    let (firm, _) = app.staff_at(app.firms[0], "firm", &[Role::FirmAdmin]).await;
    let refused = firm.enter_helper(&liaison(app.firms[0], NORTH)).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "organisation_id", "a firm keeps no liaisons");
}

/// A centre, a township's office, and an adviser in each of two townships.
struct Valley {
    app: TestApp,
    assigner: Client,
    township: Client,
    north: (Client, PractitionerId),
    south: (Client, PractitionerId),
}

impl Valley {
    async fn open() -> Self {
        let app = TestApp::start().await;
        two_villages(&app).await;
        let assigner = app.staff("assigner", &[Role::Assigner]).await;
        let township = app.staff("township", &[Role::JusticeOffice]).await;
        let north = app.lawyer(app.firms[0], "north").await;
        let south = app.lawyer(app.firms[1], "south").await;
        assigner.appoint_adviser(&term(north.1, NORTH, "2026-12-31")).await.unwrap();
        assigner.appoint_adviser(&term(south.1, SOUTH, "2026-12-31")).await.unwrap();
        Self { app, assigner, township, north, south }
    }

    async fn asked(&self) -> AdviserRequest {
        let new = NewAdviserRequest {
            organisation_id: self.app.centre,
            village_code: village(SOUTH),
            need: "三户土地流转纠纷，本镇顾问外出培训。".parse().unwrap(),
            wanted_on: self.app.today() + chrono::Days::new(5),
        };
        self.township.ask_for_adviser(&new).await.unwrap()
    }
}

#[actix_web::test]
async fn org_09_advisers_and_villages_are_many_to_many_with_dates() {
    let Valley { app: _app, assigner, north, south, .. } = Valley::open().await;
    assigner.appoint_adviser(&term(north.1, SOUTH, "2026-06-30")).await.unwrap();
    let of = |filter: AdviserPostFilter| {
        let assigner = assigner.clone();
        async move { assigner.list_adviser_posts(&filter).await.unwrap().total }
    };
    let at_south = AdviserPostFilter { village_code: Some(village(SOUTH)), ..AdviserPostFilter::default() };
    assert_eq!(of(at_south.clone()).await, 2, "a village has several advisers");
    let now = AdviserPostFilter { on: "2026-11-02".parse().ok(), ..at_south };
    assert_eq!(of(now).await, 1, "one of them today");
    let his = AdviserPostFilter { practitioner_id: Some(north.1), ..AdviserPostFilter::default() };
    assert_eq!(of(his).await, 2, "an adviser has several villages");
    let own = north.0.list_adviser_posts(&AdviserPostFilter::default()).await.unwrap();
    assert!(own.items.iter().any(|post| post.village_name.as_deref() == Some("南村")));
    assert_eq!(own.total, 2, "and reads the own terms");

    let again = assigner.appoint_adviser(&term(south.1, SOUTH, "2026-12-31")).await.unwrap_err();
    assert_eq!(again.fields()[0].code, Code::Duplicate);
    let backwards = assigner.appoint_adviser(&term(south.1, NORTH, "2025-12-31")).await.unwrap_err();
    assert_eq!((&*backwards.fields()[0].path, backwards.fields()[0].code), ("valid_to", Code::Mismatch));
    let far = assigner.appoint_adviser(&term(south.1, "370285001001", "2026-12-31")).await.unwrap_err();
    assert_eq!(far.fields()[0].path, "village_code", "not in the centre's region");
}

#[actix_web::test]
async fn org_09_a_township_without_capacity_gets_an_adviser_of_another_one() {
    let valley = Valley::open().await;
    let asked = valley.asked().await;
    assert_eq!(asked.status, AdviserRequestStatus::Open);
    assert_eq!(asked.actions, [], "who asks does not dispatch");
    let own = OfferAdviser { practitioner_id: valley.south.1 };
    let refused = valley.assigner.offer_adviser(asked.id, &own).await.unwrap_err();
    assert_eq!(refused.fields()[0].code, Code::Conflict, "an adviser of the same township needs no dispatch");

    let offer = OfferAdviser { practitioner_id: valley.north.1 };
    valley.assigner.offer_adviser(asked.id, &offer).await.unwrap();
    let north = &valley.north.0;
    let no = given::because("当天开庭。");
    assert_eq!(valley.south.0.decline_adviser_request(asked.id, &no).await.unwrap_err().status(), Some(404));
    let declined = north.decline_adviser_request(asked.id, &no).await.unwrap();
    assert_eq!(declined.status, AdviserRequestStatus::Open);

    valley.assigner.offer_adviser(asked.id, &offer).await.unwrap();
    let offered = north.get_adviser_request(asked.id).await.unwrap();
    assert_eq!(offered.actions, [AdviserRequestAction::Accept, AdviserRequestAction::Decline]);
    assert_eq!(offered.offers[0].declined_reason.as_deref(), Some("当天开庭。"));
    let early = north.record_adviser_work(asked.id, &work(valley.app.today())).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NotNow));
    north.accept_adviser_request(asked.id).await.unwrap();

    let before = work(valley.app.today().pred_opt().unwrap());
    let refused = north.record_adviser_work(asked.id, &before).await.unwrap_err();
    assert_eq!((&*refused.fields()[0].path, refused.fields()[0].code), ("on", Code::OutOfRange));
    let done = north.record_adviser_work(asked.id, &work(valley.app.today())).await.unwrap();
    assert_eq!(done.status, AdviserRequestStatus::Done);
    assert_eq!(done.work.expect("a record").fund_source, FundSource::Adviser);
    let twice = AdviserWork { fund_source: FundSource::Local, ..work(valley.app.today()) };
    let refused = north.record_adviser_work(asked.id, &twice).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotNow), "SUB-09: one work, one source");
    let theirs = valley.township.list_adviser_requests(&AdviserRequestFilter::default()).await.unwrap();
    assert_eq!(theirs.items[0].status, AdviserRequestStatus::Done, "who asked sees what came of it");
}

#[actix_web::test]
async fn an_adviser_outside_their_dates_is_not_dispatched_and_does_not_work() {
    let valley = Valley::open().await;
    let asked = valley.asked().await;
    let posts = AdviserPostFilter { practitioner_id: Some(valley.north.1), ..AdviserPostFilter::default() };
    let post = valley.assigner.list_adviser_posts(&posts).await.unwrap().items.remove(0);
    let end = Ending { on: valley.app.today(), reason: "调往外地。".parse().unwrap() };
    valley.assigner.end_adviser_post(post.id, &end).await.unwrap();
    let offer = OfferAdviser { practitioner_id: valley.north.1 };
    let refused = valley.assigner.offer_adviser(asked.id, &offer).await.unwrap_err();
    assert_eq!(refused.fields()[0].code, Code::NotInList, "no adviser any more on the day it is wanted");
}
