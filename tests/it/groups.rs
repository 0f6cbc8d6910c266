//! Group applications: one sheet, shared facts, one act, numbers of their own (§4.3, EX-1).

use std::fmt::Write;

use chrono::TimeDelta;
use openapi::{
    Code, GroupId,
    applications::*,
    auth::Role,
    groups::*,
    imports::RowFlaw,
    recusals::{NewRecusal, RecusalGround},
};
use tests::{Office, TestApp, given};

/// A number with its check digit.
fn id_no(sequence: u32) -> String {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    let body = format!("14040319880808{sequence:03}");
    let sum: u32 = body.bytes().zip(WEIGHTS).map(|(digit, weight)| u32::from(digit - b'0') * weight).sum();
    format!("{body}{}", ["1", "0", "X", "9", "8", "7", "6", "5", "4", "3", "2"][(sum % 11) as usize])
}

pub fn sheet(members: u32) -> String {
    let mut csv = "姓名,身份证号,电话,住所,金额（元）\n".to_owned();
    for n in 0..members {
        writeln!(csv, "工人{n:03},{},138{n:08},长治市潞州区工地宿舍,{}", id_no(n), 10_000 + n).unwrap();
    }
    csv
}

/// What 64 workers of a site share.
pub fn shared(app: &TestApp) -> NewGroup {
    let mut form = given::wage_form();
    form.applicant = Person { categories: form.applicant.categories, ..Person::default() };
    NewGroup {
        organisation_id: app.centre, source: None, title: "演示工地欠薪 64 人".parse().unwrap(), form
    }
}

async fn upload(app: &TestApp, who: &client::Client, group: GroupId, csv: &str) -> reqwest::Response {
    let head = "content-disposition: form-data; name=\"file\"; filename=\"members.csv\"";
    let body = format!("--x\r\n{head}\r\n\r\n{csv}\r\n--x--\r\n");
    reqwest::Client::builder()
        .build()
        .unwrap()
        .post(format!("{}/api/v1/groups/{group}/members", app.base))
        .bearer_auth(who.token().unwrap())
        .header("content-type", "multipart/form-data; boundary=x")
        .body(body)
        .send()
        .await
        .unwrap()
}

pub async fn entered(app: &TestApp, who: &client::Client, group: GroupId, csv: &str) -> MembersEntered {
    let answer = upload(app, who, group, csv).await;
    let status = answer.status();
    let text = answer.text().await.unwrap();
    serde_json::from_str(&text).unwrap_or_else(|_| panic!("{status}: {text}"))
}

#[actix_web::test]
async fn ex_1_sixty_four_workers_are_one_sheet_one_opinion_one_decision_and_sixty_four_numbers() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let group = office.clerk.create_group(&shared(&app)).await.unwrap();
    assert_eq!((group.members, group.source), (0, Source::SelfWindow));
    let done = entered(&app, &office.clerk, group.id, &sheet(64)).await;
    assert_eq!((done.entered, done.flaws), (64, vec![]));

    let id = group.id;
    let submitted = office.clerk.submit_group(id).await.unwrap();
    assert_eq!(submitted.figures, [GroupFigure { status: Status::Submitted, members: 64 }]);
    office.clerk.receive_group(id, &Reception::default()).await.unwrap();
    office.examiner.accept_group(id).await.unwrap();
    let opined = office.examiner.give_group_opinion(id, &given::favourable()).await.unwrap();
    assert!(!opined.actions.contains(&Action::Grant), "SOD-01");
    let granted = office.director.grant_group(id, &Granting::default()).await.unwrap();
    assert_eq!(granted.figures, [GroupFigure { status: Status::DecidedGrant, members: 64 }]);

    let mut numbers = app.application_numbers().await;
    numbers.sort();
    assert_eq!((numbers.len(), numbers[0].as_str()), (64, "（2026）长援申字第0001号"));
    assert_eq!(numbers[63], "（2026）长援申字第0064号", "no gap");
    let filter = ApplicationFilter { group_id: Some(id), limit: Some(100), ..ApplicationFilter::default() };
    let members = office.clerk.list_applications(&filter).await.unwrap();
    assert_eq!(members.total, 64);
    let one = office.clerk.get_application(members.items[63].id).await.unwrap();
    assert_eq!(one.form.matter.facts, given::wage_form().matter.facts, "shared facts");
    assert_eq!(one.form.matter.claim_amount_fen, openapi::Fen::new(1_000_000), "an amount of their own");
    assert!(one.case_id.is_some());
}

#[actix_web::test]
async fn a_sheet_with_a_wrong_row_enters_nobody_and_names_every_flaw() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let group = office.clerk.create_group(&shared(&app)).await.unwrap().id;
    let good = sheet(3);
    let wrong = format!(
        "{good}王五,14040319880808007A,13800000009,长治市,1\n,,,,\n赵六,{},12,长治市,一万\n,{},13800000009,长治市,\n",
        id_no(9),
        id_no(8)
    );
    let done = entered(&app, &office.clerk, group, &wrong).await;
    let flaws: Vec<_> = done.flaws.iter().map(|flaw| (flaw.row, flaw.column.unwrap(), flaw.code)).collect();
    assert_eq!(
        flaws,
        [
            (5, MemberColumn::IdNo, RowFlaw::BadFormat),
            (7, MemberColumn::Phone, RowFlaw::BadFormat),
            (7, MemberColumn::Amount, RowFlaw::BadFormat),
            (8, MemberColumn::Name, RowFlaw::Required),
        ]
    );
    let twice = format!("{good}工人一,{},13800000009,长治市,1\n", id_no(0));
    let done = entered(&app, &office.clerk, group, &twice).await;
    assert_eq!((done.flaws[0].row, done.flaws[0].code), (5, RowFlaw::Duplicate));
    assert_eq!(office.clerk.get_group(group).await.unwrap().members, 0, "nobody was entered");
}

#[actix_web::test]
async fn a_group_has_five_hundred_members_at_most_and_a_sheet_must_be_one() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let group = office.clerk.create_group(&shared(&app)).await.unwrap().id;
    let too_many = upload(&app, &office.clerk, group, &sheet(501)).await;
    assert_eq!(too_many.status().as_u16(), 422);
    let problem: openapi::Problem = too_many.json().await.unwrap();
    assert_eq!(problem.fields[0].code, Code::TooManyItems);
    let untitled = upload(&app, &office.clerk, group, "甲,乙\n1,2\n").await;
    assert_eq!(untitled.json::<openapi::Problem>().await.unwrap().fields[0].code, Code::Mismatch);
    let no_sheet = upload(&app, &office.clerk, group, "%PDF-1.4\0").await;
    assert_eq!(no_sheet.status().as_u16(), 415, "a file that lies about what it is");
}

#[actix_web::test]
async fn role_04_a_group_against_a_relative_is_not_there_and_nor_is_one_of_another_centre() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let related = app.staff("related", &[Role::Intake]).await;
    let there = app.staff_at(app.other_centre, "there", &[Role::Intake]).await.0;
    related
        .declare_recusal(&NewRecusal {
            user_id: None,
            practitioner_id: None,
            ground: RecusalGround::Relative,
            id_no: Some("91140400MA0BCDE23L".parse().unwrap()),
            record_id: None,
            note: None,
        })
        .await
        .unwrap();
    let group = clerk.create_group(&shared(&app)).await.unwrap().id;
    for other in [&related, &there] {
        assert_eq!(other.get_group(group).await.unwrap_err().status(), Some(404));
        assert!(other.list_groups(&GroupFilter::default()).await.unwrap().items.is_empty());
        assert_eq!(upload(&app, other, group, &sheet(1)).await.status().as_u16(), 404);
    }
    assert_eq!(clerk.list_groups(&GroupFilter::default()).await.unwrap().items.len(), 1);
}

#[actix_web::test]
async fn groups_are_found_by_where_somebody_of_them_stands_by_their_source_and_by_their_day() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (there, _) = app.staff_at(app.other_centre, "there", &[Role::Intake]).await;
    let elsewhere = NewGroup { organisation_id: app.other_centre, ..shared(&app) };
    there.create_group(&elsewhere).await.unwrap();
    let first = office.clerk.create_group(&shared(&app)).await.unwrap().id;
    entered(&app, &office.clerk, first, &sheet(2)).await;
    app.days_pass(2).await;
    let clerk = app.sign_in("clerk").await;
    let booked = NewGroup { source: Some(Source::SelfPhoneBooked), ..shared(&app) };
    let second = clerk.create_group(&booked).await.unwrap().id;
    entered(&app, &clerk, second, &sheet(3)).await;
    clerk.submit_group(second).await.unwrap();
    let third = clerk.create_group(&shared(&app)).await.unwrap().id;

    let found = async |filter: GroupFilter| -> Vec<GroupId> {
        let page = clerk.list_groups(&filter).await.unwrap();
        page.items.iter().map(|group| group.id).collect()
    };
    let any = GroupFilter::default;
    assert_eq!(found(any()).await, [third, second, first], "none of another centre");
    assert_eq!(found(GroupFilter { status: Some(Status::Draft), ..any() }).await, [first]);
    assert_eq!(found(GroupFilter { status: Some(Status::Submitted), ..any() }).await, [second]);
    assert!(found(GroupFilter { status: Some(Status::Received), ..any() }).await.is_empty());
    assert_eq!(found(GroupFilter { source: Some(Source::SelfPhoneBooked), ..any() }).await, [second]);
    let day = app.state.clock.now() - TimeDelta::days(1);
    assert_eq!(found(GroupFilter { from: Some(day), ..any() }).await, [third, second]);
    assert_eq!(found(GroupFilter { until: Some(day), ..any() }).await, [first]);

    let window = GroupFilter { source: Some(Source::SelfWindow), limit: Some(1), ..any() };
    let newest = clerk.list_groups(&window).await.unwrap();
    let next = GroupFilter { cursor: newest.next_cursor, ..window };
    assert_eq!((newest.items[0].id, newest.total, found(next).await), (third, 2, vec![first]));
}

#[actix_web::test]
async fn who_received_one_of_them_decides_on_none() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let both = app.staff("both", &[Role::Intake, Role::CentreDirector]).await;
    let group = office.clerk.create_group(&shared(&app)).await.unwrap().id;
    entered(&app, &office.clerk, group, &sheet(2)).await;
    office.clerk.submit_group(group).await.unwrap();
    both.receive_group(group, &Reception::default()).await.unwrap();
    office.examiner.accept_group(group).await.unwrap();
    office.examiner.give_group_opinion(group, &given::favourable()).await.unwrap();
    let refused = both.grant_group(group, &Granting::default()).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::SamePerson));
    let stays = office.clerk.get_group(group).await.unwrap().figures;
    assert_eq!(stays, [GroupFigure { status: Status::Opinion, members: 2 }], "for nobody");
    office.director.refuse_group(group, &given::refusal()).await.unwrap();
}
