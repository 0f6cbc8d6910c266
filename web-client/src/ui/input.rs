//! The one-line input below text, number, money and date fields.

use wasm_bindgen::JsCast;
use web_sys::{EventTarget, HtmlInputElement};
use yew::prelude::*;

use super::field::{Field, described};

#[derive(Properties, PartialEq)]
pub struct InputProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: AttrValue,
    pub oninput: Callback<String>,
    #[prop_or_default]
    pub onleave: Callback<()>,
    #[prop_or("text".into())]
    pub kind: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    #[prop_or_default]
    pub disabled: bool,
    #[prop_or_default]
    pub inputmode: Option<AttrValue>,
    #[prop_or_default]
    pub autocomplete: Option<AttrValue>,
    #[prop_or_default]
    pub maxlength: Option<AttrValue>,
    #[prop_or_default]
    pub max: Option<AttrValue>,
    #[prop_or_default]
    pub min: Option<AttrValue>,
    /// Stands behind the value: 元, 人.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
}

#[component]
pub fn Input(props: &InputProps) -> Html {
    let oninput = props.oninput.reform(|e: InputEvent| typed(e.target()));
    let onblur = props.onleave.reform(|_: FocusEvent| ());
    let numeric = props.inputmode.is_some() || props.kind == "date";
    html! {
        <Field id={&props.id} label={&props.label} hint={&props.hint} error={&props.error} optional={props.optional}>
            <div class={classes!("in", numeric.then_some("num"))}>
                <input id={&props.id} name={&props.id} type={&props.kind} value={&props.value} {oninput} {onblur}
                    disabled={props.disabled} inputmode={&props.inputmode} autocomplete={&props.autocomplete}
                    maxlength={&props.maxlength} min={&props.min} max={&props.max}
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
