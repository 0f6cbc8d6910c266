//! Changing something on the server: busy while it runs, the failure kept until the next try.

use std::{future::Future, pin::Pin, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::Failure;

/// A change that can be started, once at a time.
#[derive(Clone, PartialEq)]
pub struct Action<I> {
    pub busy: bool,
    pub error: Option<Failure>,
    /// Starts it; does nothing while it is running, so that a double click counts once.
    pub run: Callback<I>,
}

/// A change `act`, and what happens when it is done.
///
/// ```ignore
/// let submit = use_action(
///     move |id| { let api = api.clone(); async move { api.call(|c| async move { c.submit_application(id).await }).await } },
///     move |done| go.emit(address(&Route::Receipt { id: done.id })),
/// );
/// html! { <Button busy={submit.busy} onclick={submit.run.reform(move |_| id)}>{words.submit}</Button> }
/// ```
#[hook]
pub fn use_action<I, O, Fut>(act: impl Fn(I) -> Fut + 'static, done: impl Fn(O) + 'static) -> Action<I>
where
    I: 'static,
    O: 'static,
    Fut: Future<Output = Result<O, Failure>> + 'static,
{
    let running = use_mut_ref(|| false);
    let busy = use_state_eq(|| false);
    let error = use_state_eq(|| None::<Failure>);
    let done = Rc::new(done);

    let run = {
        let (busy, error) = (busy.clone(), error.clone());
        Callback::from(move |input: I| {
            if running.replace(true) {
                return;
            }
            busy.set(true);
            error.set(None);
            let (running, busy, error, done) = (running.clone(), busy.clone(), error.clone(), done.clone());
            let answer: Pin<Box<dyn Future<Output = Result<O, Failure>>>> = Box::pin(act(input));
            spawn_local(async move {
                let answer = answer.await;
                running.replace(false);
                busy.set(false);
                match answer {
                    Ok(output) => done(output),
                    Err(failure) => error.set(Some(failure)),
                }
            });
        })
    };
    Action { busy: *busy, error: (*error).clone(), run }
}
