//! Picking up what others entered for oneself, a helper of the village or the window: by its number, from the phone that
//! stands in it.

use client::words as read;
use openapi::Line;
use yew::prelude::*;

use super::{
    Route,
    answers::Moved,
    small::{Sent, Typed, quoted, typing, use_problems, use_send},
};
use crate::{
    app::{Check, Failure, address, use_form, use_go},
    i18n::use_words,
    strings,
    ui::{Button, FailureBanner, TextField},
};

strings! {
    /// Sentences about picking up.
    struct PickUpWords {
        title: "窗口或村里联络员替我填的申请", "An office or my liaison applied for me";
        number: "申请编号", "Number of the application";
        hint: "在短信里，也可以问替您填的人。登录的手机要是申请时写的那个。",
            "It is in the message we sent; or ask who applied for you. Sign in with the phone that was given.";
        go: "找到我的申请", "Find my application";
    }
}

#[component]
pub fn PickUp() -> Html {
    let (words, go, form) = (use_words::<PickUpWords>(), use_go(), use_form(Typed::default));
    let send = use_send(move |(_, answer): (Sent, Vec<u8>)| {
        if let Ok(Moved { id }) = read::<Moved>(&answer) {
            go.emit(address(&Route::Progress { id }));
        }
    });
    use_problems(&form, &send.error);
    let onclick = {
        let (form, run) = (form.clone(), send.run.clone());
        Callback::from(move |()| {
            let mut check = Check::default();
            let number = check.text::<Line>("number", form.draft().at("number"));
            match check.finish(|| number.map(|number| format!(r#"{{"number":{}}}"#, quoted(&number)))) {
                Ok(said) => run.emit(Sent::Post("/pickups".to_owned(), said)),
                Err(problems) => form.refuse(problems),
            }
        })
    };
    let told = send.error.clone().filter(|failure: &Failure| failure.fields().is_empty());
    html! {
        <details>
            <summary>{words.title}</summary>
            <FailureBanner failure={told} />
            <TextField id="number" label={words.number} hint={words.hint} maxlength="40"
                error={form.error("number")} value={form.draft().at("number").to_owned()} onchange={typing(&form, "number")} />
            <Button busy={send.busy} {onclick}>{words.go}</Button>
        </details>
    }
}
