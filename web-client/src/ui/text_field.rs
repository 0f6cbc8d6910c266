//! One line of text, and the base of every field that is typed on one line.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::prelude::*;

use super::field::{Field, described};

#[derive(Properties, PartialEq)]
pub struct TextFieldProps {
    /// The field's path on the wire.
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// `text`, `password`, `tel`, `search`, `date`.
    #[prop_or("text".into())]
    pub kind: AttrValue,
    /// Which keyboard a phone shows: `numeric`, `tel`.
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    /// What the browser may fill in: `name`, `tel`, `one-time-code`, `current-password`.
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    #[prop_or_default]
    pub maxlength: Option<AttrValue>,
    /// The last day that may be chosen.
    #[prop_or_default]
    pub max: Option<AttrValue>,
    /// Stands behind the value: 元, 人.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    let oninput = props.onchange.reform(|e: InputEvent| typed(e.target()));
    let numeric = props.inputmode.is_some() || props.kind == "date";
    html! {
        <Field id={&props.id} label={&props.label} hint={&props.hint} error={&props.error} optional={props.optional}>
            <div class={classes!("in", numeric.then_some("num"))}>
                <input id={&props.id} name={&props.id} type={&props.kind} value={&props.value} {oninput}
                    inputmode={&props.inputmode} autocomplete={&props.autocomplete}
                    maxlength={&props.maxlength} max={&props.max}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={described(&props.id, props.hint.is_some(), props.error.is_some())} />
                if let Some(unit) = &props.unit { <span>{unit}</span> }
            </div>
        </Field>
    }
}

/// What stands in the input that an event came from.
pub fn typed(target: Option<EventTarget>) -> String {
    target.and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).map(|input| input.value()).unwrap_or_default()
}
