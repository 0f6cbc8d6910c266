//! Who comes in, and what stands where there is no page.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{Route, Shell, page, security, sign_in};
use crate::{
    app::{Session, address, drawn, use_session},
    i18n::{Common, use_words},
    ui::{ButtonLink, EmptyState, PageHeader, Skeleton, kit::Kit},
};

/// Asks who it is before any page is shown; the address stays, so that a link from a message leads where it should.
#[component]
pub fn Gate() -> Html {
    let session = use_session();
    let route = use_route::<Route>();
    match session.now {
        // Whoever holds a code has no password yet; somebody else may be signed in at this desk.
        _ if route == Some(Route::Activate) => drawn::<sign_in::Activate>(()),
        // Here the provider sends back whoever signs in or links an identity.
        _ if route == Some(Route::Provider) => drawn::<sign_in::Returned>(()),
        // Nothing else is possible before these are done.
        Session::In(me) if !me.duties.is_empty() => {
            html! { <Shell>{drawn::<security::SecurityPage>(())}</Shell> }
        }
        Session::In(_) => html! { <Shell><Switch<Route> render={page} /></Shell> },
        // The kit holds no data, and is looked at without a server.
        _ if route == Some(Route::Kit) => html! { <Shell>{drawn::<Kit>(())}</Shell> },
        Session::Unknown => html! { <main id="main" class="gate"><Skeleton /></main> },
        Session::Out => drawn::<sign_in::SignIn>(()),
    }
}

#[component]
pub fn NotFound() -> Html {
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
