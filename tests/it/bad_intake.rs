//! What goes wrong at intake: impossible values, files that lie, a network that breaks at every step.

use openapi::{Code, Problem, applications::*, attachments::AttachmentKind};
use reqwest::Method;
use serde_json::{Value, json};
use tests::{TestApp, given};
use tokio::io::AsyncWriteExt;

struct Desk {
    app: TestApp,
    http: reqwest::Client,
    token: String,
}

impl Desk {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let token = app.citizen("13800001234").await.token().unwrap();
        Self { app, http: reqwest::Client::builder().build().unwrap(), token }
    }

    fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.http.request(method, format!("{}/api/v1{path}", self.app.base)).bearer_auth(&self.token)
    }

    /// A whole request over a line that breaks: so many of its bytes go out, and no answer is waited for.
    async fn broken(&self, path: &str, key: &str, body: &Value, sent: usize) {
        let body = body.to_string();
        let whole = format!(
            "POST /api/v1{path} HTTP/1.1\r\nhost: {}\r\nauthorization: Bearer {}\r\nidempotency-key: {key}\r\n\
             content-type: application/json\r\ncontent-length: {}\r\n\r\n{body}",
            self.app.listens,
            self.token,
            body.len()
        );
        let mut line = tokio::net::TcpStream::connect(self.app.listens).await.unwrap();
        line.write_all(&whole.as_bytes()[..sent.min(whole.len())]).await.unwrap();
        line.flush().await.unwrap();
    }

    async fn sent(&self, path: &str, key: &str, body: &Value) -> Value {
        let request = self.request(Method::POST, path).header("idempotency-key", key).json(body);
        // What was cut off may still be under way; then the same request is told to wait and is sent again. What never
        // ended is taken over after a minute.
        for attempt in 0..600 {
            if attempt == 400 {
                self.app.state.clock.advance(chrono::TimeDelta::seconds(61));
            }
            let answer = request.try_clone().unwrap().send().await.unwrap();
            let done = answer.status().is_success();
            let answer: Value = answer.json().await.unwrap();
            if done {
                return answer;
            }
            assert_eq!(answer["code"], "duplicate", "{answer}");
            tokio::task::yield_now().await;
        }
        panic!("it was never carried out");
    }
}

#[actix_web::test]
async fn what_can_not_be_true_of_people_or_money_is_named_at_its_field() {
    let desk = Desk::open().await;
    let form = |change: &dyn Fn(&mut Value)| {
        let mut new = serde_json::to_value(given::wage_claim(desk.app.centre)).unwrap();
        change(&mut new["form"]);
        new
    };
    let himself = json!([{ "kind": "PERSON", "name": "林秀英", "id_no": "621102196203010025" }]);
    for (new, path, code) in [
        (
            form(&|f| f["applicant"]["id_no"] = json!("621102196203010026")),
            "form.applicant.id_no",
            Code::BadCheckDigit,
        ),
        (
            form(&|f| f["applicant"]["birth_date"] = json!("1963-03-01")),
            "form.applicant.birth_date",
            Code::Mismatch,
        ),
        (
            form(&|f| f["applicant"]["birth_date"] = json!("2027-01-01")),
            "form.applicant.birth_date",
            Code::Mismatch,
        ),
        (form(&|f| f["opponents"] = himself.clone()), "form.opponents[0].id_no", Code::Mismatch),
        (
            form(&|f| f["means"]["monthly_income_fen"] = json!(-1)),
            "form.means.monthly_income_fen",
            Code::OutOfRange,
        ),
        (
            form(&|f| f["means"]["monthly_income_fen"] = json!(10_000_000_000_001_i64)),
            "form.means.monthly_income_fen",
            Code::OutOfRange,
        ),
        (
            form(&|f| f["means"]["monthly_income_fen"] = json!(1_000_000_001)),
            "form.means.monthly_income_fen",
            Code::OutOfRange,
        ),
        (
            form(&|f| f["means"]["household_members"] = json!(200)),
            "form.means.household_members",
            Code::OutOfRange,
        ),
        (
            form(&|f| f["means"]["household_members"] = json!(0)),
            "form.means.household_members",
            Code::OutOfRange,
        ),
    ] {
        let answer = desk.request(Method::POST, "/applications").json(&new).send().await.unwrap();
        assert_eq!(answer.status().as_u16(), 422, "{path}");
        let problem: Problem = answer.json().await.unwrap();
        let told = &problem.fields[0];
        assert_eq!(
            (path.trim_start_matches("form."), told.code),
            (told.path.trim_start_matches("form."), code)
        );
    }
}

#[actix_web::test]
async fn a_photo_forgets_where_it_was_taken_before_it_is_stored() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    let taken = [
        b"\xFF\xD8\xFF\xE1\x00\x22Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x88\x25\0\x04\0\0\0\x01N36.19E113.11"
            .as_slice(),
        b"\xFF\xC0\x00\x0B\x08\0\x08\0\x08\x01\x01\x11\0\xFF\xDA\x00\x08\x01\x01\0\0\x3F\0\x12\x34\xFF\xD9",
    ]
    .concat();
    let exif = taken[4..].windows(4).position(|window| window == b"\xFF\xC0\x00\x0B").unwrap();
    let mut taken = taken;
    taken[4..6].copy_from_slice(&u16::try_from(exif).unwrap().to_be_bytes());
    let kept =
        lin.add_application_attachment(draft.id, AttachmentKind::Identity, "p.jpg", &taken).await.unwrap();
    let stored = lin.download_attachment(kept.id).await.unwrap();
    assert!(taken.windows(6).any(|window| window == b"N36.19"), "it was there");
    assert!(!stored.windows(6).any(|window| window == b"N36.19"), "the server took it away");
}

#[actix_web::test]
async fn a_file_that_lies_about_its_type_is_refused_and_the_application_stays_as_it_was() {
    let app = TestApp::start().await;
    let lin = app.citizen("13800001234").await;
    let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
    for lie in [b"MZ\x90\0program".as_slice(), b"<html><script>1</script>", b"PK\x03\x04zip"] {
        let refused = lin
            .add_application_attachment(draft.id, AttachmentKind::Identity, "身份证.jpg", lie)
            .await
            .unwrap_err();
        assert_eq!(refused.code(), Some(Code::UnsupportedType));
    }
    let kept = lin.get_application(draft.id).await.unwrap();
    assert_eq!((kept.attachments.len(), kept.revision), (0, draft.revision));
    assert_eq!(lin.submit_application(draft.id).await.unwrap().status, Status::Precheck);
}

#[actix_web::test]
async fn a_network_lost_at_every_step_of_a_submission_leaves_exactly_one_application() {
    let desk = Desk::open().await;
    let new = serde_json::to_value(given::wage_claim(desk.app.centre)).unwrap();
    // The line breaks in the head, in the body, and after everything went out; then the phone sends it again.
    for sent in [40, 600, usize::MAX] {
        desk.broken("/applications", "create", &new, sent).await;
    }
    let created = desk.sent("/applications", "create", &new).await;
    let path = format!("/applications/{}/submission", created["id"].as_str().unwrap());
    for sent in [40, usize::MAX] {
        desk.broken(&path, "submit", &json!({}), sent).await;
    }
    let submitted = desk.sent(&path, "submit", &json!({})).await;
    assert_eq!(submitted["number"], "（2026）长援申字第0001号");
    let lin = desk.app.anyone();
    lin.set_token(Some(desk.token.clone()));
    let all = lin.list_applications(&ApplicationFilter::default()).await.unwrap();
    assert_eq!((all.total, all.items[0].number.as_deref()), (1, Some("（2026）长援申字第0001号")));
    assert_eq!(desk.app.application_numbers().await.len(), 1, "one number was taken");
    desk.app.work_off().await;
    let told = desk.app.messages_to("13800001234");
    assert_eq!(told.iter().filter(|text| text.contains("已提交")).count(), 1, "she is told once");
}
