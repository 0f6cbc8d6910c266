//! A request id in every answer and log line, so that a problem can be found again.

use actix_web::{
    Error,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{HeaderName, HeaderValue},
    middleware::Next,
    web::Data,
};
use tracing::Instrument;

use crate::state::State;

tokio::task_local! {
    /// The id of the request that is being answered.
    pub static REQUEST_ID: String;
}

/// Gives the request an id, a span and one log line: method, route pattern, status, time. Never a path or a
/// query as it was sent, for they may name a person.
pub async fn with_request_id(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let id = match request.app_data::<Data<State>>() {
        Some(state) => state.clock.new_id().simple().to_string(),
        None => String::new(),
    };
    let span = tracing::info_span!("request", id = %id);
    let started = std::time::Instant::now();
    let mut response = REQUEST_ID.scope(id.clone(), next.call(request).instrument(span.clone())).await?;
    let route = response.request().match_pattern().unwrap_or_default();
    let (method, status) = (response.request().method().as_str(), response.status().as_u16());
    tracing::info!(parent: &span, method, route, status, ms = started.elapsed().as_millis() as u64);
    if let Ok(value) = HeaderValue::from_str(&id) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    Ok(response)
}
