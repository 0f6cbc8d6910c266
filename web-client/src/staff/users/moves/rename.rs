//! The person has another name.

use std::rc::Rc;

use openapi::users::Renaming;
use yew::prelude::*;

use super::{DialogProps, UserWords};
use crate::{
    app::{Check, use_form},
    i18n::use_words,
    staff::parts::{FormDialog, use_sending},
    ui::TextField,
};

#[component]
pub fn Rename(props: &DialogProps) -> Html {
    let words = use_words::<UserWords>();
    let id = props.user.id;
    let form = use_form(|| props.user.name.to_string());
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        |typed: &String| {
            let mut check = Check::default();
            let name = check.text("name", typed);
            check.done(|| Some(Renaming { name: name? }))
        },
        move |c, said: Rc<Renaming>| c.rename_user(id, &said),
        move |_| done.emit(words.rename),
    );
    html! {
        <FormDialog title={words.rename} submit={words.rename} {sending} problems={form.summary(|_| words.name)}
            onclose={props.onclose.clone()}>
            <TextField id="name" label={words.name} value={form.draft().clone()} error={form.error("name")}
                autocomplete="off" onchange={form.edit("name", |d: &mut String, v| *d = v)} />
        </FormDialog>
    }
}
