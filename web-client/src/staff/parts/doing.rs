//! The dialog that is open over a list or a page: opened by a button, closed, or done with news to tell.

use yew::prelude::*;

use crate::ui::use_toast;

/// What is being done, if anything.
#[derive(Clone, PartialEq)]
pub struct Doing<T: PartialEq> {
    pub now: Option<T>,
    set: Callback<Option<T>>,
    pub onclose: Callback<()>,
    /// Done, with the news to tell: the dialog closes and the page is read anew.
    pub ondone: Callback<AttrValue>,
}

/// Holds which dialog is open; `reload` reads the page anew when something was done.
#[hook]
pub fn use_doing<T: Clone + PartialEq + 'static>(reload: Callback<()>) -> Doing<T> {
    let now = use_state_eq(|| None::<T>);
    let toast = use_toast();
    let set = {
        let now = now.setter();
        Callback::from(move |to| now.set(to))
    };
    let onclose = set.reform(|()| None);
    let ondone = {
        let close = onclose.clone();
        Callback::from(move |said: AttrValue| {
            close.emit(());
            reload.emit(());
            toast.emit(said);
        })
    };
    Doing { now: (*now).clone(), set, onclose, ondone }
}

impl<T: Clone + PartialEq + 'static> Doing<T> {
    /// Opens the dialog of something.
    pub fn open(&self, what: T) -> Callback<()> {
        self.set.reform(move |()| Some(what.clone()))
    }

    /// Opens the dialog of whatever is chosen.
    pub fn opening<A: 'static>(&self, of: impl Fn(A) -> T + 'static) -> Callback<A> {
        self.set.reform(move |chosen| Some(of(chosen)))
    }
}

/// What the dialogs about something take.
#[derive(Properties, PartialEq)]
pub struct AskProps<T: PartialEq> {
    pub of: T,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

/// What the page of a record takes.
#[derive(Properties, PartialEq)]
pub struct Of<I: PartialEq> {
    pub id: I,
}
