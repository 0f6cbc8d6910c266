//! Every wrong way to ask is told as a problem.

use actix_web::{
    App,
    http::StatusCode,
    test::{self, TestRequest},
    web,
};
use openapi::Problem;
use utoipa_actix_web::{AppExt, scope};

use super::*;
use crate::server;

async fn ask(method: Method, path: &str) -> (StatusCode, Option<String>, Option<Code>) {
    let app = App::new()
        .into_utoipa_app()
        .service(scope::scope("/api/v1").configure(server::routes))
        .into_app()
        .default_service(web::to(unrouted));
    let app = test::init_service(app).await;
    let answer = test::call_service(&app, TestRequest::with_uri(path).method(method).to_request()).await;
    let status = answer.status();
    let allowed =
        answer.headers().get(header::ALLOW).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let problem: Option<Problem> = serde_json::from_slice(&test::read_body(answer).await).ok();
    (status, allowed, problem.map(|problem| problem.code))
}

#[actix_web::test]
async fn a_wrong_method_is_told_with_the_right_ones() {
    let (status, allowed, code) = ask(Method::DELETE, "/api/v1/applications").await;
    assert_eq!((status, code), (StatusCode::METHOD_NOT_ALLOWED, Some(Code::MethodNotAllowed)));
    assert_eq!(allowed.as_deref(), Some("GET, POST"));
    let one = "/api/v1/attachments/01a20084-ca38-7739-b2bb-da897066ce42";
    assert_eq!(ask(Method::PUT, one).await.1.as_deref(), Some("GET, DELETE"));
    assert_eq!(ask(Method::POST, "/").await.0, StatusCode::METHOD_NOT_ALLOWED);
}

#[actix_web::test]
async fn an_unknown_operation_is_never_a_page() {
    for path in ["/api", "/api/v1", "/api/v1/nothing", "/api/v2/applications", "/api/v1/applications/a/b/c"] {
        let (status, _, code) = ask(Method::GET, path).await;
        assert_eq!((status, code), (StatusCode::NOT_FOUND, Some(Code::NotFound)), "{path}");
    }
    assert_eq!(ask(Method::GET, "/assets/nothing.js").await.0, StatusCode::NOT_FOUND);
}
