//! One file on its way to the server: how far it is, and the way to stop it. `fetch` tells neither.

use std::cell::RefCell;

use client::{Answer, Error, Request};
use gloo_events::EventListener;
use js_sys::Promise;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{FormData, ProgressEvent, XmlHttpRequest};

/// The line a file travels on; cutting it ends the upload.
#[derive(Default)]
pub struct Line(RefCell<Option<XmlHttpRequest>>);

impl Line {
    /// Stops what is on its way; the server keeps nothing of it.
    pub fn cut(&self) {
        if let Some(xhr) = self.0.take() {
            // What has ended already cannot be stopped.
            let _ = xhr.abort();
        }
    }

    /// Sends the form, telling how many of a hundred parts the network has taken.
    pub async fn send(
        &self,
        request: Request,
        form: &FormData,
        told: impl Fn(u32) + 'static,
    ) -> Result<Answer, Error> {
        self.exchange(request, form, Box::new(told)).await.map_err(|_| Error::Network)
    }

    async fn exchange(
        &self,
        request: Request,
        form: &FormData,
        told: Box<dyn Fn(u32)>,
    ) -> Result<Answer, JsValue> {
        let xhr = XmlHttpRequest::new()?;
        xhr.open(request.method, &request.url)?;
        for (name, value) in &request.headers {
            xhr.set_request_header(name, value)?;
        }
        let _told = EventListener::new(xhr.upload()?.as_ref(), "progress", move |event| {
            if let Some(event) = event.dyn_ref::<ProgressEvent>() {
                told(percent(event.loaded(), event.total()));
            }
        });
        let ended = Promise::new(&mut |resolve, _| xhr.set_onloadend(Some(&resolve)));
        *self.0.borrow_mut() = Some(xhr.clone());
        xhr.send_with_opt_form_data(Some(form))?;
        let ended = JsFuture::from(ended).await;
        xhr.set_onloadend(None);
        ended?;
        // Without an answer, because the line was lost or cut, the status is 0.
        match xhr.status()? {
            0 => Err(JsValue::NULL),
            status => Ok(Answer { status, body: xhr.response_text()?.unwrap_or_default().into_bytes() }),
        }
    }
}

/// Never 100 before the server has answered: it may still say no.
fn percent(loaded: f64, total: f64) -> u32 {
    match total > 0.0 {
        true => ((loaded / total * 100.0) as u32).min(99),
        false => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::percent;

    #[test]
    fn an_upload_is_whole_only_when_the_server_says_so() {
        assert_eq!(percent(0.0, 200.0), 0);
        assert_eq!(percent(50.0, 200.0), 25);
        assert_eq!(percent(200.0, 200.0), 99);
        assert_eq!(percent(0.0, 0.0), 0);
    }
}
