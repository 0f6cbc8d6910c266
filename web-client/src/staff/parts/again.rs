//! Asking again as long as something is worked off in the background.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// So long the page waits before it asks again, in milliseconds.
const PAUSE: u32 = 700;

/// Reads anew after a pause when `asks` is true: the last answer is there, and says that more is to come.
#[hook]
pub fn use_again(asks: bool, reload: &Callback<()>) {
    let reload = reload.clone();
    // Each answer asks for the next; one that is the same is an answer, too.
    use_effect_with(asks, move |asks| {
        let again = asks.then(|| Timeout::new(PAUSE, move || reload.emit(())));
        move || drop(again)
    });
}
