//! Practitioners and firms: the roster, its records, pools, bank accounts, public profiles, and who names a handler.

use client::Client;
use openapi::{
    CaseId, Code, OrganisationId, PractitionerId,
    applications::{Granting, NewApplication, Reception},
    auth::Role,
    cases::{CaseAction, CaseStatus, FirmOffer, NamedHandler, Offer},
    journal::Event,
    practitioners::*,
};
use serde_json::{Value, json};
use tests::{TestApp, given};

fn entry(user: openapi::UserId, firm: OrganisationId) -> NewPractitioner {
    NewPractitioner {
        user_id: user,
        firm_id: firm,
        name: "陈明".parse().unwrap(),
        phone: "13900003333".parse().unwrap(),
        kind: PractitionerKind::Lawyer,
        licence_no: "11404201510100001".parse().unwrap(),
        first_licensed_on: "2015-03-01".parse().ok(),
        licence_valid_to: "2027-05-31".parse().unwrap(),
        criminal_years: 5,
        minors_qualified: true,
        specialties: vec![Specialty::Labour, Specialty::Juvenile],
        languages: vec![Language::Sign],
        max_open_cases: Some(3),
        annual_checks: vec![AnnualCheck { year: 2025, result: CheckResult::Competent }],
        introduction: Some("十一年执业，长期办理劳动争议。".parse().unwrap()),
    }
}

fn sanction(kind: SanctionKind, from: &str, to: Option<&str>) -> NewSanction {
    NewSanction {
        kind,
        from: from.parse().unwrap(),
        to: to.map(|day| day.parse().unwrap()),
        basis: "长司罚决〔2026〕1号".parse().unwrap(),
    }
}

fn account(number: &str) -> BankAccount {
    BankAccount {
        bank: "中国农业银行长治分行".parse().unwrap(),
        holder: "陈明".parse().unwrap(),
        number: number.parse().unwrap(),
    }
}

/// A centre's director and assigner, a firm with its administrator, and one entry of the roster.
struct Firm {
    app: TestApp,
    director: Client,
    assigner: Client,
    firm: Client,
    chen: Client,
    id: PractitionerId,
}

impl Firm {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let director = app.staff("director", &[Role::CentreDirector]).await;
        let assigner = app.staff("assigner", &[Role::Assigner]).await;
        let (firm, _) = app.staff_at(app.firms[0], "firm", &[Role::FirmAdmin]).await;
        let user = app.account(app.firms[0], "chen", &[Role::Lawyer]).await;
        let chen = app.sign_in("chen").await;
        let id = assigner.enter_practitioner(&entry(user, app.firms[0])).await.unwrap().id;
        Self { app, director, assigner, firm, chen, id }
    }

    /// A case that waits for its handler.
    async fn case(&self) -> CaseId {
        self.case_of(&given::wage_claim(self.app.centre)).await
    }

    /// The case that comes of an application.
    async fn case_of(&self, new: &NewApplication) -> CaseId {
        let lin = self.app.citizen("13800001234").await;
        let clerk = self.app.staff("clerk", &[Role::Intake]).await;
        let examiner = self.app.staff("examiner", &[Role::Examiner]).await;
        let draft = lin.create_application(new).await.unwrap();
        lin.submit_application(draft.id).await.unwrap();
        clerk.receive_application(draft.id, &Reception::default()).await.unwrap();
        examiner.accept_application(draft.id).await.unwrap();
        examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
        let granted = self.director.grant_application(draft.id, &Granting::default()).await.unwrap();
        granted.case_id.expect("a case")
    }

    async fn bars(&self, case: CaseId) -> Vec<Bar> {
        let candidates = self.assigner.list_candidates(case).await.unwrap().items;
        candidates.into_iter().find(|candidate| candidate.id == self.id).expect("a candidate").barred
    }
}

#[actix_web::test]
async fn an_entry_is_made_read_and_changed_by_whom_it_concerns() {
    let Firm { app, assigner, firm, chen, id, .. } = Firm::open().await;
    let seen = assigner.get_practitioner(id).await.unwrap();
    assert_eq!(seen.licence_category, Some(LicenceCategory::FullTime), "VAL-05");
    assert_eq!((seen.open_cases, seen.max_open_cases, seen.barred.len()), (0, 3, 0));
    assert_eq!(chen.get_practitioner(id).await.unwrap().name, seen.name, "one sees the own entry");
    assert_eq!(chen.list_practitioners(&PractitionerFilter::default()).await.unwrap().total, 1);

    let patch = PractitionerPatch { max_open_cases: Some(5), ..PractitionerPatch::default() };
    let changed = firm.change_practitioner(id, seen.revision, &patch).await.unwrap();
    assert_eq!((changed.max_open_cases, changed.revision), (5, seen.revision + 1));
    let stale = firm.change_practitioner(id, seen.revision, &patch).await.unwrap_err();
    assert_eq!(stale.code(), Some(Code::RevisionStale));

    let (other_firm, _) = app.staff_at(app.firms[1], "other", &[Role::FirmAdmin]).await;
    assert_eq!(other_firm.get_practitioner(id).await.unwrap_err().status(), Some(404));
    let lin = app.citizen("13800001234").await;
    assert_eq!(lin.list_practitioners(&PractitionerFilter::default()).await.unwrap().total, 0);
}

#[actix_web::test]
async fn a_firm_enters_its_own_people_and_leaves_the_record_to_the_centre() {
    let Firm { app, assigner, firm, .. } = Firm::open().await;
    let user = app.account(app.firms[0], "zhao", &[Role::Lawyer]).await;
    let forbidden = firm.enter_practitioner(&entry(user, app.firms[0])).await.unwrap_err();
    assert_eq!(forbidden.status(), Some(403), "a firm does not say that its people passed");
    let own = NewPractitioner { annual_checks: Vec::new(), ..entry(user, app.firms[0]) };
    let entered = firm.enter_practitioner(&own).await.unwrap();
    assert_eq!(entered.barred, [Bar::NoAnnualCheck], "ASG-01: until the centre records the assessment");
    assert_eq!(entered.actions, [PractitionerAction::Edit, PractitionerAction::SetBankAccount]);
    let again = firm.enter_practitioner(&own).await.unwrap_err();
    assert_eq!(again.code(), Some(Code::Duplicate));

    let check = AnnualCheck { year: 2025, result: CheckResult::Competent };
    let refused = firm.record_annual_check(entered.id, &check).await.unwrap_err();
    assert_eq!(refused.status(), Some(403));
    assert_eq!(assigner.record_annual_check(entered.id, &check).await.unwrap().barred, []);

    let stranger = app.account(app.firms[1], "wu", &[Role::Lawyer]).await;
    let not_ours = NewPractitioner { annual_checks: Vec::new(), ..entry(stranger, app.firms[1]) };
    assert_eq!(firm.enter_practitioner(&not_ours).await.unwrap_err().fields()[0].path, "firm_id");
    let no_account = NewPractitioner { firm_id: app.firms[0], ..not_ours };
    assert_eq!(firm.enter_practitioner(&no_account).await.unwrap_err().fields()[0].path, "user_id");
}

#[actix_web::test]
async fn asg_04_the_case_of_a_minor_goes_to_who_knows_the_minds_of_minors() {
    let desk = Firm::open().await;
    let mut claim = given::wage_claim(desk.app.centre);
    claim.form.applicant.id_no = Some("370285201105300050".parse().unwrap());
    let case = desk.case_of(&claim).await;
    assert_eq!(desk.bars(case).await, [], "Chen knows the minds of minors");

    let entry = desk.assigner.get_practitioner(desk.id).await.unwrap();
    let patch = PractitionerPatch { minors_qualified: Some(false), ..PractitionerPatch::default() };
    desk.assigner.change_practitioner(desk.id, entry.revision, &patch).await.unwrap();
    assert_eq!(desk.bars(case).await, [Bar::NotForMinors]);
    let offer = Offer { practitioner_id: desk.id, remark: None };
    let refused = desk.assigner.offer_case(case, &offer).await.unwrap_err();
    assert_eq!((refused.status(), refused.code()), (Some(409), Some(Code::NotEligible)));
}

#[actix_web::test]
async fn asg_01_licence_assessment_and_sanction_bar_a_candidate_with_their_code() {
    let desk = Firm::open().await;
    let case = desk.case().await;
    assert_eq!(desk.bars(case).await, []);
    let offer = Offer { practitioner_id: desk.id, remark: None };

    let stop = sanction(SanctionKind::Suspension, "2026-11-01", Some("2027-01-31"));
    let suspended = desk.director.record_sanction(desk.id, &stop).await.unwrap();
    assert_eq!(suspended.suspended_to, "2027-01-31".parse().ok());
    assert_eq!(desk.bars(case).await, [Bar::Suspended]);
    let refused = desk.assigner.offer_case(case, &offer).await.unwrap_err();
    assert_eq!(refused.code(), Some(Code::NotEligible), "ASG-08");

    let lifting = LiftSanction {
        sanction_id: suspended.sanctions[0].id,
        on: desk.app.today(),
        basis: "晋司复决〔2026〕3号".parse().unwrap(),
    };
    desk.director.lift_sanction(desk.id, &lifting).await.unwrap();
    assert_eq!(desk.bars(case).await, []);

    let failed = AnnualCheck { year: 2025, result: CheckResult::NotCompetent };
    desk.director.record_annual_check(desk.id, &failed).await.unwrap();
    assert_eq!(desk.bars(case).await, [Bar::NoAnnualCheck]);
    let passed = AnnualCheck { year: 2025, result: CheckResult::Basic };
    let checked = desk.director.record_annual_check(desk.id, &passed).await.unwrap();
    assert_eq!(checked.annual_checks, [passed], "one result a year");

    let ended =
        PractitionerPatch { licence_valid_to: "2026-11-01".parse().ok(), ..PractitionerPatch::default() };
    let ended = desk.director.change_practitioner(desk.id, checked.revision, &ended).await.unwrap();
    assert_eq!(desk.bars(case).await, [Bar::LicenceNotValid]);

    let full = PractitionerPatch {
        licence_valid_to: "2027-05-31".parse().ok(),
        max_open_cases: Some(0),
        ..PractitionerPatch::default()
    };
    desk.director.change_practitioner(desk.id, ended.revision, &full).await.unwrap();
    assert_eq!(desk.bars(case).await, [Bar::OverCapacity], "ASG-07: as many as they agreed to");
}

#[actix_web::test]
async fn asg_14_pools_have_terms_and_the_list_finds_who_is_in_them_today() {
    let desk = Firm::open().await;
    let elite = PoolTerm {
        pool: Pool::Elite,
        valid_from: "2026-01-01".parse().unwrap(),
        valid_to: "2026-11-30".parse().ok(),
    };
    let refused = desk.assigner.enter_pool(desk.id, &elite).await.unwrap_err();
    assert_eq!(refused.status(), Some(403), "entry is the director's");
    desk.director.enter_pool(desk.id, &elite).await.unwrap();
    let criminal = PoolTerm { pool: Pool::Criminal, valid_to: None, ..elite };
    desk.assigner.enter_pool(desk.id, &criminal).await.unwrap();

    let in_pool = |pool| PractitionerFilter { pool: Some(pool), ..PractitionerFilter::default() };
    let total =
        async |filter: &PractitionerFilter| desk.assigner.list_practitioners(filter).await.unwrap().total;
    assert_eq!(total(&in_pool(Pool::Elite)).await, 1);
    assert_eq!(total(&in_pool(Pool::Expert)).await, 0);
    let by_skill = PractitionerFilter {
        specialty: Some(Specialty::Juvenile),
        language: Some(Language::Sign),
        kind: Some(PractitionerKind::Lawyer),
        firm_id: Some(desk.app.firms[0]),
        ..in_pool(Pool::Criminal)
    };
    assert_eq!(total(&by_skill).await, 1);
    assert_eq!(total(&PractitionerFilter { language: Some(Language::Yi), ..by_skill }).await, 0);

    let leave =
        LeavePool { pool: Pool::Criminal, on: desk.app.today(), reason: "调离本市。".parse().unwrap() };
    let left = desk.assigner.leave_pool(desk.id, &leave).await.unwrap();
    assert!(left.pools.iter().any(|term| term.valid_to == Some(desk.app.today())));
    desk.app.days_pass(29).await;
    let assigner = desk.app.sign_in("assigner").await;
    let elite = assigner.list_practitioners(&in_pool(Pool::Elite)).await.unwrap();
    assert_eq!(elite.total, 0, "the term has ended");
    let criminal = assigner.list_practitioners(&in_pool(Pool::Criminal)).await.unwrap();
    assert_eq!(criminal.total, 0);
}

#[actix_web::test]
async fn a_bank_account_is_sealed_masked_and_shown_whole_for_a_reason_only() {
    let desk = Firm::open().await;
    let number = "6228480402564890018";
    let set = desk.chen.set_bank_account(desk.id, &account(number)).await.unwrap();
    let shown = set.bank_account.expect("an account");
    assert_eq!((shown.holder.as_str(), shown.number.as_str()), ("陈*", "**** **** **** 0018"));
    assert!(!stored(&desk.app).await.contains(number), "SEC-13: not in the row");

    let by_assigner =
        desk.assigner.reveal_bank_account(desk.id, &given::because("核对")).await.err().expect("refused");
    assert_eq!(by_assigner.status(), Some(403));
    let whole =
        desk.director.reveal_bank_account(desk.id, &given::because("办案补贴发放核对")).await.unwrap();
    assert_eq!(&*whole.number, number);
    let cx = desk.app.system();
    let told = api::journal::timeline(cx.db(), &cx, desk.id.into()).await.unwrap();
    let revealed = told.iter().find(|entry| entry.event == Event::BankAccountRevealed).expect("journalled");
    assert_eq!(revealed.note.as_deref(), Some("办案补贴发放核对"));

    let wrong = desk.chen.set_bank_account(desk.id, &account("6228480402564890019")).await.unwrap_err();
    assert_eq!((&*wrong.fields()[0].path, wrong.fields()[0].code), ("number", Code::BadCheckDigit));
}

/// Everything that stands in the rows of the roster.
async fn stored(app: &TestApp) -> String {
    let cx = app.system();
    let rows = api::practitioners::entity::Entity::roster().into_json();
    Value::from(rows.all(cx.db()).await.unwrap()).to_string()
}

#[actix_web::test]
async fn asg_11_the_public_reads_what_the_practitioner_consented_to_and_as_long_as_they_do() {
    let desk = Firm::open().await;
    let everybody = PublicPractitionerFilter::default();
    let anyone = desk.app.anyone();
    assert_eq!(anyone.list_public_practitioners(&everybody).await.unwrap().total, 0);

    let consent = NewProfileConsent { covers: vec![PublicField::Specialties, PublicField::Years] };
    let by_firm = desk.firm.publish_profile(desk.id, &consent).await.unwrap_err();
    assert_eq!(by_firm.status(), Some(403), "PIPL 14: it is the person's own");
    desk.chen.publish_profile(desk.id, &consent).await.unwrap();

    let read = anyone.list_public_practitioners(&everybody).await.unwrap().items;
    let raw = serde_json::to_value(&read[0]).unwrap();
    let mut fields: Vec<&str> = raw.as_object().unwrap().keys().map(String::as_str).collect();
    fields.sort_unstable();
    assert_eq!(fields, ["firm_id", "firm_name", "id", "kind", "name", "specialties", "years"]);
    assert_eq!((&*read[0].name, read[0].years), ("陈明", Some(11)));

    desk.chen.withdraw_profile(desk.id).await.unwrap();
    assert_eq!(anyone.list_public_practitioners(&everybody).await.unwrap().total, 0);
}

#[actix_web::test]
async fn an_offer_goes_to_a_firm_whose_administrator_names_the_handler() {
    let desk = Firm::open().await;
    let case = desk.case().await;
    let to_centre = FirmOffer { firm_id: desk.app.centre, remark: None };
    let no_firm = desk.assigner.offer_case_to_firm(case, &to_centre).await.unwrap_err();
    assert_eq!(no_firm.fields()[0].path, "firm_id");

    let offer = FirmOffer {
        firm_id: desk.app.firms[0],
        remark: Some("请安排熟悉劳动争议的律师。".parse().unwrap()),
    };
    let offered = desk.assigner.offer_case_to_firm(case, &offer).await.unwrap();
    assert_eq!((offered.status, offered.handler), (CaseStatus::Offered, None));
    assert!(offered.number.is_some(), "F11 is issued");
    assert_eq!(desk.chen.get_case(case).await.unwrap_err().status(), Some(404), "not theirs yet");

    let waiting = desk.firm.get_case(case).await.unwrap();
    assert_eq!(waiting.actions, [CaseAction::DeclineOffer, CaseAction::NameHandler]);
    let (_, elsewhere) = desk.app.lawyer(desk.app.firms[1], "wu").await;
    let stranger = NamedHandler { practitioner_id: elsewhere };
    let refused = desk.firm.name_handler(case, &stranger).await.unwrap_err();
    assert_eq!(refused.fields()[0].path, "practitioner_id", "only one of the firm's own");

    let stop = sanction(SanctionKind::AssignmentStop, "2026-11-01", Some("2026-11-30"));
    let stopped = desk.director.record_sanction(desk.id, &stop).await.unwrap();
    let barred = desk.firm.name_handler(case, &NamedHandler { practitioner_id: desk.id }).await.unwrap_err();
    assert_eq!(barred.code(), Some(Code::NotEligible), "ASG-08 binds the firm as well");
    let lifting = LiftSanction {
        sanction_id: stopped.sanctions[0].id,
        on: desk.app.today(),
        basis: "撤销决定".parse().unwrap(),
    };
    desk.director.lift_sanction(desk.id, &lifting).await.unwrap();

    let named = desk.firm.name_handler(case, &NamedHandler { practitioner_id: desk.id }).await.unwrap();
    assert_eq!(named.status, CaseStatus::Named);
    assert_eq!(desk.chen.get_case(case).await.unwrap().handler.expect("a handler").name, "陈明");
    desk.app.work_off().await;
    assert!(desk.app.messages_to("13800001234")[0].contains("13900003333"), "LAL 36: name and phone");
    assert_eq!(desk.assigner.get_practitioner(desk.id).await.unwrap().open_cases, 1);
}

#[actix_web::test]
async fn val_05_a_strange_licence_number_is_taken_with_a_warning() {
    let desk = Firm::open().await;
    let seen = desk.assigner.get_practitioner(desk.id).await.unwrap();
    let patch =
        PractitionerPatch { licence_no: "21404201510100001".parse().ok(), ..PractitionerPatch::default() };
    let changed = desk.assigner.change_practitioner(desk.id, seen.revision, &patch).await.unwrap();
    assert_eq!((changed.licence_category, changed.licence_problems.len()), (None, 1));
}

#[actix_web::test]
async fn what_is_wrong_with_an_entry_is_named_and_nothing_is_written() {
    let desk = Firm::open().await;
    let http = reqwest::Client::builder().build().unwrap();
    let token = desk.director.token().unwrap();
    let at = |path: &str| format!("{}/api/v1/practitioners/{}{path}", desk.app.base, desk.id);
    let post = |path: &str, body: Value| http.post(at(path)).bearer_auth(&token).json(&body).send();
    for (path, body, field, code) in [
        (
            "/sanctions",
            json!({ "kind": "SUSPENSION", "from": "2026-11-01", "to": "2026-11-30" }),
            "basis",
            Code::Required,
        ),
        (
            "/sanctions",
            json!({ "kind": "WARNING", "from": "2026-11-01", "to": "2026-10-01", "basis": "决定" }),
            "to",
            Code::Mismatch,
        ),
        (
            "/pools",
            json!({ "pool": "ELITE", "valid_from": "2026-11-01", "valid_to": "2026-10-01" }),
            "valid_to",
            Code::Mismatch,
        ),
        ("/pools", json!({ "pool": "ELITE", "valid_from": "2026-11-01" }), "valid_to", Code::Required),
        ("/annual-checks", json!({ "year": 2027, "result": "COMPETENT" }), "year", Code::InFuture),
    ] {
        let answer = post(path, body.clone()).await.unwrap();
        assert_eq!(answer.status().as_u16(), 422, "{body}");
        let problem: openapi::Problem = answer.json().await.unwrap();
        assert_eq!((&*problem.fields[0].path, problem.fields[0].code), (field, code), "{body}");
    }
    for (body, field) in [
        (json!({ "max_open_cases": -1 }), "max_open_cases"),
        (json!({ "max_open_cases": 101 }), "max_open_cases"),
        (json!({ "criminal_years": 40 }), "criminal_years"),
    ] {
        let request = http.patch(at("")).bearer_auth(&token).header("if-match", "\"1\"").json(&body);
        let problem: openapi::Problem = request.send().await.unwrap().json().await.unwrap();
        assert_eq!((&*problem.fields[0].path, problem.fields[0].code), (field, Code::OutOfRange), "{body}");
    }
    let kept = desk.director.get_practitioner(desk.id).await.unwrap();
    assert_eq!((kept.revision, kept.sanctions.len(), kept.pools.len()), (1, 0, 0));
}

#[actix_web::test]
async fn the_roster_costs_the_same_however_long_it_is() {
    let desk = Firm::open().await;
    let all = PractitionerFilter::default();
    let before = desk.app.statements_of(desk.assigner.list_practitioners(&all)).await;
    for number in 0..8 {
        desk.app.lawyer(desk.app.firms[1], &format!("lawyer{number}")).await;
    }
    assert_eq!(desk.app.statements_of(desk.assigner.list_practitioners(&all)).await, before);
    assert_eq!(desk.assigner.list_practitioners(&all).await.unwrap().total, 9);
}

#[actix_web::test]
async fn who_is_put_on_the_roster_has_an_account_at_the_firm_and_stands_on_none_yet() {
    let Firm { app, director, firm, assigner, .. } = Firm::open().await;
    let list = async |who: &Client, firm_id| {
        let filter = RosterAccountFilter { firm_id, limit: None, cursor: None };
        let found = who.list_roster_accounts(&filter).await;
        found.map(|page| page.items.into_iter().map(|one| one.id).collect::<Vec<_>>())
    };
    let admin = list(&firm, app.firms[0]).await.unwrap();
    assert_eq!(admin.len(), 1, "chen is on the roster already; the administrator is not");
    let li = app.account(app.firms[0], "li", &[Role::Lawyer]).await;
    assert_eq!(list(&director, app.firms[0]).await.unwrap(), [li, admin[0]], "the newest first");
    let other = list(&firm, app.firms[1]).await.unwrap_err();
    assert_eq!((other.status(), other.fields()[0].code), (Some(422), Code::NotInList), "not another firm's");

    let second =
        NewPractitioner { licence_no: "11404201510100002".parse().unwrap(), ..entry(li, app.firms[0]) };
    assigner.enter_practitioner(&second).await.unwrap();
    assert_eq!(list(&director, app.firms[0]).await.unwrap(), admin);
}
