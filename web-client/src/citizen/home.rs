//! The first page: three doors and the telephone.

use yew::prelude::*;

use super::{CitizenWords, Route, Shell, unsent::Unsent};
use crate::{
    app::address,
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
            <Unsent />
            <nav class="doors" aria-label={words.title}>
                <Door href={address(&Route::Start)} shape={Shape::Paper} title={words.apply} hint={words.apply_hint}
                    primary={true} />
                <Door href={address(&Route::Ask)} shape={Shape::Talk} title={words.ask} hint={words.ask_hint} />
                <Door href={address(&Route::Mine)} shape={Shape::Clock} title={words.track} hint={words.track_hint} />
            </nav>
            <p class="check">
                {words.check}<br /><Link href={address(&Route::Check)}>{words.check_how}</Link>{words.check_hint}
            </p>
            <p class="aside">
                <Link href={address(&Route::Offices)} class="way">{words.nearest}</Link>
                <Link href={address(&Route::BlankPaper)} class="way">{words.on_paper}</Link>
            </p>
        </Shell>
    }
}
