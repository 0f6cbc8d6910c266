//! Access for another program.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    api_clients::{IssuedApiSecret, NewApiClient},
};
use yew::prelude::*;

use super::{
    fields::{Draft, fields, label},
    words::ApiClientWords,
};
use crate::{
    app::{Check, browser, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, OfficeField, use_sending},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<IssuedApiSecret>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let form = use_form(|| Draft::beginning(browser::today()));
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewApiClient>| c.create_api_client(&new),
        move |issued| done.emit(issued),
    );
    html! {
        <FormDialog title={words.new} note={words.create_lead} submit={words.create} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            <div class="fields">
                <OfficeField id="organisation_id" label={words.organisation} value={form.draft().organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            </div>
            {fields(&form, "terms.", words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewApiClient, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organisation_id = check.required("organisation_id", draft.organisation);
    let terms = draft.terms("terms.", &mut check);
    check.done(|| Some(NewApiClient { organisation_id: organisation_id?, terms: terms? }))
}
