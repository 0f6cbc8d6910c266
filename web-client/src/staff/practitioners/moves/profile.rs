//! The practitioner's own consent to be published, and its withdrawal.

use std::rc::Rc;

use openapi::practitioners::{NewProfileConsent, PublicField};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, choices, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::Checkboxes,
};

#[component]
pub fn Publish(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| {
        let covers =
            props.entry.consent.as_ref().map(|consent| consent.covers.as_slice()).unwrap_or_default();
        covers.iter().map(|field| AttrValue::from(field.code())).collect::<Vec<_>>()
    });
    let sending = use_sending(
        &form,
        |codes: &Vec<AttrValue>| {
            let covers = codes.iter().filter_map(|code| code.parse().ok()).collect();
            Check::default().done(|| Some(NewProfileConsent { covers }))
        },
        move |c, said: Rc<NewProfileConsent>| c.publish_profile(id, &said),
        move |_| done.emit(words.done(title).into()),
    );
    let problems = form.summary(|_| words.covers);
    html! {
        <FormDialog {title} note={words.consent_lead} submit={title} {sending} {problems} onclose={props.onclose.clone()}>
            <Checkboxes id="covers" label={words.covers} choices={choices::<PublicField>(words.lang)} optional={true}
                values={form.draft().clone()} error={form.error("covers")}
                onchange={form.edit("covers", |d: &mut Vec<AttrValue>, v| *d = v)} />
        </FormDialog>
    }
}

#[component]
pub fn Withdraw(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, title, done) = (props.entry.id, props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| ());
    let sending = use_sending(
        &form,
        |()| Ok(()),
        move |c, _: Rc<()>| c.withdraw_profile(id),
        move |_| done.emit(words.done(title).into()),
    );
    html! { <FormDialog {title} note={words.revoke_lead} submit={title} {sending} onclose={props.onclose.clone()} /> }
}
