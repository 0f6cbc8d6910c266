//! What both sides have agreed: typed for a new agreement and for one that changes.

use openapi::{Paragraph, Prose, agreements::AgreementTerms};
use yew::prelude::*;

use super::words::AgreementWords;
use crate::{
    app::{Check, Form},
    ui::{TextArea, TextField},
};

/// What is typed.
#[derive(Clone, PartialEq, Default)]
pub struct TermsDraft {
    contact_name: String,
    contact_phone: String,
    duties: String,
    sharing_scope: String,
}

impl From<&AgreementTerms> for TermsDraft {
    fn from(terms: &AgreementTerms) -> Self {
        let AgreementTerms { contact_name, contact_phone, duties, sharing_scope } = terms;
        Self {
            contact_name: contact_name.to_string(),
            contact_phone: contact_phone.to_string(),
            duties: duties.to_string(),
            sharing_scope: sharing_scope.to_string(),
        }
    }
}

impl TermsDraft {
    /// The section, as far as it could be read.
    pub fn read(&self, check: &mut Check) -> Option<AgreementTerms> {
        let contact_name = check.text("terms.contact_name", &self.contact_name);
        let contact_phone = check.text("terms.contact_phone", &self.contact_phone);
        let duties = check.text("terms.duties", &self.duties);
        let sharing_scope = check.text("terms.sharing_scope", &self.sharing_scope);
        Some(AgreementTerms {
            contact_name: contact_name?,
            contact_phone: contact_phone?,
            duties: duties?,
            sharing_scope: sharing_scope?,
        })
    }
}

/// The fields; `at` finds the section in the draft of the form around them.
pub fn fields<D: Clone + PartialEq + 'static>(
    form: &Form<D>,
    draft: &TermsDraft,
    at: fn(&mut D) -> &mut TermsDraft,
    words: &AgreementWords,
) -> Html {
    let text = |path: &'static str, put: fn(&mut TermsDraft, String)| {
        form.edit_with(path, move |d: &mut D, v: String| put(at(d), v))
    };
    html! {
        <>
            <div class="fields">
                <TextField id="terms.contact_name" label={words.contact_name} value={draft.contact_name.clone()}
                    autocomplete="off" maxlength="40" error={form.error("terms.contact_name")}
                    onchange={text("terms.contact_name", |d, v| d.contact_name = v)} />
                <TextField id="terms.contact_phone" label={words.contact_phone} value={draft.contact_phone.clone()}
                    autocomplete="off" inputmode="tel" maxlength="40" error={form.error("terms.contact_phone")}
                    onchange={text("terms.contact_phone", |d, v| d.contact_phone = v)} />
            </div>
            <TextArea id="terms.duties" label={words.duties} rows={4} max={Prose::MAX} value={draft.duties.clone()}
                error={form.error("terms.duties")} onchange={text("terms.duties", |d, v| d.duties = v)} />
            <TextArea id="terms.sharing_scope" label={words.sharing} rows={2} max={Paragraph::MAX}
                value={draft.sharing_scope.clone()} error={form.error("terms.sharing_scope")}
                onchange={text("terms.sharing_scope", |d, v| d.sharing_scope = v)} />
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &'static AgreementWords, path: &str) -> &'static str {
    match path {
        "terms.contact_name" => words.contact_name,
        "terms.contact_phone" => words.contact_phone,
        "terms.duties" => words.duties,
        "terms.sharing_scope" => words.sharing,
        "party" => words.party,
        "host" => words.host,
        "signed_on" => words.signed_on,
        "valid_to" => words.valid_to,
        _ => words.office,
    }
}
