//! Something under way, in one type for all answers: what waits for it is then downloaded once, not once an answer.

use std::{any::Any, pin::Pin, rc::Rc};

use super::Failure;

/// Ends in what is to be done with the answer, or in the failure.
pub(super) type Work = Pin<Box<dyn Future<Output = Result<Done, Failure>>>>;

/// What is to be done with an answer that came in time.
pub(super) type Done = Box<dyn FnOnce()>;

/// An answer on its way.
pub(super) type Coming<T> = Pin<Box<dyn Future<Output = Result<T, Failure>>>>;

/// What is done with an answer. The table of a `dyn Fn` would hold its code twice.
pub(super) trait Told<T> {
    fn tell(&self, answer: T);
}

impl<T, F: Fn(T)> Told<T> for F {
    fn tell(&self, answer: T) {
        self(answer);
    }
}

/// Work that ends in an answer.
pub(super) fn work<T: 'static>(answer: Coming<T>, done: Rc<dyn Told<T>>) -> Work {
    Box::pin(async move {
        let answer = answer.await?;
        Ok(Box::new(move || done.tell(answer)) as Done)
    })
}

/// An answer whose type is known again where it is shown.
pub(super) async fn nameless<T: 'static>(answer: Coming<T>) -> Result<Rc<dyn Any>, Failure> {
    Ok(Rc::new(answer.await?))
}
