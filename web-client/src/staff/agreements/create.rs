//! A signed agreement is written down.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{
    AgreementId, FieldProblem, OrganisationId,
    agreements::{HostAgreement, NewAgreement},
    organisations::HostCategory,
};
use yew::prelude::*;

use super::{
    terms::{TermsDraft, fields, label},
    words::AgreementWords,
};
use crate::{
    app::{Check, browser, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{DateField, Select, TextField},
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    /// The office, where it is known.
    pub organisation: Option<OrganisationId>,
    pub ondone: Callback<AgreementId>,
    pub onclose: Callback<()>,
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    organisation: Option<OrganisationId>,
    party: String,
    host: Option<HostCategory>,
    signed_on: Option<NaiveDate>,
    valid_to: Option<NaiveDate>,
    terms: TermsDraft,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<AgreementWords>();
    let form = use_form(|| Draft { organisation: props.organisation, ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewAgreement>| c.create_agreement(&new),
        move |made: HostAgreement| done.emit(made.id),
    );
    let d = form.draft();
    let problems = form.summary(|path| label(words, path));
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.save} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            <div class="fields">
                if props.organisation.is_none() {
                    <OfficeField id="organisation_id" label={words.office} value={d.organisation}
                        error={form.error("organisation_id")}
                        onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                }
                <TextField id="party" label={words.party} value={d.party.clone()} error={form.error("party")}
                    autocomplete="off" maxlength="200" onchange={form.edit("party", |d: &mut Draft, v| d.party = v)} />
                <Select id="host" label={words.host} options={options::<HostCategory>(words.lang)}
                    value={code_of(d.host)} error={form.error("host")}
                    onchange={form.edit("host", |d: &mut Draft, v: String| d.host = v.parse().ok())} />
                <DateField id="signed_on" label={words.signed_on} value={d.signed_on} max={browser::today()}
                    error={form.error("signed_on")}
                    onchange={form.edit("signed_on", |d: &mut Draft, v| d.signed_on = v)} />
                <DateField id="valid_to" label={words.valid_to} value={d.valid_to} optional={true}
                    error={form.error("valid_to")} onchange={form.edit("valid_to", |d: &mut Draft, v| d.valid_to = v)} />
            </div>
            {fields(&form, &d.terms, |d: &mut Draft| &mut d.terms, words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewAgreement, Vec<FieldProblem>> {
    let mut check = Check::default();
    let organisation_id = check.required("organisation_id", draft.organisation);
    let party = check.text("party", &draft.party);
    let host = check.required("host", draft.host);
    let signed_on = check.required("signed_on", draft.signed_on);
    let terms = draft.terms.read(&mut check);
    check.done(|| {
        Some(NewAgreement {
            organisation_id: organisation_id?,
            party: party?,
            host: host?,
            signed_on: signed_on?,
            valid_to: draft.valid_to,
            terms: terms?,
        })
    })
}
