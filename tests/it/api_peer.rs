//! The other side: a program that knows HTTP and the documentation, and none of our words.

use std::collections::HashMap;

use openapi::api_clients::{ApiScope, IssuedApiSecret};
use serde_json::{Value, json};
use tests::TestApp;

use crate::api_clients::{access, administrator};

/// What somebody wrote from `docs/integration.md`.
pub struct Peer {
    http: reqwest::Client,
    base: String,
    id: String,
    secret: String,
}

impl Peer {
    pub fn new(app: &TestApp, issued: &IssuedApiSecret) -> Self {
        Self {
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
            base: format!("{}/api/v1", app.base),
            id: issued.client.id.to_string(),
            secret: issued.secret.clone().unwrap(),
        }
    }

    /// What the token endpoint answers, with the credentials in the header.
    pub async fn token(&self, headers: &[(&str, &str)]) -> Value {
        self.granted("grant_type=client_credentials", headers).await
    }

    async fn granted(&self, form: &str, headers: &[(&str, &str)]) -> Value {
        let mut request = self
            .http
            .post(format!("{}/auth/token", self.base))
            .basic_auth(&self.id, Some(&self.secret))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(form.to_owned());
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        request.send().await.unwrap().json().await.unwrap()
    }

    pub async fn get(&self, path: &str, token: &str, headers: &[(&str, &str)]) -> (u16, Value) {
        let mut request = self.http.get(format!("{}{path}", self.base)).bearer_auth(token);
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let answer = request.send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    async fn post(&self, path: &str, token: &str, body: &Value) -> (u16, Value) {
        let request = self.http.post(format!("{}{path}", self.base)).bearer_auth(token);
        let answer = request.json(body).send().await.unwrap();
        (answer.status().as_u16(), answer.json().await.unwrap())
    }

    /// The status, and the headers that are numbers.
    pub async fn headers(&self, path: &str, token: &str) -> (u16, HashMap<String, u32>) {
        let request = self.http.get(format!("{}{path}", self.base)).bearer_auth(token);
        let answer = request.send().await.unwrap();
        let number = |value: &reqwest::header::HeaderValue| value.to_str().ok()?.parse().ok();
        let told = answer.headers().iter();
        let numbers = told.filter_map(|(name, value)| Some((name.to_string(), number(value)?)));
        (answer.status().as_u16(), numbers.collect())
    }
}

#[actix_web::test]
async fn ext_partner_a_trade_union_files_a_wage_claim_over_http_and_follows_it_and_no_other_centres() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let scopes = [ApiScope::ApplicationsFile, ApiScope::ApplicationsRead];
    let union = Peer::new(&app, &access(&app, &admin, &scopes).await);
    let token = union.token(&[]).await;
    assert_eq!(
        (&token["token_type"], &token["scope"]),
        (&json!("Bearer"), &json!("applications.file applications.read"))
    );
    let token = token["access_token"].as_str().unwrap();

    let form = json!({
        "applicant": {
            "name": "林秀英", "id_type": "111", "id_no": "621102196203010025", "phone": "13800001234",
            "residence": "长治市潞州区演示街道 1 号", "categories": ["MIGRANT_WORKER"],
        },
        "matter": {
            "matter_type": "LABOUR", "aid_form": "41", "scope": "M05", "cause": "UNPAID_WAGES",
            "facts": "三月至五月在工地做饭，工资没有付。", "claims": "请求支付三个月的工资。",
            "claim_amount_fen": 1_350_000,
        },
        "opponents": [{ "kind": "ORGANISATION", "name": "莱源建筑有限公司" }],
        "means": { "mode": "EXEMPT", "ground": "E3" },
        "service": {},
        "declaration": { "truthful": true, "consent_to_check": true, "privacy_notice": true },
    });
    let (status, draft) =
        union.post("/applications", token, &json!({ "organisation_id": app.centre, "form": form })).await;
    assert_eq!(status, 201, "{draft}");
    let path = format!("/applications/{}", draft["id"].as_str().unwrap());
    let (status, submitted) = union.post(&format!("{path}/submission"), token, &json!({})).await;
    assert_eq!((status, &submitted["status"]), (200, &json!("SUBMITTED")), "{submitted}");

    let (clerk, _) = app.staff_at(app.centre, "clerk", &[openapi::auth::Role::Intake]).await;
    let id = draft["id"].as_str().unwrap().parse().unwrap();
    clerk.receive_application(id, &openapi::applications::Reception::default()).await.unwrap();
    let timeline = clerk.get_application(id).await.unwrap().timeline;
    assert_eq!(timeline[0].actor.as_deref(), Some("API_CLIENT"), "who entered it is on its timeline");
    let (_, seen) = union.get(&path, token, &[]).await;
    assert_eq!(seen["form"]["applicant"]["id_no"], "6211**********0025", "masked, as for people");
    assert!(seen["number"].is_string());

    let (there, _) = app.staff_at(app.other_centre, "there", &[openapi::auth::Role::Intake]).await;
    let theirs = there.create_application(&tests::given::wage_claim(app.other_centre)).await.unwrap().id;
    assert_eq!(union.get(&format!("/applications/{theirs}"), token, &[]).await.0, 404);
    assert_eq!(union.get("/applications", token, &[]).await.1["total"], 1);
    assert_eq!(union.get("/cases", token, &[]).await.1["code"], "out_of_scope");
}

#[actix_web::test]
async fn rfc_6749_a_refusal_is_told_in_the_words_of_the_house_and_of_oauth() {
    let app = TestApp::start().await;
    let admin = administrator(&app).await;
    let mut peer = Peer::new(&app, &access(&app, &admin, &[ApiScope::CasesRead]).await);
    for (form, error) in [
        ("grant_type=password", "unsupported_grant_type"),
        ("", "invalid_request"),
        ("grant_type=client_credentials&client_secret=twice", "invalid_request"),
        ("grant_type=client_credentials&scope=everything", "invalid_scope"),
    ] {
        let refused = peer.granted(form, &[]).await;
        assert_eq!((&refused["error"], &refused["status"]), (&json!(error), &json!(400)), "{form}");
    }
    // What the standard does not know is ignored.
    assert!(peer.granted("grant_type=client_credentials&audience=x", &[]).await["access_token"].is_string());
    peer.secret.push('x');
    let refused = peer.token(&[]).await;
    assert_eq!(
        (&refused["error"], &refused["code"]),
        (&json!("invalid_client"), &json!("wrong_credentials"))
    );
    assert_eq!(refused["status"], 401);
}
