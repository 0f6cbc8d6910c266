//! Who looked at what: recorded before the answer leaves, told to the person, asked for by the auditor (SEC-12).

use api::{auth::entity::grant, db::Pools};
use client::Client;
use openapi::{
    ApplicationId, Code, Paging,
    advisers::{AdviserPostFilter, NewAdviserPost},
    applications::{ApplicationFilter, Reception},
    attachments::AttachmentKind,
    auth::Role,
    helpers::{HelperFilter, HelperKind, NewHelper},
    journal::Event,
    people::Sex,
    practitioners::PractitionerFilter,
    readings::*,
    recusals::{NewRecusal, RecusalFilter, RecusalGround},
    staff::{MeritFilter, MeritKind, MeritSubject, NewMerit, NewStaff, PostKind, StaffFilter, StaffLicence},
    trainings::{NewTraining, TrainingFilter, TrainingKind},
};
use sea_orm::{ConnectionTrait, EntityTrait, IntoActiveModel, Statement};
use tests::{TestApp, given};

async fn submitted(app: &TestApp, lin: &Client) -> ApplicationId {
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    draft.id
}

async fn sql(app: &TestApp, statement: &str) {
    let tx = app.system().begin().await.unwrap();
    tx.execute_unprepared(statement).await.unwrap();
    tx.commit().await.unwrap();
}

fn of(actor: openapi::UserId) -> AuditFilter {
    AuditFilter { actor: Some(actor), ..AuditFilter::default() }
}

#[actix_web::test]
async fn sec_05_a_person_sees_who_looked_at_their_application_and_what_for() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    examiner.get_application(id).await.unwrap();
    examiner.reveal_identity(id, &given::because("核对身份证原件")).await.unwrap();
    lin.get_application(id).await.unwrap();

    let seen = lin.list_application_readings(id, &Paging::default()).await.unwrap();
    assert_eq!(seen.total, 2, "her own looks are not told: {seen:?}");
    let [revealed, opened] = seen.items.as_slice() else { panic!("{seen:?}") };
    assert_eq!((revealed.kind, opened.kind), (ReadingKind::Identity, ReadingKind::Whole));
    assert_eq!(revealed.reason.as_deref(), Some("核对身份证原件"));
    assert_eq!((opened.reader.as_str(), opened.role), ("e", Some(Role::Examiner)), "no more than a surname");
    assert_eq!(opened.purpose, Purpose::Examination);
    assert_eq!(opened.organisation.as_deref(), Some("长治市法律援助中心"));
}

#[actix_web::test]
async fn sec_05_who_looked_is_told_to_the_person_alone() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let another = app.citizen("13800005678").await;
    let paging = Paging::default();
    let refused = examiner.list_application_readings(id, &paging).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));
    let unseen = another.list_application_readings(id, &paging).await.unwrap_err();
    assert_eq!(unseen.status(), Some(404));
}

#[actix_web::test]
async fn sec_12_every_way_to_look_leaves_its_line() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let photo = AttachmentKind::Identity;
    let file = lin.add_application_attachment(draft.id, photo, "a.png", &given::photo()).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    let (clerk, clerk_id) = app.staff_at(app.centre, "clerk", &[Role::Intake]).await;
    clerk.list_applications(&ApplicationFilter::default()).await.unwrap();
    clerk.my_work().await.unwrap();
    clerk.get_application(draft.id).await.unwrap();
    clerk.download_attachment(file.id).await.unwrap();
    let nothing = ApplicationFilter { q: Some("无此人".to_owned()), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&nothing).await.unwrap().total, 0);

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let lines = auditor.list_audit_entries(&of(clerk_id)).await.unwrap().items;
    let kinds: Vec<_> = lines.iter().filter_map(|line| line.reading).collect();
    assert_eq!(
        kinds,
        [ReadingKind::File, ReadingKind::Whole, ReadingKind::List, ReadingKind::List],
        "a list that showed nobody is no look"
    );
    assert!(lines.iter().all(|line| line.actor_name.as_deref() == Some("clerk 某")));
    assert!(lines[0].request_id.as_deref().is_some_and(|id| !id.is_empty()));
}

#[actix_web::test]
async fn sec_12_what_can_not_be_recorded_is_not_shown() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    clerk.get_application(id).await.unwrap();
    sql(&app, "ALTER TABLE readings RENAME TO readings_away").await;
    let refused = clerk.get_application(id).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(503), Some(Code::Unavailable)));
    let unlisted = clerk.list_applications(&ApplicationFilter::default()).await.unwrap_err();
    assert_eq!(unlisted.status(), Some(503));
    sql(&app, "ALTER TABLE readings_away RENAME TO readings").await;
    clerk.get_application(id).await.unwrap();
}

#[actix_web::test]
async fn sec_12_many_looks_at_once_share_their_commits_and_each_is_on_the_disk() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let looks = futures::future::join_all((0..40).map(|_| clerk.get_application(id))).await;
    assert!(looks.iter().all(Result::is_ok));
    // Another connection reads what is committed.
    let pools = Pools::open(&app.database.url, 1).await.unwrap();
    let cx = api::auth::Context::system(app.state.clone(), pools.worker(0));
    let row = cx.db().query_one_raw(Statement::from_string(
        cx.db().get_database_backend(),
        "SELECT count(*) AS looks FROM readings WHERE kind = 'WHOLE'",
    ));
    let looks: i64 = row.await.unwrap().unwrap().try_get("", "looks").unwrap();
    assert_eq!(looks, 40);
}

#[actix_web::test]
async fn sec_12_the_auditor_turns_pages_over_what_was_done_and_seen_and_misses_nothing() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    for _ in 0..3 {
        clerk.get_application(id).await.unwrap();
    }
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    clerk.get_application(id).await.unwrap();
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let about = AuditFilter { subject: Some(id.into()), ..AuditFilter::default() };
    let whole = auditor.list_audit_entries(&about).await.unwrap();
    assert_eq!(whole.items.len(), 7, "three moves and four looks");
    assert!(whole.items.is_sorted_by(|a, b| a.at >= b.at));

    let mut turned = Vec::new();
    let mut filter = AuditFilter { limit: Some(2), ..about.clone() };
    loop {
        let page = auditor.list_audit_entries(&filter).await.unwrap();
        assert_eq!(page.total, 7);
        turned.extend(page.items);
        filter.cursor = page.next_cursor;
        if filter.cursor.is_none() {
            break;
        }
    }
    assert_eq!(turned, whole.items);

    let received = AuditFilter { event: Some(Event::ApplicationReceived), ..about.clone() };
    assert_eq!(auditor.list_audit_entries(&received).await.unwrap().items.len(), 1);
    let at = whole.items[1].at;
    let later = AuditFilter { from: Some(at), ..about.clone() };
    assert_eq!(auditor.list_audit_entries(&later).await.unwrap().items, whole.items[..2]);
    let earlier = AuditFilter { to: Some(at), ..about };
    assert_eq!(auditor.list_audit_entries(&earlier).await.unwrap().items, whole.items[2..]);
}

#[actix_web::test]
async fn sec_12_an_auditor_elsewhere_reads_nothing_of_this_centre() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    clerk.get_application(id).await.unwrap();
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::Auditor]).await;
    let about = AuditFilter { subject: Some(id.into()), ..AuditFilter::default() };
    assert_eq!(elsewhere.list_audit_entries(&about).await.unwrap().items, []);
}

#[actix_web::test]
async fn sec_17_an_export_carries_its_mark_and_leaves_its_line() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let (auditor, auditor_id) = app.staff_at(app.centre, "auditor", &[Role::Auditor]).await;
    let asked = AuditExport {
        actor: None,
        subject: Some(id.into()),
        event: None,
        reading: None,
        from: None,
        to: None,
        reason: "年度审计抽查".parse().unwrap(),
    };
    let file = auditor.export_audit(&asked).await.unwrap();
    assert_eq!(&file[..2], b"PK", "a spreadsheet is a zip");
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("audit.xlsx");
    std::fs::write(&path, &file).unwrap();
    let unzipped = std::process::Command::new("unzip").arg("-p").arg(&path).output();
    if let Ok(unzipped) = unzipped {
        let text = String::from_utf8_lossy(&unzipped.stdout).into_owned();
        assert!(text.contains("导出人：auditor 某") && text.contains("年度审计抽查"), "the mark");
        assert!(text.contains("oddHeader"), "on every printed page");
    }
    let line = auditor.list_audit_entries(&of(auditor_id)).await.unwrap().items.remove(0);
    assert_eq!(line.reading, Some(ReadingKind::Export));
    assert_eq!(line.reason.as_deref(), Some("年度审计抽查"));
}

#[actix_web::test]
async fn sec_12_the_auditor_has_the_chain_checked_and_learns_where_it_breaks() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    for _ in 0..2 {
        submitted(&app, &lin).await;
    }
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let chain = ChainQuery { organisation_id: Some(app.centre), ..ChainQuery::default() };
    let whole = auditor.verify_chain(&chain).await.unwrap();
    assert_eq!((whole.ledger, whole.chain), (Ledger::Journal, Some(app.centre.into())));
    assert_eq!((whole.checked, whole.up_to, whole.broken_at, whole.complete), (4, 4, None, true));
    let accounts = auditor.verify_chain(&ChainQuery::default()).await.unwrap();
    assert!(accounts.complete && accounts.broken_at.is_none() && accounts.up_to > 0);
    let from_the_middle = ChainQuery { after: Some(2), ..chain.clone() };
    assert_eq!(auditor.verify_chain(&from_the_middle).await.unwrap().up_to, 4);

    sql(&app, "UPDATE journal SET note = 'nothing happened' WHERE seq = 3").await;
    let broken = auditor.verify_chain(&chain).await.unwrap();
    assert_eq!((broken.up_to, broken.broken_at, broken.complete), (2, Some(3), true));
    let elsewhere = ChainQuery { organisation_id: Some(app.other_centre), ..ChainQuery::default() };
    assert_eq!(auditor.verify_chain(&elsewhere).await.unwrap_err().status(), Some(422));
}

#[actix_web::test]
async fn sec_12_the_auditor_has_the_readings_checked_and_learns_which_chain_breaks_where() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    for _ in 0..5 {
        clerk.get_application(id).await.unwrap();
    }
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let readings = ChainQuery { ledger: Some(Ledger::Readings), ..ChainQuery::default() };
    let whole = auditor.verify_chain(&readings).await.unwrap();
    assert_eq!((whole.ledger, whole.checked, whole.up_to), (Ledger::Readings, 5, 5));
    assert_eq!((whole.broken_at, whole.complete, whole.next), (None, true, None));
    let chain = whole.chain.expect("the chain of this process");
    let from_the_middle = readings.clone().from_place(ChainPlace { chain: Some(chain), after: 3 });
    assert_eq!(auditor.verify_chain(&from_the_middle).await.unwrap().checked, 2);
    let unknown = ChainQuery { chain: Some(id.into()), ..readings.clone() };
    assert_eq!(auditor.verify_chain(&unknown).await.unwrap_err().fields()[0].path, "chain");
    assert_eq!(clerk.verify_chain(&readings).await.unwrap_err().code(), Some(Code::Forbidden));

    // Somebody who holds the database wants not to have looked.
    sql(&app, "UPDATE readings SET reason = 'on duty' WHERE seq = 4").await;
    let broken = auditor.verify_chain(&readings).await.unwrap();
    assert_eq!((broken.chain, broken.up_to, broken.broken_at), (Some(chain), 3, Some(4)));
    sql(&app, "UPDATE readings SET reason = NULL WHERE seq = 4").await;
    assert_eq!(auditor.verify_chain(&readings).await.unwrap().broken_at, None);
    // What is cut off the end is missed once the end was written down.
    app.work_off().await;
    sql(&app, "DELETE FROM readings WHERE seq = 5").await;
    let cut = auditor.verify_chain(&readings).await.unwrap();
    assert_eq!((cut.chain, cut.broken_at), (Some(chain), Some(5)));
}

#[actix_web::test]
async fn sec_12_a_handler_is_recorded_with_the_role_and_firm_they_look_from() {
    let app = TestApp::start().await;
    let (both, both_id) = app.staff_at(app.firms[0], "both", &[Role::Lawyer]).await;
    let lin = app.citizen("13800001234").await;
    let id = submitted(&app, &lin).await;
    let also = grant::Model::lasting(both_id.into(), app.centre.into(), Role::Examiner);
    let tx = app.system().begin().await.unwrap();
    grant::Entity::insert(also.into_active_model()).exec_without_returning(&tx).await.unwrap();
    tx.commit().await.unwrap();
    drop(both);
    let both = app.sign_in("both").await;
    both.get_application(id).await.unwrap();
    let seen = lin.list_application_readings(id, &Paging::default()).await.unwrap().items;
    assert_eq!(seen[0].role, Some(Role::Examiner), "the role that opened the door");
    assert_eq!(seen[0].organisation.as_deref(), Some("长治市法律援助中心"));
}

#[actix_web::test]
async fn sec_12_who_looks_at_helpers_staff_practitioners_and_relations_leaves_a_line_too() {
    let app = TestApp::start().await;
    app.lawyer(app.firms[0], "chen").await;
    let roles = [Role::CentreDirector, Role::Assigner];
    let (director, director_id) = app.staff_at(app.centre, "director", &roles).await;
    let helper = NewHelper {
        kind: HelperKind::Volunteer,
        organisation_id: app.centre,
        village_code: None,
        name: "刘桂香".parse().unwrap(),
        phone: "13900004444".parse().unwrap(),
        user_id: None,
        since: "2026-01-01".parse().unwrap(),
        note: None,
    };
    let helper = director.enter_helper(&helper).await.unwrap();
    let member = NewStaff {
        organisation_id: app.centre,
        user_id: None,
        name: "王志远".parse().unwrap(),
        sex: Sex::Male,
        born_on: "1985-04-12".parse().unwrap(),
        post: PostKind::Public,
        qualified: false,
        licence: StaffLicence::None,
        law_degree: true,
        entered_on: "2010-07-01".parse().unwrap(),
    };
    let member = director.enter_staff(&member).await.unwrap();
    let merit = NewMerit {
        organisation_id: app.centre,
        subject: MeritSubject::Staff,
        subject_id: member.id.into(),
        kind: MeritKind::Reward,
        title: "先进个人".parse().unwrap(),
        basis: "长司〔2026〕9号".parse().unwrap(),
        on: "2026-03-01".parse().unwrap(),
    };
    director.record_merit(&merit).await.unwrap();
    let relation = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: Some("410902194906150010".parse().unwrap()),
        record_id: None,
        note: None,
    };
    director.declare_recusal(&relation).await.unwrap();

    director.list_practitioners(&PractitionerFilter::default()).await.unwrap();
    director.list_helpers(&HelperFilter::default()).await.unwrap();
    director.get_helper(helper.id).await.unwrap();
    director.list_staff(&StaffFilter::default()).await.unwrap();
    director.get_staff(member.id).await.unwrap();
    director.list_merits(&MeritFilter::default()).await.unwrap();
    director.list_recusals(&RecusalFilter::default()).await.unwrap();

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let lines = auditor.list_audit_entries(&of(director_id)).await.unwrap().items;
    let mut looks: Vec<_> = lines
        .iter()
        .filter_map(|line| Some((line.reading?, line.subject_kind.as_str(), line.subject_id)))
        .collect();
    looks.reverse();
    let list = |kind| (ReadingKind::List, kind, None);
    let whole = |kind, id: openapi::Uuid| (ReadingKind::Whole, kind, Some(id));
    let expected = [
        list("practitioner"),
        list("helper"),
        whole("helper", helper.id.into()),
        list("staff"),
        whole("staff", member.id.into()),
        list("merit"),
        list("recusal"),
    ];
    assert_eq!(looks, expected);
}

#[actix_web::test]
async fn sec_12_who_looks_at_terms_trainings_and_the_sign_ins_of_others_leaves_a_line_too() {
    let app = TestApp::start().await;
    let (_, chen) = app.lawyer(app.firms[0], "chen").await;
    let (director, director_id) = app.staff_at(app.centre, "director", &[Role::CentreDirector]).await;
    let (guard, guard_id) = app.staff_at(app.centre, "guard", &[Role::SecAdmin]).await;
    let clerk_id = app.account(app.centre, "clerk", &[Role::Intake]).await;
    app.sign_in("clerk").await;
    let term = NewAdviserPost {
        practitioner_id: chen,
        village_code: "140403001001".parse().unwrap(),
        valid_from: "2026-01-01".parse().unwrap(),
        valid_to: "2026-12-31".parse().unwrap(),
    };
    director.appoint_adviser(&term).await.unwrap();
    let course = NewTraining {
        organisation_id: app.centre,
        kind: TrainingKind::Course,
        title: "民法典培训".parse().unwrap(),
        starts_on: app.today(),
        ends_on: app.today(),
        hours: 4,
    };
    director.plan_training(&course).await.unwrap();

    director.list_adviser_posts(&AdviserPostFilter::default()).await.unwrap();
    director.list_trainings(&TrainingFilter::default()).await.unwrap();
    guard.list_sessions_of(clerk_id).await.unwrap();
    guard.list_sign_ins_of(clerk_id, &Paging::default()).await.unwrap();
    // Of oneself one knows.
    guard.list_own_sessions().await.unwrap();
    guard.list_own_sign_ins(&Paging::default()).await.unwrap();

    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let whose = Some(clerk_id.into());
    let of_director = [("training", None), ("adviser_post", None)];
    for (actor, expected) in
        [(director_id, of_director), (guard_id, [("sign_in", whose), ("session", whose)])]
    {
        let lines = auditor.list_audit_entries(&of(actor)).await.unwrap().items;
        let looks: Vec<_> = lines
            .iter()
            .filter_map(|line| Some((line.reading?, line.subject_kind.as_str(), line.subject_id)))
            .collect();
        assert_eq!(looks, expected.map(|(kind, id)| (ReadingKind::List, kind, id)));
    }
    let about = AuditFilter { subject: whose, reading: Some(ReadingKind::List), ..AuditFilter::default() };
    assert_eq!(auditor.list_audit_entries(&about).await.unwrap().items.len(), 2, "found by whose they are");
}
