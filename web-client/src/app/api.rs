//! The one door to the server: the typed client, with its access token renewed once on 401, and every failure
//! in words.

use std::{
    cell::{Cell, RefCell},
    future::Future,
    pin::Pin,
    rc::Rc,
};

use client::{Client, Error};
use gloo_timers::future::TimeoutFuture;
use openapi::{Code, FieldProblem, Problem};
use serde::de::IgnoredAny;
use yew::prelude::*;

use crate::i18n::{Common, Lang, Words, sentence};

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

/// A call under way.
type Asking<'a> = Pin<Box<dyn Future<Output = client::Result<()>> + 'a>>;

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
    /// Calls an operation: `api.call(|c| async move { c.get_case(id).await }).await`. On 401 the session is renewed
    /// and the call is made once more.
    pub async fn call<T, Fut>(&self, operation: impl Fn(Client) -> Fut) -> Result<T, Failure>
    where
        Fut: Future<Output = client::Result<T>>,
    {
        let client = &self.0.client;
        let stale = client.token();
        let kept = RefCell::new(None);
        // The answer goes past the code below, so that it exists once, not once an answer: bytes on a slow network.
        let ask = || -> Asking<'_> {
            let answer = operation(client.clone());
            Box::pin(async {
                *kept.borrow_mut() = Some(answer.await?);
                Ok(())
            })
        };
        self.answered(&ask, stale).await?;
        kept.take().ok_or(Failure::Offline)
    }

    async fn answered<'a>(&self, ask: &dyn Fn() -> Asking<'a>, stale: Option<String>) -> Result<(), Failure> {
        match ask().await {
            Err(error) if ended(&error) => {
                self.renew(stale).await?;
                Ok(ask().await?)
            }
            answer => Ok(answer?),
        }
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

    /// One renewal at a time: the refresh token rotates, and a second use of the old one ends the session.
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
