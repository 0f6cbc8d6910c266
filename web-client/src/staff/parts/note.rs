//! A dialog that asks for one paragraph: why something is returned, ended, called off, or how it ended.

use std::rc::Rc;

use client::{Asked, Client};
use openapi::{FieldProblem, Paragraph};
use yew::prelude::*;

use super::{FormDialog, Sending, use_sending};
use crate::{
    app::{Check, Form, use_form},
    ui::TextArea,
};

/// What is being said, and its way to the server.
pub struct Saying {
    path: &'static str,
    form: Form<String>,
    sending: Sending,
}

/// Says one paragraph, named `path` on the wire, in the request that `make` makes of it.
///
/// ```ignore
/// let saying = use_saying("reason", |reason| AgreementEnding { reason },
///     move |c, said| c.end_agreement(id, &said), move |_| done.emit(news));
/// ```
#[hook]
pub fn use_saying<R, O, C, N>(path: &'static str, make: fn(Paragraph) -> R, call: C, done: N) -> Saying
where
    R: 'static,
    O: 'static,
    C: Fn(Client, Rc<R>) -> Asked<O> + Clone + 'static,
    N: Fn(O) + 'static,
{
    let form = use_form(String::new);
    let read = move |typed: &String| -> Result<R, Vec<FieldProblem>> {
        let mut check = Check::default();
        let said = check.text(path, typed);
        check.finish(|| said.map(make))
    };
    let sending = use_sending(&form, read, call, done);
    Saying { path, form, sending }
}

/// What the dialog is called, what will happen, and what is asked.
pub struct Asking {
    pub title: &'static str,
    pub lead: &'static str,
    pub label: &'static str,
    pub onclose: Callback<()>,
}

impl Saying {
    /// The dialog.
    pub fn dialog(self, asking: Asking) -> Html {
        let Self { path, form, sending } = self;
        let Asking { title, lead, label, onclose } = asking;
        html! {
            <FormDialog {title} note={lead} submit={title} {sending} problems={form.summary(|_| label)} {onclose}>
                <TextArea id={path} {label} rows={3} max={Paragraph::MAX} value={form.draft().clone()}
                    error={form.error(path)} onchange={form.edit(path, |d: &mut String, v| *d = v)} />
            </FormDialog>
        }
    }
}
