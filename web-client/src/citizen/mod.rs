//! The citizens' face: phone first, plain words, one question a page.

mod answers;
mod apply;
mod ask;
mod guard;
mod home;
mod mine;
mod offices;
mod own_data;
mod progress;
mod say;
mod shell;
mod sign_in;
mod small;
mod words;

use openapi::ApplicationId;
use yew::prelude::*;
use yew_router::prelude::*;

pub use shell::{Shell, ShellProps};
pub use words::CitizenWords;

use self::{apply::Step, guard::Guard};
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
    #[at("/ask")]
    Ask,
    #[at("/offices")]
    Offices,
    #[at("/mine")]
    Mine,
    #[at("/rights")]
    Rights,
    #[at("/rights/new")]
    NewRight,
    #[at("/rights/:id")]
    Right { id: String },
    #[at("/consents")]
    Consents,
    #[at("/apply")]
    Start,
    #[at("/apply/:id/:step")]
    Apply { id: ApplicationId, step: Step },
    #[at("/applications/:id")]
    Progress { id: ApplicationId },
    #[at("/applications/:id/receipt")]
    Receipt { id: ApplicationId },
    #[at("/applications/:id/readings/:record")]
    Readings { id: ApplicationId, record: String },
    #[at("/privacy")]
    Privacy,
    #[at("/kit")]
    Kit,
    #[at("/kit/step")]
    KitStep,
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// The first question of a draft.
    pub fn resume(id: ApplicationId) -> Self {
        Self::Apply { id, step: Step::Who }
    }
}

fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <home::Home /> },
        Route::Ask => html! { <ask::Ask /> },
        Route::Offices => html! { <offices::Offices /> },
        Route::Rights => html! { <Guard><own_data::Rights /></Guard> },
        Route::NewRight => html! { <Guard><own_data::NewRight /></Guard> },
        Route::Right { id } => html! { <Guard><own_data::Right {id} /></Guard> },
        Route::Consents => html! { <Guard><own_data::Consents /></Guard> },
        Route::SignIn | Route::Mine => html! { <Guard><mine::Mine /></Guard> },
        Route::Start => html! { <Guard><apply::Start /></Guard> },
        Route::Apply { id, step } => html! { <Guard><apply::Apply {id} {step} /></Guard> },
        Route::Progress { id } => html! { <Guard><progress::Progress {id} receipt={false} /></Guard> },
        Route::Receipt { id } => html! { <Guard><progress::Progress {id} receipt={true} /></Guard> },
        Route::Readings { id, record } => html! { <Guard><own_data::Readings {id} {record} /></Guard> },
        Route::Privacy => html! { <own_data::Notice /> },
        // The kit is for who works on it; nobody else loads its bytes.
        Route::Kit | Route::KitStep if !cfg!(debug_assertions) => html! { <NotFound /> },
        Route::Kit => html! { <Shell><CitizenKit /></Shell> },
        Route::KitStep => html! { <SampleStep /> },
        Route::NotFound => html! { <NotFound /> },
    }
}

#[component]
pub fn App() -> Html {
    use_effect_with((), |()| apply::Kept::tidy());
    html! { <Root<answers::SignedIn> base="/"><Switch<Route> render={page} /></Root<answers::SignedIn>> }
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
