//! What every answer tells the browser: load nothing from elsewhere, guess no types, keep no answers.

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderName, HeaderValue},
    middleware::Next,
};

/// The faces: scripts and styles of their own, and WebAssembly.
const PAGES: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' blob: data:; object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";
/// Swagger UI sets styles on its elements and has its icons inline.
const DOCS: &str = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    object-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'";

/// Sets the security headers where the answer has not set its own.
pub async fn with_security_headers(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let docs = request.path().starts_with("/docs");
    let private = request.path().starts_with("/api/");
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    let mut unless_set = |name: HeaderName, value: &'static str| {
        if !headers.contains_key(&name) {
            headers.insert(name, HeaderValue::from_static(value));
        }
    };
    unless_set(header::CONTENT_SECURITY_POLICY, if docs { DOCS } else { PAGES });
    unless_set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    unless_set(header::REFERRER_POLICY, "no-referrer");
    unless_set(
        HeaderName::from_static("permissions-policy"),
        "camera=(self), geolocation=(self), microphone=(), payment=()",
    );
    unless_set(HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    unless_set(HeaderName::from_static("cross-origin-resource-policy"), "same-origin");
    if private {
        unless_set(header::CACHE_CONTROL, "no-store");
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use actix_web::{App, HttpResponse, middleware::from_fn, test, web};

    use super::*;

    async fn header_of(path: &str, name: &str) -> Option<String> {
        let own = || HttpResponse::Ok().insert_header(("Content-Security-Policy", "sandbox")).finish();
        let app = App::new()
            .route("/api/v1/attachments/1", web::get().to(move || async move { own() }))
            .default_service(web::to(HttpResponse::Ok))
            .wrap(from_fn(with_security_headers));
        let app = test::init_service(app).await;
        let response = test::call_service(&app, test::TestRequest::get().uri(path).to_request()).await;
        response.headers().get(name).and_then(|value| value.to_str().ok()).map(str::to_owned)
    }

    #[actix_web::test]
    async fn each_kind_of_answer_has_its_policy() {
        let policy = "content-security-policy";
        assert_eq!(header_of("/", policy).await.as_deref(), Some(PAGES));
        assert_eq!(header_of("/docs/", policy).await.as_deref(), Some(DOCS));
        assert_eq!(header_of("/api/v1/attachments/1", policy).await.as_deref(), Some("sandbox"));
    }

    #[actix_web::test]
    async fn answers_with_personal_data_are_not_kept_by_the_browser() {
        assert_eq!(header_of("/api/v1/cases", "cache-control").await.as_deref(), Some("no-store"));
        assert_eq!(header_of("/assets/app.css", "cache-control").await, None);
    }
}
