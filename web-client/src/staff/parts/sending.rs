//! From a form to an operation: checked here, sent, refused fields put back where they belong.

use std::{future::Future, rc::Rc};

use client::Client;
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
/// let sending = use_sending(&form, read, move |c, said| async move { c.return_precheck(id, &said).await }, done);
/// ```
#[hook]
pub fn use_sending<D, R, O, Fut>(
    form: &Form<D>,
    read: impl Fn(&D) -> Result<R, Vec<FieldProblem>> + 'static,
    call: impl Fn(Client, Rc<R>) -> Fut + Clone + 'static,
    done: impl Fn(O) + 'static,
) -> Sending
where
    D: Clone + PartialEq + 'static,
    R: 'static,
    O: 'static,
    Fut: Future<Output = client::Result<O>> + 'static,
{
    let api = use_api();
    let sent = {
        let form = form.clone();
        use_action(
            move |said: Rc<R>| {
                let (api, form, call) = (api.clone(), form.clone(), call.clone());
                async move {
                    let answer = api.call(|c| call(c, said.clone())).await;
                    if let Err(failure) = &answer {
                        form.merge(failure);
                    }
                    answer
                }
            },
            done,
        )
    };
    let submit = {
        let (form, run) = (form.clone(), sent.run.clone());
        Callback::from(move |()| match read(form.draft()) {
            Ok(said) => run.emit(Rc::new(said)),
            Err(problems) => form.refuse(problems),
        })
    };
    Sending { busy: sent.busy, failure: sent.error.filter(|f| f.fields().is_empty()), submit }
}
