//! A new account whose owner sets the password with a code: there is no other way in.

use std::rc::Rc;

use openapi::{
    FieldProblem, OrganisationId,
    auth::Role,
    users::{Invitation, NewInvitation},
};
use yew::prelude::*;

use super::words::UserWords;
use crate::{
    app::{Check, Form, use_api, use_form, use_query},
    i18n::{choices, use_words},
    staff::parts::{FormDialog, OfficeField, use_sending},
    ui::{Checkboxes, TextField},
};

#[derive(Properties, PartialEq)]
pub struct InviteProps {
    pub ondone: Callback<Invitation>,
    pub onclose: Callback<()>,
}

/// What is typed.
#[derive(Clone, PartialEq, Default)]
struct Draft {
    name: String,
    username: String,
    organisation: Option<OrganisationId>,
    roles: Vec<Role>,
    phone: String,
    subject: String,
}

#[component]
pub fn Invite(props: &InviteProps) -> Html {
    let words = use_words::<UserWords>();
    let api = use_api();
    let provider = use_query((), move |()| api.call(|c| c.get_sign_in_provider()));
    let provided = provider.data.is_some_and(|offered| offered.name.is_some());
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewInvitation>| c.invite_user(&new),
        move |invitation| done.emit(invitation),
    );
    html! {
        <FormDialog title={words.invite} note={words.invite_lead} submit={words.invite} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            <div class="fields">{person(&form, provided, words)}</div>
            <div class="many">{roles(&form, words)}</div>
        </FormDialog>
    }
}

fn person(form: &Form<Draft>, provided: bool, words: &UserWords) -> Html {
    let d = form.draft();
    html! {
        <>
            <TextField id="name" label={words.name} value={d.name.clone()} error={form.error("name")}
                autocomplete="off" onchange={form.edit("name", |d: &mut Draft, v| d.name = v)} />
            <TextField id="username" label={words.username} value={d.username.clone()}
                error={form.error("username")} autocomplete="off"
                onchange={form.edit("username", |d: &mut Draft, v| d.username = v)} />
            <OfficeField id="organisation_id" label={words.organisation} value={d.organisation}
                error={form.error("organisation_id")}
                onchange={form.edit("organisation_id", |d: &mut Draft, v| d.organisation = v)} />
            <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" autocomplete="off"
                optional={true} value={d.phone.clone()} error={form.error("phone")}
                onchange={form.edit("phone", |d: &mut Draft, v| d.phone = v)} />
            if provided {
                <TextField id="subject" label={words.subject} hint={words.subject_hint} autocomplete="off"
                    optional={true} maxlength="200" value={d.subject.clone()} error={form.error("subject")}
                    onchange={form.edit("subject", |d: &mut Draft, v| d.subject = v)} />
            }
        </>
    }
}

fn roles(form: &Form<Draft>, words: &UserWords) -> Html {
    let onchange = form.edit("roles", |d: &mut Draft, codes: Vec<AttrValue>| {
        d.roles = codes.iter().filter_map(|code| code.parse().ok()).collect();
    });
    let choices: Vec<_> =
        choices::<Role>(words.lang).into_iter().filter(|c| c.code != Role::Applicant.code()).collect();
    let values: Vec<AttrValue> = form.draft().roles.iter().map(|role| role.code().into()).collect();
    html! { <Checkboxes id="roles" label={words.roles} error={form.error("roles")} {choices} {values} {onchange} /> }
}

/// What a field is called in the summary of problems.
fn label(words: &'static UserWords, path: &str) -> &'static str {
    match path {
        "name" => words.name,
        "username" => words.username,
        "organisation_id" => words.organisation,
        "phone" => words.phone,
        "subject" => words.subject,
        _ => words.roles,
    }
}

fn read(draft: &Draft) -> Result<NewInvitation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let name = check.text("name", &draft.name);
    let username = check.text("username", &draft.username);
    let organisation_id = check.required("organisation_id", draft.organisation);
    let roles = check.required("roles", Some(draft.roles.clone()).filter(|roles| !roles.is_empty()));
    let phone = check.optional("phone", &draft.phone);
    let subject = check.optional("subject", &draft.subject);
    check.done(|| {
        Some(NewInvitation {
            username: username?,
            name: name?,
            organisation_id: organisation_id?,
            roles: roles?,
            phone,
            subject,
        })
    })
}
