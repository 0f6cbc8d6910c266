//! What people ask about their own data, what they consent to, and what they are told (SEC-01 to SEC-05).

use client::Client;
use openapi::{
    Code,
    applications::{
        Agent, AgentKind, ApplicationFilter, Form, FormPatch, Granting, Person, Reception, Status,
    },
    attachments::AttachmentKind,
    auth::Role,
    consents::*,
    deadlines::{DeadlineKind, Light},
    rights::*,
};
use tests::{TestApp, given};

fn asking(app: &TestApp, kind: RightKind) -> NewRightsRequest {
    NewRightsRequest {
        organisation_id: app.centre,
        kind,
        application_id: None,
        name: "林秀英".parse().unwrap(),
        phone: "13800001234".parse().unwrap(),
        deceased: None,
        text: "请提供我的全部信息。".parse().unwrap(),
    }
}

fn answering(text: &str) -> RightsAnswering {
    RightsAnswering { reason: text.parse().unwrap(), correction: None }
}

async fn with_application(app: &TestApp, lin: &Client) -> openapi::ApplicationId {
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    draft.id
}

#[actix_web::test]
async fn sec_05_a_person_asks_for_their_data_and_gets_a_copy_within_fifteen_working_days() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let application = with_application(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;

    let filed = lin.file_rights_request(&asking(&app, RightKind::Access)).await.unwrap();
    let due = filed.due.as_ref().expect("a clock");
    assert_eq!((due.kind, due.on), (DeadlineKind::Dl43, "2026-11-23".parse().unwrap()));
    assert_eq!(filed.actions, [RightsAction::Withdraw]);
    let early = lin.copy_personal_data(filed.id).await.unwrap_err();
    assert_eq!(early.code(), Some(Code::NotNow), "nothing is copied before the answer");

    let seen = clerk.get_rights_request(filed.id).await.unwrap();
    assert_eq!(
        (&*seen.phone, seen.actions),
        ("138****1234", vec![RightsAction::Answer, RightsAction::Refuse])
    );
    clerk.answer_rights_request(filed.id, &answering("已提供，请下载。")).await.unwrap();
    app.work_off().await;
    let told = &app.messages_to("13800001234")[0];
    assert!(told.contains("已作出处理") && !told.contains("下载"), "{told}");

    let answered = lin.get_rights_request(filed.id).await.unwrap();
    assert_eq!(answered.status, RightsStatus::Answered);
    assert_eq!(&*answered.answer.unwrap().reason, "已提供，请下载。");
    assert_eq!((answered.due, answered.actions), (None, vec![RightsAction::Copy]));
    let copy = lin.copy_personal_data(filed.id).await.unwrap();
    assert_eq!(copy.phone.as_deref(), Some("13800001234"));
    assert_eq!(copy.applications.len(), 1);
    assert_eq!(copy.applications[0].id, application);
    assert_eq!(copy.applications[0].form.applicant.id_no.as_deref(), Some("621102196203010025"), "unmasked");
    assert_eq!(copy.consents.len(), 2);
}

#[actix_web::test]
async fn sec_05_a_request_that_is_not_answered_turns_red() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    lin.file_rights_request(&asking(&app, RightKind::Correct)).await.unwrap();
    app.days_pass(22).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let red = RightsFilter { light: Some(Light::Red), ..RightsFilter::default() };
    let overdue = clerk.list_rights_requests(&red).await.unwrap().items;
    assert_eq!(overdue.len(), 1);
    assert_eq!(overdue[0].name, "林*英", "masked in the list");
}

/// Only what is said is corrected.
fn correction() -> Correction {
    Correction {
        application_id: None,
        name: None,
        phone: None,
        residence: Some("山西省沁县定昌镇东街3号".parse().unwrap()),
        household_register: None,
    }
}

fn correcting(correction: Correction) -> RightsAnswering {
    RightsAnswering { correction: Some(correction), ..answering("已更正。") }
}

#[actix_web::test]
async fn sec_05_a_correction_is_carried_out_with_its_answer_wherever_the_datum_stands() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let examiner = app.staff("examiner", &[Role::Examiner]).await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let id = with_application(&app, &lin).await;
    clerk.receive_application(id, &Reception::default()).await.unwrap();
    examiner.accept_application(id).await.unwrap();
    examiner.give_opinion(id, &given::favourable()).await.unwrap();
    let case = director.grant_application(id, &Granting::default()).await.unwrap().case_id.unwrap();

    let filed = lin.file_rights_request(&asking(&app, RightKind::Correct)).await.unwrap();
    let unnamed = clerk.answer_rights_request(filed.id, &correcting(correction())).await.unwrap_err();
    assert_eq!(unnamed.fields()[0].path, "correction.application_id");
    let new = Correction {
        application_id: Some(id),
        name: Some("林秀瑛".parse().unwrap()),
        phone: Some("13900009999".parse().unwrap()),
        ..correction()
    };
    let typo = Correction { phone: Some("12".parse().unwrap()), ..new.clone() };
    let typo = clerk.answer_rights_request(filed.id, &correcting(typo)).await.unwrap_err();
    assert_eq!(typo.fields()[0].path, "correction.phone");
    let answered = clerk.answer_rights_request(filed.id, &correcting(new)).await.unwrap();
    let outcome = answered.answer.unwrap().outcome.unwrap();
    assert_eq!(outcome.corrected, [Corrected::Name, Corrected::Phone, Corrected::Residence]);

    let form = lin.get_application(id).await.unwrap().form;
    assert_eq!(form.applicant.name.as_deref(), Some("林秀瑛"));
    assert_eq!(form.applicant.residence.as_deref(), Some("山西省沁县定昌镇东街3号"));
    assert_eq!(form.applicant.id_no, given::wage_form().applicant.id_no, "what is not said stays");
    let recipient = lin.get_case(case).await.unwrap();
    assert_eq!(
        (&*recipient.recipient, recipient.recipient_phone.as_deref()),
        ("林秀瑛", Some("13900009999"))
    );
    let found = |q: &str| ApplicationFilter { q: Some(q.to_owned()), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&found("林秀瑛")).await.unwrap().total, 1);
    assert_eq!(
        clerk.list_applications(&found("林秀英")).await.unwrap().total,
        0,
        "the old name finds nothing"
    );

    // Somebody else's application is nobody's to correct.
    let wang = app.citizen("13800005678").await;
    let filed = wang.file_rights_request(&asking(&app, RightKind::Correct)).await.unwrap();
    let others = Correction { application_id: Some(id), ..correction() };
    let refused = clerk.answer_rights_request(filed.id, &correcting(others)).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "correction.application_id");
    let access = wang.file_rights_request(&asking(&app, RightKind::Access)).await.unwrap();
    let beside = clerk.answer_rights_request(access.id, &correcting(correction())).await.unwrap_err();
    assert_eq!(beside.fields()[0].path, "correction");
}

#[actix_web::test]
async fn sec_05_a_deletion_erases_drafts_and_is_refused_by_the_articles_for_what_is_archived() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let submitted = with_application(&app, &lin).await;
    let filed = lin.file_rights_request(&asking(&app, RightKind::Delete)).await.unwrap();
    let kept = director.answer_rights_request(filed.id, &answering("已删除。")).await.unwrap_err();
    assert_eq!(kept.code(), Some(Code::NotNow), "nothing is said to be done that may not be done");
    director.refuse_rights_request(filed.id, &answering("案件材料依法归档。")).await.unwrap();
    let told = lin.get_rights_request(filed.id).await.unwrap().answer.unwrap().outcome.unwrap();
    assert_eq!((told.erased, told.kept), (0, 1));
    assert!(told.basis.is_some_and(|basis| basis.contains("第四十七条第二款")), "with the article");
    assert!(lin.get_application(submitted).await.unwrap().form.applicant.name.is_some());

    // A draft is the person's alone, and goes; its files too.
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let identity = AttachmentKind::Identity;
    let file = lin.add_application_attachment(draft.id, identity, "a.png", &given::photo()).await.unwrap();
    let again = lin.file_rights_request(&asking(&app, RightKind::Delete)).await.unwrap();
    director.answer_rights_request(again.id, &answering("草稿已删除，其余依法保存。")).await.unwrap();
    let told = lin.get_rights_request(again.id).await.unwrap().answer.unwrap().outcome.unwrap();
    assert_eq!((told.erased, told.kept, told.basis.is_some()), (1, 1, true));
    let gone = lin.get_application(draft.id).await.unwrap();
    assert_eq!((gone.status, gone.form), (Status::Voided, Form::default()));
    assert_eq!(lin.download_attachment(file.id).await.unwrap_err().status(), Some(404));
    let elsewhere = NewRightsRequest { organisation_id: app.other_centre, ..asking(&app, RightKind::Delete) };
    let (other, _) = app.staff_at(app.other_centre, "other", &[Role::CentreDirector]).await;
    let elsewhere = lin.file_rights_request(&elsewhere).await.unwrap();
    let nothing = other.answer_rights_request(elsewhere.id, &answering("没有您的资料。")).await.unwrap();
    assert_eq!(nothing.answer.unwrap().outcome, Some(RightsOutcome::default()), "a centre erases its own");
}

#[actix_web::test]
async fn sec_05_others_neither_see_nor_answer_and_a_withdrawn_request_is_over() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let filed = lin.file_rights_request(&asking(&app, RightKind::Delete)).await.unwrap();
    let another = app.citizen("13800005678").await;
    assert_eq!(another.get_rights_request(filed.id).await.unwrap_err().status(), Some(404));
    let lawyer = app.staff("lawyer", &[Role::Lawyer]).await;
    let refused = lawyer.answer_rights_request(filed.id, &answering("x")).await.unwrap_err();
    assert_eq!(refused.status(), Some(403));
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::CentreDirector]).await;
    let unseen = elsewhere.answer_rights_request(filed.id, &answering("x")).await.unwrap_err();
    assert_eq!(unseen.status(), Some(404));
    lin.withdraw_rights_request(filed.id).await.unwrap();
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let late = director.refuse_rights_request(filed.id, &answering("x")).await.unwrap_err();
    assert_eq!(late.code(), Some(Code::NotNow));
}

#[actix_web::test]
async fn sec_05_a_clerk_files_for_a_relative_of_the_deceased_at_the_window() {
    let app = TestApp::start().await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let draft = clerk.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let deceased = Deceased { name: "林秀英".parse().unwrap(), kinship: Kinship::Daughter };
    let new = NewRightsRequest { deceased: Some(deceased), ..asking(&app, RightKind::Access) };
    for kind in [RightKind::Correct, RightKind::Delete] {
        let unnamed = clerk.file_rights_request(&asking(&app, kind)).await.unwrap_err();
        assert_eq!(unnamed.fields()[0].path, "application_id", "{kind}: whose data are meant");
    }
    let new = NewRightsRequest { application_id: Some(draft.id), ..new };
    let filed = clerk.file_rights_request(&new).await.unwrap();
    let director = app.staff("director", &[Role::CentreDirector]).await;
    director.answer_rights_request(filed.id, &answering("已核实亲属关系。")).await.unwrap();
    let copy = clerk.copy_personal_data(filed.id).await.unwrap();
    assert_eq!(copy.applications[0].id, draft.id);
}

#[actix_web::test]
async fn sec_05_at_the_window_intake_files_for_the_person_who_stands_there_and_hands_over_the_copy() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let application = with_application(&app, &lin).await;
    let new = NewRightsRequest { application_id: Some(application), ..asking(&app, RightKind::Access) };
    // Who answers does not file in somebody's name, and who takes applications elsewhere does not file here.
    let director = app.staff("director", &[Role::CentreDirector]).await;
    assert_eq!(director.file_rights_request(&new).await.unwrap_err().status(), Some(403));
    let station = app.staff("station", &[Role::JusticeOffice]).await;
    assert_eq!(station.file_rights_request(&new).await.unwrap_err().status(), Some(403));
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::Intake]).await;
    assert_eq!(elsewhere.file_rights_request(&new).await.unwrap_err().status(), Some(403));

    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let filed = clerk.file_rights_request(&new).await.unwrap();
    assert_eq!((filed.status, filed.application_id), (RightsStatus::Filed, Some(application)));
    assert_eq!(filed.due.as_ref().map(|due| due.kind), Some(DeadlineKind::Dl43), "the same fifteen days");
    assert_eq!(filed.actions, [RightsAction::Answer, RightsAction::Refuse]);
    director.answer_rights_request(filed.id, &answering("已当面核对身份。")).await.unwrap();
    let copy = clerk.copy_personal_data(filed.id).await.unwrap();
    assert_eq!(copy.applications.iter().map(|one| one.id).collect::<Vec<_>>(), [application]);
}

#[actix_web::test]
async fn sec_05_who_has_no_application_asks_at_the_window_whether_anything_is_held() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    with_application(&app, &lin).await;
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    let director = app.staff("director", &[Role::CentreDirector]).await;
    let filed = clerk.file_rights_request(&asking(&app, RightKind::Access)).await.unwrap();
    director.answer_rights_request(filed.id, &answering("经查，本中心没有您的信息。")).await.unwrap();
    let copy = clerk.copy_personal_data(filed.id).await.unwrap();
    assert!(copy.applications.is_empty() && copy.cases.is_empty(), "nothing of anybody else");
}

#[actix_web::test]
async fn sec_05_the_copy_that_the_centre_hands_over_holds_nobody_elses_applications() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let hers = with_application(&app, &lin).await;
    with_application(&app, &app.citizen("13800005678").await).await;
    let filed = lin.file_rights_request(&asking(&app, RightKind::Access)).await.unwrap();
    let clerk = app.staff("clerk", &[Role::Intake]).await;
    clerk.answer_rights_request(filed.id, &answering("已提供。")).await.unwrap();
    for copies in [&clerk, &lin] {
        let copy = copies.copy_personal_data(filed.id).await.unwrap();
        assert_eq!(copy.applications.iter().map(|one| one.id).collect::<Vec<_>>(), [hers]);
    }
}

#[actix_web::test]
async fn sec_01_a_submission_writes_its_consents_down_and_one_can_be_withdrawn() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let application = with_application(&app, &lin).await;
    let version = lin.get_privacy_notice(&NoticeQuery::default()).await.unwrap().version;
    let given = lin.list_consents(&ConsentFilter::default()).await.unwrap().items;
    let mut kinds: Vec<_> = given.iter().map(|consent| consent.kind).collect();
    kinds.sort();
    assert_eq!(kinds, [ConsentKind::PrivacyNotice, ConsentKind::AuthorityCheck]);
    assert!(given.iter().all(|consent| consent.application_id == Some(application)
        && consent.text_version == version
        && consent.channel == ConsentChannel::Online));

    let check = given.iter().find(|consent| consent.kind == ConsentKind::AuthorityCheck).unwrap();
    let withdrawn = lin.withdraw_consent(check.id).await.unwrap();
    assert!(withdrawn.withdrawn_at.is_some() && withdrawn.actions.is_empty());
    assert_eq!(lin.withdraw_consent(check.id).await.unwrap_err().code(), Some(Code::NotNow));
    let notice = given.iter().find(|consent| consent.kind == ConsentKind::PrivacyNotice).unwrap();
    assert_eq!(lin.withdraw_consent(notice.id).await.unwrap_err().code(), Some(Code::NotNow));
    let another = app.citizen("13800005678").await;
    assert_eq!(another.withdraw_consent(check.id).await.unwrap_err().status(), Some(404));

    let new = NewConsent {
        kind: ConsentKind::ElectronicService,
        application_id: None,
        text_version: version.parse().unwrap(),
    };
    lin.give_consent(&new).await.unwrap();
    let old = NewConsent { text_version: "1999-01".parse().unwrap(), ..new };
    assert_eq!(lin.give_consent(&old).await.unwrap_err().fields()[0].path, "text_version");
}

#[actix_web::test]
async fn sec_02_the_privacy_notice_is_open_to_everybody_and_keeps_its_versions() {
    let app = TestApp::start().await;
    let anyone = app.anyone();
    let notice = anyone.get_privacy_notice(&NoticeQuery::default()).await.unwrap();
    let topics: Vec<_> = notice.sections.iter().map(|section| section.topic).collect();
    for topic in [
        NoticeTopic::Who,
        NoticeTopic::Purpose,
        NoticeTopic::Kinds,
        NoticeTopic::Retention,
        NoticeTopic::Rights,
        NoticeTopic::Contact,
    ] {
        assert!(topics.contains(&topic), "{topic}");
    }
    let named = NoticeQuery { version: Some(notice.version.clone()) };
    assert_eq!(anyone.get_privacy_notice(&named).await.unwrap(), notice);
    let unknown = NoticeQuery { version: Some("1999-01".to_owned()) };
    assert_eq!(anyone.get_privacy_notice(&unknown).await.unwrap_err().status(), Some(422));
}

#[actix_web::test]
async fn sec_03_a_child_under_fourteen_applies_through_its_guardian() {
    let app = TestApp::start().await;
    let mother = app.citizen("13800001234").await;
    let mut claim = given::wage_claim(app.centre);
    claim.form.applicant = Person {
        id_no: None,
        id_unverified_reason: Some("出生证明".parse().unwrap()),
        birth_date: Some("2014-05-01".parse().unwrap()),
        ..claim.form.applicant
    };
    let draft = mother.create_application(&claim).await.unwrap();
    let alone = mother.submit_application(draft.id).await.unwrap_err();
    assert!(alone.fields().iter().any(|field| field.path == "agent"), "{alone:?}");
    let guardian = Agent {
        name: "林秀英".parse().unwrap(),
        kind: AgentKind::LegalRepresentative,
        relation: Some("母亲".parse().unwrap()),
        id_no: Some("621102196203010025".parse().unwrap()),
        phone: None,
        reason: None,
    };
    let patch = FormPatch { agent: Some(Some(guardian)), ..FormPatch::default() };
    mother.save_application(draft.id, draft.revision, &patch).await.unwrap();
    mother.submit_application(draft.id).await.unwrap();
    let filter = ConsentFilter { kind: Some(ConsentKind::Guardian), ..ConsentFilter::default() };
    assert_eq!(mother.list_consents(&filter).await.unwrap().items.len(), 1);
}
