//! The citizens' face: phone first, plain words, one question a page.
//!
//! It is two programs: [`First`] has what a first visit needs, so that a slow network carries no more; [`More`] has the
//! rest. An address belongs to one of them, the service knows to which (`api/src/http/faces.rs`), and whoever follows
//! a link into the other one loads that page. What both know of a person is in the session and in this device's storage.

mod answers;
mod apply;
mod ask;
mod device;
mod eligibility;
mod guard;
mod handed;
mod home;
mod mine;
mod offices;
mod own_data;
mod paper;
mod pick_up;
mod program;
mod progress;
mod say;
mod shell;
mod sign_in;
mod small;
mod unsent;
mod words;

use openapi::ApplicationId;
use yew::prelude::*;
use yew_router::prelude::*;

pub use shell::{Shell, ShellProps};
pub use words::CitizenWords;

use self::{apply::Step, guard::Guard, program::Program};
use crate::ui::kit::{CitizenKit, SampleStep};

/// The pages and their addresses.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Home,
    #[at("/sign-in")]
    SignIn,
    #[at("/ask")]
    Ask,
    #[at("/check")]
    Check,
    #[at("/offices")]
    Offices,
    #[at("/mine")]
    Mine,
    #[at("/mine/handed-over")]
    HandedOver,
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
    #[at("/applications/:id/paper")]
    Paper { id: ApplicationId },
    #[at("/applications/:id/readings/:record")]
    Readings { id: ApplicationId, record: String },
    #[at("/paper")]
    BlankPaper,
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

/// What a first visit needs: to ask, to see whether aid is likely, to apply.
#[component]
pub fn First() -> Html {
    html! { <Program page={Callback::from(first)} /> }
}

fn first(route: Route) -> Option<Html> {
    Some(match route {
        Route::Home => html! { <home::Home /> },
        Route::Ask => html! { <ask::Ask /> },
        Route::Check => html! { <eligibility::Check /> },
        Route::Start => html! { <Guard><apply::Start /></Guard> },
        Route::Apply { id, step } => html! { <Guard><apply::Apply {id} {step} /></Guard> },
        // The kit is for who works on it; nobody else loads its bytes.
        Route::Kit | Route::KitStep if !cfg!(debug_assertions) => html! { <program::NotFound /> },
        Route::Kit => html! { <Shell><CitizenKit /></Shell> },
        Route::KitStep => html! { <SampleStep /> },
        Route::NotFound => html! { <program::NotFound /> },
        _ => return None,
    })
}

/// What comes later, or seldom: what has become of an application, one's own data, the offices, the form on paper.
#[component]
pub fn More() -> Html {
    html! { <Program page={Callback::from(more)} /> }
}

fn more(route: Route) -> Option<Html> {
    Some(match route {
        Route::Offices => html! { <offices::Offices /> },
        Route::Rights => html! { <Guard><own_data::Rights /></Guard> },
        Route::NewRight => html! { <Guard><own_data::NewRight /></Guard> },
        Route::Right { id } => html! { <Guard><own_data::Right {id} /></Guard> },
        Route::Consents => html! { <Guard><own_data::Consents /></Guard> },
        Route::SignIn | Route::Mine => html! { <Guard><mine::Mine /></Guard> },
        Route::HandedOver => html! { <Guard><handed::HandedOver /></Guard> },
        Route::Progress { id } => html! { <Guard><progress::Progress {id} receipt={false} /></Guard> },
        Route::Receipt { id } => html! { <Guard><progress::Progress {id} receipt={true} /></Guard> },
        Route::Paper { id } => html! { <Guard><paper::Filled {id} /></Guard> },
        Route::BlankPaper => html! { <paper::Blank /> },
        Route::Readings { id, record } => html! { <Guard><own_data::Readings {id} {record} /></Guard> },
        Route::Privacy => html! { <own_data::Notice /> },
        _ => return None,
    })
}
