//! No door without a lock: every operation × every role, against the one permission matrix (§2.2).

use api::{auth::Caller, document::document};
use domain::permissions;
use openapi::auth::{Permission, Role};
use strum::VariantArray;
use tests::TestApp;
use uuid::Uuid;

/// Operations that ask for no sign-in. This list only shrinks, or grows with a reason.
const PUBLIC: [&str; 8] = [
    "POST /api/v1/auth/citizen",
    "POST /api/v1/auth/codes",
    "POST /api/v1/auth/login",
    "POST /api/v1/auth/logout",
    "POST /api/v1/auth/refresh",
    "GET /api/v1/organisations",
    "POST /api/v1/deadlines/computations",
    "POST /api/v1/identifiers/checks",
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

#[test]
fn only_the_listed_operations_are_public() {
    let mut public: Vec<String> =
        operations().iter().filter(|op| op.permission.is_none()).map(Operation::name).collect();
    public.sort();
    let mut listed = PUBLIC.map(str::to_owned).to_vec();
    listed.sort();
    assert_eq!(public, listed);
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
                _ => Caller::Staff { id, grants: vec![(*role, centre)] },
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
