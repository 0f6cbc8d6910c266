//! Agreement and power of attorney are signed.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    FieldProblem,
    cases::{Agreement, CaseAction},
};
use yew::prelude::*;

use super::{CaseMoveWords, DialogProps};
use crate::{
    app::{Check, browser, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::DateField,
};

#[component]
pub fn SignAgreement(props: &DialogProps) -> Html {
    let words = use_words::<CaseMoveWords>();
    let id = props.case.id;
    let title = CaseAction::SignAgreement.name(words.lang);
    let form = use_form(|| Some(browser::today()));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<Agreement>| c.sign_agreement(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.agreement} submit={title} {sending}
            problems={form.summary(|_| words.signed_on)} onclose={props.onclose.clone()}>
            <DateField id="signed_on" label={words.signed_on} value={*form.draft()} max={browser::today()}
                error={form.error("signed_on")}
                onchange={form.edit("signed_on", |day: &mut Option<NaiveDate>, v| *day = v)} />
        </FormDialog>
    }
}

fn read(day: &Option<NaiveDate>) -> Result<Agreement, Vec<FieldProblem>> {
    let mut check = Check::default();
    let signed_on = check.required("signed_on", *day);
    check.done(|| Some(Agreement { signed_on: signed_on? }))
}
