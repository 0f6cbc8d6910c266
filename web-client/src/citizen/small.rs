//! Small forms, and what they read and send, in one type each: code that is made once for every type would be
//! downloaded once for every page.

use std::{future::Future, pin::Pin};

use chrono::{DateTime, NaiveDate, Utc};
use client::{Asked, Client};
use serde::{Deserialize, de::DeserializeOwned};
use yew::prelude::*;

use super::answers::Due;
use crate::app::{Action, Failure, Form, Query, use_action, use_api, use_query};

/// What is typed, by the path of its field.
#[derive(Clone, Default, PartialEq)]
pub struct Typed(Vec<(&'static str, String)>);

impl Typed {
    /// What stands in a field.
    pub fn at(&self, path: &str) -> &str {
        self.0.iter().find(|(at, _)| *at == path).map(|(_, text)| text.as_str()).unwrap_or_default()
    }

    /// Puts a text in a field.
    pub fn put(&mut self, path: &'static str, text: String) {
        self.0.retain(|(at, _)| *at != path);
        self.0.push((path, text));
    }
}

/// The `onchange` of a field.
pub fn typing(form: &Form<Typed>, path: &'static str) -> Callback<String> {
    form.edit_with(path, move |typed: &mut Typed, text| typed.put(path, text))
}

/// Problems with fields that the server found stand beside them.
#[hook]
pub fn use_problems(form: &Form<Typed>, error: &Option<Failure>) {
    let form = form.clone();
    use_effect_with(error.clone(), move |error| {
        if let Some(failure) = error {
            form.merge(failure);
        }
    });
}

/// A request about one's own data, a consent, or a list of them: of each only what is shown.
#[derive(PartialEq, Deserialize)]
pub struct Record {
    #[serde(default)]
    pub items: Vec<Record>,
    #[serde(default)]
    pub id: String,
    /// The code; it is only compared. So is the status.
    #[serde(default)]
    pub kind: String,
    #[serde(default)]
    pub status: String,
    pub organisation_name: Option<String>,
    pub text: Option<String>,
    /// When it was filed or given.
    #[serde(alias = "given_at")]
    pub filed_at: Option<DateTime<Utc>>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub due: Option<Due>,
    pub answer: Option<Answer>,
    #[serde(default)]
    pub actions: Vec<String>,
}

/// Of the answer to a request.
#[derive(PartialEq, Deserialize)]
pub struct Answer {
    pub on: NaiveDate,
    pub reason: String,
    pub outcome: Option<Outcome>,
}

/// Of what was carried out: by which articles the rest is kept.
#[derive(PartialEq, Deserialize)]
pub struct Outcome {
    pub basis: Option<String>,
}

impl Record {
    /// May the person do this now?
    pub fn may(&self, action: &str) -> bool {
        self.actions.iter().any(|may| may == action)
    }
}

/// Reads what is at a path.
#[hook]
pub fn use_read<T: DeserializeOwned + 'static>(path: AttrValue) -> Query<T> {
    let api = use_api();
    use_query(path, move |path: AttrValue| api.call(move |c| c.get(&path)))
}

/// What is asked of the server: to read, to act, to take a body.
#[derive(Clone)]
pub enum Sent {
    Get(String),
    Act(String),
    Post(String, String),
}

/// What was sent, and what was answered.
pub type Answered = (Sent, Vec<u8>);

/// Sends something. Boxed, so that the code of sending exists once.
#[hook]
pub fn use_send(done: impl Fn(Answered) + 'static) -> Action<Sent> {
    let api = use_api();
    let send = move |sent: Sent| -> Pin<Box<dyn Future<Output = Result<Answered, Failure>>>> {
        let api = api.clone();
        Box::pin(async move {
            let answer = {
                let sent = sent.clone();
                api.call(move |c| ask(&c, &sent)).await?
            };
            Ok((sent, answer))
        })
    };
    use_boxed(Box::new(send), Box::new(done))
}

type Send = Box<dyn Fn(Sent) -> Pin<Box<dyn Future<Output = Result<Answered, Failure>>>>>;

#[hook]
fn use_boxed(send: Send, done: Box<dyn Fn(Answered)>) -> Action<Sent> {
    use_action(send, done)
}

/// Asks the service; a body is JSON that a page has written.
pub fn ask(client: &Client, sent: &Sent) -> Asked<Vec<u8>> {
    let (method, path, body) = match sent {
        Sent::Get(path) => ("GET", path.as_str(), None),
        Sent::Act(path) => ("POST", path.as_str(), None),
        Sent::Post(path, body) => ("POST", path.as_str(), Some(body)),
    };
    let mut request = client.request(method, path);
    if let Some(body) = body {
        request.headers.push(("Content-Type", "application/json".to_owned()));
        request.body = Some(body.clone().into_bytes());
    }
    client.succeed(Ok(request))
}

/// A text as JSON has it.
pub fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// A text that may be missing, as JSON has it.
pub fn quoted_or_null(text: Option<&str>) -> String {
    text.map_or_else(|| "null".to_owned(), quoted)
}
