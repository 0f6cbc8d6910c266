//! The citizens' face: phone first, plain words, one question a page.

mod home;
mod shell;
mod sign_in;
mod words;

use yew::prelude::*;
use yew_router::prelude::*;

pub use shell::{Shell, ShellProps};
pub use words::CitizenWords;

use crate::{
    app::{Root, address},
    i18n::{Common, use_words},
    ui::{
        ButtonLink, EmptyState,
        kit::{CitizenKit, SampleStep},
        use_page_title,
    },
};

/// The pages and their addresses.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Home,
    #[at("/sign-in")]
    SignIn,
    #[at("/kit")]
    Kit,
    #[at("/kit/step")]
    KitStep,
    #[not_found]
    #[at("/404")]
    NotFound,
}

fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <home::Home /> },
        Route::SignIn => html! { <sign_in::SignIn /> },
        Route::Kit => html! { <Shell><CitizenKit /></Shell> },
        Route::KitStep => html! { <SampleStep /> },
        Route::NotFound => html! { <NotFound /> },
    }
}

#[component]
pub fn App() -> Html {
    html! { <Root base="/"><Switch<Route> render={page} /></Root> }
}

#[component]
fn NotFound() -> Html {
    let words = use_words::<Common>();
    use_page_title(&words.not_found.into());
    html! {
        <Shell>
            <h1 id={crate::ui::HEADING} tabindex="-1">{words.not_found}</h1>
            <EmptyState title={words.not_found_next}>
                <ButtonLink href={address(&Route::Home)}>{words.home}</ButtonLink>
            </EmptyState>
        </Shell>
    }
}
