//! What an operation will answer. One type an answer, not one an operation: the code that awaits it is downloaded once.

use std::{
    pin::Pin,
    task::{Context, Poll},
};

use crate::{Bytes, Result};

/// An operation under way: the body that will come, and how it is read.
#[must_use = "nothing is asked until it is awaited"]
pub struct Asked<T> {
    body: Bytes,
    words: Words<T>,
}

/// How the body of an answer is read.
pub type Words<T> = fn(&[u8]) -> Result<T>;

impl<T> Asked<T> {
    pub(crate) fn new(body: Bytes, words: Words<T>) -> Self {
        Self { body, words }
    }

    /// The body that will come, and how it is read, for a caller that awaits bodies of every answer alike.
    pub fn split(self) -> (Bytes, Words<T>) {
        (self.body, self.words)
    }
}

impl<T> Future for Asked<T> {
    type Output = Result<T>;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Self::Output> {
        let words = self.words;
        self.body.as_mut().poll(cx).map(|body| words(&body?))
    }
}
