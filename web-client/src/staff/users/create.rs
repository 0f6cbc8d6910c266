//! A new account with a first password.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    users::{NewUser, User},
};
use yew::prelude::*;

use super::{
    fields::{Draft, Person, fields, label},
    words::UserWords,
};
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[derive(Properties, PartialEq)]
pub struct CreateProps {
    pub ondone: Callback<User>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Create(props: &CreateProps) -> Html {
    let words = use_words::<UserWords>();
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewUser>| async move { c.create_user(&new).await },
        move |user| done.emit(user),
    );
    let password = html! {
        <TextField id="password" label={words.password} hint={words.password_hint} kind="password"
            autocomplete="new-password" value={form.draft().last.clone()} error={form.error("password")}
            onchange={form.edit("password", |d: &mut Draft, v| d.last = v)} />
    };
    html! {
        <FormDialog title={words.new} note={words.lead} submit={words.create} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            {fields(&form, words, password)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewUser, Vec<FieldProblem>> {
    let mut check = Check::default();
    let Person { name, username, organisation_id, roles } = draft.person(&mut check);
    let password = check.required("password", Some(draft.last.clone()).filter(|typed| !typed.is_empty()));
    check.done(|| {
        Some(NewUser {
            username: username?,
            name: name?,
            organisation_id: organisation_id?,
            roles: roles?,
            password: password?,
        })
    })
}
