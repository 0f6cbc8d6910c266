//! What stands on an entry is changed.

use std::rc::Rc;

use openapi::{FieldProblem, practitioners::PractitionerPatch};
use yew::prelude::*;

use super::{DialogProps, RosterWords};
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::{
        parts::{FormDialog, use_sending},
        practitioners::entry::{Draft, fields, label},
    },
    ui::DateField,
};

#[component]
pub fn Change(props: &DialogProps) -> Html {
    let words = use_words::<RosterWords>();
    let (id, revision) = (props.entry.id, props.entry.revision);
    let (title, done) = (props.action.name(words.lang), props.ondone.clone());
    let form = use_form(|| Draft::of(&props.entry));
    let sending = use_sending(
        &form,
        read,
        move |c, patch: Rc<PractitionerPatch>| c.change_practitioner(id, revision, &patch),
        move |_| done.emit(words.done(title).into()),
    );
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog {title} submit={words.save} {sending} wide={true} {problems} onclose={props.onclose.clone()}>
            {fields(&form, words)}
            <DateField id="left_on" label={words.left_on} value={form.draft().left_on} optional={true}
                error={form.error("left_on")} onchange={form.edit("left_on", |d: &mut Draft, v| d.left_on = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<PractitionerPatch, Vec<FieldProblem>> {
    let mut check = Check::default();
    let said = draft.said(&mut check);
    check.done(|| {
        let said = said?;
        Some(PractitionerPatch {
            name: Some(said.name),
            phone: Some(said.phone),
            licence_no: Some(said.licence_no),
            first_licensed_on: said.first_licensed_on,
            licence_valid_to: Some(said.licence_valid_to),
            criminal_years: Some(said.criminal_years),
            minors_qualified: Some(said.minors_qualified),
            specialties: Some(said.specialties),
            languages: Some(said.languages),
            max_open_cases: said.max_open_cases,
            introduction: said.introduction,
            left_on: draft.left_on,
        })
    })
}
