//! Who the new account is for: the fields that every way of opening one asks for.

use openapi::{Name, OrganisationId, Short, auth::Role};
use yew::prelude::*;

use super::words::UserWords;
use crate::{
    app::{Check, Form},
    i18n::choices,
    staff::parts::OfficeField,
    ui::{Checkboxes, TextField},
};

/// What is typed; the last is a password or a phone, as the way of opening wants.
#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub name: String,
    pub username: String,
    pub organisation: Option<OrganisationId>,
    pub roles: Vec<Role>,
    pub last: String,
}

/// The person and what they shall do where, as far as it could be read.
pub struct Person {
    pub name: Option<Name>,
    pub username: Option<Short>,
    pub organisation_id: Option<OrganisationId>,
    pub roles: Option<Vec<Role>>,
}

impl Draft {
    /// Reads the common fields.
    pub fn person(&self, check: &mut Check) -> Person {
        Person {
            name: check.text("name", &self.name),
            username: check.text("username", &self.username),
            organisation_id: check.required("organisation_id", self.organisation),
            roles: check.required("roles", Some(self.roles.clone()).filter(|roles| !roles.is_empty())),
        }
    }
}

/// The common fields, and the last one in its place.
pub fn fields(form: &Form<Draft>, words: &UserWords, last: Html) -> Html {
    let d = form.draft();
    let onroles = form.edit("roles", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.roles = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    let roles: Vec<_> =
        choices::<Role>(words.lang).into_iter().filter(|c| c.code != Role::Applicant.code()).collect();
    html! {
        <>
            <div class="fields">
                <TextField id="name" label={words.name} value={d.name.clone()} error={form.error("name")}
                    autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <TextField id="username" label={words.username} value={d.username.clone()}
                    error={form.error("username")} autocomplete="off"
                    onchange={form.edit("username", |d: &mut Draft, v| d.username = v)} />
                <OfficeField id="organisation_id" label={words.organisation} value={d.organisation}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
                {last}
            </div>
            <div class="many">
                <Checkboxes id="roles" label={words.roles} error={form.error("roles")} choices={roles}
                    values={d.roles.iter().map(|role| role.code().into()).collect::<Vec<AttrValue>>()} onchange={onroles} />
            </div>
        </>
    }
}

/// What a field is called in the summary of problems.
pub fn label(words: &'static UserWords, path: &str) -> &'static str {
    match path {
        "name" => words.name,
        "username" => words.username,
        "organisation_id" => words.organisation,
        "password" => words.password,
        "phone" => words.phone,
        _ => words.roles,
    }
}
