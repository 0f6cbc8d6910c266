//! A role at an organisation, for some days or until it is ended.

use std::rc::Rc;

use chrono::NaiveDate;
use openapi::{FieldProblem, OrganisationId, auth::Role, users::NewGrant};
use yew::prelude::*;

use super::{DialogProps, UserWords};
use crate::{
    app::{Check, use_form},
    i18n::{code_of, options, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{DateField, Select},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    role: Option<Role>,
    organisation: Option<OrganisationId>,
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
}

#[component]
pub fn GrantRole(props: &DialogProps) -> Html {
    let words = use_words::<UserWords>();
    let id = props.user.id;
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, said: Rc<NewGrant>| c.grant_role(id, &said),
        move |_| done.emit(words.grant),
    );
    let label = |path: &str| match path {
        "role" => words.role,
        "valid_from" => words.valid_from,
        "valid_to" => words.valid_to,
        _ => words.organisation,
    };
    let d = form.draft();
    let roles: Vec<_> =
        options::<Role>(words.lang).into_iter().filter(|(code, _)| *code != Role::Applicant.code()).collect();
    html! {
        <FormDialog title={words.grant} note={words.grant_lead} submit={words.grant} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <Select id="role" label={words.role} options={roles} value={code_of(d.role)} error={form.error("role")}
                    onchange={form.edit("role", |d: &mut Draft, v: String| d.role = v.parse().ok())} />
                <OfficeField id="organisation_id" label={words.organisation} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                <DateField id="valid_from" label={words.valid_from} value={d.from} optional={true}
                    hint={words.days_hint} error={form.error("valid_from")}
                    onchange={form.edit("valid_from", |d: &mut Draft, v| d.from = v)} />
                <DateField id="valid_to" label={words.valid_to} value={d.to} optional={true}
                    error={form.error("valid_to")} onchange={form.edit("valid_to", |d: &mut Draft, v| d.to = v)} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewGrant, Vec<FieldProblem>> {
    let mut check = Check::default();
    let role = check.required("role", draft.role);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let Draft { from: valid_from, to: valid_to, .. } = *draft;
    check.done(|| Some(NewGrant { role: role?, organisation_id: organisation_id?, valid_from, valid_to }))
}
