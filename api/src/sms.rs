//! The way to a phone. The development gateway sends nothing: it shows messages in the log and on
//! the dev page.

use std::{collections::VecDeque, sync::Mutex};

use chrono::{DateTime, Utc};
use serde::Serialize;

/// How many messages the development gateway remembers.
const REMEMBERED: usize = 50;

/// A message that would have been sent.
#[derive(Debug, Clone, Serialize)]
pub struct Sent {
    pub at: DateTime<Utc>,
    pub phone: String,
    pub text: String,
}

/// Where messages go.
#[derive(Debug)]
pub enum Gateway {
    /// There is none: nothing is sent, and nobody can sign in by code.
    None,
    /// Remembers the newest messages and shows them on `/dev/messages`; for demonstration only.
    Development(Mutex<VecDeque<Sent>>),
    /// Posts JSON `{phone, text}` to the operator's gateway.
    Http { client: reqwest::Client, url: String },
}

impl Gateway {
    /// The gateway for demonstration.
    pub fn development() -> Self {
        Self::Development(Mutex::default())
    }

    /// Sends one message; an error says only what kind of failure it was.
    pub async fn send(&self, at: DateTime<Utc>, phone: &str, text: &str) -> Result<(), &'static str> {
        match self {
            Self::None => Err("no gateway"),
            Self::Development(sent) => {
                tracing::info!(text, "the development gateway sends nothing");
                let mut sent = sent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                sent.push_front(Sent { at, phone: phone.to_owned(), text: text.to_owned() });
                sent.truncate(REMEMBERED);
                Ok(())
            }
            Self::Http { client, url } => {
                let body = serde_json::json!({ "phone": phone, "text": text });
                let answer = client.post(url).json(&body).send().await.map_err(|_| "gateway not reached")?;
                if answer.status().is_success() { Ok(()) } else { Err("gateway refused") }
            }
        }
    }

    /// The newest messages, for the development page; nothing with a real gateway.
    pub fn remembered(&self) -> Option<Vec<Sent>> {
        match self {
            Self::Development(sent) => {
                Some(sent.lock().unwrap_or_else(std::sync::PoisonError::into_inner).iter().cloned().collect())
            }
            Self::None | Self::Http { .. } => None,
        }
    }
}
