//! When it is worth trying again.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use crate::app::browser;

/// A browser may not notice that the line carries something again, in milliseconds.
const NOW_AND_THEN: u32 = 20_000;

/// Counts the occasions: the browser says that it is online, and now and then while something `waits`. `lost` hears
/// when the browser says that it is not.
#[hook]
pub fn use_again(waits: bool, lost: Callback<()>) -> u32 {
    let (count, redraw) = (use_mut_ref(|| 0_u32), use_force_update());
    let again = {
        let count = count.clone();
        Callback::from(move |()| {
            *count.borrow_mut() += 1;
            redraw.force_update();
        })
    };
    {
        let again = again.clone();
        use_effect_with((), move |()| {
            let heard = [
                browser::hear("online", move || again.emit(())),
                browser::hear("offline", move || lost.emit(())),
            ];
            move || drop(heard)
        });
    }
    let now = *count.borrow();
    use_effect_with((waits, now), move |(waits, _)| {
        let later = waits.then(|| Timeout::new(NOW_AND_THEN, move || again.emit(())));
        move || drop(later)
    });
    now
}

/// Does something once on each occasion; one that comes while something is under way has its turn afterwards. (The line
/// is there again while the last try is just failing: nobody should wait for the next one.)
#[hook]
pub fn use_each<O: Copy + PartialEq + 'static>(occasion: O, busy: bool, act: impl FnOnce(O) + 'static) {
    let had = use_mut_ref(|| None::<O>);
    use_effect_with((occasion, busy), move |(occasion, busy)| {
        if !busy && had.replace(Some(*occasion)) != Some(*occasion) {
            act(*occasion);
        }
    });
}
