//! The one door to the server: the typed client, with its access token renewed once on 401, and every failure
//! in words.

use std::{
    cell::{Cell, RefCell},
    pin::Pin,
    rc::Rc,
    task::{Context, Poll},
};

use client::{Asked, Client, Error};
use gloo_timers::future::TimeoutFuture;
use openapi::{Code, FieldProblem, Problem};
use serde::de::{DeserializeOwned, IgnoredAny};
use web_sys::FormData;
use yew::prelude::*;

use super::upload::Line;
use crate::i18n::{Common, Lang, Words as _, sentence};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The server said why.
    Refused(Rc<Problem>),
    /// No answer: the network is gone or too slow.
    Offline,
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        match error {
            Error::Problem(problem) => Self::Refused(Rc::from(problem)),
            // A proxy in between may answer with a page instead of a problem.
            Error::Status(_) | Error::Network | Error::Unreadable(_) => Self::Offline,
        }
    }
}

impl Failure {
    /// The code of the contract; a lost network counts as [`Code::Unavailable`].
    pub fn code(&self) -> Code {
        match self {
            Self::Refused(problem) => problem.code,
            Self::Offline => Code::Unavailable,
        }
    }

    /// Which fields are wrong.
    pub fn fields(&self) -> &[FieldProblem] {
        match self {
            Self::Refused(problem) => &problem.fields,
            Self::Offline => &[],
        }
    }

    /// What happened and what to do next.
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::Offline, Lang::Zh) => "网络不通。填写的内容没有丢，连上网络后请再试。".to_owned(),
            (Self::Offline, Lang::En) => {
                "No connection. What you typed is kept; try again once you are online.".to_owned()
            }
            (Self::Refused(problem), _) if problem.code == Code::Internal => {
                format!("{} {}", sentence(lang, problem.code), Common::of(lang).ask_help(&problem.request_id))
            }
            (Self::Refused(problem), _) => sentence(lang, problem.code).to_owned(),
        }
    }
}

/// A body on its way, over `fetch` or any other line.
pub type Sent = Pin<Box<dyn Future<Output = client::Result<Vec<u8>>>>>;

/// An operation that may be asked once more. The table of a `dyn Fn` would hold its code twice.
pub(super) trait Ask {
    fn ask(&self, client: Client) -> Sent;
}

impl<F: Fn(Client) -> Sent> Ask for F {
    fn ask(&self, client: Client) -> Sent {
        self(client)
    }
}

type Body = Pin<Box<dyn Future<Output = Result<Vec<u8>, Failure>>>>;

/// A call under way.
#[must_use = "nothing is called until it is awaited"]
pub struct Call<T> {
    body: Body,
    words: Rc<Cell<Option<Words<T>>>>,
}

/// How the body of an answer is read.
type Words<T> = fn(&[u8]) -> client::Result<T>;

impl<T> Future for Call<T> {
    type Output = Result<T, Failure>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        self.body.as_mut().poll(cx).map(|body| {
            let (body, words) = (body?, self.words.get().ok_or(Failure::Offline)?);
            Ok(words(&body)?)
        })
    }
}

/// A handle to the server; cheap to clone. The access token lives in the client, in memory, and nowhere else.
#[derive(Clone)]
pub struct Api(Rc<Inner>);

struct Inner {
    client: Client,
    renewing: Cell<bool>,
    lost: RefCell<Option<Box<dyn Fn()>>>,
}

impl Default for Api {
    fn default() -> Self {
        // `fetch` wants a whole address only outside a page; the empty base is the page's own origin.
        let client = Client::new(client::Transport::default(), "");
        Self(Rc::new(Inner { client, renewing: Cell::new(false), lost: RefCell::default() }))
    }
}

impl PartialEq for Api {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Api {
    /// Calls an operation: `api.call(move |c| c.get_case(id)).await`. On 401 the session is renewed and the call is
    /// made once more.
    pub fn call<T: 'static>(&self, operation: impl Fn(Client) -> Asked<T> + 'static) -> Call<T> {
        let words = Rc::new(Cell::new(None));
        let ask = {
            let words = words.clone();
            move |client: Client| -> Sent {
                let (body, read) = operation(client).split();
                words.set(Some(read));
                body
            }
        };
        Call { body: self.bytes(Box::new(ask)), words }
    }

    /// Sends a form with a file; `told` hears how many of a hundred parts the network has taken.
    pub fn upload<T: DeserializeOwned + 'static>(
        &self,
        path: String,
        form: impl Fn() -> Option<FormData> + 'static,
        told: impl Fn(u32) + Clone + 'static,
    ) -> Call<T> {
        let ask = move |client: Client| -> Sent {
            let (form, told, path) = (form(), told.clone(), path.clone());
            Box::pin(async move {
                let form = form.ok_or(Error::Network)?;
                Line::default().send(client.request("POST", &path), &form, told).await?.success()
            })
        };
        Call { body: self.bytes(Box::new(ask)), words: Rc::new(Cell::new(Some(client::words))) }
    }

    /// Bodies of all answers come this way, so that it is downloaded once, not once an answer.
    #[inline(never)]
    pub(super) fn bytes(&self, ask: Box<dyn Ask>) -> Body {
        let api = self.clone();
        Box::pin(async move {
            let client = &api.0.client;
            let stale = client.token();
            match ask.ask(client.clone()).await {
                Err(error) if ended(&error) => {
                    api.renew(stale).await?;
                    Ok(ask.ask(client.clone()).await?)
                }
                answer => Ok(answer?),
            }
        })
    }

    /// Begins or renews a session; the refresh token comes and goes in a cookie this code cannot see.
    pub(super) async fn open<T, Fut>(&self, operation: impl FnOnce(Client) -> Fut) -> Result<T, Failure>
    where
        Fut: Future<Output = client::Result<T>>,
    {
        self.0.renewing.set(true);
        let answer = operation(self.0.client.clone()).await;
        self.0.renewing.set(false);
        Ok(answer?)
    }

    /// Ends the session here and on the server.
    pub(super) async fn close(&self) {
        // Without a network the cookie outlives the tab; the token is gone either way.
        let _ = self.0.client.logout().await;
        self.0.client.set_token(None);
    }

    /// One renewal at a time: the refresh token rotates, and a late second use of the old one ends the session.
    async fn renew(&self, stale: Option<String>) -> Result<(), Failure> {
        while self.0.renewing.get() {
            TimeoutFuture::new(50).await;
        }
        if self.0.client.token() != stale {
            return Ok(());
        }
        let renewed = self.open(|client| async move { client.refresh_as::<IgnoredAny>().await }).await;
        if let (Err(Failure::Refused(_)), Some(lost)) = (&renewed, &*self.0.lost.borrow()) {
            lost();
        }
        renewed.map(|_| ())
    }

    /// What happens when the session can not be renewed any more.
    pub(super) fn on_lost(&self, lost: impl Fn() + 'static) {
        *self.0.lost.borrow_mut() = Some(Box::new(lost));
    }
}

/// Was it the session that was refused? A wrong password or code is a 401 too: asked twice, it would count twice.
fn ended(error: &Error) -> bool {
    match error.code() {
        Some(code) => matches!(code, Code::Unauthenticated | Code::TokenExpired),
        None => error.status() == Some(401),
    }
}

#[derive(Properties, PartialEq)]
pub struct ApiProviderProps {
    pub children: Html,
}

/// Stands around the application; everything below may call the server.
#[component]
pub fn ApiProvider(props: &ApiProviderProps) -> Html {
    let api = use_memo((), |()| Api::default());
    html! { <ContextProvider<Api> context={(*api).clone()}>{props.children.clone()}</ContextProvider<Api>> }
}

/// The door to the server.
#[hook]
pub fn use_api() -> Api {
    let around = use_context::<Api>();
    let alone = use_memo((), |()| Api::default());
    around.unwrap_or_else(|| (*alone).clone())
}
