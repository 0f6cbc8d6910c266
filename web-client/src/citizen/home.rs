//! The first page: three doors and the telephone.

use yew::prelude::*;

use super::{CitizenWords, Shell};
use crate::{
    i18n::use_words,
    ui::{Door, HEADING, Link, Shape, use_page_title},
};

#[component]
pub fn Home() -> Html {
    let words = use_words::<CitizenWords>();
    use_page_title(&words.title.into());
    html! {
        <Shell call={true}>
            <section class="hero">
                <h1 id={HEADING} tabindex="-1">{words.title}</h1>
                <p>{words.lead}</p>
            </section>
            <nav class="doors" aria-label={words.title}>
                <Door href="/apply" shape={Shape::Paper} title={words.apply} hint={words.apply_hint} primary={true} />
                <Door href="/ask" shape={Shape::Talk} title={words.ask} hint={words.ask_hint} />
                <Door href="/track" shape={Shape::Clock} title={words.track} hint={words.track_hint} />
            </nav>
            <p class="check">
                {words.precheck}<br />
                <Link href="/check">{words.precheck_link}</Link>{words.precheck_end}
            </p>
        </Shell>
    }
}
