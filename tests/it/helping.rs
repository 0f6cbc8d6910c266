//! A liaison or legally-literate villager files for somebody of the village (ORG-01, ORG-10, S0-20), hands it over, and
//! reads nothing of it any more (§2.1); the applicant picks it up.

use chrono::TimeDelta;
use client::Client;
use openapi::{
    Code, FieldProblem, HelperId, OrganisationId, Paging, advisers::Ending, applications::*,
    attachments::AttachmentKind, auth::Role, consents::ConsentFilter, helpers::*,
    organisations::OrganisationType,
};
use sea_orm::ConnectionTrait;
use tests::{Office, TestApp, given};
use uuid::Uuid;

use crate::positions;

const LIU: &str = "13900004444";
const LIN: &str = "13800001234";
const NORTH: &str = "140403001001";

/// A village with its station and those who keep the roster there.
struct Village {
    app: TestApp,
    station: OrganisationId,
    keeper: Client,
}

impl Village {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let tx = app.system().begin().await.unwrap();
        let sql = format!(
            "INSERT INTO regions (code, parent_code, level, name, urban, valid_from) \
             VALUES ('{NORTH}', '140403001', 'VILLAGE', '北村', FALSE, '2020-01-01')"
        );
        tx.execute_unprepared(&sql).await.unwrap();
        tx.commit().await.unwrap();
        let station = app.unit(OrganisationType::StationTownship, "北寨工作站", Some(app.centre)).await;
        let keeper = app.staff_at(station, "keeper", &[Role::Assigner]).await.0;
        Self { app, station, keeper }
    }

    async fn enters(&self, kind: HelperKind, phone: &str) -> Helper {
        let new = NewHelper {
            kind,
            organisation_id: self.station,
            village_code: NORTH.parse().ok(),
            name: "刘桂香".parse().unwrap(),
            phone: phone.parse().unwrap(),
            user_id: None,
            since: "2026-01-01".parse().unwrap(),
            note: None,
        };
        self.keeper.enter_helper(&new).await.unwrap()
    }

    /// The liaison, signed in from the phone that stands in the roster.
    async fn liaison(&self) -> (Client, HelperId) {
        let liu = self.enters(HelperKind::Liaison, "139 0000 4444").await;
        (self.app.citizen(LIU).await, liu.id)
    }

    fn claim(&self, helper_id: HelperId) -> NewApplication {
        brought(helper_id, given::wage_claim(self.app.centre))
    }
}

fn brought(helper_id: HelperId, new: NewApplication) -> NewApplication {
    let helper = Some(VillageHelp { helper_id, read_out: true });
    NewApplication { form: Form { helper, ..new.form }, ..new }
}

fn told(problems: &[FieldProblem]) -> Vec<(&str, Code)> {
    problems.iter().map(|problem| (problem.path.as_str(), problem.code)).collect()
}

async fn handed_over(who: &Client) -> Vec<HandedOver> {
    who.list_handed_over(&Paging::default()).await.unwrap().items
}

fn numbered(number: &str) -> PickUp {
    PickUp { number: number.parse().unwrap() }
}

#[actix_web::test]
async fn org_10_a_liaison_files_for_a_villager_and_the_office_sees_who_brought_it() {
    let village = Village::open().await;
    let app = &village.app;
    let (liu, entry) = village.liaison().await;
    let own = liu.own_villages().await.unwrap().items;
    assert_eq!(own.len(), 1);
    assert_eq!((own[0].helper_id, own[0].village_name.as_deref()), (entry, Some("北村")));

    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    assert_eq!((draft.source, draft.status), (Source::SelfOnline, Status::Draft));
    assert!(draft.actions.contains(&Action::Edit), "the draft is the helper's to write");
    let office = Office::open(app).await;
    let station = app.staff_at(village.station, "station", &[Role::StationStaff]).await.0;
    for other in [&office.clerk, &station, &office.lin] {
        assert_eq!(other.get_application(draft.id).await.unwrap_err().status(), Some(404), "nobody else's");
    }
    let facts = FormPatch {
        matter: Some(Matter {
            claims: "请求支付四个月的工资。".parse().ok(), ..draft.form.matter.clone()
        }),
        ..FormPatch::default()
    };
    let draft = liu.save_application(draft.id, draft.revision, &facts).await.unwrap();
    let sent = liu.submit_application(draft.id).await.unwrap();
    assert!(sent.number.is_some() && sent.status == Status::Precheck);

    for office in [&office.clerk, &station] {
        let seen = office.get_application(draft.id).await.unwrap();
        let by = seen.brought_by.unwrap();
        assert_eq!((by.kind, &*by.name, &*by.phone), (HelperKind::Liaison, "刘桂香", LIU));
        assert_eq!(by.village_name.as_deref(), Some("北村"));
        assert!(seen.form.helper.unwrap().read_out, "doc_05: it was read out to her");
    }
    let received = office.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    assert_eq!(received.source, Source::Station, "what comes in at the village is looked at first (A3)");
}

#[actix_web::test]
async fn org_10_a_legally_literate_villager_files_too_and_at_any_centre() {
    let village = Village::open().await;
    let feng = village.enters(HelperKind::LawHelper, "13900005555").await.id;
    let feng_in = village.app.citizen("13900005555").await;
    let elsewhere = brought(feng, given::wage_claim(village.app.other_centre));
    let draft =
        feng_in.create_application(&elsewhere).await.expect("where it happened is competent (LAL 38)");
    feng_in.submit_application(draft.id).await.unwrap();
    let (there, _) = village.app.staff_at(village.app.other_centre, "there", &[Role::Intake]).await;
    let seen = there.get_application(draft.id).await.unwrap();
    assert_eq!(seen.brought_by.unwrap().kind, HelperKind::LawHelper);
    let station = village.app.staff_at(village.station, "station", &[Role::StationStaff]).await.0;
    let not_theirs = station.get_application(draft.id).await.unwrap_err();
    assert_eq!(not_theirs.status(), Some(404), "another centre's offices have nothing to read there");
}

#[actix_web::test]
async fn who_is_not_in_the_roster_files_as_no_helper() {
    let village = Village::open().await;
    let app = &village.app;
    let (liu, entry) = village.liaison().await;
    let not_listed = [("helper.helper_id", Code::NotInList)];

    let wang = app.citizen("13900009999").await;
    assert_eq!(wang.own_villages().await.unwrap().items, []);
    let refused = wang.create_application(&village.claim(entry)).await.unwrap_err();
    assert_eq!(told(refused.fields()), not_listed, "another's entry");
    let unknown = HelperId(Uuid::from_u128(7));
    assert_eq!(told(liu.create_application(&village.claim(unknown)).await.unwrap_err().fields()), not_listed);
    let volunteer = village.enters(HelperKind::Volunteer, "13900006666").await.id;
    let han = app.citizen("13900006666").await;
    let refused = han.create_application(&village.claim(volunteer)).await.unwrap_err();
    assert_eq!(told(refused.fields()), not_listed, "a volunteer files for nobody");
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let refused = clerk.create_application(&village.claim(entry)).await.unwrap_err();
    assert_eq!(told(refused.fields()), not_listed, "nor does the window file in her name");
    let own = wang.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let claims = FormPatch {
        helper: Some(Some(VillageHelp { helper_id: entry, read_out: true })),
        ..FormPatch::default()
    };
    let refused = wang.save_application(own.id, own.revision, &claims).await.unwrap_err();
    assert_eq!(told(refused.fields()), not_listed);
}

#[actix_web::test]
async fn who_has_left_the_roster_hands_nothing_over() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    let gone = Ending { on: village.app.today(), reason: "外出务工。".parse().unwrap() };
    village.keeper.end_helper(entry, &gone).await.unwrap();
    let refused = liu.submit_application(draft.id).await.unwrap_err();
    assert_eq!(told(refused.fields()), [("helper.helper_id", Code::NotInList)]);
    assert_eq!(liu.own_villages().await.unwrap().items, []);
    assert_eq!(handed_over(&liu).await, []);
}

#[actix_web::test]
async fn a_helper_is_neither_reached_for_the_applicant_nor_the_other_side_and_has_read_it_out() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let mut own_phone = village.claim(entry);
    own_phone.form.applicant.phone = LIU.parse().ok();
    let refused = liu.create_application(&own_phone).await.unwrap_err();
    assert_eq!(told(refused.fields()), [("applicant.phone", Code::Duplicate)]);
    let mut against = village.claim(entry);
    against.form.opponents[0] = Opponent {
        kind: OpponentKind::Person,
        name: "刘桂香".parse::<openapi::Line>().unwrap().into(),
        id_no: None,
        phone: None,
        address: None,
    };
    let refused = liu.create_application(&against).await.unwrap_err();
    assert_eq!(told(refused.fields()), [("helper.helper_id", Code::Conflict)]);
    let mut silent = village.claim(entry);
    silent.form.helper = Some(VillageHelp { helper_id: entry, read_out: false });
    let draft = liu.create_application(&silent).await.unwrap();
    let refused = liu.submit_application(draft.id).await.unwrap_err();
    assert_eq!(told(refused.fields()), [("helper.read_out", Code::NotConfirmed)], "DOC-05");
}

#[actix_web::test]
async fn what_is_handed_over_a_helper_reads_no_more() {
    let village = Village::open().await;
    let app = &village.app;
    let (liu, entry) = village.liaison().await;
    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    let photo = given::photo();
    let file =
        liu.add_application_attachment(draft.id, AttachmentKind::Other, "a.png", &photo).await.unwrap();
    let sent = liu.submit_application(draft.id).await.unwrap();
    assert_eq!((sent.form, sent.due, sent.brought_by), (Form::default(), None, None));
    assert!(sent.attachments.is_empty() && sent.timeline.is_empty() && sent.actions.is_empty());

    let token = liu.token().unwrap();
    let answers = positions::about_an_application(app, draft.id.into(), &token).await;
    assert!(answers.len() > 8, "{answers:#?}");
    let seen: Vec<_> = answers.iter().filter(|(_, status)| **status != 404).collect();
    assert!(seen.is_empty(), "{seen:#?}");
    assert_eq!(liu.download_attachment(file.id).await.unwrap_err().status(), Some(404));
    assert_eq!(liu.list_applications(&ApplicationFilter::default()).await.unwrap().items, []);
    assert_eq!(liu.list_consents(&ConsentFilter::default()).await.unwrap().items, []);
    let number = sent.number.unwrap();
    let own = liu.pick_up_application(&numbered(&number)).await.unwrap_err();
    assert_eq!(told(own.fields()), [("number", Code::NotFound)], "it is not the helper's to pick up");

    let kept = handed_over(&liu).await;
    assert_eq!(kept.len(), 1);
    assert_eq!((&kept[0].number, kept[0].on), (&number, app.today()));
    assert_eq!((kept[0].organisation_id, &*kept[0].organisation_name), (app.centre, "长治市法律援助中心"));
    assert_eq!(handed_over(&app.citizen("13900009999").await).await, []);
}

#[actix_web::test]
async fn the_list_of_what_was_handed_over_has_pages_and_follows_a_transfer() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let mut last = None;
    for _ in 0..3 {
        let draft = liu.create_application(&village.claim(entry)).await.unwrap();
        liu.submit_application(draft.id).await.unwrap();
        last = Some(draft.id);
    }
    let two = Paging { limit: Some(2), cursor: None };
    let first = liu.list_handed_over(&two).await.unwrap();
    assert_eq!((first.items.len(), first.total), (2, 3));
    let rest = Paging { cursor: first.next_cursor, ..two };
    assert_eq!(liu.list_handed_over(&rest).await.unwrap().items.len(), 1);
    liu.create_application(&village.claim(entry)).await.unwrap();
    assert_eq!(handed_over(&liu).await.len(), 3, "a draft is not handed over yet");

    let clerk = village.app.staff("clerk", &[Role::Intake]).await;
    let said = Transfer {
        to: village.app.other_centre,
        reason: "事由发生地在沁县。".parse().unwrap(),
        consented: true,
    };
    clerk.transfer_application(last.unwrap(), &said).await.unwrap();
    let told = handed_over(&liu).await;
    assert_eq!((told.len(), told[0].organisation_id), (3, village.app.other_centre));
}

#[actix_web::test]
async fn the_applicant_picks_up_what_was_handed_over_and_the_case_with_it() {
    let village = Village::open().await;
    let app = &village.app;
    let (liu, entry) = village.liaison().await;
    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    let number = liu.submit_application(draft.id).await.unwrap().number.unwrap();
    app.work_off().await;
    assert!(
        app.messages_to(LIN).iter().any(|text| text.contains(&number)),
        "her own phone is told the number"
    );
    assert!(!app.messages_to(LIU).iter().any(|text| text.contains(&number)), "and the helper's is not");
    let office = Office::open(app).await;
    let case = office.granted(draft.id).await;

    let stranger = app.citizen("13900009999").await;
    for (who, number) in [(&stranger, number.as_str()), (&office.lin, "（2026）长援申字第9999号")] {
        let refused = who.pick_up_application(&numbered(number)).await.unwrap_err();
        assert_eq!(told(refused.fields()), [("number", Code::NotFound)], "told alike");
    }
    assert_eq!(office.lin.get_application(draft.id).await.unwrap_err().status(), Some(404), "not yet");
    let typed = number.replace('（', " (").replace('）', ") ");
    let hers = office.lin.pick_up_application(&numbered(&typed)).await.unwrap();
    assert_eq!(hers.form.applicant.name.as_deref(), Some("林秀英"));
    assert_eq!(hers.brought_by.map(|by| by.name.to_string()).as_deref(), Some("刘桂香"));
    office.lin.pick_up_application(&numbered(&number)).await.expect("once more is no fault");
    let listed = office.lin.list_applications(&ApplicationFilter::default()).await.unwrap();
    assert_eq!(listed.items.iter().map(|one| one.id).collect::<Vec<_>>(), [draft.id]);
    office.lin.get_case(case).await.expect("the case is hers to read");
    let consents = office.lin.list_consents(&ConsentFilter::default()).await.unwrap().items;
    assert_eq!(consents.len(), 2, "what was declared for her is hers to take back");
    assert_eq!(liu.get_application(draft.id).await.unwrap_err().status(), Some(404));
    assert_eq!(handed_over(&liu).await.len(), 1);
}

#[actix_web::test]
async fn an_application_of_the_window_is_picked_up_alike() {
    let village = Village::open().await;
    let office = Office::open(&village.app).await;
    let claim = given::wage_claim(village.app.centre);
    let draft = office.clerk.create_application(&claim).await.unwrap();
    let number = office.clerk.submit_application(draft.id).await.unwrap().number.unwrap();
    let hers = office.lin.pick_up_application(&numbered(&number)).await.unwrap();
    assert_eq!((hers.id, hers.source), (draft.id, Source::SelfWindow));
    let refused = office.clerk.pick_up_application(&numbered(&number)).await.unwrap_err();
    assert_eq!(refused.status(), Some(403), "who works there picks nothing up");
}

#[actix_web::test]
async fn what_is_returned_is_put_right_by_the_applicant_and_not_by_the_helper() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let office = Office::open(&village.app).await;
    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    let number = liu.submit_application(draft.id).await.unwrap().number.unwrap();
    office.clerk.return_precheck(draft.id, &given::because("请写明工资欠了几个月。")).await.unwrap();
    assert_eq!(liu.submit_application(draft.id).await.unwrap_err().status(), Some(404));
    let hers = office.lin.pick_up_application(&numbered(&number)).await.unwrap();
    let alone = FormPatch { helper: Some(None), ..FormPatch::default() };
    let saved = office.lin.save_application(hers.id, hers.revision, &alone).await.unwrap();
    assert!(saved.brought_by.is_some(), "who brought it stays known");
    let again = office.lin.submit_application(draft.id).await.unwrap();
    assert_eq!((again.number, again.status), (Some(number), Status::Precheck));
}

#[actix_web::test]
async fn a_draft_that_is_no_longer_filed_as_a_helper_is_the_persons_own_again() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let draft = liu.create_application(&village.claim(entry)).await.unwrap();
    let mut own = given::wage_form().applicant;
    own.phone = LIU.parse().ok();
    let alone = FormPatch { helper: Some(None), applicant: Some(own), ..FormPatch::default() };
    let saved = liu.save_application(draft.id, draft.revision, &alone).await.unwrap();
    assert_eq!((saved.source, saved.brought_by), (Source::SelfOnline, None));
    liu.submit_application(draft.id).await.unwrap();
    liu.get_application(draft.id).await.expect("it is her own");
    assert_eq!(handed_over(&liu).await, []);
}

#[actix_web::test]
async fn a_network_that_is_lost_twice_hands_one_application_over() {
    let village = Village::open().await;
    let (liu, entry) = village.liaison().await;
    let http = reqwest::Client::builder().build().unwrap();
    let token = liu.token().unwrap();
    let send = async |path: String, key: &str, body: String| -> serde_json::Value {
        let url = format!("{}/api/v1{path}", village.app.base);
        let request = http.post(url).bearer_auth(&token).header("idempotency-key", key);
        let request = request.header("content-type", "application/json").body(body);
        request.send().await.unwrap().json().await.unwrap()
    };
    let body = serde_json::to_string(&village.claim(entry)).unwrap();
    let mut ids = Vec::new();
    for _ in 0..3 {
        ids.push(send("/applications".into(), "begin", body.clone()).await["id"].to_string());
    }
    ids.dedup();
    let id = ids[0].trim_matches('"').to_owned();
    assert_eq!(ids.len(), 1);
    let mut numbers = Vec::new();
    for _ in 0..3 {
        let told = send(format!("/applications/{id}/submission"), "send", String::new()).await;
        assert!(told["form"]["applicant"]["name"].is_null(), "nor does a repetition tell what stands in it");
        numbers.push(told["number"].to_string());
    }
    numbers.dedup();
    assert_eq!(numbers.len(), 1);
    village.app.state.clock.advance(TimeDelta::seconds(1));
    assert_eq!(village.app.application_numbers().await.len(), 1);
    assert_eq!(handed_over(&liu).await.len(), 1);
}
