//! No door without a lock: every operation × every role, against the one permission matrix (§2.2). Which records lie
//! behind the door for whom is in `positions`.

use api::{auth::Caller, document::document};
use domain::permissions;
use openapi::auth::{Permission, Role};
use strum::VariantArray;
use tests::TestApp;
use uuid::Uuid;

/// Operations that ask for no sign-in. This list only shrinks, or grows with a reason.
const PUBLIC: [&str; 28] = [
    // Whoever was invited has no session yet; the code of the invitation is the proof.
    "POST /api/v1/auth/activation",
    "POST /api/v1/auth/citizen",
    "POST /api/v1/auth/codes",
    "POST /api/v1/auth/login",
    "POST /api/v1/auth/logout",
    "POST /api/v1/auth/refresh",
    // Through the identity provider nobody is signed in yet, either; its signed word is the proof.
    "GET /api/v1/auth/provider",
    "POST /api/v1/auth/provider/redirect",
    "POST /api/v1/auth/provider/session",
    // The second step of signing in; the cookie of the first is the proof.
    "POST /api/v1/auth/second-factor",
    // A program comes with its own id and secret.
    "POST /api/v1/auth/token",
    // The network is public: who works where, what may be applied for there, which centre is competent (ORG-04).
    "GET /api/v1/jurisdictions/centre",
    // Where the nearest office is and how long the way takes (ORG-03, ORG-04).
    "GET /api/v1/circles",
    "GET /api/v1/directory",
    "GET /api/v1/directory/print",
    "POST /api/v1/directory/nearest",
    "GET /api/v1/organisations",
    // Who consented, as far as they consented (ASG-11).
    "GET /api/v1/public/practitioners",
    "GET /api/v1/organisations/tree",
    "GET /api/v1/organisations/{id}",
    "GET /api/v1/organisations/{id}/authority",
    "GET /api/v1/regions",
    "GET /api/v1/regions/resolution",
    "GET /api/v1/privacy-notice",
    "POST /api/v1/deadlines/computations",
    "GET /api/v1/eligibility/packs",
    "POST /api/v1/eligibility/assessments",
    "POST /api/v1/identifiers/checks",
];

/// Operations with a password in them.
const OWN_PASSWORD: [&str; 7] = [
    "/api/v1/auth/activation",
    "/api/v1/auth/identity/end",
    "/api/v1/auth/identity/redirect",
    "/api/v1/auth/login",
    "/api/v1/auth/password",
    "/api/v1/auth/second-factor/enrolment",
    "/api/v1/auth/second-factor/removal",
];

struct Operation {
    method: &'static str,
    path: String,
    permission: Option<Permission>,
}

impl Operation {
    fn name(&self) -> String {
        format!("{} {}", self.method, self.path)
    }
}

/// Every operation with the permission that the document names.
fn operations() -> Vec<Operation> {
    let document = serde_json::to_value(document()).unwrap();
    let mut found = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for method in ["GET", "POST", "PATCH", "PUT", "DELETE"] {
            let Some(operation) = item.get(method.to_lowercase()) else { continue };
            let scope = operation["security"][0]["bearer"][0].as_str();
            let permission = scope.map(|scope| scope.parse().expect("a permission"));
            found.push(Operation { method, path: path.clone(), permission });
        }
    }
    found
}

/// Method, path and permission of every operation.
pub fn permissions() -> Vec<(&'static str, String, Option<Permission>)> {
    operations().into_iter().map(|op| (op.method, op.path, op.permission)).collect()
}

#[test]
fn only_the_listed_operations_are_public() {
    let mut public: Vec<String> =
        operations().iter().filter(|op| op.permission.is_none()).map(Operation::name).collect();
    public.sort();
    let mut listed = PUBLIC.map(str::to_owned).to_vec();
    listed.sort();
    assert_eq!(public, listed);
}

/// What a person sends a password with: signing in, the code of an invitation, and what they change about their own
/// account. No operation lets an administrator choose somebody else's.
#[test]
fn sec_10_nobody_sends_a_password_but_the_owner_of_the_account() {
    let document = serde_json::to_value(document()).unwrap();
    let mut asking: Vec<&str> = Vec::new();
    for (path, item) in document["paths"].as_object().unwrap() {
        for (_, operation) in item.as_object().unwrap() {
            let schema = &operation["requestBody"]["content"]["application/json"]["schema"]["$ref"];
            let Some(name) = schema.as_str().and_then(|at| at.rsplit('/').next()) else { continue };
            let fields = document["components"]["schemas"][name]["properties"].as_object();
            if fields.is_some_and(|fields| fields.values().any(|field| field["format"] == "password")) {
                asking.push(path);
            }
        }
    }
    assert_eq!(asking, OWN_PASSWORD);
}

#[actix_web::test]
async fn every_operation_answers_every_role_as_the_matrix_says() {
    let app = TestApp::start().await;
    let http = reqwest::Client::builder().build().unwrap();
    let centre = Uuid::from(app.centre);
    let id = app.account(app.centre, "somebody", &[Role::Intake]).await;
    let mut wrong = Vec::new();
    let mut tried = 0;
    for operation in operations() {
        let Some(permission) = operation.permission else { continue };
        let status = ask(&app, &http, &operation, None).await;
        if status != 401 {
            wrong.push(format!("{} answers nobody with {status}", operation.name()));
        }
        for role in Role::VARIANTS {
            let caller = match role {
                Role::Applicant => Caller::Citizen { id },
                _ => Caller::staff(id, vec![(*role, centre)]),
            };
            let token = app.state.keys.issue(caller, app.state.clock.now()).unwrap();
            let status = ask(&app, &http, &operation, Some(&token)).await;
            let may = permissions::allows(*role, permission);
            let knocked = !matches!(status, 401 | 403);
            // Creating asks further: at which organisation. An empty body is refused before that.
            if knocked != may || status >= 500 {
                wrong.push(format!("{} answers {role} with {status}", operation.name()));
            }
            tried += 1;
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(tried > 30 * 30, "{tried} pairs");
}

/// How an operation answers this token.
pub async fn knock(
    app: &TestApp,
    http: &reqwest::Client,
    method: &'static str,
    path: &str,
    token: Option<&str>,
) -> u16 {
    ask(app, http, &Operation { method, path: path.to_owned(), permission: None }, token).await
}

/// The status of an empty request about a record that does not exist.
async fn ask(app: &TestApp, http: &reqwest::Client, operation: &Operation, token: Option<&str>) -> u16 {
    let path = operation.path.replace("{id}", &Uuid::from_u128(7).to_string());
    let method = operation.method.parse().unwrap();
    let mut request = http.request(method, format!("{}{path}", app.base)).header("if-match", "\"1\"");
    if operation.method != "GET" {
        request = request.header("content-type", "application/json").body("{}");
    }
    if let Some(token) = token {
        request = request.bearer_auth(token);
    }
    request.send().await.unwrap().status().as_u16()
}
