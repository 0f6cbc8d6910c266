//! The navigation of a phone: folded behind a button, so that a page begins within its first screen.

use web_sys::Element;
use yew::prelude::*;

use crate::{app::browser, ui::HEADING};

/// The id of the button that unfolds.
pub const FOLD: &str = "fold";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stands {
    Folded,
    Unfolded,
    /// Folded because somebody chose: they go on at the heading.
    Chosen,
}

/// A navigation that folds, and what its parts do. Where there is room the button is not there, and nothing ever folds.
pub struct Fold {
    pub unfolded: bool,
    /// Of the button.
    pub turn: Callback<MouseEvent>,
    /// Of the entries: the choice of one folds them.
    pub choose: Callback<MouseEvent>,
    /// Of all of it: Escape folds, and the button has the focus again.
    pub leave: Callback<KeyboardEvent>,
}

#[hook]
pub fn use_fold() -> Fold {
    let stands = use_state_eq(|| Stands::Folded);
    use_effect_with(*stands, |stands| {
        // The entry that was chosen is hidden by now. A page that is new takes the focus to its heading itself.
        if *stands == Stands::Chosen {
            browser::focus(HEADING);
        }
    });
    let unfolded = *stands == Stands::Unfolded;
    let to = |next: Stands| {
        let stands = stands.setter();
        move || stands.set(next)
    };
    let turned = to(if unfolded { Stands::Folded } else { Stands::Unfolded });
    let (chosen, left) = (to(Stands::Chosen), to(Stands::Folded));
    Fold {
        unfolded,
        turn: Callback::from(move |_: MouseEvent| turned()),
        choose: Callback::from(move |event: MouseEvent| {
            let pressed = event.target_dyn_into::<Element>();
            let entry = pressed.is_some_and(|one| one.closest("a").is_ok_and(|entry| entry.is_some()));
            if unfolded && entry {
                chosen();
            }
        }),
        leave: Callback::from(move |event: KeyboardEvent| {
            if unfolded && event.key() == "Escape" {
                left();
                browser::focus(FOLD);
            }
        }),
    }
}
