//! Where applications come in (§4.3, §5.4), and who applies for somebody (LAL 40).

use openapi::{Code, applications::*, auth::Role, organisations::OrganisationType, people::IdType};
use tests::{Office, TestApp, given};

fn forwarded() -> Forwarding {
    Forwarding {
        unit: "长治市看守所".parse().unwrap(),
        contact: Some("张管教".parse().unwrap()),
        letter_no: Some("长看转〔2026〕7号".parse().unwrap()),
        asked_at: Some("2026-10-31T08:00:00Z".parse().unwrap()),
        received_at: Some("2026-10-31T09:00:00Z".parse().unwrap()),
        forwarded_at: Some("2026-11-01T10:00:00Z".parse().unwrap()),
    }
}

#[actix_web::test]
async fn every_way_in_has_its_people_and_its_usual_one_is_taken_when_none_is_said() {
    let app = TestApp::start().await;
    let station = app.unit(OrganisationType::StationTownship, "北寨工作站", Some(app.centre)).await;
    for (at, username, role, usual, other) in [
        (app.centre, "clerk", Role::Intake, Source::SelfWindow, Some(Source::HomeVisit)),
        (app.centre, "consultant", Role::Consultant, Source::SelfWindow, Some(Source::SelfPhoneBooked)),
        (app.centre, "duty", Role::DutyLawyer, Source::DutyLawyer, None),
        (app.centre, "hotline", Role::HotlineAgent, Source::Hotline, None),
        (app.centre, "custody", Role::ExtCustody, Source::CustodyForward, None),
        (station, "office", Role::JusticeOffice, Source::JusticeOffice, Some(Source::HomeVisit)),
        (station, "station", Role::StationStaff, Source::Station, Some(Source::MassOrg)),
        (station, "adviser", Role::VillageAdviser, Source::VillageAdviser, None),
    ] {
        let (who, _) = app.staff_at(at, username, &[role]).await;
        let opened = who.create_application(&given::wage_claim(at)).await.unwrap();
        assert_eq!(opened.source, usual, "{role}");
        if let Some(other) = other {
            let new = NewApplication { source: Some(other), ..given::wage_claim(at) };
            assert_eq!(who.create_application(&new).await.unwrap().source, other, "{role}");
        }
        let online = NewApplication { source: Some(Source::SelfOnline), ..given::wage_claim(at) };
        let refused = who.create_application(&online).await.unwrap_err();
        assert_eq!(
            (refused.fields()[0].path.as_str(), refused.fields()[0].code),
            ("source", Code::NotInList)
        );
    }
    let lin = app.citizen("13800001234").await;
    let window = NewApplication { source: Some(Source::SelfWindow), ..given::wage_claim(app.centre) };
    assert_eq!(
        lin.create_application(&window).await.unwrap_err().status(),
        Some(422),
        "she is not the window"
    );
}

#[actix_web::test]
async fn a3_what_came_in_at_a_station_is_looked_at_before_it_is_received() {
    let app = TestApp::start().await;
    let station = app.unit(OrganisationType::StationMass, "长治市总工会工作站", Some(app.centre)).await;
    let (contact, _) = app.staff_at(station, "contact", &[Role::StationStaff]).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let draft = contact.create_application(&given::wage_claim(station)).await.unwrap();
    assert_eq!(contact.submit_application(draft.id).await.unwrap().status, Status::Precheck);
    let received = clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    assert_eq!((received.status, received.source), (Status::Received, Source::Station));
}

#[actix_web::test]
async fn dl_01_a_place_of_custody_names_itself_and_a_late_one_stands_out() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let custody = app.staff("custody", &[Role::ExtCustody]).await;
    let new = given::wage_claim(app.centre);
    let draft = office
        .clerk
        .create_application(&NewApplication { source: Some(Source::CustodyForward), ..new.clone() })
        .await
        .unwrap();
    let unnamed = office.clerk.submit_application(draft.id).await.unwrap_err();
    assert_eq!(unnamed.fields()[0].path, "forwarding");

    let form = Form { forwarding: Some(forwarded()), ..new.form };
    let late = custody.create_application(&NewApplication { form, ..new }).await.unwrap();
    let kept = office.clerk.get_application(late.id).await.unwrap();
    assert!(kept.flags.contains(&IntakeFlag::ForwardedLate), "25 hours: {:?}", kept.flags);
    let on_time = FormPatch {
        forwarding: Some(Some(Forwarding {
            forwarded_at: Some("2026-11-01T09:00:00Z".parse().unwrap()),
            ..forwarded()
        })),
        ..FormPatch::default()
    };
    let saved = office.clerk.save_application(late.id, kept.revision, &on_time).await.unwrap();
    assert!(!saved.flags.contains(&IntakeFlag::ForwardedLate), "24 hours");
    assert_eq!(office.clerk.submit_application(late.id).await.unwrap().status, Status::Submitted);
}

fn mother(reason: Option<&str>, kind: AgentKind) -> Agent {
    Agent {
        name: "王大力".parse().unwrap(),
        kind,
        relation: Some("亲属".parse().unwrap()),
        id_no: Some("410902194906150010".parse().unwrap()),
        phone: None,
        reason: reason.map(|reason| reason.parse().unwrap()),
    }
}

/// A six-year-old asks for maintenance.
fn childs(app: &TestApp) -> NewApplication {
    let mut new = given::wage_claim(app.centre);
    new.form.applicant.id_type = Some(IdType::ResidentId);
    new.form.applicant.id_no = None;
    new.form.applicant.id_unverified_reason = Some("未落户".parse().unwrap());
    new.form.applicant.birth_date = Some("2020-05-01".parse::<chrono::NaiveDate>().unwrap().into());
    new.form.matter.cause = Some(Cause::ChildSupport);
    new.form.opponents.clear();
    new
}

#[actix_web::test]
async fn lal_40_a_small_child_is_applied_for_by_its_guardian_or_by_who_stands_in_and_says_why() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let alone = lin.create_application(&childs(&app)).await.unwrap();
    let refused = lin.submit_application(alone.id).await.unwrap_err();
    assert!(refused.fields().iter().any(|f| f.path == "agent" && f.code == Code::Required), "{refused}");

    let by = |agent| FormPatch { agent: Some(Some(agent)), ..FormPatch::default() };
    let saved = lin.save_application(alone.id, 1, &by(mother(None, AgentKind::NearRelative))).await.unwrap();
    let refused = lin.submit_application(alone.id).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "agent.reason");
    let why = Some("监护人是对方当事人");
    let patch = by(mother(why, AgentKind::NearRelative));
    lin.save_application(alone.id, saved.revision, &patch).await.unwrap();
    lin.submit_application(alone.id).await.unwrap();
    let flags = clerk.get_application(alone.id).await.unwrap().flags;
    assert!(flags.contains(&IntakeFlag::GuardianConflict), "{flags:?}");
}

#[actix_web::test]
async fn lal_40_the_other_side_never_applies_for_the_child() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let mut new = childs(&app);
    new.form.agent = Some(mother(None, AgentKind::LegalRepresentative));
    for (name, id_no) in [("王大力", None), ("另一个名字", Some("410902194906150010"))] {
        new.form.opponents = vec![Opponent {
            kind: OpponentKind::Person,
            name: name.parse().unwrap(),
            id_no: id_no.map(|no| no.parse().unwrap()),
            phone: None,
            address: None,
        }];
        let refused = lin.create_application(&new).await.unwrap_err();
        assert_eq!((refused.fields()[0].path.as_str(), refused.fields()[0].code), ("agent", Code::Conflict));
    }
}
