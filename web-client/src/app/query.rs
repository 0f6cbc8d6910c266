//! Reading from the server: one hook, late answers dropped.

use std::{future::Future, pin::Pin, rc::Rc};

use yew::{platform::spawn_local, prelude::*};

use super::Failure;

/// What is known of an answer.
#[derive(Clone, PartialEq)]
pub struct Query<T> {
    pub data: Option<Rc<T>>,
    pub error: Option<Failure>,
    pub loading: bool,
    /// Asks again, showing the old answer meanwhile.
    pub reload: Callback<()>,
}

struct Held<D, T> {
    of: Option<D>,
    data: Option<Rc<T>>,
    error: Option<Failure>,
    loading: bool,
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
    let held = use_mut_ref(|| Held { of: None, data: None, error: None, loading: true });
    let asked = use_mut_ref(|| 0_u32);
    let again = use_state(|| 0_u32);
    let redraw = use_force_update();

    {
        let held = held.clone();
        let asked = asked.clone();
        use_effect_with((deps.clone(), *again), move |(deps, _)| {
            let deps = deps.clone();
            *asked.borrow_mut() += 1;
            let mine = *asked.borrow();
            begin(&mut held.borrow_mut(), &deps);
            redraw.force_update();
            let current = asked.clone();
            let answer: Pin<Box<dyn Future<Output = Result<T, Failure>>>> = Box::pin(fetch(deps));
            spawn_local(async move {
                let answer = answer.await;
                if *current.borrow() == mine {
                    finish(&mut held.borrow_mut(), answer);
                    redraw.force_update();
                }
            });
            // Leaving the page makes every answer late.
            move || *asked.borrow_mut() += 1
        });
    }

    let reload = {
        let again = again.clone();
        Callback::from(move |()| again.set(*again + 1))
    };
    let held = held.borrow();
    match held.of.as_ref() == Some(&deps) {
        true => Query { data: held.data.clone(), error: held.error.clone(), loading: held.loading, reload },
        false => Query { data: None, error: None, loading: true, reload },
    }
}

fn begin<D: Clone + PartialEq, T>(held: &mut Held<D, T>, deps: &D) {
    if held.of.as_ref() != Some(deps) {
        held.of = Some(deps.clone());
        held.data = None;
    }
    held.error = None;
    held.loading = true;
}

fn finish<D, T>(held: &mut Held<D, T>, answer: Result<T, Failure>) {
    held.loading = false;
    match answer {
        Ok(data) => held.data = Some(Rc::new(data)),
        Err(failure) => held.error = Some(failure),
    }
}
