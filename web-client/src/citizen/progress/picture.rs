//! The receipt, kept among the photographs of this phone.

use wasm_bindgen::JsValue;
use yew::{platform::spawn_local, prelude::*};

use super::words::ProgressWords;
use crate::{
    app::{Failure, part},
    i18n::use_words,
    ui::{Button, FailureBanner},
};

#[derive(Properties, PartialEq)]
pub struct SavePictureProps {
    pub number: AttrValue,
    /// The centre that has the application.
    pub organisation: AttrValue,
}

#[component]
pub fn SavePicture(props: &SavePictureProps) -> Html {
    let words = use_words::<ProgressWords>();
    let failure = use_state_eq(|| None::<Failure>);
    let onclick = {
        let failure = failure.setter();
        let name = format!("{}.png", words.picture_name);
        let lines = [name.as_str(), words.receipt, &props.number, &props.organisation, words.receipt_keep]
            .map(JsValue::from);
        Callback::from(move |()| {
            let (lines, failure) = (lines.clone(), failure.clone());
            spawn_local(async move {
                let saved = part("picture", &lines).await;
                failure.set(saved.is_none().then_some(Failure::Offline));
            });
        })
    };
    html! {
        <>
            <Button {onclick}>{words.picture}</Button>
            <FailureBanner failure={(*failure).clone()} />
        </>
    }
}
