//! A new account with its roles.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    auth::Role,
    organisations::OrganisationFilter,
    users::{NewUser, User},
};
use yew::prelude::*;

use super::words::UserWords;
use crate::{
    app::{Check, use_api, use_form, use_query},
    i18n::{choices, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::{Checkboxes, Select, TextField},
};

#[derive(Clone, PartialEq, Default)]
struct Draft {
    name: String,
    username: String,
    organisation: Option<OrganisationId>,
    roles: Vec<Role>,
    password: String,
}

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<User>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<UserWords>();
    let api = use_api();
    let directory = use_query((), move |()| {
        let api = api.clone();
        let filter = OrganisationFilter { limit: Some(100), ..OrganisationFilter::default() };
        async move {
            let filter = &filter;
            api.call(|c| async move { c.list_organisations(filter).await }).await
        }
    });
    let organisations: Vec<(AttrValue, AttrValue)> = directory
        .data
        .iter()
        .flat_map(|page| page.items.iter())
        .map(|one| (one.id.to_string().into(), one.name.to_string().into()))
        .collect();
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewUser>| async move { c.create_user(&new).await },
        move |user| done.emit(user),
    );
    let label = |path: &str| match path {
        "name" => words.name,
        "username" => words.username,
        "organisation_id" => words.organisation,
        "password" => words.password,
        _ => words.roles,
    };
    let d = form.draft();
    let onroles = form.edit("roles", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.roles = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    html! {
        <FormDialog title={words.new} note={words.lead} submit={words.create} {sending} wide={true}
            problems={form.summary(label)} onclose={props.onclose.clone()}>
            <div class="fields">
                <TextField id="name" label={words.name} value={d.name.clone()} error={form.error("name")}
                    autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
                <TextField id="username" label={words.username} value={d.username.clone()}
                    error={form.error("username")} autocomplete="off"
                    onchange={form.edit("username", |d: &mut Draft, v| d.username = v)} />
                <Select id="organisation_id" label={words.organisation} options={organisations}
                    value={d.organisation.map(|id| id.to_string()).unwrap_or_default()}
                    error={form.error("organisation_id")}
                    onchange={form.edit("organisation_id", |d: &mut Draft, v: String| d.organisation = v.parse().ok())} />
                <TextField id="password" label={words.password} hint={words.password_hint} kind="password"
                    autocomplete="new-password" value={d.password.clone()} error={form.error("password")}
                    onchange={form.edit("password", |d: &mut Draft, v| d.password = v)} />
            </div>
            <div class="many">
                <Checkboxes id="roles" label={words.roles} error={form.error("roles")}
                    choices={choices::<Role>(words.lang).into_iter().filter(|c| c.code != Role::Applicant.code()).collect::<Vec<_>>()}
                    values={d.roles.iter().map(|role| role.code().into()).collect::<Vec<AttrValue>>()} onchange={onroles} />
            </div>
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewUser, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let username = check.text("username", &draft.username);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let roles = check.required("roles", Some(draft.roles.clone()).filter(|roles| !roles.is_empty()));
    let password = check.required("password", Some(draft.password.clone()).filter(|typed| !typed.is_empty()));
    check.done(|| {
        let (name, username) = (name?, username?);
        Some(NewUser {
            username,
            name,
            organisation_id: organisation_id?,
            roles: roles?,
            password: password?,
        })
    })
}
