//! Moves that say nothing but themselves.

use std::rc::Rc;

use openapi::applications::{Action, Application};
use yew::prelude::*;

use super::MoveWords;
use crate::{
    app::use_form,
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
};

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Accept,
    Verify,
}

#[derive(Properties, PartialEq)]
pub struct ConfirmProps {
    pub step: Step,
    pub application: Rc<Application>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Confirm(props: &ConfirmProps) -> Html {
    let words = use_words::<MoveWords>();
    let (id, step) = (props.application.id, props.step);
    let (action, note) = match step {
        Step::Accept => (Action::Accept, words.accept),
        Step::Verify => (Action::Verify, words.verify),
    };
    let title = action.name(words.lang);
    let form = use_form(|| ());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| match step {
            Step::Accept => c.accept_application(id),
            Step::Verify => c.start_verification(id),
        },
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} {note} submit={title} {sending} onclose={props.onclose.clone()} /> }
}
