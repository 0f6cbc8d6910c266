//! What was done on the site of a group (现场办公, W-GREEN GRN-01, GRN-02).

use openapi::{
    Code, GroupId, Name,
    applications::Status,
    auth::Role,
    groups::{GroupFigure, NewSiteRecord, PetitionLink, SiteOutcome},
};
use tests::{Office, TestApp, given};

use crate::groups::{entered, shared, sheet};

fn names<const N: usize>(names: [&str; N]) -> Vec<Name> {
    names.iter().map(|name| name.parse().unwrap()).collect()
}

/// Four lawyers and three government lawyers heard what the village petitioned about.
fn petition(app: &TestApp) -> NewSiteRecord {
    let link = PetitionLink {
        office: "长治市信访局".parse().unwrap(),
        number: Some("信访〔2026〕118".parse().unwrap()),
        received_on: app.today(),
    };
    NewSiteRecord {
        heads: 84,
        lawyers: names(["王律", "李律", "赵律", "孙律"]),
        government_lawyers: names(["周公", "吴公", "郑公"]),
        petition: Some(link),
        ..given::on_site(app.today())
    }
}

async fn group(app: &TestApp, clerk: &client::Client) -> GroupId {
    clerk.create_group(&shared(app)).await.unwrap().id
}

#[actix_web::test]
async fn grn_02_a_petition_of_eighty_four_is_heard_on_the_site_and_led_to_applications() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let id = group(&app, &office.clerk).await;
    let heard = office.clerk.record_on_site(id, &petition(&app)).await.unwrap();
    let record = &heard.site_records[0];
    assert_eq!(record.said, petition(&app), "as it was told, with the petition behind it");
    assert_eq!((record.said.lawyers.len(), record.said.government_lawyers.len()), (4, 3));
    assert!(record.recorded_by.is_some());

    let good = sheet(84);
    let flawed = good.replacen("13800000007", "12", 1).replacen("工人011", "", 1);
    let told = entered(&app, &office.clerk, id, &flawed).await;
    assert_eq!((told.entered, told.flaws.len()), (0, 2), "two rows are wrong, nobody is entered");
    assert_eq!(entered(&app, &office.clerk, id, &good).await.entered, 84);
    office.clerk.submit_group(id).await.unwrap();

    let led = office.examiner.get_group(id).await.unwrap();
    assert_eq!(led.figures, [GroupFigure { status: Status::Submitted, members: 84 }]);
    assert_eq!(led.site_records[0].said.outcome, SiteOutcome::GuidedToAid);
    assert_eq!((led.may_record, heard.may_record), (false, true), "who examines writes nothing down here");
}

#[actix_web::test]
async fn grn_01_records_stand_by_their_day_and_are_never_changed() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let id = group(&app, &clerk).await;
    let on = |days: u64, heads| NewSiteRecord {
        held_on: app.today() - chrono::Days::new(days),
        heads,
        ..given::on_site(app.today())
    };
    for record in [on(0, 3), on(9, 9), on(2, 5)] {
        clerk.record_on_site(id, &record).await.unwrap();
    }
    let heads: Vec<u16> =
        clerk.get_group(id).await.unwrap().site_records.iter().map(|one| one.said.heads).collect();
    assert_eq!(heads, [9, 5, 3]);
    for _ in 3..20 {
        clerk.record_on_site(id, &on(0, 1)).await.unwrap();
    }
    let full = clerk.record_on_site(id, &on(0, 1)).await.unwrap_err();
    assert_eq!(full.code(), Some(Code::TooManyItems));
}

#[actix_web::test]
async fn grn_01_what_is_missing_in_a_record_is_named_and_nothing_is_kept() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let id = group(&app, &clerk).await;
    let untold = NewSiteRecord { told_of_aid: false, lawyers: vec![], ..given::on_site(app.today()) };
    let crowd = NewSiteRecord { heads: 10_001, ..given::on_site(app.today()) };
    let none = NewSiteRecord { heads: 0, ..given::on_site(app.today()) };
    let many =
        NewSiteRecord { others: vec!["赵顾问".parse().unwrap(); 51], ..given::on_site(app.today()) };
    for (wrong, fields) in [
        (untold, vec!["lawyers", "told_of_aid"]),
        (crowd, vec!["heads"]),
        (none, vec!["heads"]),
        (many, vec!["others"]),
    ] {
        let refused = clerk.record_on_site(id, &wrong).await.unwrap_err();
        let named: Vec<&str> = refused.fields().iter().map(|field| field.path.as_str()).collect();
        assert_eq!((refused.status(), named), (Some(422), fields));
    }
    assert!(clerk.get_group(id).await.unwrap().site_records.is_empty());
}

#[actix_web::test]
async fn grn_01_only_who_takes_the_group_in_writes_a_record() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (there, _) = app.staff_at(app.other_centre, "there", &[Role::Intake]).await;
    let id = group(&app, &office.clerk).await;
    let record = given::on_site(app.today());
    let elsewhere = there.record_on_site(id, &record).await.unwrap_err();
    let reader = office.director.record_on_site(id, &record).await.unwrap_err();
    assert_eq!((elsewhere.status(), reader.status()), (Some(404), Some(403)));
}
