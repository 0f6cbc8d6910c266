//! After a review the director lets the aid go on: why, and by which new day the rest is due.

use std::rc::Rc;

use openapi::{
    FieldProblem, Paragraph,
    applications::{Action, Application, Upholding},
};
use yew::prelude::*;

use super::{DialogProps, MoveWords, owed};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{NumberField, TextArea},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    reason: String,
    days: Option<u32>,
}

#[component]
pub fn Uphold(props: &DialogProps) -> Html {
    let words = use_words::<MoveWords>();
    let id = props.application.id;
    let title = Action::UpholdGrant.name(words.lang);
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Upholding>| c.uphold_grant(id, &said),
        move |upheld: Application| done.emit(owed::news(words, title, &upheld)),
    );
    let label = |path: &str| if path == "days" { words.days } else { words.reason };
    let draft = form.draft();
    html! {
        <FormDialog {title} note={words.uphold} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <TextArea id="reason" label={words.reason} rows={3} max={Paragraph::MAX} value={draft.reason.clone()}
                error={form.error("reason")} onchange={form.edit("reason", |d: &mut Draft, v| d.reason = v)} />
            <NumberField id="days" label={words.days} unit={words.day_unit} hint={words.later_days_hint} optional={true}
                value={draft.days} error={form.error("days")}
                onchange={form.edit("days", |d: &mut Draft, v| d.days = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Upholding, Vec<FieldProblem>> {
    let mut check = Check::default();
    let reason = check.text("reason", &draft.reason);
    let days = draft.days.map(|days| u16::try_from(days).unwrap_or(u16::MAX));
    check.done(|| Some(Upholding { reason: reason?, days }))
}
