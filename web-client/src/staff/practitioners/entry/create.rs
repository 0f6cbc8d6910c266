//! Somebody with an account at a firm is put on the roster.

use std::rc::Rc;

use openapi::{
    FieldProblem, PractitionerId, UserId,
    practitioners::{NewPractitioner, Practitioner, PractitionerKind, RosterAccount, RosterAccountFilter},
};
use yew::prelude::*;

use super::{Draft, fields, label};
use crate::{
    app::{Check, use_api, use_form, use_query},
    i18n::{code_of, options, use_words},
    staff::{
        parts::{FormDialog, OfficeField, use_sending},
        practitioners::words::RosterWords,
    },
    ui::{FailureBanner, Select},
};

/// Accounts of a firm that are offered at once.
const MANY: u16 = 100;

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<PractitionerId>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<RosterWords>();
    let api = use_api();
    let form = use_form(Draft::lawyer);
    let done = props.ondone.clone();
    // Whom of the firm can be entered, as soon as the firm is known.
    let people = use_query(form.draft().firm, move |firm_id| async move {
        let Some(firm_id) = firm_id else { return Ok(None) };
        let filter = RosterAccountFilter { firm_id, limit: Some(MANY), cursor: None };
        api.call(move |c| c.list_roster_accounts(&filter)).await.map(Some)
    });
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewPractitioner>| c.enter_practitioner(&new),
        move |made: Practitioner| done.emit(made.id),
    );
    let found: Vec<RosterAccount> =
        people.data.as_deref().and_then(Option::as_ref).map(|page| page.items.clone()).unwrap_or_default();
    let accounts: Vec<(AttrValue, AttrValue)> =
        found.iter().map(|one| (one.id.to_string().into(), one.name.to_string().into())).collect();
    let none = accounts.is_empty() && people.data.as_deref().is_some_and(Option::is_some);
    let onuser = form.edit_with("user_id", move |d: &mut Draft, v: String| {
        d.user = v.parse::<UserId>().ok();
        if let Some(one) = found.iter().find(|one| Some(one.id) == d.user) {
            d.name = one.name.to_string();
        }
    });
    let onfirm = form.edit("firm_id", |d: &mut Draft, firm| {
        d.firm = firm;
        d.user = None;
    });
    let problems = form.summary(|path| label(words, path));
    let d = form.draft();
    html! {
        <FormDialog title={words.new} note={words.new_lead} submit={words.save} {sending} wide={true} {problems}
            onclose={props.onclose.clone()}>
            <FailureBanner failure={people.error.clone()} retry={people.reload.clone()} />
            <div class="fields">
                <OfficeField id="firm_id" label={words.firm} value={d.firm} error={form.error("firm_id")} onchange={onfirm} />
                <Select id="user_id" label={words.person} options={accounts} error={form.error("user_id")}
                    hint={none.then(|| AttrValue::from(words.no_accounts))}
                    value={d.user.map(|id| id.to_string()).unwrap_or_default()} onchange={onuser} />
                <Select id="kind" label={words.kind} options={options::<PractitionerKind>(words.lang)}
                    value={code_of(d.kind)} error={form.error("kind")}
                    onchange={form.edit("kind", |d: &mut Draft, v: String| d.kind = v.parse().ok())} />
            </div>
            {fields(&form, words)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewPractitioner, Vec<FieldProblem>> {
    let mut check = Check::default();
    let firm_id = check.required("firm_id", draft.firm);
    let user_id = check.required("user_id", draft.user);
    let kind = check.required("kind", draft.kind);
    let said = draft.said(&mut check);
    check.done(|| {
        let said = said?;
        Some(NewPractitioner {
            user_id: user_id?,
            firm_id: firm_id?,
            name: said.name,
            phone: said.phone,
            kind: kind?,
            licence_no: said.licence_no,
            first_licensed_on: said.first_licensed_on,
            licence_valid_to: said.licence_valid_to,
            criminal_years: said.criminal_years,
            minors_qualified: said.minors_qualified,
            specialties: said.specialties,
            languages: said.languages,
            max_open_cases: said.max_open_cases,
            annual_checks: Vec::new(),
            introduction: said.introduction,
        })
    })
}
