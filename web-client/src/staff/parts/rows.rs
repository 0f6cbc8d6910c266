//! A list by keyboard: J and K move, Enter opens, A does the one next thing.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use crate::app::{browser, use_go, use_hotkey};

/// Where the rows of a list lead.
#[derive(Debug, Clone, PartialEq)]
pub struct RowKeys {
    pub open: AttrValue,
    /// The next thing to do there; opening when there is none.
    pub act: Option<AttrValue>,
}

/// The row the keyboard is on.
#[hook]
pub fn use_rows(rows: &[RowKeys]) -> Option<usize> {
    let at = use_state_eq(|| None::<usize>);
    let go = use_go();
    let count = rows.len();
    let step = |forward: bool| {
        let at = at.clone();
        Callback::from(move |()| {
            let next = match (*at, forward) {
                (None, _) => 0,
                (Some(now), true) => (now + 1).min(count.saturating_sub(1)),
                (Some(now), false) => now.saturating_sub(1),
            };
            at.set((count > 0).then_some(next));
            into_view(next);
        })
    };
    use_hotkey("j", step(true));
    use_hotkey("k", step(false));
    let here = at.and_then(|at| rows.get(at)).cloned();
    let act = {
        let (go, here) = (go.clone(), here.clone());
        Callback::from(move |()| {
            if let Some(row) = &here {
                go.emit(row.act.clone().unwrap_or_else(|| row.open.clone()));
            }
        })
    };
    use_hotkey("a", act);
    use_enter(here.map(|row| row.open));
    at.filter(|at| *at < count)
}

/// Enter opens the row, unless it belongs to a link or button that has the focus.
#[hook]
fn use_enter(open: Option<AttrValue>) {
    let go = use_go();
    use_effect_with(open, move |open| {
        let open = open.clone();
        let listener = browser::document().zip(open).map(|(document, open)| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&document, "keydown", options, move |event| {
                let free = event.target().and_then(|t| t.dyn_into::<Element>().ok()).is_none_or(|e| {
                    e.closest("a, button, input, select, textarea, summary, dialog[open]")
                        .is_ok_and(|found| found.is_none())
                });
                if free && event.dyn_ref::<KeyboardEvent>().is_some_and(|pressed| pressed.key() == "Enter") {
                    event.prevent_default();
                    go.emit(open.clone());
                }
            })
        });
        move || drop(listener)
    });
}

fn into_view(row: usize) {
    let found = browser::document()
        .and_then(|d| d.query_selector(&format!(".table tbody tr:nth-child({})", row + 1)).ok().flatten());
    if let Some(row) = found {
        row.scroll_into_view_with_bool(false);
    }
}
