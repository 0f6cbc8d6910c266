//! The service as somebody of the demonstration used it on another day.

use std::sync::Arc;

use chrono::TimeDelta;
use openapi::auth::Role;
use uuid::Uuid;

use crate::{
    auth::{Caller, Context},
    clock::Clock,
    db::Pools,
    sms::Gateway,
    startup,
    state::State,
};

/// User names with their grants and ids.
pub type Staff = [(&'static str, Vec<(Role, Uuid)>, Uuid)];

/// The service on a day in the past.
pub struct Desk<'a> {
    past: Arc<State>,
    pools: &'a Pools,
    staff: &'a Staff,
}

impl<'a> Desk<'a> {
    /// So many days ago.
    pub fn days_ago(
        state: &Arc<State>,
        pools: &'a Pools,
        staff: &'a Staff,
        days_ago: i64,
    ) -> anyhow::Result<Self> {
        let clock = Clock::starting_at(state.clock.now() - TimeDelta::days(days_ago));
        let past = startup::state(&state.data_dir, state.vault.clone(), Gateway::development(), clock)?;
        Ok(Self { past: Arc::new(past), pools, staff })
    }

    /// In nobody's hands: what is read so is nobody's look.
    pub fn as_system(&self) -> Context {
        Context::system(self.past.clone(), self.pools.worker(0))
    }

    /// In the hands of one of the accounts.
    pub fn as_user(&self, username: &str) -> anyhow::Result<Context> {
        let (_, grants, id) = self
            .staff
            .iter()
            .find(|(name, ..)| *name == username)
            .ok_or_else(|| anyhow::anyhow!("no account {username}"))?;
        let caller = Caller::staff((*id).into(), grants.clone());
        Ok(Context::acting(self.past.clone(), self.pools.worker(0), caller))
    }
}
