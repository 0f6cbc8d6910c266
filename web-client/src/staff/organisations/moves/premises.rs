//! What the office offers and has.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    organisations::{OrganisationPatch, Premises},
};
use yew::prelude::*;

use super::{DialogProps, NetworkWords};
use crate::{
    app::{Check, Form, use_form},
    i18n::{Named, choices, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Checkbox, Checkboxes},
};

#[component]
pub fn ChangePremises(props: &DialogProps) -> Html {
    let words = use_words::<NetworkWords>();
    let (id, revision) = (props.unit.id, props.unit.revision);
    let form = use_form(|| props.unit.premises.clone());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<OrganisationPatch>| c.change_organisation(id, revision, &patch),
        move |_| done.emit(words.saved.into()),
    );
    let label = |path: &str| match path {
        "premises.services" => words.services,
        "premises.windows" => words.windows,
        "premises.zones" => words.zones,
        "premises.facilities" => words.facilities,
        "premises.rights_centres" => words.rights,
        _ => words.four_rooms,
    };
    let d = form.draft();
    html! {
        <FormDialog title={words.premises} submit={words.save} {sending} wide={true} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <div class="many">
                {many(&form, "premises.services", words.services, &d.services, |d| &mut d.services, words)}
                {many(&form, "premises.windows", words.windows, &d.windows, |d| &mut d.windows, words)}
                {many(&form, "premises.zones", words.zones, &d.zones, |d| &mut d.zones, words)}
                {many(&form, "premises.facilities", words.facilities, &d.facilities, |d| &mut d.facilities, words)}
                {many(&form, "premises.rights_centres", words.rights, &d.rights_centres, |d| &mut d.rights_centres, words)}
            </div>
            <Checkbox id="premises.four_rooms" label={words.four_rooms} value={d.four_rooms}
                error={form.error("premises.four_rooms")}
                onchange={form.edit("premises.four_rooms", |d: &mut Premises, v| d.four_rooms = v)} />
        </FormDialog>
    }
}

/// Any number out of one table.
fn many<C: Named>(
    form: &Form<Premises>,
    path: &'static str,
    label: &'static str,
    chosen: &[C],
    at: fn(&mut Premises) -> &mut Vec<C>,
    words: &NetworkWords,
) -> Html {
    let onchange = form.edit_with(path, move |d: &mut Premises, codes: Vec<AttrValue>| {
        *at(d) = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <Checkboxes id={path} {label} choices={choices::<C>(words.lang)} error={form.error(path)} {onchange}
            values={chosen.iter().map(|code| code.code().into()).collect::<Vec<AttrValue>>()} optional={true} />
    }
}

fn read(premises: &Premises) -> Result<OrganisationPatch, Vec<FieldProblem>> {
    let premises = Some(premises.clone());
    Check::default().done(|| Some(OrganisationPatch { premises, ..OrganisationPatch::default() }))
}
