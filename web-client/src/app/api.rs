//! The one door to the server: adds the access token, renews it once on 401, and turns every failure into words.

use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

use gloo_timers::future::TimeoutFuture;
use openapi::{Code, FieldProblem, Problem, auth};
use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;

use super::wire;
use crate::i18n::{Common, Lang, Words, sentence};

/// Why something was not done.
#[derive(Debug, Clone, PartialEq)]
pub enum Failure {
    /// The server said why.
    Refused(Rc<Problem>),
    /// No answer: the network is gone or too slow.
    Offline,
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

const BASE: &str = "/api/v1";

/// A handle to the server; cheap to clone. The access token lives here, in memory, and nowhere else.
#[derive(Clone, Default)]
pub struct Api(Rc<Inner>);

#[derive(Default)]
struct Inner {
    token: RefCell<Option<String>>,
    renewing: Cell<bool>,
}

impl PartialEq for Api {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Api {
    /// Asks for a resource: `api.get::<Work>("/work").await`.
    pub async fn get<T: DeserializeOwned>(&self, path: &str) -> Result<T, Failure> {
        self.renewing("GET", path, None::<&()>).await
    }

    /// Sends a body and reads the answer.
    pub async fn post<T: DeserializeOwned>(&self, path: &str, body: &impl Serialize) -> Result<T, Failure> {
        self.renewing("POST", path, Some(body)).await
    }

    /// Begins or renews a session; the refresh token comes and goes in a cookie this code cannot see.
    pub(super) async fn open(
        &self,
        path: &str,
        body: Option<&impl Serialize>,
    ) -> Result<auth::Session, Failure> {
        self.0.renewing.set(true);
        let answer = self.send::<auth::Session>("POST", path, body).await;
        self.0.renewing.set(false);
        *self.0.token.borrow_mut() = answer.as_ref().ok().map(|session| session.access_token.clone());
        answer
    }

    /// Ends the session here and on the server.
    pub(super) async fn close(&self) {
        // Without a network the cookie outlives the tab; the token is gone either way.
        let _ = self.send::<serde_json::Value>("POST", "/auth/logout", None::<&()>).await;
        self.0.token.borrow_mut().take();
    }

    async fn renewing<T: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        body: Option<&impl Serialize>,
    ) -> Result<T, Failure> {
        let stale = self.0.token.borrow().clone();
        match self.send(method, path, body).await {
            Err(Failure::Refused(p)) if p.status == 401 => {
                self.renew(stale).await?;
                self.send(method, path, body).await
            }
            answer => answer,
        }
    }

    /// One renewal at a time: the refresh token rotates, and a second use of the old one ends the session.
    async fn renew(&self, stale: Option<String>) -> Result<(), Failure> {
        while self.0.renewing.get() {
            TimeoutFuture::new(50).await;
        }
        if *self.0.token.borrow() != stale {
            return Ok(());
        }
        self.open("/auth/refresh", None::<&()>).await.map(|_| ())
    }

    async fn send<T: DeserializeOwned>(
        &self,
        method: &str,
        path: &str,
        body: Option<&impl Serialize>,
    ) -> Result<T, Failure> {
        let body = body.map(serde_json::to_string).transpose().map_err(|_| Failure::Offline)?;
        let token = self.0.token.borrow().clone();
        let answer = wire::send(method, &format!("{BASE}{path}"), token.as_deref(), body.as_deref()).await;
        let answer = answer.ok_or(Failure::Offline)?;
        match answer.good {
            true => read(&answer.text).ok_or(Failure::Offline),
            // A proxy in between may answer with a page instead of a problem.
            false => Err(read(&answer.text).map_or(Failure::Offline, |p| Failure::Refused(Rc::new(p)))),
        }
    }
}

/// An answer without a body reads as `()`.
fn read<T: DeserializeOwned>(text: &str) -> Option<T> {
    serde_json::from_str(if text.is_empty() { "null" } else { text }).ok()
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
