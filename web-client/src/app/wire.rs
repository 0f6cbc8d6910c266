//! The browser's own `fetch`: a second HTTP stack would cost a citizen a third of the download.

use js_sys::JsString;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Request, RequestInit, Response};

/// What came back.
pub struct Answer {
    pub good: bool,
    pub text: String,
}

/// Sends one request with JSON in and out. Nothing when no answer came.
pub async fn send(method: &str, url: &str, token: Option<&str>, body: Option<&str>) -> Option<Answer> {
    let answer =
        JsFuture::from(web_sys::window()?.fetch_with_request(&request(method, url, token, body).ok()?));
    let answer: Response = answer.await.ok()?.dyn_into().ok()?;
    let text = JsFuture::from(answer.text().ok()?).await.ok()?;
    Some(Answer { good: answer.ok(), text: text.dyn_into::<JsString>().ok()?.into() })
}

fn request(method: &str, url: &str, token: Option<&str>, body: Option<&str>) -> Result<Request, JsValue> {
    let how = RequestInit::new();
    how.set_method(method);
    if let Some(body) = body {
        how.set_body(&JsValue::from_str(body));
    }
    let request = Request::new_with_str_and_init(url, &how)?;
    let headers = request.headers();
    headers.set("Accept", "application/json")?;
    if body.is_some() {
        headers.set("Content-Type", "application/json")?;
    }
    if let Some(token) = token {
        headers.set("Authorization", &format!("Bearer {token}"))?;
    }
    Ok(request)
}
