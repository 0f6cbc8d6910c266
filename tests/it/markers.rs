//! Personal data stay where they belong (SEC-18): one matter goes from the phone to the archive under names, numbers
//! and texts that stand nowhere else, while everything is kept that the service says beside its answers.

use std::{
    process::{Child, Command, Stdio},
    time::{Duration, Instant},
};

use client::Client;
use openapi::{
    ApplicationId, CaseId, Paging,
    api_clients::{ApiScope, NewApiClient},
    applications::*,
    archives::{Binding, Retention},
    attachments::AttachmentKind,
    auth::{CitizenLogin, CodeRequest, GrantType, LoginRequest, Role, TokenRequest},
    cases::*,
    closings::{ClosingPass, ClosingReport},
    outbox::DeliveryFilter,
    recusals::{NewRecusal, RecusalGround},
    rights::{NewRightsRequest, RightKind},
};
use tests::{TestApp, given};

/// What stands nowhere else: were one of these words found, it came from the matter.
const NAME: &str = "邢标记甲";
const OPPONENT: &str = "标记乙有限公司";
const ID_NO: &str = "410902194906150010";
const PHONE: &str = "13870001357";
const STREET: &str = "标记丙街";
const FACTS: &str = "标记丁事实";
const NOTE: &str = "标记戊记录";
const FILE: &str = "标记己.png";
const REASON: &str = "标记庚理由";
const MARKS: [&str; 9] = [NAME, OPPONENT, ID_NO, PHONE, STREET, FACTS, NOTE, FILE, REASON];

/// The service in a process of its own, saying everything it can say; ends with this value.
struct Service {
    process: Child,
    base: String,
    log: std::path::PathBuf,
}

impl Drop for Service {
    fn drop(&mut self) {
        self.process.kill().expect("it ends");
        self.process.wait().expect("it is gone");
    }
}

impl Service {
    async fn start(app: &TestApp) -> Self {
        let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let log = app.database.folder.path().join("said.log");
        let said = std::fs::File::create(&log).unwrap();
        let process = Command::new(tests::binary())
            .arg("serve")
            .env("FAYUAN_DATA_DIR", app.database.folder.path())
            .env("FAYUAN_DATABASE_URL", &app.database.url)
            .env("FAYUAN_REQUESTS_PER_MINUTE", "0")
            .env("FAYUAN_SIGN_INS_PER_MINUTE", "0")
            .env("FAYUAN_LISTEN", format!("127.0.0.1:{port}"))
            .env("FAYUAN_SMS_GATEWAY", "development")
            .env("FAYUAN_LOG", "debug")
            .env("RUST_BACKTRACE", "full")
            .stdout(Stdio::from(said.try_clone().unwrap()))
            .stderr(Stdio::from(said))
            .spawn()
            .expect("the service starts");
        let service = Self { process, base: format!("http://127.0.0.1:{port}"), log };
        let begun = Instant::now();
        while service.text("/readyz").await.is_none() {
            assert!(begun.elapsed() < Duration::from_secs(20), "the service is not ready");
        }
        service
    }

    fn client(&self) -> Client {
        let http = reqwest::Client::builder().cookie_store(true).no_proxy().build().unwrap();
        Client::new(http, &self.base)
    }

    /// What an address answers, whatever the status.
    async fn text(&self, path: &str) -> Option<String> {
        let http = reqwest::Client::builder().no_proxy().build().unwrap();
        http.get(format!("{}{path}", self.base)).send().await.ok()?.text().await.ok()
    }

    async fn staff(&self, username: &str) -> Client {
        let client = self.client();
        let password = tests::PASSWORD.to_owned();
        client.login(&LoginRequest { username: username.parse().unwrap(), password }).await.unwrap();
        client
    }

    async fn citizen(&self) -> Client {
        let client = self.client();
        client.send_code(&CodeRequest { phone: PHONE.parse().unwrap() }).await.unwrap();
        let sent = self.text("/dev/messages").await.unwrap();
        let at = sent.find("验证码 ").expect("a code") + "验证码 ".len();
        let login = CitizenLogin { phone: PHONE.parse().unwrap(), code: sent[at..at + 6].parse().unwrap() };
        client.citizen_login(&login).await.unwrap();
        client
    }
}

fn marked_claim(app: &TestApp) -> NewApplication {
    let mut claim = given::wage_claim(app.centre);
    let form = &mut claim.form;
    form.applicant.name = Some(NAME.parse().unwrap());
    form.applicant.id_no = Some(ID_NO.parse().unwrap());
    form.applicant.phone = Some(PHONE.parse().unwrap());
    form.applicant.residence = Some(STREET.parse().unwrap());
    form.matter.facts = Some(FACTS.parse().unwrap());
    form.opponents[0].name = OPPONENT.parse().unwrap();
    form.opponents[0].id_no = None;
    claim
}

/// From the phone to the archive.
async fn walk(
    app: &TestApp,
    service: &Service,
    practitioner: openapi::PractitionerId,
) -> (ApplicationId, CaseId) {
    let lin = service.citizen().await;
    let [clerk, examiner, director, assigner, lawyer, reviewer, archivist] = futures::future::join_all(
        ["clerk", "examiner", "director", "assigner", "chen", "reviewer", "archivist"]
            .map(|who| service.staff(who)),
    )
    .await
    .try_into()
    .unwrap();
    let draft = lin.create_application(&marked_claim(app)).await.unwrap();
    let photo = given::photo();
    lin.add_application_attachment(draft.id, AttachmentKind::Identity, FILE, &photo).await.unwrap();
    lin.submit_application(draft.id).await.unwrap();
    let found = ApplicationFilter { q: Some(NAME.to_owned()), ..ApplicationFilter::default() };
    assert_eq!(clerk.list_applications(&found).await.unwrap().total, 1);
    clerk
        .receive_application(
            draft.id,
            &Reception { remark: Some(NOTE.parse().unwrap()), ..Reception::default() },
        )
        .await
        .unwrap();
    clerk.reveal_identity(draft.id, &given::because(REASON)).await.unwrap();
    examiner.accept_application(draft.id).await.unwrap();
    examiner.give_opinion(draft.id, &given::favourable()).await.unwrap();
    let case = director.grant_application(draft.id, &Granting::default()).await.unwrap().case_id.unwrap();
    assigner.offer_case(case, &Offer { practitioner_id: practitioner, remark: None }).await.unwrap();
    lawyer.accept_offer(case).await.unwrap();
    let today = clerk.my_work().await.unwrap().today;
    lawyer.sign_agreement(case, &Agreement { signed_on: today }).await.unwrap();
    for (kind, told) in
        [(DiaryKind::Met, true), (DiaryKind::Investigated, false), (DiaryKind::ReceivedResult, true)]
    {
        let entry = NewDiaryEntry { content: NOTE.parse().unwrap(), ..given::diary(kind, today, told) };
        lawyer.write_diary(case, &entry).await.unwrap();
    }
    lawyer.add_case_attachment(case, AttachmentKind::Judgment, FILE, &photo).await.unwrap();
    let closing: ClosingReport = given::closing(today);
    lawyer.submit_closing(case, &closing).await.unwrap();
    reviewer.pass_closing(case, &ClosingPass { opinion: NOTE.parse().unwrap() }).await.unwrap();
    archivist.archive_case(case, &Binding { retention: Retention::Ordinary, remark: None }).await.unwrap();
    archivist.get_archive_file(case).await.unwrap();
    lin.list_case_readings(case, &Paging::default()).await.unwrap();
    let asked = NewRightsRequest {
        organisation_id: app.centre,
        kind: RightKind::Access,
        application_id: None,
        name: NAME.parse().unwrap(),
        phone: PHONE.parse().unwrap(),
        deceased: None,
        text: NOTE.parse().unwrap(),
    };
    lin.file_rights_request(&asked).await.unwrap();
    let relation = NewRecusal {
        user_id: None,
        practitioner_id: None,
        ground: RecusalGround::Relative,
        id_no: Some(ID_NO.parse().unwrap()),
        record_id: None,
        note: Some(NOTE.parse().unwrap()),
    };
    service.staff("related").await.declare_recusal(&relation).await.unwrap();
    (draft.id, case)
}

/// Requests that go wrong, with marks in every place a caller can put them: what is answered is answered to.
async fn wrong(app: &TestApp, service: &Service, case: CaseId) -> Vec<String> {
    let clerk = service.staff("clerk").await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let api = format!("{}/api/v1", service.base);
    let bodies = [
        (format!("{api}/applications"), format!(r#"{{"organisation_id":"{NAME}"}}"#)),
        (format!("{api}/applications"), format!(r#"{{"organisation_id":"{}","{NAME}":1}}"#, app.centre)),
        (format!("{api}/applications"), format!(r#"{{"{FACTS}"#)),
        (format!("{api}/applications/searches"), format!(r#"{{"status":"{NAME}"}}"#)),
        (format!("{api}/identifiers/checks"), format!(r#"{{"kind":"resident_id","value":["{ID_NO}"]}}"#)),
        (format!("{api}/cases/{case}/messages"), format!(r#"{{"text":"{NOTE}","to":"{PHONE}"}}"#)),
        (format!("{api}/test-control/panic"), NAME.to_owned()),
        (format!("{}/test-control/panic", service.base), NAME.to_owned()),
        (format!("{api}/auth/login"), format!(r#"{{"username":"clerk","password":"{REASON}"}}"#)),
    ];
    let mut answers = Vec::new();
    for (url, body) in bodies {
        let sent = http
            .post(url)
            .bearer_auth(clerk.token().unwrap())
            .header("content-type", "application/json")
            .body(body)
            .send()
            .await;
        // A panic may cut the line; then nothing was answered.
        if let Ok(answer) = sent {
            assert!(!answer.status().is_success(), "{}", answer.status());
            answers.push(answer.text().await.unwrap_or_default());
        }
    }
    let address = format!("{api}/applications?q={NAME}");
    let refused = http.get(address).bearer_auth(clerk.token().unwrap()).send().await.unwrap();
    assert_eq!(refused.status(), 422, "a name has no place in an address");
    answers.push(refused.text().await.unwrap());
    answers
}

/// A program asks for tokens, with a wrong secret and with its own, and calls: answers the secret and the token.
async fn program(app: &TestApp, service: &Service) -> [String; 2] {
    let security = service.staff("security").await;
    let terms = crate::api_clients::terms(app, &[ApiScope::ApplicationsRead]);
    let new = NewApiClient { organisation_id: app.centre, terms };
    let issued = security.create_api_client(&new).await.unwrap();
    let secret = issued.secret.unwrap();
    let wrong = format!("{secret}标");
    let ask = |secret: &str| TokenRequest {
        grant_type: GrantType::ClientCredentials,
        scope: None,
        client_id: Some(issued.client.id.to_string()),
        client_secret: Some(secret.to_owned()),
    };
    let program = service.client();
    program.issue_token(&ask(&wrong)).await.unwrap_err();
    program.issue_token(&ask(&secret)).await.unwrap();
    program.list_applications(&ApplicationFilter::default()).await.unwrap();
    let token = program.token().unwrap();
    [secret, token]
}

fn unmarked(place: &str, text: &str) {
    for mark in MARKS {
        if let Some(at) = text.find(mark) {
            let from = text[..at].char_indices().rev().nth(200).map_or(0, |(at, _)| at);
            panic!("{mark} stands in {place}: …{}…", &text[from..at + mark.len()]);
        }
    }
}

#[actix_web::test]
async fn sec_18_no_log_no_metric_no_error_and_no_panic_tells_of_a_person() {
    let app = TestApp::start().await;
    for (username, role) in [
        ("clerk", Role::Intake),
        ("examiner", Role::Examiner),
        ("director", Role::CentreDirector),
        ("assigner", Role::Assigner),
        ("reviewer", Role::CloseReviewer),
        ("archivist", Role::Archivist),
        ("related", Role::Examiner),
        ("auditor", Role::Auditor),
        ("security", Role::SecAdmin),
    ] {
        app.account(app.centre, username, &[role]).await;
    }
    let (_, practitioner) = app.lawyer(app.firms[0], "chen").await;
    let service = Service::start(&app).await;
    let (_, case) = walk(&app, &service, practitioner).await;
    for answer in wrong(&app, &service, case).await {
        unmarked("an error", &answer);
    }
    let secrets = program(&app, &service).await;
    let alive = service.text("/readyz").await;
    assert!(alive.is_some(), "a panic ends a request and not the service");
    unmarked("the metrics", &service.text("/metrics").await.unwrap_or_default());
    let auditor = service.staff("auditor").await;
    let deliveries = auditor.list_deliveries(&DeliveryFilter::default()).await.unwrap();
    assert!(deliveries.total > 0);
    unmarked("the deliveries", &serde_json::to_string(&deliveries).unwrap());
    let audit = auditor.list_audit_entries(&openapi::readings::AuditFilter::default()).await.unwrap();
    let audit = serde_json::to_string(&audit.items).unwrap();
    for mark in [NAME, OPPONENT, ID_NO, PHONE, STREET, FACTS, NOTE, FILE] {
        assert!(!audit.contains(mark), "{mark} stands in the audit");
    }
    let log = std::fs::read_to_string(&service.log).unwrap();
    assert!(log.contains("/api/v1/applications/{id}/submission"), "the log is there, and names routes");
    assert!(log.contains("panicked"), "the panic is in it");
    unmarked("the log", &log);
    assert!(secrets.iter().all(|secret| !log.contains(secret)), "no secret and no token is in it");
}
