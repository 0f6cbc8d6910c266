//! Reading from the server: one hook, late answers dropped.

use std::{any::Any, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::{
    Failure,
    work::{Coming, nameless},
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

/// What is asked about, and whether it is the same as before.
struct Deps {
    now: Rc<dyn Any>,
    same: fn(&dyn Any, &dyn Any) -> bool,
}

fn same<D: PartialEq + 'static>(one: &dyn Any, other: &dyn Any) -> bool {
    one.downcast_ref::<D>().zip(other.downcast_ref::<D>()).is_some_and(|(one, other)| one == other)
}

/// An answer of any type, under way.
type Answer = Coming<Rc<dyn Any>>;

/// Fetches whenever `deps` change. An answer to other `deps` is never shown: not when it comes late, and not
/// while the next one is awaited.
///
/// ```ignore
/// let api = use_api();
/// let found = use_query(id, move |id| api.call(move |c| c.get_case(id)));
/// ```
#[hook]
pub fn use_query<D, T, Fut, F>(deps: D, fetch: F) -> Query<T>
where
    F: FnOnce(D) -> Fut + 'static,
    D: Clone + PartialEq + 'static,
    T: 'static,
    Fut: Future<Output = Result<T, Failure>> + 'static,
{
    let now = Deps { now: Rc::new(deps.clone()), same: same::<D> };
    let begin = move || -> Answer { Box::pin(nameless(Box::pin(fetch(deps)))) };
    let Asked { data, error, loading, reload } = use_asked(now, Box::new(begin));
    Query { data: data.and_then(|data| data.downcast().ok()), error, loading, reload }
}

/// [`Query`] without its type.
struct Asked {
    data: Option<Rc<dyn Any>>,
    error: Option<Failure>,
    loading: bool,
    reload: Callback<()>,
}

struct Known {
    of: Rc<dyn Any>,
    /// Counts the `deps` that there were.
    turn: u32,
    /// Counts what was asked; only the last may answer.
    asked: u32,
    data: Option<Rc<dyn Any>>,
    error: Option<Failure>,
    loading: bool,
}

/// [`use_query`] without the types of question and answer.
#[hook]
fn use_asked(deps: Deps, begin: Box<dyn FnOnce() -> Answer>) -> Asked {
    let Deps { now, same } = deps;
    let known = {
        let of = now.clone();
        use_mut_ref(|| Known { of, turn: 0, asked: 0, data: None, error: None, loading: true })
    };
    let again = use_state(|| 0_u32);
    let redraw = use_force_update();
    let turn = {
        let mut known = known.borrow_mut();
        if !same(&*known.of, &*now) {
            // What was asked before is late from here on.
            let (turn, asked) = (known.turn + 1, known.asked + 1);
            *known = Known { of: now, turn, asked, data: None, error: None, loading: true };
        }
        known.turn
    };
    {
        let known = known.clone();
        use_effect_with((turn, *again), move |_| {
            let mine = {
                let mut known = known.borrow_mut();
                known.asked += 1;
                known.error = None;
                known.loading = true;
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
    Asked { data: known.data.clone(), error: known.error.clone(), loading: known.loading, reload }
}

fn finish(known: &mut Known, answer: Result<Rc<dyn Any>, Failure>) {
    known.loading = false;
    match answer {
        Ok(data) => known.data = Some(data),
        Err(failure) => known.error = Some(failure),
    }
}
