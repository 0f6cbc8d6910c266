//! What a running service holds; built once, shared by all workers.

use std::{path::PathBuf, sync::Arc};

use domain::verification::Terms;
use object_store::ObjectStore;

use crate::{
    api_clients,
    attachments::{Scanner, Sweeps},
    auth::{Policy, oidc, passwords::Hashing, tokens::Keys},
    clock::Clock,
    deadlines::Calendars,
    directory,
    http::limits::Limits,
    organisations,
    readings::Ledger,
    rule_packs::Rules,
    sms::Gateway,
    vault::Vault,
    verifications::Connectors,
};

/// Shared by every request and job.
pub struct State {
    pub clock: Clock,
    pub calendar: Calendars,
    /// The rule packs in force.
    pub rules: Rules,
    pub keys: Keys,
    /// Seals and opens what is stored sealed.
    pub vault: Vault,
    pub files: Arc<dyn ObjectStore>,
    pub sms: Gateway,
    pub data_dir: PathBuf,
    /// What a password hash costs; the default unless a test says otherwise.
    pub hashing: Hashing,
    /// What the house asks of accounts.
    pub policy: Policy,
    /// Through whom staff may sign in besides.
    pub provider: Option<oidc::Provider>,
    /// When files without a row were looked for.
    pub sweeps: Sweeps,
    /// Who looks for malware, where the house has somebody.
    pub scanner: Option<Scanner>,
    /// How much one caller may ask; the default unless a test or a measurement says otherwise.
    pub limits: Limits,
    /// Where every look at a personal record is written down.
    pub readings: Ledger,
    /// The public directory, as it is searched.
    pub directory: directory::Held,
    /// Names that many answers show.
    pub names: organisations::service::Names,
    /// Programs that may call now, and what they called.
    pub api_clients: api_clients::Registry,
    /// How sources are heard about the means of applicants.
    pub connectors: Connectors,
    /// What the house has settled for checks of means.
    pub verification: Terms,
}

impl std::fmt::Debug for State {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("State").field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}
