//! What the service says while somebody types: asked when nothing was typed for a moment, the last answer kept.

use std::rc::Rc;

use client::{Asked, Client};
use gloo_timers::callback::Timeout;
use yew::{platform::spawn_local, prelude::*};

use crate::app::{Failure, use_api};

/// So long nothing is typed before the service is asked, in milliseconds.
const PAUSE: u32 = 400;

/// Asks again whenever `asked` is another one; nothing is asked for what can not be read yet.
#[hook]
pub fn use_live<Q, A, F>(asked: Option<Rc<Q>>, ask: F) -> (Option<Rc<A>>, Option<Failure>)
where
    Q: PartialEq + 'static,
    A: 'static,
    F: Fn(Client, Rc<Q>) -> Asked<A> + Clone + 'static,
{
    let api = use_api();
    let turn = use_mut_ref(|| 0_u32);
    let told = use_state(|| (None::<Rc<A>>, None::<Failure>));
    let set = told.setter();
    use_effect_with(asked, move |asked| {
        let mine = *turn.borrow();
        let current = turn.clone();
        let waiting = asked.clone().map(|asked| {
            Timeout::new(PAUSE, move || {
                let answer = api.call(move |c| ask(c, asked.clone()));
                spawn_local(async move {
                    let answer = answer.await;
                    // What was typed meanwhile is asked by itself.
                    if *current.borrow() == mine {
                        set.set(match answer {
                            Ok(answer) => (Some(Rc::new(answer)), None),
                            Err(failure) => (None, Some(failure)),
                        });
                    }
                });
            })
        });
        move || {
            *turn.borrow_mut() += 1;
            drop(waiting);
        }
    });
    (*told).clone()
}
