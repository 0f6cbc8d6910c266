//! Passwords: argon2id on a few threads of the blocking pool, so that signing in never slows the others down.

use std::sync::Arc;

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use tokio::sync::Semaphore;

use crate::http::Result;

/// What a hash costs, and how many are made at once. Each takes a processor and 19 MiB by design, so fifty
/// sign-ins at once wait for each other rather than for everybody else.
#[derive(Debug, Clone)]
pub struct Hashing {
    params: Params,
    turns: Arc<Semaphore>,
}

impl Default for Hashing {
    fn default() -> Self {
        Self::new(Params::default())
    }
}

impl Hashing {
    /// Hashes at this price, on half the processors.
    pub fn new(params: Params) -> Self {
        let processors = std::thread::available_parallelism().map_or(2, usize::from);
        Self::bounded(params, (processors / 2).max(1))
    }

    fn bounded(params: Params, at_once: usize) -> Self {
        Self { params, turns: Arc::new(Semaphore::new(at_once)) }
    }

    /// Hashes a password for storage.
    pub async fn hash(&self, password: String) -> Result<String> {
        let argon = self.argon();
        self.in_turn(move || {
            let hash =
                argon.hash_password(password.as_bytes()).map_err(|error| anyhow::anyhow!("{error}"))?;
            Ok(hash.to_string())
        })
        .await
    }

    /// Does the password belong to the stored hash? With no hash the same work is done, so that the time an
    /// answer takes does not tell which accounts exist.
    pub async fn matches(&self, password: String, stored: Option<String>) -> Result<bool> {
        let argon = self.argon();
        self.in_turn(move || match stored.as_deref().map(PasswordHash::new) {
            Some(Ok(hash)) => Ok(argon.verify_password(password.as_bytes(), &hash).is_ok()),
            _ => {
                let _ = argon.hash_password(password.as_bytes());
                Ok(false)
            }
        })
        .await
    }

    fn argon(&self) -> Argon2<'static> {
        Argon2::new(Algorithm::Argon2id, Version::V0x13, self.params.clone())
    }

    async fn in_turn<T: Send + 'static>(
        &self,
        work: impl FnOnce() -> anyhow::Result<T> + Send + 'static,
    ) -> Result<T> {
        let turn = self.turns.clone().acquire_owned().await.map_err(anyhow::Error::new)?;
        // The turn goes with the work: who hangs up half-way does not make room for the next.
        let work = move || {
            let done = work();
            drop(turn);
            done
        };
        Ok(tokio::task::spawn_blocking(work).await.map_err(anyhow::Error::new)??)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[actix_web::test]
    async fn fifty_sign_ins_at_once_take_no_more_than_their_share_of_processors() {
        let hashing = Hashing::bounded(Params::default(), 2);
        let (running, most) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
        let work = || {
            let (running, most) = (running.clone(), most.clone());
            hashing.in_turn(move || {
                most.fetch_max(running.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                std::thread::yield_now();
                running.fetch_sub(1, Ordering::SeqCst);
                Ok(())
            })
        };
        let done = futures::future::join_all((0..50).map(|_| work())).await;
        assert!(done.into_iter().all(|done| done.is_ok()));
        assert!((1..=2).contains(&most.load(Ordering::SeqCst)), "{most:?} at once");
    }
}
