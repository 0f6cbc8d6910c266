//! Bad input gets a clear problem that names the field, and loses nothing.

use openapi::{Code, Problem, auth::Role};
use serde_json::{Value, json};
use tests::{TestApp, given};

/// A citizen with a draft, and raw HTTP on their behalf.
struct Desk {
    app: TestApp,
    http: reqwest::Client,
    token: String,
    draft: openapi::applications::Application,
}

impl Desk {
    async fn open() -> Self {
        let app = TestApp::start().await;
        let lin = app.citizen("13800001234").await;
        let draft = lin.create_application(&given::wage_claim(app.centre)).await.unwrap();
        let http = reqwest::Client::builder().build().unwrap();
        Self { token: lin.token().unwrap(), app, http, draft }
    }

    fn request(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let url = format!("{}/api/v1{path}", self.app.base);
        self.http.request(method.parse().unwrap(), url).bearer_auth(&self.token)
    }

    fn patch(&self) -> reqwest::RequestBuilder {
        self.request("PATCH", &format!("/applications/{}", self.draft.id)).header("if-match", "\"1\"")
    }

    async fn save(&self, body: Value) -> Problem {
        problem(self.patch().json(&body)).await
    }
}

async fn problem(request: reqwest::RequestBuilder) -> Problem {
    let answer = request.send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "application/problem+json", "{}", answer.status());
    let status = answer.status().as_u16();
    let problem: Problem = answer.json().await.unwrap();
    assert_eq!(problem.status, status);
    assert!(!problem.request_id.is_empty());
    problem
}

fn first(problem: &Problem) -> (&str, Code) {
    problem.fields.first().map(|field| (field.path.as_str(), field.code)).expect("a field")
}

#[actix_web::test]
async fn every_field_that_is_not_acceptable_is_named_with_its_reason() {
    let desk = Desk::open().await;
    let long = "字".repeat(51);
    for (body, path, code) in [
        (json!({ "applicant": { "nmae": "林" } }), "applicant.nmae", Code::UnknownField),
        (json!({ "applicant": { "name": 7 } }), "applicant.name", Code::WrongType),
        (json!({ "applicant": { "name": long } }), "applicant.name", Code::TooLong),
        (json!({ "applicant": { "name": "林\u{7}英" } }), "applicant.name", Code::ControlCharacter),
        (json!({ "applicant": { "name": "  " } }), "applicant.name", Code::Required),
        (json!({ "applicant": { "sex": "3" } }), "applicant.sex", Code::NotInList),
        (json!({ "matter": { "claim_amount_fen": -1 } }), "matter.claim_amount_fen", Code::OutOfRange),
        (json!({ "means": { "household_members": 51 } }), "means.household_members", Code::OutOfRange),
        (json!({ "opponents": [{ "kind": "PERSON" }] }), "opponents[0].name", Code::Required),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "410902194906150011" } }),
            "applicant.id_no",
            Code::BadCheckDigit,
        ),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "41090219490615001" } }),
            "applicant.id_no",
            Code::WrongLength,
        ),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "410902490615001" } }),
            "applicant.id_no",
            Code::LegacyNumber,
        ),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "990902194906150013" } }),
            "applicant.id_no",
            Code::UnknownRegion,
        ),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "410902194902300018" } }),
            "applicant.id_no",
            Code::BadBirthDate,
        ),
        (
            json!({ "opponents": [{ "kind": "ORGANISATION", "name": "甲公司", "id_no": "9114O400MA0BCDE23L" }] }),
            "opponents[0].id_no",
            Code::BadCharacter,
        ),
        (
            json!({ "applicant": { "id_type": "111", "id_no": "410902194906150010", "birth_date": "1949-06-16" } }),
            "applicant.birth_date",
            Code::Mismatch,
        ),
        (json!({ "applicant": { "phone": "12345" } }), "applicant.phone", Code::BadFormat),
    ] {
        let problem = desk.save(body.clone()).await;
        assert_eq!((problem.status, first(&problem)), (422, (path, code)), "{body}");
        assert!(
            !serde_json::to_string(&problem).unwrap().contains("41090219490615"),
            "nothing typed is repeated"
        );
    }
    let lin = desk.app.anyone();
    lin.set_token(Some(desk.token.clone()));
    let kept = lin.get_application(desk.draft.id).await.unwrap();
    assert_eq!((kept.form, kept.revision), (desk.draft.form.clone(), 1), "nothing was lost or half-written");
}

#[actix_web::test]
async fn what_is_not_json_or_not_utf8_or_too_large_is_said_so() {
    let desk = Desk::open().await;
    let json_type = ("content-type", "application/json");
    let broken = problem(desk.patch().header(json_type.0, json_type.1).body("{\"applicant\":")).await;
    assert_eq!((broken.status, broken.code), (400, Code::Malformed));
    let latin =
        problem(desk.patch().header(json_type.0, json_type.1).body(b"{\"a\":\"\xe9\"}".to_vec())).await;
    assert_eq!((latin.status, latin.code), (400, Code::Malformed));
    let text = problem(desk.patch().header("content-type", "text/plain").body("{}")).await;
    assert_eq!((text.status, text.code), (415, Code::UnsupportedType));
    let large = json!({ "matter": { "facts": "字".repeat(200_000) } });
    assert_eq!(problem(desk.patch().json(&large)).await.status, 413);
}

#[actix_web::test]
async fn a_body_of_a_gigabyte_is_refused_before_it_is_read() {
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    let desk = Desk::open().await;
    let address = desk.app.listens;
    let mut stream = tokio::net::TcpStream::connect(address).await.unwrap();
    let head = format!(
        "POST /api/v1/applications HTTP/1.1\r\nhost: {address}\r\nauthorization: Bearer {}\r\n\
         content-type: application/json\r\ncontent-length: 1073741824\r\n\r\n{{",
        desk.token
    );
    stream.write_all(head.as_bytes()).await.unwrap();
    let mut answer = vec![0; 64];
    let read = stream.read(&mut answer).await.unwrap();
    let line = String::from_utf8_lossy(&answer[..read]).into_owned();
    assert!(line.starts_with("HTTP/1.1 413"), "{line}");
}

#[actix_web::test]
async fn a_wrong_revision_changes_nothing() {
    let desk = Desk::open().await;
    let path = format!("/applications/{}", desk.draft.id);
    let without = problem(desk.request("PATCH", &path).json(&json!({}))).await;
    assert_eq!((without.status, without.code), (428, Code::RevisionRequired));
    for stale in ["\"7\"", "\"x\"", "*"] {
        let problem = problem(desk.request("PATCH", &path).header("if-match", stale).json(&json!({}))).await;
        assert_eq!((problem.status, problem.code), (412, Code::RevisionStale), "{stale}");
    }
}

#[actix_web::test]
async fn what_is_not_there_is_404_and_a_wrong_method_405() {
    let desk = Desk::open().await;
    assert_eq!(problem(desk.request("GET", "/nothing")).await.status, 404);
    assert_eq!(problem(desk.request("GET", "/applications/not-an-id")).await.status, 404);
    assert_eq!(problem(desk.request("DELETE", "/applications")).await.status, 405);
    let bad_filter = problem(desk.request("GET", "/applications?status=NO")).await;
    assert_eq!((bad_filter.status, bad_filter.code), (422, Code::Invalid));
    let bad_cursor = problem(desk.request("GET", "/applications?cursor=!!!")).await;
    assert_eq!(first(&bad_cursor), ("cursor", Code::BadFormat));
}

#[actix_web::test]
async fn the_same_request_sent_twice_is_carried_out_once() {
    let desk = Desk::open().await;
    let body = serde_json::to_value(given::wage_claim(desk.app.centre)).unwrap();
    let send =
        |body: &Value| desk.request("POST", "/applications").header("idempotency-key", "k1").json(body);
    let once: Value = send(&body).send().await.unwrap().json().await.unwrap();
    let twice = send(&body).send().await.unwrap();
    assert_eq!(twice.status(), 201);
    assert_eq!(twice.headers()["idempotency-replayed"], "true");
    assert_eq!(twice.json::<Value>().await.unwrap(), once);

    let mut other = body.clone();
    other["form"]["matter"]["claims"] = json!("另一个请求");
    let refused = problem(send(&other)).await;
    assert_eq!((refused.status, refused.code), (422, Code::IdempotencyMismatch));

    // Another person's key of the same name is another key.
    let wang = desk.app.citizen("13800002222").await;
    let url = format!("{}/api/v1/applications", desk.app.base);
    let hers =
        desk.http.post(url).bearer_auth(wang.token().unwrap()).header("idempotency-key", "k1").json(&body);
    let hers: Value = hers.send().await.unwrap().json().await.unwrap();
    assert_ne!(hers["id"], once["id"]);
}

#[actix_web::test]
async fn a_clerk_of_another_centre_can_not_write_here() {
    let app = TestApp::start().await;
    let (elsewhere, _) = app.staff_at(app.other_centre, "elsewhere", &[Role::Intake]).await;
    let refused = elsewhere.create_application(&given::wage_claim(app.centre)).await.unwrap_err();
    assert_eq!(refused.status(), Some(403));
    let nowhere = elsewhere.create_application(&given::wage_claim(app.firms[0])).await.unwrap_err();
    assert_eq!(nowhere.fields()[0].path, "organisation_id");
}
