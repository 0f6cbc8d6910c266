//! At home: a mother who can not walk (story 2), and fear (story 11).

use chrono::TimeDelta;
use openapi::{
    Code,
    applications::*,
    attachments::AttachmentKind,
    auth::Role,
    cases::{Agreement, DiaryKind, Offer},
    deadlines::DeadlineKind,
    eligibility::{ClaimKind, Eligibility, MatterCode},
    home_visits::*,
    organisations::OrganisationType,
    people::PersonCategory,
    recusals::{NewRecusal, RecusalGround},
};
use tests::{Office, Rulers, TestApp, given, network::unit};

use super::{opinion, submitted};

#[actix_web::test]
async fn story_2_a_mother_of_76_is_helped_at_home() {
    let app = TestApp::start().await;
    let house = Rulers::of(&app, "镇江市", "321100").await;
    let assigner = app.staff_at(house.centre, "assigner", &[Role::Assigner]).await.0;
    let firm = unit(house.bureau, OrganisationType::Firm, "金山律师事务所", "321100");
    let firm = house.supervisor.create_organisation(&firm).await.unwrap().id;
    let (lawyer, practitioner_id) = app.lawyer(firm, "lawyer").await;
    let daughter = app.citizen("13800005678").await;

    // On the daughter's phone, kept at every step.
    let form = Form {
        agent: Some(Agent {
            name: "王秋月".parse().unwrap(),
            kind: AgentKind::NearRelative,
            relation: "女儿".parse().ok(),
            id_no: None,
            phone: "13800005678".parse().ok(),
            reason: None,
        }),
        ..Form::default()
    };
    let new = NewApplication { organisation_id: house.centre, source: None, form };
    let draft = daughter.create_application(&new).await.unwrap();
    let early = daughter.submit_application(draft.id).await.unwrap_err();
    assert_eq!(early.status(), Some(422), "what is missing is named");
    let mut whole = given::wage_form();
    // Born on 1 January 1950: 76 years old.
    whole.applicant.id_no = given::resident(0).parse().ok();
    whole.applicant.categories = Vec::new();
    whole.matter = Matter {
        matter_type: Some(MatterType::Civil),
        aid_form: Some(AidForm::CivilRepresentation),
        scope: Some(Scope::M04),
        cause: Some(Cause::ParentSupport),
        facts: "两个儿子不给生活费，也不出药费。".parse().ok(),
        claims: "请求两个儿子支付赡养费。".parse().ok(),
        ..Matter::default()
    };
    let first =
        FormPatch { applicant: Some(whole.applicant), matter: Some(whole.matter), ..FormPatch::default() };
    let saved = daughter.save_application(draft.id, draft.revision, &first).await.unwrap();
    let rest = FormPatch {
        opponents: Some(whole.opponents),
        means: Some(Means { mode: Some(MeansMode::Commitment), ..Means::default() }),
        service: Some(Service { needs: vec![Need::HomeVisit], ..Service::default() }),
        declaration: Some(whole.declaration),
        ..FormPatch::default()
    };
    daughter.save_application(draft.id, saved.revision, &rest).await.unwrap();
    daughter.submit_application(draft.id).await.unwrap();
    let wish = NewHomeVisit { ground: HomeVisitGround::Elderly, note: None };
    let visit = daughter.request_home_visit(draft.id, &wish).await.unwrap();
    let stranger = app.citizen("13800009999").await;
    assert_eq!(stranger.get_application(draft.id).await.unwrap_err().status(), Some(404));

    // EX-6: exempt by the local rule, granted and assigned on the same working day (DL-29).
    house.clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
    let asked = NewAssessment::default();
    let assessed = house.examiner.assess_application(draft.id, &asked).await.unwrap();
    let found = assessed.assessment.unwrap().result;
    assert_eq!((found.outcome, &*found.path[0].rule), (Eligibility::Exempt, "ZJ-GC3"));
    assert_eq!(assessed.fast.unwrap().kind, DeadlineKind::Dl29);
    house.examiner.accept_application(draft.id).await.unwrap();
    let said = opinion(
        Finding::Met,
        MeansMode::Exempt,
        Some(MeansGround::E9),
        "七十五周岁以上老人要求赡养，依本地规定免予核查。",
    );
    house.examiner.give_opinion(draft.id, &said).await.unwrap();
    let case =
        house.director.grant_application(draft.id, &Granting::default()).await.unwrap().case_id.unwrap();
    assigner.offer_case(case, &Offer { practitioner_id, remark: None }).await.unwrap();
    lawyer.accept_offer(case).await.unwrap();

    // Two go to her the next day, and she signs with her finger.
    let (one, two) = (house.clerk.me().await.unwrap().id, house.examiner.me().await.unwrap().id);
    let at = app.state.clock.now() + TimeDelta::days(1);
    let alone = HomeVisitAppointment { at, visitors: vec![one] };
    assert_eq!(house.clerk.schedule_home_visit(visit.id, &alone).await.unwrap_err().status(), Some(422));
    let agreed = HomeVisitAppointment { at, visitors: vec![one, two] };
    house.clerk.schedule_home_visit(visit.id, &agreed).await.unwrap();
    app.days_pass(1).await;
    let clerk = app.sign_in("clerk321100").await;
    let print = AttachmentKind::Identity;
    let other = app.staff_at(house.centre, "other", &[Role::Intake]).await.0;
    let stayed = other.add_home_visit_attachment(visit.id, print, "指印.png", &given::photo()).await;
    assert_eq!(stayed.unwrap_err().code(), Some(Code::Forbidden), "she was not sent");
    let proof = clerk.add_home_visit_attachment(visit.id, print, "指印.png", &given::photo()).await.unwrap();
    let closed = clerk.add_application_attachment(draft.id, print, "指印.png", &given::photo()).await;
    assert_eq!(closed.unwrap_err().code(), Some(Code::NotNow), "the papers of what is granted are closed");
    let report = HomeVisitReport {
        visited_at: at,
        report: "当面宣读协议，捺指印。".parse().unwrap(),
        signature: HomeSignature::Fingerprint,
        proofs: vec![proof.id],
        position: None,
        position_consent: false,
    };
    let visited = clerk.report_home_visit(visit.id, &report).await.unwrap();
    assert_eq!(visited.status, HomeVisitStatus::Visited);
    let lawyer = app.sign_in("lawyer").await;
    lawyer.sign_agreement(case, &Agreement { signed_on: app.today() }).await.unwrap();
}

/// A woman with a high income, afraid of her husband; only her sister's phone is safe.
fn afraid(at: openapi::OrganisationId, husband: &str) -> NewApplication {
    let mut new = given::wage_claim(at);
    new.form.applicant.categories = vec![PersonCategory::FamilyViolenceVictim];
    new.form.matter.matter_type = Some(MatterType::Civil);
    new.form.matter.scope = Some(Scope::M07);
    new.form.matter.cause = Some(Cause::DomesticViolence);
    new.form.matter.facts = "丈夫多次殴打，最近一次在昨天。".parse().ok();
    new.form.matter.claims = "申请人身安全保护令，离婚并请求损害赔偿。".parse().ok();
    new.form.opponents[0] = Opponent {
        kind: OpponentKind::Person,
        name: "赵大勇".parse().unwrap(),
        id_no: husband.parse().ok(),
        phone: None,
        address: None,
    };
    new.form.means = Means {
        mode: Some(MeansMode::NoLimit),
        ground: Some(MeansGround::L4),
        household_members: Some(2),
        monthly_income_fen: openapi::Fen::new(1_800_000),
        ..Means::default()
    };
    new.form.service.needs = vec![Need::PrivateRoom];
    new.form.service.contact =
        Some(ContactRule { phone: "13811112222".parse().ok(), ..ContactRule::default() });
    new
}

#[actix_web::test]
async fn story_11_fear_at_home_reaches_nobody_who_must_not_know() {
    let app = TestApp::start().await;
    let office = Office::open(&app).await;
    let husband = given::resident(9_000);
    // The husband's brother works at the centre, and has said so as he must.
    let brother = app.staff("brother", &[Role::Intake, Role::Examiner]).await;
    let relation = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: husband.parse().ok(),
        record_id: None,
        note: None,
    };
    brother.declare_recusal(&relation).await.unwrap();

    let id = submitted(&office.lin, &afraid(app.centre, &husband)).await;
    office.clerk.receive_application(id, &Reception::default()).await.unwrap();
    assert_eq!(brother.get_application(id).await.unwrap_err().status(), Some(404), "ROLE-04");
    assert!(brother.list_applications(&ApplicationFilter::default()).await.unwrap().items.is_empty());
    let tried = brother.assess_application(id, &NewAssessment::default()).await.unwrap_err();
    assert_eq!(tried.code(), Some(Code::NotFound));

    // EX-8: no limit of means, whatever she earns; hers goes first.
    let asked = NewAssessment {
        matter: Some(MatterCode::DivorceDamagesHomeViolence),
        claim: Some(ClaimKind::HomeViolence),
        ..NewAssessment::default()
    };
    let assessed = office.examiner.assess_application(id, &asked).await.unwrap();
    assert_eq!(assessed.assessment.unwrap().result.outcome, Eligibility::NoMeansLimit);
    assert_eq!(assessed.green, Some(GreenGround::Gc4));
    assert_eq!(assessed.form.service.needs, [Need::PrivateRoom]);
    office.examiner.accept_application(id).await.unwrap();
    let reasons = "家庭暴力受害人主张相关权益，不受经济困难条件限制。";
    let said = opinion(Finding::Met, MeansMode::NoLimit, Some(MeansGround::L4), reasons);
    office.examiner.give_opinion(id, &said).await.unwrap();
    let case = office.director.grant_application(id, &Granting::default()).await.unwrap().case_id.unwrap();
    let (lawyer, practitioner_id) = app.lawyer(app.firms[0], "lawyer").await;
    office.assigner.offer_case(case, &Offer { practitioner_id, remark: None }).await.unwrap();
    lawyer.accept_offer(case).await.unwrap();

    // The protection order is asked for the same day.
    lawyer.sign_agreement(case, &Agreement { signed_on: app.today() }).await.unwrap();
    let filed = lawyer
        .write_diary(case, &given::diary(DiaryKind::SubmittedMaterials, app.today(), true))
        .await
        .unwrap();
    assert_eq!(filed.diary[0].on, app.today());
    assert_eq!(brother.get_case(case).await.unwrap_err().status(), Some(404), "and no case either");

    app.work_off().await;
    let at_home = app.messages_to("13800001234");
    assert!(at_home.iter().all(|text| text.contains("验证码")), "nothing goes to the phone at home");
    let safe = app.messages_to("13811112222");
    assert!(!safe.is_empty());
    for word in ["暴力", "离婚", "保护令", "殴打", "赵大勇"] {
        assert!(safe.iter().all(|text| !text.contains(word)), "{word} in {safe:?}");
    }
}
