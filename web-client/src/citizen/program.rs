//! One of the two programs of this face: its own pages, and the way to those of the other one.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{Route, Shell, answers::SignedIn, device::ANYBODY};
use crate::{
    app::{Root, address, browser},
    i18n::{Common, use_words},
    ui::{ButtonLink, EmptyState, HEADING, Skeleton, use_page_title},
};

#[derive(Properties, PartialEq)]
pub struct ProgramProps {
    /// The page of a route; nothing when the other program has it.
    pub page: Callback<Route, Option<Html>>,
}

#[component]
pub fn Program(props: &ProgramProps) -> Html {
    use_effect_with((), |()| ANYBODY.tidy());
    // Where the browser has loaded this program: loading it again there would bring no other.
    let loaded = use_memo((), |()| browser::path());
    let page = props.page.clone();
    let render = Callback::from(move |route: Route| {
        let here = route.to_path() == *loaded;
        page.emit(route).unwrap_or_else(|| {
            if here {
                html! { <NotFound /> }
            } else {
                html! { <Elsewhere /> }
            }
        })
    });
    html! { <Root<SignedIn> base="/"><Switch<Route> {render} /></Root<SignedIn>> }
}

/// The address is right already; the browser loads what belongs there.
#[component]
fn Elsewhere() -> Html {
    use_effect_with((), |()| browser::load_again());
    html! { <Shell><Skeleton lines={6} /></Shell> }
}

#[component]
pub fn NotFound() -> Html {
    let words = use_words::<Common>();
    use_page_title(&words.not_found.into());
    html! {
        <Shell>
            <h1 id={HEADING} tabindex="-1">{words.not_found}</h1>
            <EmptyState title={words.not_found_next}>
                <ButtonLink href={address(&Route::Home)}>{words.home}</ButtonLink>
            </EmptyState>
        </Shell>
    }
}
