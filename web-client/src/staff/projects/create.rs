//! A project is set up as the fund's letter says.

use std::rc::Rc;

use chrono::Datelike;
use openapi::{
    FieldProblem, ProjectId,
    projects::{NewProject, Project},
};
use yew::prelude::*;

use super::{
    terms::{self, BELOW, Draft},
    words::ProjectWords,
};
use crate::{
    app::{Check, Form, browser, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, WorkplaceField, use_sending, use_workplace},
    ui::{NumberField, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<ProjectId>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<ProjectWords>();
    let own = use_workplace();
    let form = use_form(|| Draft::new(own, u32::try_from(browser::today().year()).ok()));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewProject>| c.create_project(&new),
        move |made: Project| done.emit(made.id),
    );
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.new} {sending} wide={true}
            problems={form.summary(|path| terms::label(words, path))} onclose={props.onclose.clone()}>
            {named(&form, words)}
            {terms::fields(&form, BELOW, words)}
        </FormDialog>
    }
}

fn named(form: &Form<Draft>, words: &ProjectWords) -> Html {
    let d = form.draft();
    html! {
        <div class="fields">
            <TextField id="name" label={words.name} value={d.name.clone()} autocomplete="off" maxlength="200"
                error={form.error("name")} onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
            <TextField id="code" label={words.code} value={d.code.clone()} autocomplete="off" maxlength="40"
                error={form.error("code")} onchange={form.edit("code", |d: &mut Draft, v| d.code = v)} />
            <NumberField id="year" label={words.year} value={d.year} error={form.error("year")}
                onchange={form.edit("year", |d: &mut Draft, v| d.year = v)} />
            <WorkplaceField id="organisation_id" label={words.organisation} value={d.organisation}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
        </div>
    }
}

fn read(draft: &Draft) -> Result<NewProject, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let code = check.text("code", &draft.code);
    let year = check.required("year", draft.year.map(|year| u16::try_from(year).unwrap_or(u16::MAX)));
    let organisation_id = check.required("organisation_id", draft.organisation);
    let terms = draft.terms(&mut check, BELOW);
    check.done(|| {
        let (organisation_id, code, name) = (organisation_id?, code?, name?);
        Some(NewProject { organisation_id, code, name, year: year?, terms: terms? })
    })
}
