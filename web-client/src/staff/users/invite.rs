//! A new account whose owner sets the password with a code.

use std::rc::Rc;

use openapi::{
    FieldProblem,
    users::{Invitation, NewInvitation},
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
pub struct InviteProps {
    pub ondone: Callback<Invitation>,
    pub onclose: Callback<()>,
}

#[component]
pub fn Invite(props: &InviteProps) -> Html {
    let words = use_words::<UserWords>();
    let form = use_form(Draft::default);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        |c, new: Rc<NewInvitation>| async move { c.invite_user(&new).await },
        move |invitation| done.emit(invitation),
    );
    let phone = html! {
        <TextField id="phone" label={words.phone} hint={words.phone_hint} kind="tel" autocomplete="off" optional={true}
            value={form.draft().last.clone()} error={form.error("phone")}
            onchange={form.edit("phone", |d: &mut Draft, v| d.last = v)} />
    };
    html! {
        <FormDialog title={words.invite} note={words.invite_lead} submit={words.invite} {sending} wide={true}
            problems={form.summary(|path| label(words, path))} onclose={props.onclose.clone()}>
            {fields(&form, words, phone)}
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<NewInvitation, Vec<FieldProblem>> {
    let mut check = Check::default();
    let Person { name, username, organisation_id, roles } = draft.person(&mut check);
    let phone = check.optional("phone", &draft.last);
    check.done(|| {
        Some(NewInvitation {
            username: username?,
            name: name?,
            organisation_id: organisation_id?,
            roles: roles?,
            phone,
            subject: None,
        })
    })
}
