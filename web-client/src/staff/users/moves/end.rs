//! A role is ended at once, for a reason.

use std::rc::Rc;

use openapi::{
    auth::Grant,
    users::{GrantEnd, User},
};
use yew::prelude::*;

use super::UserWords;
use crate::{
    app::{Check, use_form},
    i18n::{Named, use_words},
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[derive(Properties, PartialEq)]
pub struct EndRoleProps {
    pub user: Rc<User>,
    pub grant: Grant,
    pub ondone: Callback<&'static str>,
    pub onclose: Callback<()>,
}

#[component]
pub fn EndRole(props: &EndRoleProps) -> Html {
    let words = use_words::<UserWords>();
    let (id, role, organisation_id) = (props.user.id, props.grant.role, props.grant.organisation_id);
    let form = use_form(String::new);
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        move |typed: &String| {
            let mut check = Check::default();
            let reason = check.text("reason", typed);
            check.done(|| Some(GrantEnd { role, organisation_id, reason: reason? }))
        },
        move |c, said: Rc<GrantEnd>| c.end_role(id, &said),
        move |_| done.emit(words.end),
    );
    let title = format!("{} · {} · {}", words.end, role.name(words.lang), props.grant.organisation_name);
    html! {
        <FormDialog {title} note={words.end_lead} submit={words.end} {sending}
            problems={form.summary(|_| words.reason)} onclose={props.onclose.clone()}>
            <TextField id="reason" label={words.reason} value={form.draft().clone()} error={form.error("reason")}
                maxlength="200" onchange={form.edit("reason", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
