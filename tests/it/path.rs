//! Story 1 for one person: from the phone to the archive.

use client::Client;
use openapi::{
    ApplicationId, CaseId, Code, Fen, PractitionerId,
    applications::{Granting, Reception, Status},
    archives::{Binding, DossierPart, Retention},
    attachments::AttachmentKind,
    auth::Role,
    cases::*,
    closings::*,
    deadlines::DeadlineKind,
    journal::Event,
    practitioners::Bar,
};
use tests::{TestApp, given};

/// Everybody whom one application meets.
struct Cast {
    lin: Client,
    clerk: Client,
    examiner: Client,
    director: Client,
    assigner: Client,
    lawyer: Client,
    lawyer_id: PractitionerId,
    reviewer: Client,
    archivist: Client,
}

impl Cast {
    async fn gather(app: &TestApp) -> Self {
        let (lawyer, lawyer_id) = app.lawyer(app.firms[0], "chen").await;
        Self {
            lin: app.citizen("13800001234").await,
            clerk: app.staff("clerk", &[Role::Intake]).await,
            examiner: app.staff("examiner", &[Role::Examiner]).await,
            director: app.staff("director", &[Role::CentreDirector]).await,
            assigner: app.staff("assigner", &[Role::Assigner]).await,
            lawyer,
            lawyer_id,
            reviewer: app.staff("reviewer", &[Role::CloseReviewer]).await,
            archivist: app.staff("archivist", &[Role::Archivist]).await,
        }
    }

    async fn granted(&self, app: &TestApp) -> (ApplicationId, CaseId) {
        let draft = self.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        self.lin
            .add_application_attachment(draft.id, AttachmentKind::Identity, "身份证.png", &given::photo())
            .await
            .unwrap();
        self.lin.submit_application(draft.id).await.unwrap();
        self.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
        self.examiner.accept_application(draft.id).await.unwrap();
        self.examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
        let granted = self.director.grant_application(draft.id, &Granting::default()).await.unwrap();
        assert_eq!(granted.status, Status::DecidedGrant);
        (draft.id, granted.case_id.expect("a case"))
    }

    async fn assigned(&self, app: &TestApp) -> CaseId {
        let (_, case) = self.granted(app).await;
        let offer = Offer { practitioner_id: self.lawyer_id, remark: None };
        self.assigner.offer_case(case, &offer).await.unwrap();
        self.lawyer.accept_offer(case).await.unwrap();
        case
    }

    async fn worked(&self, app: &TestApp) -> CaseId {
        let case = self.assigned(app).await;
        self.lawyer.sign_agreement(case, &Agreement { signed_on: app.today() }).await.unwrap();
        for (kind, informed) in [
            (DiaryKind::Met, true),
            (DiaryKind::SubmittedMaterials, false),
            (DiaryKind::ReceivedResult, true),
        ] {
            self.lawyer.write_diary(case, &given::diary(kind, app.today(), informed)).await.unwrap();
        }
        self.lawyer
            .add_case_attachment(case, AttachmentKind::Judgment, "调解书.png", &given::photo())
            .await
            .unwrap();
        case
    }
}

#[actix_web::test]
async fn one_person_goes_from_the_phone_to_the_archive() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    let (application, case) = cast.granted(&app).await;

    let waiting = cast.assigner.get_case(case).await.unwrap();
    assert_eq!(waiting.due.as_ref().map(|due| due.kind), Some(DeadlineKind::Dl06));
    assert_eq!(waiting.due.unwrap().on, "2026-11-05".parse().unwrap(), "DL-06: three days");
    let candidates = cast.assigner.list_candidates(case).await.unwrap().items;
    assert_eq!(candidates[0].barred, []);

    cast.assigner.offer_case(case, &Offer { practitioner_id: cast.lawyer_id, remark: None }).await.unwrap();
    let accepted = cast.lawyer.accept_offer(case).await.unwrap();
    assert_eq!(accepted.status, CaseStatus::Named);
    let hers = cast.lin.get_case(case).await.unwrap();
    assert_eq!(hers.handler.expect("a handler").phone, "13900001111", "LAL 36: name and phone");
    app.work_off().await;
    assert!(app.messages_to("13800001234")[0].contains("13900001111"));

    let signed = cast.lawyer.sign_agreement(case, &Agreement { signed_on: app.today() }).await.unwrap();
    assert_eq!(signed.status, CaseStatus::Working);
    for (kind, informed) in
        [(DiaryKind::Met, true), (DiaryKind::Investigated, false), (DiaryKind::ReceivedResult, true)]
    {
        cast.lawyer.write_diary(case, &given::diary(kind, app.today(), informed)).await.unwrap();
    }
    assert_eq!(cast.lin.get_case(case).await.unwrap().diary.len(), 2, "she reads what she was told");

    let early = cast.lawyer.submit_closing(case, &given::closing(app.today())).await.unwrap_err();
    assert_eq!(early.status(), Some(422), "the organ's document is missing");
    cast.lawyer
        .add_case_attachment(case, AttachmentKind::Judgment, "调解书.png", &given::photo())
        .await
        .unwrap();
    let closing = cast.lawyer.submit_closing(case, &given::closing(app.today())).await.unwrap();
    assert_eq!(closing.status, CaseStatus::Checking);

    let list = ClosingReturn { items: vec!["谈话笔录缺受援人签名".parse().unwrap()] };
    let returned = cast.reviewer.return_closing(case, &list).await.unwrap();
    assert_eq!(returned.closing.as_ref().unwrap().returned_count, 1);
    cast.lawyer.submit_closing(case, &given::closing(app.today())).await.unwrap();
    let pass = ClosingPass { opinion: "材料齐全，按时提交。".parse().unwrap() };
    let passed = cast.reviewer.pass_closing(case, &pass).await.unwrap();
    assert_eq!(passed.status, CaseStatus::Passed);
    assert_eq!(passed.closing.unwrap().report.recovered_fen, Fen::new(1_350_000).unwrap());

    let ended = cast.lin.get_case(case).await.unwrap();
    assert_eq!(ended.closing, None, "the report is not hers");
    assert_eq!(ended.outcome.expect("how it ended").recovered_fen, Fen::new(1_350_000).unwrap());

    let preview = cast.archivist.get_archive_file(case).await.unwrap();
    assert_eq!(preview.manifest_sha256, None);
    let bound = Binding { retention: Retention::Ordinary, remark: None };
    cast.archivist.archive_case(case, &bound).await.unwrap();
    let file = cast.archivist.get_archive_file(case).await.unwrap();
    assert_eq!(file.index.first().unwrap().part, DossierPart::Approval);
    assert_eq!(file.index.last().unwrap().part, DossierPart::Handling);
    assert_eq!(file.index.last().unwrap().last_page, file.pages);
    assert!(file.manifest_sha256.is_some());

    let frozen = cast.lawyer.write_diary(case, &given::diary(DiaryKind::Other, app.today(), false)).await;
    assert_eq!(frozen.unwrap_err().code(), Some(Code::NotNow), "an archived case is read-only");
    let late = cast.lawyer.add_case_attachment(case, AttachmentKind::Other, "a.png", &given::photo()).await;
    assert_eq!(late.unwrap_err().code(), Some(Code::NotNow));

    let events: Vec<Event> =
        cast.assigner.get_case(case).await.unwrap().timeline.iter().map(|entry| entry.event).collect();
    for event in
        [Event::CaseOpened, Event::Offered, Event::OfferAccepted, Event::ClosingPassed, Event::Archived]
    {
        assert!(events.contains(&event), "{event} in {events:?}");
    }
    let (_, broken) = api::journal::verify(app.system().db()).await.unwrap();
    assert!(broken.is_empty());
    assert_eq!(cast.lin.get_application(application).await.unwrap().case_id, Some(case));
}

#[actix_web::test]
async fn the_handler_sees_when_it_was_applied_for_and_what_happened_since_but_no_opinion() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let applied_on = app.today();
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    app.days_pass(2).await;
    let cast = Cast::gather(&app).await;
    cast.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    cast.examiner.accept_application(draft.id).await.unwrap();
    cast.examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
    let granted = cast.director.grant_application(draft.id, &Granting::default()).await.unwrap();
    let case = granted.case_id.expect("a case");
    cast.assigner.offer_case(case, &Offer { practitioner_id: cast.lawyer_id, remark: None }).await.unwrap();

    let read = cast.lawyer.get_case(case).await.unwrap();
    assert_eq!(read.applied_on, Some(applied_on));
    assert_eq!(read.granted_on, app.today());
    assert_eq!(cast.lawyer.get_application(draft.id).await.unwrap_err().status(), Some(403));
    let events: Vec<Event> = read.timeline.iter().map(|entry| entry.event).collect();
    let told = [
        Event::ApplicationCreated,
        Event::ApplicationSubmitted,
        Event::ApplicationReceived,
        Event::OpinionGiven,
        Event::Granted,
        Event::Offered,
    ];
    let order: Vec<_> = told.iter().map(|event| events.iter().position(|seen| seen == event)).collect();
    assert!(order.is_sorted() && order.iter().all(Option::is_some), "{told:?} in {events:?}");
    assert!(events.contains(&Event::CaseOpened));
    let mut before = read.timeline.iter().take_while(|entry| entry.event != Event::Offered);
    assert!(before.all(|entry| entry.note.is_none()), "what was written there is not theirs to read");

    let hers = cast.lin.get_case(case).await.unwrap();
    assert_eq!(hers.applied_on, Some(applied_on));
    assert!(hers.timeline.iter().any(|entry| entry.event == Event::ApplicationSubmitted));
    assert!(hers.timeline.iter().all(|entry| entry.event != Event::OpinionGiven), "inside the office");
}

#[actix_web::test]
async fn the_handler_reads_the_materials_and_the_recipient_reads_what_is_meant_for_them() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    let case = cast.assigned(&app).await;
    let materials = cast.lawyer.get_case(case).await.unwrap().attachments;
    assert_eq!(materials.len(), 1, "of the application");
    cast.lawyer.download_attachment(materials[0].id).await.unwrap();

    let add =
        async |kind| cast.lawyer.add_case_attachment(case, kind, "a.png", &given::photo()).await.unwrap();
    let (letter, agreement) =
        (add(AttachmentKind::QualityMaterial).await, add(AttachmentKind::Agreement).await);
    let hers: Vec<_> =
        cast.lin.get_case(case).await.unwrap().attachments.iter().map(|file| file.id).collect();
    assert!(hers.contains(&agreement.id) && !hers.contains(&letter.id));
    cast.lin.download_attachment(agreement.id).await.unwrap();
    assert_eq!(cast.lin.download_attachment(letter.id).await.unwrap_err().status(), Some(404));
}

#[actix_web::test]
async fn a_declined_offer_goes_back_and_the_three_days_go_on() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    let (_, case) = cast.granted(&app).await;
    let offer = Offer { practitioner_id: cast.lawyer_id, remark: None };
    cast.assigner.offer_case(case, &offer).await.unwrap();
    let declined =
        DeclineOffer { reason: DeclineReason::Capacity, note: "手上案件已满。".parse().unwrap() };
    cast.lawyer.decline_offer(case, &declined).await.unwrap();
    let back = cast.assigner.get_case(case).await.unwrap();
    assert_eq!((back.status, back.handler), (CaseStatus::Wait, None));
    assert_eq!(back.due.unwrap().on, "2026-11-05".parse().unwrap());
    assert_eq!(cast.lawyer.get_case(case).await.unwrap_err().status(), Some(404), "no longer theirs");
    let candidates = cast.assigner.list_candidates(case).await.unwrap().items;
    assert!(candidates.iter().any(|c| c.barred == [Bar::DeclinedBefore]));
    let again = cast.assigner.offer_case(case, &offer).await.unwrap_err();
    assert_eq!(again.status(), Some(409));
}

#[actix_web::test]
async fn asg_06_a_firm_that_acts_for_the_other_side_is_not_chosen() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    cast.assigned(&app).await;
    // The company that owes the wages asks for nothing here; but a person whom the firm already helps is sued.
    let mut claim = given::wage_claim(app.centre);
    claim.form.applicant.name = Some("莱源建筑有限公司".parse().unwrap());
    claim.form.applicant.id_no = Some("410902194906150010".parse().unwrap());
    claim.form.opponents[0].name = "林秀英".parse().unwrap();
    claim.form.opponents[0].id_no = None;
    let other = app.citizen("13800007777").await;
    let draft = other.create_application(&claim).await.unwrap();
    other.submit_application(draft.id).await.unwrap();
    cast.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    cast.examiner.accept_application(draft.id).await.unwrap();
    cast.examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
    let case =
        cast.director.grant_application(draft.id, &Granting::default()).await.unwrap().case_id.unwrap();
    let offer = Offer { practitioner_id: cast.lawyer_id, remark: None };
    assert_eq!(cast.assigner.offer_case(case, &offer).await.unwrap_err().code(), Some(Code::Conflict));
}

#[actix_web::test]
async fn sod_04_who_approved_the_grant_does_not_handle_the_case() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    let (both, both_id) = app.lawyer_with(app.firms[1], "both", (app.centre, Role::CentreDirector)).await;
    let draft = cast.lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    cast.lin.submit_application(draft.id).await.unwrap();
    cast.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    cast.examiner.accept_application(draft.id).await.unwrap();
    cast.examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
    let case = both.grant_application(draft.id, &Granting::default()).await.unwrap().case_id.unwrap();
    let refused = cast.assigner.offer_case(case, &Offer { practitioner_id: both_id, remark: None }).await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::SamePerson));
}

#[actix_web::test]
async fn everybody_else_tries_the_next_step_and_may_not() {
    let app = TestApp::start().await;
    let cast = Cast::gather(&app).await;
    let case = cast.worked(&app).await;
    let (stranger, _) = app.lawyer(app.firms[1], "stranger").await;
    let report = given::closing(app.today());
    for (who, expected) in [(&cast.lin, 403), (&cast.clerk, 403), (&cast.director, 403), (&stranger, 404)] {
        assert_eq!(who.submit_closing(case, &report).await.unwrap_err().status(), Some(expected));
    }
    cast.lawyer.submit_closing(case, &report).await.unwrap();
    let pass = ClosingPass { opinion: "通过。".parse().unwrap() };
    for who in [&cast.lin, &cast.lawyer, &cast.archivist] {
        assert_eq!(who.pass_closing(case, &pass).await.unwrap_err().status(), Some(403));
    }
}
