//! Changing something on the server: busy while it runs, the failure kept until the next try.

use std::{cell::Cell, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::{
    Failure,
    work::{Told, Work, work},
};

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
///     move |id| api.call(move |c| c.submit_application(id)),
///     move |done| go.emit(address(&Route::Receipt { id: done.id })),
/// );
/// html! { <Button busy={submit.busy} onclick={submit.run.reform(move |_| id)}>{words.submit}</Button> }
/// ```
#[hook]
pub fn use_action<I, O, Fut, A, D>(act: A, done: D) -> Action<I>
where
    A: Fn(I) -> Fut + 'static,
    D: Fn(O) + 'static,
    I: 'static,
    O: 'static,
    Fut: Future<Output = Result<O, Failure>> + 'static,
{
    let running = use_running();
    let done: Rc<dyn Told<O>> = Rc::new(done);
    let (busy, error) = (*running.busy, (*running.error).clone());
    let run = Callback::from(move |input: I| {
        if running.begin() {
            running.clone().follow(work(Box::pin(act(input)), done.clone()));
        }
    });
    Action { busy, error, run }
}

/// [`use_action`] without the types of what goes in and comes out.
#[derive(Clone)]
struct Running {
    now: Rc<Cell<bool>>,
    busy: UseStateHandle<bool>,
    error: UseStateHandle<Option<Failure>>,
}

#[hook]
fn use_running() -> Running {
    Running {
        now: use_memo((), |()| Cell::new(false)),
        busy: use_state_eq(|| false),
        error: use_state_eq(|| None::<Failure>),
    }
}

impl Running {
    /// May it start? From now on it is running.
    fn begin(&self) -> bool {
        let free = !self.now.replace(true);
        if free {
            self.busy.set(true);
            self.error.set(None);
        }
        free
    }

    fn follow(self, work: Work) {
        spawn_local(async move {
            let answer = work.await;
            self.now.set(false);
            self.busy.set(false);
            match answer {
                Ok(done) => done(),
                Err(failure) => self.error.set(Some(failure)),
            }
        });
    }
}
