//! Asking a lawyer: by telephone or at a window.

use yew::prelude::*;

use super::{
    CitizenWords, Route, Shell,
    answers::Organisation,
    offices::{phones, place, use_centres},
};
use crate::{
    app::address,
    i18n::use_words,
    ui::{Card, EmptyState, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

#[component]
pub fn Ask() -> Html {
    let words = use_words::<CitizenWords>();
    use_page_title(&words.ask.into());
    let centres = use_centres();
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.ask}</h1>
            <p class="lead">{words.ask_lead}</p>
            <Card title={words.ask_ready}>
                <ol class="said"><li>{words.ask_what}</li><li>{words.ask_who}</li><li>{words.ask_papers}</li></ol>
            </Card>
            <Card title={words.bring}>
                <ul class="said"><li>{words.bring_id}</li><li>{words.bring_papers}</li><li>{words.bring_means}</li></ul>
            </Card>
            <h2>{words.offices}</h2>
            <p><Link href={address(&Route::Offices)} class="way">{words.nearest}</Link></p>
            <FailureBanner failure={centres.error.clone()} retry={centres.reload.clone()} />
            if let Some(page) = &centres.data {
                if page.items.is_empty() { <EmptyState title={words.no_offices}>{words.no_offices_help}</EmptyState> }
                <ul class="offices">{for page.items.iter().map(office)}</ul>
            } else if centres.loading { <Skeleton /> }
        </Shell>
    }
}

fn office(office: &Organisation) -> Html {
    html! { <li key={office.id.to_string()}><b>{&*office.name}</b><p>{place(office)}</p>{phones(office)}</li> }
}
