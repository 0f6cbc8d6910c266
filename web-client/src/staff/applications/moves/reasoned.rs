//! Moves back, and the review of a grant, each with a reason in words.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    applications::{self, Action, Application},
};
use yew::prelude::*;

use super::MoveWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextArea,
};

/// Which of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    ReturnPrecheck,
    RejectPrecheck,
    ReturnOpinion,
    ReviewGrant,
    Void,
}

#[derive(Properties, PartialEq)]
pub struct ReasonedProps {
    pub why: Why,
    pub application: Rc<Application>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Reasoned(props: &ReasonedProps) -> Html {
    let words = use_words::<MoveWords>();
    let (id, why) = (props.application.id, props.why);
    let (action, note) = match why {
        Why::ReturnPrecheck => (Action::ReturnPrecheck, words.return_precheck),
        Why::RejectPrecheck => (Action::RejectPrecheck, words.reject_precheck),
        Why::ReturnOpinion => (Action::ReturnOpinion, words.return_opinion),
        Why::ReviewGrant => (Action::ReviewGrant, words.review_grant),
        Why::Void => (Action::Void, words.void),
    };
    let title = action.name(words.lang);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| read(typed),
        move |c, said: Rc<applications::Reasoned>| match why {
            Why::ReturnPrecheck => c.return_precheck(id, &said),
            Why::RejectPrecheck => c.reject_precheck(id, &said),
            Why::ReturnOpinion => c.return_opinion(id, &said),
            Why::ReviewGrant => c.review_grant(id, &said),
            Why::Void => c.void_application(id, &said),
        },
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} {note} submit={title} {sending} problems={form.summary(|_| words.reason)}
            onclose={props.onclose.clone()}>
            <TextArea id="reason" label={words.reason} value={form.draft().clone()} error={form.error("reason")}
                onchange={form.edit("reason", |text: &mut String, typed| *text = typed)} />
        </FormDialog>
    }
}

/// A reason must be there.
pub fn read(typed: &str) -> Result<applications::Reasoned, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", typed);
    check.done(|| Some(applications::Reasoned { reason: reason? }))
}
