//! What a running service holds; built once, shared by all workers.

use std::{path::PathBuf, sync::Arc};

use domain::deadlines::Calendar;
use object_store::ObjectStore;

use crate::{auth::tokens::Keys, clock::Clock, http::limits::Limits, sms::Gateway};

/// Shared by every request and job.
pub struct State {
    pub clock: Clock,
    pub calendar: &'static Calendar,
    pub keys: Keys,
    pub files: Arc<dyn ObjectStore>,
    pub sms: Gateway,
    pub data_dir: PathBuf,
    /// What a password hash costs; the default unless a test says otherwise.
    pub hashing: argon2::Params,
    /// How much one caller may ask; the default unless a test or a measurement says otherwise.
    pub limits: Limits,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}
