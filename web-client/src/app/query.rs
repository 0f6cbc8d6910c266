//! Reading from the server: one hook, late answers dropped.

use std::{future::Future, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::{
    Failure,
    work::{Done, Work, work},
};

/// What is known of an answer.
#[derive(Clone, PartialEq)]
pub struct Query<T> {
    pub data: Option<Rc<T>>,
    pub error: Option<Failure>,
    pub loading: bool,
    /// Asks again, showing the old answer meanwhile.
    pub reload: Callback<()>,
}

/// The answer, and what it is the answer to.
struct Held<D, T> {
    of: Option<D>,
    /// Counts the `deps` that there were.
    turn: u32,
    data: Option<Rc<T>>,
}

/// Fetches whenever `deps` change. An answer to other `deps` is never shown: not when it comes late, and not
/// while the next one is awaited.
///
/// ```ignore
/// let api = use_api();
/// let found = use_query(id, move |id| { let api = api.clone(); async move {
///     api.call(|c| async move { c.get_case(id).await }).await
/// }});
/// ```
#[hook]
pub fn use_query<D, T, Fut>(deps: D, fetch: impl Fn(D) -> Fut + 'static) -> Query<T>
where
    D: Clone + PartialEq + 'static,
    T: 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let held = use_mut_ref(|| Held { of: None, turn: 0, data: None });
    let (turn, data) = {
        let mut held = held.borrow_mut();
        if held.of.as_ref() != Some(&deps) {
            *held = Held { of: Some(deps.clone()), turn: held.turn + 1, data: None };
        }
        (held.turn, held.data.clone())
    };
    let begin = move || {
        work(fetch(deps), move |data| {
            let mut held = held.borrow_mut();
            if held.turn == turn {
                held.data = Some(Rc::new(data));
            }
        })
    };
    let Asked { error, loading, reload } = use_asked(turn, Box::new(begin));
    Query { data, error, loading, reload }
}

/// All that is known but the answer itself.
struct Asked {
    error: Option<Failure>,
    loading: bool,
    reload: Callback<()>,
}

struct Known {
    turn: u32,
    /// Counts what was asked; only the last may answer.
    asked: u32,
    error: Option<Failure>,
    loading: bool,
}

/// [`use_query`] without the types of question and answer.
#[hook]
fn use_asked(turn: u32, begin: Box<dyn FnOnce() -> Work>) -> Asked {
    let known = use_mut_ref(|| Known { turn, asked: 0, error: None, loading: true });
    let again = use_state(|| 0_u32);
    let redraw = use_force_update();

    {
        let known = known.clone();
        use_effect_with((turn, *again), move |_| {
            let mine = {
                let mut known = known.borrow_mut();
                *known = Known { turn, asked: known.asked + 1, error: None, loading: true };
                known.asked
            };
            redraw.force_update();
            let (answer, current) = (begin(), known.clone());
            spawn_local(async move {
                let answer = answer.await;
                if current.borrow().asked == mine {
                    finish(&mut current.borrow_mut(), answer);
                    redraw.force_update();
                }
            });
            // Leaving the page makes every answer late.
            move || known.borrow_mut().asked += 1
        });
    }

    let reload = {
        let again = again.clone();
        Callback::from(move |()| again.set(*again + 1))
    };
    let known = known.borrow();
    match known.turn == turn {
        true => Asked { error: known.error.clone(), loading: known.loading, reload },
        false => Asked { error: None, loading: true, reload },
    }
}

fn finish(known: &mut Known, answer: Result<Done, Failure>) {
    known.loading = false;
    match answer {
        Ok(done) => done(),
        Err(failure) => known.error = Some(failure),
    }
}
