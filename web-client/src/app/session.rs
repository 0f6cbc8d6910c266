//! Who is signed in, in the words of each face. Tried once on start, through the refresh cookie, so that a reload asks for nothing.

use std::{cell::Cell, rc::Rc};

use gloo_timers::future::TimeoutFuture;
use openapi::auth::{CitizenLogin, LoginRequest, Me, ProviderReturn, SecondFactor};
use serde::de::DeserializeOwned;
use yew::{platform::spawn_local, prelude::*};

use super::{Api, Failure, browser, use_api};

/// Remembers that somebody signed in on this device; not who.
const SIGNED_IN: &str = "fayuan.signed-in";

/// Longer than this nobody waits to be let in by a line that carries nothing, in milliseconds.
const PATIENCE: u32 = 8_000;

/// What a face reads of who is signed in: [`Me`], or less of it.
pub trait Who: Clone + PartialEq + DeserializeOwned + 'static {
    /// As whom somebody who signed in here goes on without a network; as nobody, unless a face says otherwise.
    fn away() -> Option<Self> {
        None
    }
}

impl Who for Me {}

/// What is known about the person at the screen.
#[derive(Debug, Clone, PartialEq)]
pub enum Session<W = Me> {
    /// The refresh cookie is being tried.
    Unknown,
    Out,
    In(W),
}

/// The session and what can be done with it.
#[derive(Clone, PartialEq)]
pub struct SessionHandle<W = Me> {
    pub now: Session<W>,
    api: Api,
    set: Callback<Session<W>>,
}

impl SessionHandle {
    /// The signed-in person.
    pub fn me(&self) -> Option<&Me> {
        match &self.now {
            Session::In(me) => Some(me),
            Session::Unknown | Session::Out => None,
        }
    }

    /// Signs staff and practitioners in.
    pub async fn login(&self, request: LoginRequest) -> Result<(), Failure> {
        self.enter(self.api.open(|client| async move { client.login(&request).await }).await.map(|s| s.me))
    }

    /// Signs in whoever the identity provider sent back.
    pub async fn through_provider(&self, said: Rc<ProviderReturn>) -> Result<(), Failure> {
        self.enter(
            self.api.open(|client| async move { client.provider_sign_in(&said).await }).await.map(|s| s.me),
        )
    }

    /// The second step, after [`login`](Self::login) was refused with `second_factor_required`.
    pub async fn second_factor(&self, said: SecondFactor) -> Result<(), Failure> {
        self.enter(
            self.api.open(|client| async move { client.second_factor(&said).await }).await.map(|s| s.me),
        )
    }
}

impl<W: Who> SessionHandle<W> {
    /// Reads anew what this person may do, after a duty was done.
    pub async fn renew(&self) -> Result<(), Failure> {
        self.enter(self.api.open(|client| async move { client.refresh_as().await }).await.map(|s| s.me))
    }

    /// Signs a citizen in by phone and one-time code.
    pub async fn citizen(&self, request: CitizenLogin) -> Result<(), Failure> {
        self.enter(
            self.api
                .open(|client| async move { client.citizen_login_as(&request).await })
                .await
                .map(|s| s.me),
        )
    }

    /// Signs out here and on the server.
    pub async fn logout(&self) {
        self.api.close().await;
        browser::keep(SIGNED_IN, None);
        self.set.emit(Session::Out);
    }

    fn enter(&self, answer: Result<W, Failure>) -> Result<(), Failure> {
        answer.map(|who| {
            browser::keep(SIGNED_IN, Some("1"));
            self.set.emit(Session::In(who));
        })
    }
}

#[derive(Properties, PartialEq)]
pub struct SessionProviderProps {
    pub children: Html,
}

/// Stands inside [`ApiProvider`](super::ApiProvider) and around every page.
#[component]
pub fn SessionProvider<W: Who>(props: &SessionProviderProps) -> Html {
    let api = use_api();
    let now = use_state_eq(|| Session::<W>::Unknown);
    {
        let now = now.setter();
        use_effect_with(api.clone(), move |api| {
            let lost = now.clone();
            api.on_lost(move || {
                browser::keep(SIGNED_IN, None);
                lost.set(Session::Out);
            });
            // Whoever never signed in here has no cookie to try.
            if browser::kept(SIGNED_IN).is_none() {
                now.set(Session::Out);
                return;
            }
            let api = api.clone();
            let told = Rc::new(Cell::new(false));
            if let Some(who) = W::away() {
                let (now, told) = (now.clone(), told.clone());
                spawn_local(async move {
                    TimeoutFuture::new(PATIENCE).await;
                    if !told.get() {
                        now.set(Session::In(who));
                    }
                });
            }
            spawn_local(async move {
                let answer = api.open(|client| async move { client.refresh_as().await }).await;
                told.set(true);
                now.set(match answer {
                    Ok(session) => Session::In(session.me),
                    // Nobody said that the session is over; the first call that is answered renews it.
                    Err(Failure::Offline) => W::away().map_or(Session::Out, Session::In),
                    Err(Failure::Refused(_)) => {
                        browser::keep(SIGNED_IN, None);
                        Session::Out
                    }
                });
            });
        });
    }
    let set = {
        let now = now.setter();
        use_callback((), move |session, ()| now.set(session))
    };
    let handle = SessionHandle { now: (*now).clone(), api, set };
    html! { <ContextProvider<SessionHandle<W>> context={handle}>{props.children.clone()}</ContextProvider<SessionHandle<W>>> }
}

/// The session of staff and practitioners.
#[hook]
pub fn use_session() -> SessionHandle {
    use_session_of()
}

/// The session in a face's own words; outside a provider nobody is signed in.
#[hook]
pub fn use_session_of<W: Who>() -> SessionHandle<W> {
    let api = use_api();
    use_context().unwrap_or(SessionHandle { now: Session::Out, api, set: Callback::noop() })
}
