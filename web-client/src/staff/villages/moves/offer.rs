//! A request is offered to an adviser of another township.

use std::rc::Rc;

use openapi::{
    Uuid,
    advisers::{AdviserRequest, OfferAdviser},
    trainings::AttendeeKind,
};
use yew::prelude::*;

use super::super::words::VillageWords;
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{AskProps, FormDialog, PersonField, use_sending},
};

#[component]
pub fn OfferRequest(props: &AskProps<Rc<AdviserRequest>>) -> Html {
    let words = use_words::<VillageWords>();
    let id = props.of.id;
    let form = use_form(|| None::<Uuid>);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |chosen: &Option<Uuid>| {
            let mut check = Check::default();
            let chosen = check.required("practitioner_id", *chosen);
            check.done(|| Some(OfferAdviser { practitioner_id: chosen?.into() }))
        },
        move |c, said: Rc<OfferAdviser>| c.offer_adviser(id, &said),
        move |_| done.emit(words.offered.into()),
    );
    html! {
        <FormDialog title={words.offer} note={words.offer_lead} submit={words.offer} {sending}
            problems={form.summary(|_| words.adviser)} onclose={props.onclose.clone()}>
            <PersonField id="practitioner_id" label={words.adviser} of={AttendeeKind::Practitioner}
                value={*form.draft()} error={form.error("practitioner_id")}
                onchange={form.edit("practitioner_id", |d: &mut Option<Uuid>, v| *d = v)} />
        </FormDialog>
    }
}
