//! The few things asked of the browser itself, in one place, never failing loudly:
//! an embedded browser may refuse storage or speech, and the page must still work.

use chrono::{DateTime, NaiveDate, Utc};
use gloo_events::EventListener;
use js_sys::{Number, Promise};
use uuid::Uuid;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement, Position, SpeechSynthesisUtterance, Storage};

use crate::i18n::{Lang, china_day};

fn window() -> Option<web_sys::Window> {
    web_sys::window()
}

/// The document being shown.
pub fn document() -> Option<Document> {
    window()?.document()
}

fn storage() -> Option<Storage> {
    window()?.local_storage().ok().flatten()
}

/// What was kept under this name.
pub fn kept(name: &str) -> Option<String> {
    storage()?.get_item(name).ok().flatten()
}

/// Keeps a value beyond this visit, or forgets it. Never for tokens, and never for what is known of a person: drafts
/// are sealed (`citizen/device.rs`). What is kept here:
///
/// | name | what | until |
/// |---|---|---|
/// | `lang`, `elder`, `contrast` | how the person reads | chosen otherwise |
/// | `fayuan.signed-in` | that somebody signed in here, not who | sign-out, or the end of the session |
/// | `fayuan.drafts` | that a sealed draft is kept here, not whose | there is none |
/// | `centres` | the public list of centres | it is read anew |
/// | `villages` | for which villages a helper files: entries of the roster | sign-out, or the helper is none any more |
pub fn keep(name: &str, value: Option<&str>) {
    let Some(storage) = storage() else { return };
    // A full or forbidden storage only costs convenience.
    let _ = match value {
        Some(value) => storage.set_item(name, value),
        None => storage.remove_item(name),
    };
}

/// Sets or removes an attribute of `<html>`.
pub fn mark_root(name: &str, value: Option<&str>) {
    let Some(root) = document().and_then(|d| d.document_element()) else { return };
    let _ = match value {
        Some(value) => root.set_attribute(name, value),
        None => root.remove_attribute(name),
    };
}

/// The title in the tab, and what a screen reader says first.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves the focus to the element of this id, and it into view. False when there is none.
pub fn focus(id: &str) -> bool {
    let found =
        document().and_then(|d| d.get_element_by_id(id)).and_then(|e| e.dyn_into::<HtmlElement>().ok());
    found.is_some_and(|element| element.focus().is_ok())
}

/// What has the focus now; [`give_back`] returns it when a dialog is gone.
pub fn focused() -> Option<HtmlElement> {
    document()?.active_element()?.dyn_into().ok()
}

/// Returns the focus to what opened a dialog; to the menu it was chosen from when that has folded, to the element of
/// this id when neither is there any more.
pub fn give_back(opener: Option<HtmlElement>, otherwise: &str) {
    let menu = |opener: &HtmlElement| opener.closest("details").ok()??.query_selector("summary").ok()?;
    let folded = opener.as_ref().and_then(menu).and_then(|summary| summary.dyn_into::<HtmlElement>().ok());
    let taken = [opener, folded].into_iter().flatten().any(|element| {
        let _ = element.focus();
        focused().as_ref() == Some(&element) && element.tag_name() != "BODY"
    });
    if !taken {
        focus(otherwise);
    }
}

/// Now, by the clock of this device: good for "today", never for a deadline (the server owns those).
pub fn now() -> DateTime<Utc> {
    DateTime::from_timestamp_millis(js_sys::Date::now() as i64).unwrap_or_default()
}

/// The day against which this page checks what has not come yet: nothing has. A device with a wrong clock must not
/// stand between a person and aid; the page warns by [`today`], the server decides by its own clock.
pub const NEVER_TOO_LATE: NaiveDate = NaiveDate::MAX;

/// Today in China, by the clock of this device.
pub fn today() -> NaiveDate {
    china_day(now())
}

/// What stands behind `#` in the address: it never leaves the browser, so that a code in it stands in no log.
pub fn fragment() -> String {
    let hash = window().and_then(|w| w.location().hash().ok()).unwrap_or_default();
    hash.trim_start_matches('#').to_owned()
}

/// An id that nobody else has drawn: for what is begun here and heard of elsewhere later.
#[expect(clippy::disallowed_methods, reason = "the service's ids follow its clock; this device has another")]
pub fn new_id() -> Uuid {
    Uuid::now_v7()
}

/// A short text of chance, to tell things of one visit apart.
pub fn chance() -> String {
    format!("{:08x}", (js_sys::Math::random() * f64::from(u32::MAX)) as u32)
}

/// Where this service is reached: `https://fayuan.example`.
pub fn origin() -> String {
    window().and_then(|w| w.location().origin().ok()).unwrap_or_default()
}

/// Leaves this face for another address; what is written here is gone.
pub fn leave_for(url: &str) {
    if let Some(window) = window() {
        // An address that can not be visited leaves the page as it is.
        let _ = window.location().assign(url);
    }
}

/// The path in the address.
pub fn path() -> String {
    window().and_then(|w| w.location().pathname().ok()).unwrap_or_default()
}

/// Leaves a text for the next page of this tab, which takes it.
pub fn leave(name: &str, text: &str) {
    if let Some(storage) = tab() {
        let _ = storage.set_item(name, text);
    }
}

/// What the page before has left in this tab; it is gone then.
pub fn take(name: &str) -> Option<String> {
    let storage = tab()?;
    let left = storage.get_item(name).ok().flatten();
    let _ = storage.remove_item(name);
    left
}

fn tab() -> Option<web_sys::Storage> {
    window()?.session_storage().ok().flatten()
}

/// Loads what belongs to the address, in the place of this page.
pub fn load_again() {
    if let Some(window) = window() {
        // A browser that refuses leaves the page as it is.
        let _ = window.location().reload();
    }
}

/// Hears of something that happens to the whole page, such as `online`, as long as the answer is kept.
pub fn hear(event: &'static str, act: impl Fn() + 'static) -> Option<EventListener> {
    Some(EventListener::new(window()?.as_ref(), event, move |_| act()))
}

/// Puts a text on the clipboard, when the browser allows it.
pub fn copy(text: &str) {
    if let Some(window) = window() {
        let _ = window.navigator().clipboard().write_text(text);
    }
}

/// Prints what is on the page.
pub fn print() {
    if let Some(window) = window() {
        let _ = window.print();
    }
}

/// Where this device is, longitude and latitude in degrees to about a hundred metres, when the person allows it: an
/// office is not found better by more, and more is nobody's business (SEC-03).
pub async fn position() -> Option<(String, String)> {
    let geolocation = window()?.navigator().geolocation().ok()?;
    let asked = Promise::new(&mut |found, refused| {
        let _ = geolocation.get_current_position_with_error_callback(&found, Some(&refused));
    });
    let here: Position = JsFuture::from(asked).await.ok()?.unchecked_into();
    let rounded = |degrees: f64| Number::from(degrees).to_fixed(3).ok().map(String::from);
    let coords = here.coords();
    Some((rounded(coords.longitude())?, rounded(coords.latitude())?))
}

/// Reads the main part of the page aloud, slowly; the answer tells whether this browser can.
pub fn read_page_aloud(lang: Lang) -> bool {
    let Some(speech) = window().and_then(|w| w.speech_synthesis().ok()) else { return false };
    // The buttons of these tools are no part of the question.
    let Some(said) = document().and_then(|d| d.query_selector_all("main>:not(.tools)").ok()) else {
        return false;
    };
    let said = (0..said.length()).filter_map(|at| said.get(at)?.dyn_into::<HtmlElement>().ok());
    let text = said.map(|part| part.inner_text()).collect::<Vec<_>>().join("\n");
    let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(&text) else { return false };
    utterance.set_lang(lang.tag());
    utterance.set_rate(0.9);
    speech.cancel();
    speech.speak(&utterance);
    true
}

/// Stops reading aloud.
pub fn stop_reading() {
    if let Some(speech) = window().and_then(|w| w.speech_synthesis().ok()) {
        speech.cancel();
    }
}

/// Whether this browser can read aloud at all.
pub fn can_read_aloud() -> bool {
    window().is_some_and(|w| js_sys::Reflect::has(&w, &JsValue::from_str("speechSynthesis")).unwrap_or(false))
}

/// Where the application stands: `<div id="app">`, emptied of the sentence shown while it was loading.
///
/// # Panics
/// When the page has no such element; then there is nothing to show anything in.
pub fn root() -> Element {
    let root = document().and_then(|d| d.get_element_by_id("app")).expect("the page has an element #app");
    root.set_inner_html("");
    root
}
