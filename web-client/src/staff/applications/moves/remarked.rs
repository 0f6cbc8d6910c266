//! Moves that need no more than an optional remark: receive, grant, supplement is in, what was put off is in.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph,
    applications::{Action, Application, Completion, Granting, Reception, Supplement},
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
pub enum What {
    Receive,
    Grant,
    Supply,
    Complete,
}

#[derive(Properties, PartialEq)]
pub struct RemarkedProps {
    pub what: What,
    pub application: Rc<Application>,
    pub ondone: Callback<AttrValue>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Remarked(props: &RemarkedProps) -> Html {
    let words = use_words::<MoveWords>();
    let (id, what) = (props.application.id, props.what);
    let (action, note, label, path) = match what {
        What::Receive => (Action::Receive, words.receive, words.remark, "remark"),
        What::Grant => (Action::Grant, words.grant, words.remark, "remark"),
        What::Supply => (Action::Supply, words.supply, words.note, "explanation"),
        What::Complete => (Action::Complete, words.complete_accepted, words.remark, "remark"),
    };
    let title = action.name(words.lang);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        move |typed| read(typed, path),
        move |c, said: Rc<Option<Paragraph>>| {
            let said = (*said).clone();
            match what {
                What::Receive => {
                    c.receive_application(id, &Reception { remark: said, ..Reception::default() })
                }
                What::Grant => c.grant_application(id, &Granting { remark: said }),
                What::Supply => c.supply_supplement(id, &Supplement { explanation: said }),
                What::Complete => c.complete_deferral(id, &Completion { opinion: None, remark: said }),
            }
        },
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} {note} submit={title} {sending} problems={form.summary(|_| label)}
            onclose={props.onclose.clone()}>
            <TextArea id={path} {label} rows={3} optional={true} value={form.draft().clone()} error={form.error(path)}
                onchange={form.edit(path, |text: &mut String, typed| *text = typed)} />
        </FormDialog>
    }
}

fn read(typed: &str, path: &str) -> Result<Option<Paragraph>, Vec<FieldProblem>> {
    let mut check = Check::default();
    let said = check.optional(path, typed);
    check.finish(|| Some(said))
}
