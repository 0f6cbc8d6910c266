//! The staff's face: everything by keyboard, the urgent first.

mod applications;
mod audit;
mod cases;
mod deliveries;
mod help;
mod nav;
mod organisations;
mod parts;
mod security;
mod shell;
mod sign_in;
mod user_menu;
mod users;
mod words;
mod work;

use openapi::{ApplicationId, CaseId, OrganisationId, UserId, auth::Me};
use yew::prelude::*;
use yew_router::prelude::*;

pub use nav::{NavCounts, use_count_setter};
pub use shell::{Shell, ShellProps};
pub use words::StaffWords;

use crate::{
    app::{Root, Session, address, use_session},
    i18n::{Common, use_words},
    ui::{ButtonLink, EmptyState, PageHeader, Skeleton, kit::Kit},
};

/// The pages and their addresses.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Work,
    #[at("/applications")]
    Applications,
    #[at("/applications/new")]
    NewApplication,
    #[at("/applications/:id")]
    Application { id: ApplicationId },
    #[at("/applications/:id/form")]
    EditApplication { id: ApplicationId },
    #[at("/cases")]
    Cases,
    #[at("/cases/:id")]
    Case { id: CaseId },
    #[at("/cases/:id/archive")]
    Archive { id: CaseId },
    #[at("/users")]
    Users,
    #[at("/users/:id")]
    Account { id: UserId },
    #[at("/organisations")]
    Organisations,
    #[at("/organisations/:id")]
    Organisation { id: OrganisationId },
    #[at("/audit")]
    Audit,
    #[at("/security")]
    Security,
    #[at("/activate")]
    Activate,
    #[at("/provider")]
    Provider,
    #[at("/deliveries")]
    Deliveries,
    #[at("/kit")]
    Kit,
    #[not_found]
    #[at("/404")]
    NotFound,
}

fn page(route: Route) -> Html {
    match route {
        Route::Work => html! { <work::WorkPage /> },
        Route::Applications => html! { <applications::ListPage /> },
        Route::NewApplication => html! { <applications::NewPage /> },
        Route::Application { id } => html! { <applications::ApplicationPage key={id.to_string()} {id} /> },
        Route::EditApplication { id } => html! { <applications::EditPage key={id.to_string()} {id} /> },
        Route::Cases => html! { <cases::ListPage /> },
        Route::Case { id } => html! { <cases::CasePage key={id.to_string()} {id} /> },
        Route::Archive { id } => html! { <cases::ArchivePage {id} /> },
        Route::Users => html! { <users::UsersPage /> },
        Route::Account { id } => html! { <users::AccountPage key={id.to_string()} {id} /> },
        Route::Organisations => html! { <organisations::OrganisationsPage /> },
        Route::Organisation { id } => html! { <organisations::OrganisationPage key={id.to_string()} {id} /> },
        Route::Audit => html! { <audit::AuditPage /> },
        Route::Security | Route::Activate | Route::Provider => html! { <security::SecurityPage /> },
        Route::Deliveries => html! { <deliveries::DeliveriesPage /> },
        Route::Kit => html! { <Kit /> },
        Route::NotFound => html! { <NotFound /> },
    }
}

#[component]
pub fn App() -> Html {
    html! { <Root<Me> base="/staff"><Gate /></Root<Me>> }
}

/// Asks who it is before any page is shown; the address stays, so that a link from a message leads where it should.
#[component]
fn Gate() -> Html {
    let session = use_session();
    let route = use_route::<Route>();
    match session.now {
        // Whoever holds a code has no password yet; somebody else may be signed in at this desk.
        _ if route == Some(Route::Activate) => html! { <sign_in::Activate /> },
        // Here the provider sends back whoever signs in or links an identity.
        _ if route == Some(Route::Provider) => html! { <sign_in::Returned /> },
        // Nothing else is possible before these are done.
        Session::In(me) if !me.duties.is_empty() => html! { <Shell><security::SecurityPage /></Shell> },
        Session::In(_) => html! { <Shell><Switch<Route> render={page} /></Shell> },
        // The kit holds no data, and is looked at without a server.
        _ if route == Some(Route::Kit) => html! { <Shell><Kit /></Shell> },
        Session::Unknown => html! { <main id="main" class="gate"><Skeleton /></main> },
        Session::Out => html! { <sign_in::SignIn /> },
    }
}

#[component]
fn NotFound() -> Html {
    let words = use_words::<Common>();
    html! {
        <>
            <PageHeader title={words.not_found} />
            <EmptyState title={words.not_found_next}>
                <ButtonLink href={address(&Route::Work)}>{words.home}</ButtonLink>
            </EmptyState>
        </>
    }
}
