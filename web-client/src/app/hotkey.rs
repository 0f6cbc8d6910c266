//! Single-key commands, silent while somebody types.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::browser;

/// Runs `act` when `key` (as in `KeyboardEvent.key`) is pressed outside inputs and without Ctrl, Alt or Meta.
#[hook]
pub fn use_hotkey(key: &'static str, act: Callback<()>) {
    use_effect_with(act, move |act| {
        let act = act.clone();
        let listener = browser::document().map(|document| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let Some(pressed) = event.dyn_ref::<KeyboardEvent>() else { return };
                if pressed.key() == key && !modified(pressed) && !busy(pressed) {
                    event.prevent_default();
                    act.emit(());
                }
            })
        });
        move || drop(listener)
    });
}

fn modified(event: &KeyboardEvent) -> bool {
    event.ctrl_key() || event.alt_key() || event.meta_key()
}

/// Typing and open dialogs own the keyboard.
fn busy(event: &KeyboardEvent) -> bool {
    let inside = event.target().and_then(|t| t.dyn_into::<Element>().ok());
    inside.is_some_and(|e| {
        e.closest("input, textarea, select, [contenteditable], dialog[open]")
            .is_ok_and(|found| found.is_some())
    })
}
