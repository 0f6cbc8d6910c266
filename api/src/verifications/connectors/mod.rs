//! Connectors: how a source of §13.11 is heard. One asks over the network, one looks into lists, one waits for paper.
//! Which sources are asked over the network stands in a file of the house.

mod breaker;
mod config;
mod http;
mod lists;
mod papers;
mod token;

use std::{
    collections::BTreeMap,
    fmt,
    sync::{Arc, Mutex, PoisonError},
};

use chrono::{DateTime, Utc};
use openapi::{
    eligibility::DataSource,
    verifications::{SourceFault, SourceWay, StatutoryBasis, VerificationBasis},
};
use uuid::Uuid;
use zeroize::Zeroizing;

use super::entity::Answer;
use crate::auth::Context;

use breaker::Breaker;
pub use config::read;

/// A question to a source about one person.
#[derive(Clone)]
pub struct Question {
    pub id: Uuid,
    /// What it is for (BEN-01).
    pub application: Uuid,
    pub organisation: Uuid,
    pub by: Uuid,
    pub source: DataSource,
    pub basis: VerificationBasis,
    pub statute: Option<StatutoryBasis>,
    pub number: Zeroizing<String>,
    pub name: Zeroizing<String>,
}

/// What comes of a question: an answer, or nothing yet, for somebody still has to bring it.
pub type Heard = Result<Option<Answer>, SourceFault>;

/// How a source is heard. An error is a fault of the source and never an answer.
#[async_trait::async_trait]
pub trait Connector: Send + Sync {
    async fn hear(&self, cx: &Context, question: &Question) -> crate::http::Result<Heard>;
}

/// The connectors of a house.
#[derive(Clone, Default)]
pub struct Connectors {
    pulls: Arc<BTreeMap<DataSource, http::Pull>>,
    breakers: Arc<Mutex<BTreeMap<DataSource, Breaker>>>,
}

impl fmt::Debug for Connectors {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.pulls.keys()).finish()
    }
}

impl Connectors {
    /// Is this source asked over the network?
    pub fn pulls(&self, source: DataSource) -> bool {
        self.pulls.contains_key(&source)
    }

    /// The connector of a way; nothing when the house has no such connector any more.
    pub fn of(&self, source: DataSource, way: SourceWay) -> Option<&dyn Connector> {
        match way {
            SourceWay::Http => self.pulls.get(&source).map(|pull| pull as &dyn Connector),
            SourceWay::List => Some(&lists::Lists),
            SourceWay::Certificate => Some(&papers::Papers),
        }
    }

    /// Until when a source is left alone; nothing when it may be asked now. Whoever is let through to a source that was
    /// left alone is the only one until it has answered.
    pub fn rests(&self, source: DataSource, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        self.breakers().entry(source).or_default().rests(now)
    }

    /// How a question over the network went.
    pub fn went(&self, source: DataSource, well: Result<(), SourceFault>, now: DateTime<Utc>) {
        self.breakers().entry(source).or_default().went(well, now);
    }

    fn breakers(&self) -> std::sync::MutexGuard<'_, BTreeMap<DataSource, Breaker>> {
        self.breakers.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
