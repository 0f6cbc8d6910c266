//! The signature under the declaration: drawn by hand, or from a typed name. It is a file of the application like the
//! others, and nobody has to give it here: it can be given on paper at an office.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, File};
use yew::{platform::spawn_local, prelude::*};

use super::words::ApplyWords;
use crate::{
    app::{Failure, part},
    i18n::use_words,
    ui::{Button, FailureBanner, TextField},
};

/// What the file is called.
const NAME: &str = "签名.png";

#[derive(Properties, PartialEq)]
pub struct SignatureProps {
    pub onsigned: Callback<File>,
}

#[component]
pub fn Signature(props: &SignatureProps) -> Html {
    let words = use_words::<ApplyWords>();
    let canvas = use_node_ref();
    let (drawn, typed, busy) = (use_state_eq(|| false), use_state_eq(String::new), use_state_eq(|| false));
    // Why there is no pen, or no picture of what was drawn: the part that does both could not be loaded.
    let failure = use_state_eq(|| None::<Failure>);
    let begin = {
        let (canvas, failure) = (canvas.clone(), failure.setter());
        Callback::from(move |()| {
            let (canvas, failure) = (canvas.cast(), failure.clone());
            spawn_local(async move {
                let begun = sign("begin", canvas, "").await;
                failure.set(begun.is_none().then_some(Failure::Offline));
            });
        })
    };
    {
        let begin = begin.clone();
        use_effect_with((), move |()| begin.emit(()));
    }
    let clear = {
        let (canvas, drawn) = (canvas.clone(), drawn.setter());
        Callback::from(move |()| {
            let canvas = canvas.cast();
            drawn.set(false);
            spawn_local(async move { drop(sign("clear", canvas, "").await) });
        })
    };
    // Hands on what stands on the canvas, after the name was written there when it was typed.
    let take = {
        let (canvas, onsigned) = (canvas.clone(), props.onsigned.clone());
        let (busy, failure) = (busy.setter(), failure.setter());
        Callback::from(move |name: String| {
            let (canvas, onsigned) = (canvas.cast::<Element>(), onsigned.clone());
            let (busy, failure) = (busy.clone(), failure.clone());
            busy.set(true);
            spawn_local(async move {
                if !name.is_empty() {
                    sign("write", canvas.clone(), &name).await;
                }
                let file = sign("file", canvas, NAME).await;
                busy.set(false);
                match file.and_then(|file| file.dyn_into().ok()) {
                    Some(file) => onsigned.emit(file),
                    None => failure.set(Some(Failure::Offline)),
                }
            });
        })
    };
    let onpointerup = {
        let drawn = drawn.setter();
        Callback::from(move |_: PointerEvent| drawn.set(true))
    };
    let name = typed.trim().to_owned();
    let by_hand = take.reform(|()| String::new());
    let by_name = take.reform({
        let name = name.clone();
        move |()| name.clone()
    });
    let onchange = {
        let typed = typed.setter();
        Callback::from(move |text| typed.set(text))
    };
    html! {
        <>
            <FailureBanner failure={(*failure).clone()} retry={begin} />
            <canvas ref={canvas} class="sign" role="img" aria-label={words.sign_here} {onpointerup}></canvas>
            <div class="buttons">
                <Button disabled={!*drawn} busy={*busy} onclick={by_hand}>{words.sign_take}</Button>
                <Button disabled={!*drawn} onclick={clear}>{words.sign_clear}</Button>
            </div>
            <details>
                <summary>{words.sign_typed}</summary>
                <TextField id="signature" label={words.sign_name} value={(*typed).clone()} autocomplete="name"
                    maxlength="50" {onchange} />
                <Button disabled={name.is_empty()} busy={*busy} onclick={by_name}>{words.sign_by_name}</Button>
            </details>
        </>
    }
}

async fn sign(what: &str, canvas: Option<Element>, given: &str) -> Option<JsValue> {
    part("sign", &[what.into(), canvas?.into(), given.into()]).await
}
