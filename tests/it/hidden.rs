//! Who is related to a matter does not see that it exists (ROLE-04, ASG-06).

use client::Client;
use openapi::{
    ApplicationId, CaseId, Code, PractitionerId, Short, UserId,
    applications::{ApplicationFilter, Reception},
    attachments::{Attachment, AttachmentKind},
    auth::Role,
    cases::{CaseFilter, Offer},
    outbox::DeliveryFilter,
    practitioners::Bar,
    readings::AuditFilter,
    recusals::*,
    referrals::{NewReferral, Onward, ReferralFilter, ReferredPerson},
    rights::{NewRightsRequest, RightKind, RightsFilter},
    work::WorkCounts,
};
use tests::{Office, TestApp, given};

/// Number of the applicant of every wage claim.
const LIN: &str = "621102196203010025";
/// Number of somebody whom nobody helps.
const STRANGER: &str = "410902194906150010";

/// A wage claim with the applicant's photo, submitted.
async fn submitted(office: &Office, app: &TestApp) -> (ApplicationId, Attachment) {
    let draft = office.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let kind = AttachmentKind::Identity;
    let file = office.lin.add_application_attachment(draft.id, kind, "a.png", &given::photo()).await.unwrap();
    office.lin.submit_application(draft.id).await.unwrap();
    (draft.id, file)
}

fn to_person(number: &str) -> NewRecusal {
    NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: Some(number.parse().unwrap()),
        record_id: None,
        note: Some("表姐".parse().unwrap()),
    }
}

fn to_record(id: openapi::Uuid, whose: UserId) -> NewRecusal {
    NewRecusal { user_id: Some(whose), id_no: None, record_id: Some(id), ..to_person(LIN) }
}

/// Nothing that this colleague asks tells of the matter.
async fn sees_nothing(who: &Client, application: ApplicationId, case: CaseId, file: &Attachment) {
    let named = |q: &str| ApplicationFilter { q: Some(q.to_owned()), ..ApplicationFilter::default() };
    let listed = who.list_applications(&ApplicationFilter::default()).await.unwrap();
    assert_eq!((listed.items.len(), listed.total), (0, 0), "lists and totals");
    for q in ["林秀英", "lxy", "0025"] {
        assert_eq!(who.list_applications(&named(q)).await.unwrap().total, 0, "search for {q}");
    }
    let cases = who.list_cases(&CaseFilter::default()).await.unwrap();
    assert_eq!((cases.items.len(), cases.total), (0, 0));
    let work = who.my_work().await.unwrap();
    assert_eq!((work.counts, work.applications.len(), work.cases.len()), (WorkCounts::default(), 0, 0));
    assert_eq!(who.get_application(application).await.unwrap_err().status(), Some(404));
    assert_eq!(who.get_case(case).await.unwrap_err().status(), Some(404));
    assert_eq!(who.get_archive_file(case).await.unwrap_err().status(), Some(404));
    assert_eq!(who.download_attachment(file.id).await.unwrap_err().status(), Some(404));
    let moved = who.receive_application(application, &Reception::default()).await.unwrap_err();
    assert_eq!(moved.status(), Some(404));
}

#[actix_web::test]
async fn role_04_a_relative_of_the_applicant_does_not_see_that_the_matter_exists() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let roles = [Role::Examiner, Role::Intake];
    let related = app.staff("related", &roles).await;
    let stranger = app.staff("stranger", &roles).await;
    let (application, file) = submitted(&office, &app).await;
    let case = office.granted(application).await;
    assert_eq!(related.list_applications(&ApplicationFilter::default()).await.unwrap().total, 1);

    // Another relation hides nothing, and the answer tells neither which nor how many records it hides.
    stranger.declare_recusal(&to_person(STRANGER)).await.unwrap();
    let declared = related.declare_recusal(&to_person(LIN)).await.unwrap();
    assert_eq!((declared.target, declared.actions.len()), (RecusalTarget::Person, 0));
    sees_nothing(&related, application, case, &file).await;
    assert_eq!(stranger.list_applications(&ApplicationFilter::default()).await.unwrap().total, 1);
    stranger.get_case(case).await.unwrap();
    office.lin.get_application(application).await.unwrap();
}

#[actix_web::test]
async fn role_04_what_is_declared_beforehand_hides_what_comes_later() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let related = app.staff("related", &[Role::Examiner, Role::Intake]).await;
    related.declare_recusal(&to_person(&LIN.to_lowercase())).await.unwrap();
    let (application, file) = submitted(&office, &app).await;
    assert_eq!(related.get_application(application).await.unwrap_err().status(), Some(404));
    let case = office.granted(application).await;
    sees_nothing(&related, application, case, &file).await;
}

#[actix_web::test]
async fn role_04_a_number_that_is_entered_later_hides_the_draft_from_then_on() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let related = app.staff("related", &[Role::Intake]).await;
    related.declare_recusal(&to_person(STRANGER)).await.unwrap();
    let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
    related.get_application(draft.id).await.unwrap();
    let mut opponents = given::wage_form().opponents;
    opponents[0].kind = openapi::applications::OpponentKind::Person;
    opponents[0].id_no = Some(STRANGER.parse().unwrap());
    let patch = openapi::applications::FormPatch { opponents: Some(opponents), ..Default::default() };
    clerk.save_application(draft.id, draft.revision, &patch).await.unwrap();
    assert_eq!(
        related.get_application(draft.id).await.unwrap_err().status(),
        Some(404),
        "the opponent's kin"
    );
}

#[actix_web::test]
async fn role_04_a_relation_that_others_recorded_is_not_told_to_whom_it_hides_from() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (related, related_id) = app.staff_at(app.centre, "related", &[Role::Examiner]).await;
    let (application, file) = submitted(&office, &app).await;
    let case = office.granted(application).await;
    let recorded = office.assigner.declare_recusal(&to_record(case.into(), related_id)).await.unwrap();
    sees_nothing_as_examiner(&related, application, case, &file).await;
    assert_eq!(related.list_recusals(&RecusalFilter::default()).await.unwrap().total, 0);
    assert_eq!(related.end_recusal(recorded.id).await.unwrap_err().status(), Some(404));

    let listed = office.director.list_recusals(&RecusalFilter::default()).await.unwrap().items;
    assert_eq!(listed[0].user_name.as_deref(), Some("related 某"));
    assert_eq!(listed[0].actions, [RecusalAction::End]);
    office.director.end_recusal(recorded.id).await.unwrap();
    related.get_case(case).await.unwrap();
    related.get_application(application).await.unwrap();
}

#[actix_web::test]
async fn role_04_a_relation_ends_at_one_cost_and_what_another_one_hides_stays_hidden() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (related, related_id) = app.staff_at(app.centre, "related", &[Role::Examiner, Role::Intake]).await;
    let named = office.submitted(&app).await;
    office.assigner.declare_recusal(&to_record(named.into(), related_id)).await.unwrap();
    let case = office.granted(named).await;
    let mut costs = Vec::new();
    let mut others = Vec::new();
    for more in [1, 5] {
        for _ in 0..more {
            others.push(office.submitted(&app).await);
        }
        let declared = related.declare_recusal(&to_person(LIN)).await.unwrap();
        assert_eq!(related.list_applications(&ApplicationFilter::default()).await.unwrap().total, 0);
        costs.push(app.statements_of(office.director.end_recusal(declared.id)).await);
        for other in &others {
            related.get_application(*other).await.unwrap();
        }
        assert_eq!(related.get_application(named).await.unwrap_err().status(), Some(404));
        assert_eq!(related.get_case(case).await.unwrap_err().status(), Some(404));
    }
    assert_eq!(costs[0], costs[1], "one more record, or five");
}

async fn sees_nothing_as_examiner(who: &Client, application: ApplicationId, case: CaseId, file: &Attachment) {
    assert_eq!(who.list_applications(&ApplicationFilter::default()).await.unwrap().total, 0);
    assert_eq!(who.get_application(application).await.unwrap_err().status(), Some(404));
    assert_eq!(who.get_case(case).await.unwrap_err().status(), Some(404));
    assert_eq!(who.download_attachment(file.id).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn role_04_who_may_not_record_for_others_records_for_nobody_else() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (_, other) = app.staff_at(app.centre, "other", &[Role::Intake]).await;
    let application = office.submitted(&app).await;
    let refused = office.clerk.declare_recusal(&to_record(application.into(), other)).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Forbidden));
    let citizen = office.lin.declare_recusal(&to_person(STRANGER)).await.unwrap_err();
    assert_eq!(citizen.code(), Some(Code::Forbidden));
    let nothing = NewRecusal { id_no: None, ..to_person(STRANGER) };
    assert_eq!(office.clerk.declare_recusal(&nothing).await.unwrap_err().status(), Some(422));
}

#[actix_web::test]
async fn asg_06_a_related_lawyer_is_barred_and_never_told_of_the_case() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (lawyer, lawyer_id): (Client, PractitionerId) = app.lawyer(app.firms[0], "chen").await;
    lawyer.declare_recusal(&to_person(LIN)).await.unwrap();
    let application = office.submitted(&app).await;
    let case = office.granted(application).await;
    let candidates = office.assigner.list_candidates(case).await.unwrap().items;
    assert_eq!(candidates[0].barred, [Bar::Related]);
    let offer = Offer { practitioner_id: lawyer_id, remark: None };
    let refused = office.assigner.offer_case(case, &offer).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::Conflict));
}

#[actix_web::test]
async fn role_04_neither_deliveries_nor_the_audit_nor_rights_requests_tell_a_related_supervisor() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let (related, _) = app.staff_at(app.centre, "related", &[Role::BureauSupervisor]).await;
    let (director, director_id) = app.staff_at(app.centre, "second", &[Role::CentreDirector]).await;
    let auditor = app.staff("auditor", &[Role::Auditor]).await;
    let application = office.submitted(&app).await;
    let about = AuditFilter { subject: Some(application.into()), ..AuditFilter::default() };
    let asked = NewRightsRequest {
        organisation_id: app.centre,
        kind: RightKind::Explain,
        application_id: Some(application),
        name: "林秀英".parse().unwrap(),
        phone: "13800001234".parse().unwrap(),
        deceased: None,
        text: "请说明审查规则。".parse().unwrap(),
    };
    office.lin.file_rights_request(&asked).await.unwrap();
    let deliveries = DeliveryFilter::default();
    assert!(related.list_deliveries(&deliveries).await.unwrap().total > 0);
    assert!(related.list_audit_entries(&about).await.unwrap().total > 0);
    assert_eq!(director.list_rights_requests(&RightsFilter::default()).await.unwrap().total, 1);

    related.declare_recusal(&to_person(LIN)).await.unwrap();
    office.assigner.declare_recusal(&to_record(application.into(), director_id)).await.unwrap();
    assert_eq!(related.list_deliveries(&deliveries).await.unwrap().total, 0);
    assert_eq!(related.list_audit_entries(&about).await.unwrap().total, 0);
    assert_eq!(director.list_rights_requests(&RightsFilter::default()).await.unwrap().total, 0);
    assert!(auditor.list_audit_entries(&about).await.unwrap().total > 0, "an auditor misses nothing");
    assert!(auditor.list_deliveries(&deliveries).await.unwrap().total > 0);
}

#[actix_web::test]
async fn role_04_a_referral_about_a_relative_is_not_there_for_the_related_at_either_end() {
    let app = TestApp::start().await;
    let net = app.network().await;
    let (liaison, _) = app.staff_at(net.village, "liaison", &[Role::Liaison]).await;
    let (officer, _) = app.staff_at(net.station, "officer", &[Role::JusticeOffice]).await;
    let (colleague, colleague_id) = app.staff_at(net.station, "colleague", &[Role::JusticeOffice]).await;
    let (later, _) = app.staff_at(net.county, "later", &[Role::Intake]).await;
    let (director, _) = app.staff_at(net.county, "director", &[Role::CentreDirector]).await;
    let (clerk, _) = app.staff_at(net.county, "clerk", &[Role::Intake]).await;
    let all = async |who: &Client| who.list_referrals(&ReferralFilter::default()).await.unwrap().total;
    let refer = |id_no: &str| NewReferral {
        from_id: net.village,
        to_id: net.station,
        reason: "村民被拖欠工资。".parse().unwrap(),
        matter_type: None,
        person: ReferredPerson {
            name: "张桂芬".parse().unwrap(),
            phone: "13800007777".parse().unwrap(),
            address: None,
            id_no: Some(id_no.parse::<Short>().unwrap().into()),
            consent: true,
        },
        working_days: None,
    };
    let typo = liaison.create_referral(&refer("621102196203010026")).await.unwrap_err();
    assert_eq!(typo.fields()[0].path, "person.id_no");

    // What was declared beforehand hides it, also after it was passed on.
    officer.declare_recusal(&to_person(LIN)).await.unwrap();
    later.declare_recusal(&to_person(LIN)).await.unwrap();
    let sent = liaison.create_referral(&refer(LIN)).await.unwrap();
    assert_eq!(sent.person.id_no.as_deref(), Some("6211**********0025"), "masked for both ends");
    assert_eq!((all(&officer).await, all(&colleague).await), (0, 1));
    assert_eq!(officer.get_referral(sent.id).await.unwrap_err().status(), Some(404));
    assert_eq!(officer.sign_for_referral(sent.id).await.unwrap_err().status(), Some(404));
    colleague.sign_for_referral(sent.id).await.unwrap();
    let onward = Onward { to_id: net.county, reason: "需要核查经济状况。".parse().unwrap() };
    let passed = colleague.forward_referral(sent.id, &onward).await.unwrap();
    assert_eq!((all(&later).await, all(&clerk).await), (0, 1));
    assert_eq!(later.get_referral(passed.id).await.unwrap_err().status(), Some(404));

    // A relation to the record itself, recorded for a colleague by one who sees it.
    let both = app.staff_at(net.county, "both", &[Role::CentreDirector, Role::Intake]).await.0;
    let unseen = director.declare_recusal(&to_record(passed.id.into(), colleague_id)).await.unwrap_err();
    assert_eq!(unseen.fields()[0].path, "record_id", "one names what one sees");
    let sent = liaison.create_referral(&refer(STRANGER)).await.unwrap();
    colleague.sign_for_referral(sent.id).await.unwrap();
    let passed = colleague.forward_referral(sent.id, &onward).await.unwrap();
    let recorded = both.declare_recusal(&to_record(passed.id.into(), colleague_id)).await.unwrap();
    assert_eq!(colleague.get_referral(passed.id).await.unwrap_err().status(), Some(404));
    both.end_recusal(recorded.id).await.unwrap();
    colleague.get_referral(passed.id).await.unwrap();
}
