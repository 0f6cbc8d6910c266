//! From a form to an operation: checked here, sent, refused fields put back where they belong.

use std::rc::Rc;

use client::{Asked, Client};
use openapi::FieldProblem;
use yew::prelude::*;

use crate::app::{Failure, Form, use_action, use_api};

/// What a form needs to know of its way to the server.
#[derive(Clone, PartialEq)]
pub struct Sending {
    pub busy: bool,
    /// What stands at no field.
    pub failure: Option<Failure>,
    pub submit: Callback<()>,
}

/// Reads the draft into a request, calls the operation, and hands its answer to `done`.
///
/// ```ignore
/// let sending = use_sending(&form, read, move |c, said| c.return_precheck(id, &said), done);
/// ```
#[hook]
pub fn use_sending<D, R, O, W, C, N>(form: &Form<D>, read: W, call: C, done: N) -> Sending
where
    D: Clone + PartialEq + 'static,
    R: 'static,
    O: 'static,
    W: Fn(&D) -> Result<R, Vec<FieldProblem>> + 'static,
    C: Fn(Client, Rc<R>) -> Asked<O> + Clone + 'static,
    N: Fn(O) + 'static,
{
    let api = use_api();
    let send = move |said: R| {
        let (call, said) = (call.clone(), Rc::new(said));
        api.call(move |c| call(c, said.clone()))
    };
    use_sent(form, read, send, done)
}

/// [`use_sending`] for what takes more than one operation.
#[hook]
pub fn use_sent<D, R, O, Fut, W, C, N>(form: &Form<D>, read: W, send: C, done: N) -> Sending
where
    D: Clone + PartialEq + 'static,
    R: 'static,
    O: 'static,
    Fut: Future<Output = Result<O, Failure>> + 'static,
    W: Fn(&D) -> Result<R, Vec<FieldProblem>> + 'static,
    C: Fn(R) -> Fut + 'static,
    N: Fn(O) + 'static,
{
    let sent = use_action(send, done);
    let submit = {
        let (form, run) = (form.clone(), sent.run.clone());
        Callback::from(move |()| match read(form.draft()) {
            Ok(said) => run.emit(said),
            Err(problems) => form.refuse(problems),
        })
    };
    use_merged(form.merging(), &sent.error);
    Sending { busy: sent.busy, failure: sent.error.filter(|f| f.fields().is_empty()), submit }
}

/// What the server finds wrong with fields stands beside them.
#[hook]
fn use_merged(merge: Callback<Failure>, error: &Option<Failure>) {
    use_effect_with(error.clone(), move |error| {
        if let Some(failure) = error {
            merge.emit(failure.clone());
        }
    });
}
