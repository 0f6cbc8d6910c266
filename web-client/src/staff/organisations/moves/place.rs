//! The unit goes under another, with everything below it.

use std::rc::Rc;

use openapi::{
    OrganisationId,
    organisations::{OrganisationAction, Placement},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
};

#[component]
pub fn Place(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, title) = (props.unit.id, OrganisationAction::Move.name(words.lang));
    let form = use_form(|| None::<OrganisationId>);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |chosen: &Option<OrganisationId>| {
            let mut check = Check::default();
            let parent_id = check.required("parent_id", *chosen);
            check.done(|| Some(Placement { parent_id: parent_id? }))
        },
        move |c, to: Rc<Placement>| c.place_organisation(id, &to),
        move |_| done.emit(words.done(title).into()),
    );
    html! {
        <FormDialog {title} note={words.move_lead} submit={title} {sending} problems={form.summary(|_| words.parent)}
            onclose={props.onclose.clone()}>
            <OfficeField id="parent_id" label={words.parent} value={*form.draft()} error={form.error("parent_id")}
                onchange={form.edit("parent_id", |d: &mut Option<OrganisationId>, v| *d = v)} />
        </FormDialog>
    }
}
