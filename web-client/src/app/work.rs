//! Something under way, in one type for all answers: what waits for it is then downloaded once, not once an answer.

use std::{future::Future, pin::Pin};

use super::Failure;

/// Ends in what is to be done with the answer, or in the failure.
pub(super) type Work = Pin<Box<dyn Future<Output = Result<Done, Failure>>>>;

/// What is to be done with an answer that came in time.
pub(super) type Done = Box<dyn FnOnce()>;

/// Work that ends in an answer.
pub(super) fn work<T: 'static>(
    answer: impl Future<Output = Result<T, Failure>> + 'static,
    done: impl FnOnce(T) + 'static,
) -> Work {
    Box::pin(async move {
        let answer = answer.await?;
        Ok(Box::new(move || done(answer)) as Done)
    })
}
