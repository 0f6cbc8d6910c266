//! The offices that were found, for the screen and for paper.

use std::rc::Rc;

use yew::prelude::*;

use super::{
    ask::{Found, Way},
    centres::{phones, place},
    words::OfficeWords,
};
use crate::{
    app::browser,
    citizen::answers::Organisation,
    i18n::use_words,
    ui::{Button, ButtonKind, EmptyState},
};

/// The focus goes here, so that the answer is read where the question was asked.
const FOUND: &str = "found";

#[derive(Properties, PartialEq)]
pub struct ResultsProps {
    pub found: Rc<Found>,
}

#[component]
pub fn Results(props: &ResultsProps) -> Html {
    let words = use_words::<OfficeWords>();
    use_effect_with(props.found.clone(), |_| {
        browser::focus(FOUND);
    });
    let Found { from, rows, more } = &*props.found;
    let print = Callback::from(|()| browser::print());
    html! {
        <>
            <h2 id={FOUND} tabindex="-1">{words.found(rows.len())}</h2>
            if let Some(from) = from { <p>{words.from(from)}</p> }
            if rows.is_empty() {
                <EmptyState title={words.none}><p>{words.none_help}</p></EmptyState>
            } else {
                <ul class="offices">{for rows.iter().map(|(one, way)| office(one, *way, words))}</ul>
                if *more > 0 { <p>{words.more(*more)}</p> }
                <Button kind={ButtonKind::Quiet} onclick={print}>{words.print}</Button>
            }
        </>
    }
}

fn office(one: &Organisation, way: Option<Way>, words: &OfficeWords) -> Html {
    html! {
        <li key={one.id.to_string()}>
            <b>{&*one.name}</b>
            if let Some(Way { metres, minutes }) = way { <p>{words.way(&distance(metres, words), minutes)}</p> }
            <p>{place(one)}</p>
            {phones(one)}
        </li>
    }
}

/// `850 米`, `3.2 公里`.
fn distance(metres: u32, words: &OfficeWords) -> String {
    match metres {
        0..1_000 => words.metres(metres),
        _ => words.kilometres(metres / 1_000, metres % 1_000 / 100),
    }
}
