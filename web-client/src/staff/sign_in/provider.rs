//! The provider's door: the button that leads there, and the page to which the browser comes back.

use std::rc::Rc;

use openapi::{Code, auth::ProviderReturn};
use serde::Deserialize;
use yew::prelude::*;
use yew_router::history::{BrowserHistory, History};

use super::{second::Second, words::DoorWords};
use crate::{
    app::{
        Failure, Session, address, browser, href, use_action, use_api, use_go, use_query, use_search,
        use_session,
    },
    i18n::{Common, use_words},
    staff::Route,
    ui::{Banner, Button, FailureBanner, HEADING, Link, Skeleton, Tone, Tools, use_page_title, use_toast},
};

/// Leads to the provider, where one is set up.
#[component]
pub fn ProviderDoor() -> Html {
    let words = use_words::<DoorWords>();
    let api = use_api();
    let offered = {
        let api = api.clone();
        use_query((), move |()| api.call(|c| c.get_sign_in_provider()))
    };
    let go = use_action(
        move |()| api.call(|c| c.begin_provider_sign_in()),
        |to: openapi::auth::ProviderRedirect| browser::leave_for(&to.url),
    );
    let Some(name) = offered.data.as_ref().and_then(|offered| offered.name.clone()) else {
        return Html::default();
    };
    html! {
        <>
            <FailureBanner failure={go.error.clone()} />
            <p><Button busy={go.busy} onclick={go.run.clone()}>{words.through(&name)}</Button></p>
        </>
    }
}

/// What the provider wrote into the address.
#[derive(Clone, PartialEq, Default, Deserialize)]
struct Brought {
    code: Option<String>,
    state: Option<String>,
}

impl Brought {
    /// As it is said to the service; nothing when the provider signed nobody in.
    fn said(self) -> Option<ProviderReturn> {
        Some(ProviderReturn { code: self.code?.parse().ok()?, state: self.state?.parse().ok()? })
    }
}

/// How it went on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    In,
    Second,
    Linked,
}

/// Takes what was brought out of the address, says it to the service once, and goes where it leads.
#[component]
pub fn Returned() -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<DoorWords>());
    use_page_title(&words.returning.into());
    let (session, api, go, toast) = (use_session(), use_api(), use_go(), use_toast());
    let here = use_search::<Brought>().now;
    let said = use_memo((), move |()| here.said().map(Rc::new));
    let way = use_state_eq(|| None::<Way>);
    let enter = {
        let (session, way) = (session.clone(), way.setter());
        use_action(
            move |said: Rc<ProviderReturn>| {
                let (session, api) = (session.clone(), api.clone());
                async move {
                    if said.state.starts_with("link.") {
                        let linked = api.call(move |c| c.link_own_identity(&said)).await;
                        return linked.map(|_| Way::Linked);
                    }
                    entered(session.through_provider(said).await)
                }
            },
            move |led| way.set(Some(led)),
        )
    };
    {
        // A link needs to be signed in, which is known only after the cookie was tried.
        let (said, run) = (said.clone(), enter.run.clone());
        use_effect_with(session.now != Session::Unknown, move |known| {
            if let Some(said) = (*said).clone().filter(|_| *known) {
                // What was brought is good once and belongs in no history.
                BrowserHistory::new().replace(href("/staff", &address(&Route::Provider)));
                run.emit(said);
            }
        });
    }
    {
        let signed_in = matches!(session.now, Session::In(_));
        use_effect_with((*way, signed_in), move |led| match led {
            (Some(Way::Linked), _) => {
                toast.emit(words.linked.into());
                go.emit(address(&Route::Security));
            }
            (Some(Way::In | Way::Second), true) => go.emit(address(&Route::Work)),
            _ => {}
        });
    }
    if *way == Some(Way::Second) {
        let onback = Callback::from(|()| browser::leave_for("/staff/"));
        return html! { <Second {onback} /> };
    }
    html! {
        <main id="main" class="gate">
            <p class="brand">{common.product}</p>
            <h1 id={HEADING} tabindex="-1">{words.returning}</h1>
            <FailureBanner failure={enter.error.clone()} />
            if said.is_none() {
                <Banner tone={Tone::Orange} alert={true}><p>{words.not_brought}</p></Banner>
            } else if enter.error.is_none() {
                <Skeleton lines={2} />
            }
            <p><Link href={address(&Route::Work)}>{words.to_sign_in}</Link></p>
            <Tools />
        </main>
    }
}

fn entered(answer: Result<(), Failure>) -> Result<Way, Failure> {
    match answer {
        Err(failure) if failure.code() == Code::SecondFactorRequired => Ok(Way::Second),
        answer => answer.map(|()| Way::In),
    }
}
