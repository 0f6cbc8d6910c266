//! Who comes in, and what stands where there is no page.

use yew::prelude::*;
use yew_router::prelude::*;

use super::{Route, Shell, parts::use_searches, security, sign_in};
use crate::{
    app::{Session, address, browser, drawn, use_session},
    i18n::{Common, use_words},
    ui::{ButtonLink, EmptyState, PageHeader, Skeleton, kit::Kit},
};

#[derive(Properties, PartialEq)]
pub struct GateProps {
    /// The page of a route; nothing when the other program has it.
    pub page: Callback<Route, Option<Html>>,
}

/// Asks who it is before any page is shown; the address stays, so that a link from a message leads where it should.
#[component]
pub fn Gate(props: &GateProps) -> Html {
    let session = use_session();
    let route = use_route::<Route>();
    // Where the browser has loaded this program: loading it again there would bring no other.
    let loaded = use_memo((), |()| browser::path());
    let page = props.page.clone();
    let render = Callback::from(move |route: Route| {
        let here = format!("/staff{}", route.to_path()) == *loaded;
        page.emit(route).unwrap_or_else(|| if here { drawn::<NotFound>(()) } else { drawn::<Elsewhere>(()) })
    });
    match session.now {
        // Whoever holds a code has no password yet; somebody else may be signed in at this desk.
        _ if route == Some(Route::Activate) => drawn::<sign_in::Activate>(()),
        // Here the provider sends back whoever signs in or links an identity.
        _ if route == Some(Route::Provider) => drawn::<sign_in::Returned>(()),
        // Nothing else is possible before these are done.
        Session::In(me) if !me.duties.is_empty() => {
            html! { <Shell>{drawn::<security::SecurityPage>(())}</Shell> }
        }
        Session::In(_) => html! { <Shell><Switch<Route> {render} /></Shell> },
        // The kit holds no data, and is looked at without a server.
        _ if cfg!(debug_assertions) && route == Some(Route::Kit) => {
            html! { <Shell>{drawn::<Kit>(())}</Shell> }
        }
        Session::Unknown => html! { <main id="main" class="gate"><Skeleton /></main> },
        Session::Out => drawn::<sign_in::SignIn>(()),
    }
}

/// The address is right already; the browser loads what belongs there, and takes along what was searched for.
#[component]
fn Elsewhere() -> Html {
    let searches = use_searches();
    use_effect_with((), move |()| {
        searches.hand_over();
        browser::load_again();
    });
    html! { <Skeleton lines={6} /> }
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
