//! One of many: the browser's own list, which every phone and screen reader knows. Up to six: use `Radios`.

use wasm_bindgen::JsCast;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::field::{Field, described};
use crate::i18n::{Common, use_words};

#[derive(Properties, PartialEq)]
pub struct SelectProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// The code chosen; empty when nothing is.
    pub value: AttrValue,
    /// Code and what people read.
    pub options: Vec<(AttrValue, AttrValue)>,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    /// What stands for no choice: 请选择, or 全部 above a list.
    #[prop_or_default]
    pub empty: Option<AttrValue>,
}

#[component]
pub fn Select(props: &SelectProps) -> Html {
    let words = use_words::<Common>();
    let onchange = props.onchange.reform(|e: web_sys::Event| {
        let list = e.target().and_then(|t| t.dyn_into::<HtmlSelectElement>().ok());
        list.map(|l| l.value()).unwrap_or_default()
    });
    let option = |(code, text): &(AttrValue, AttrValue)| {
        html! { <option key={code.to_string()} value={code} selected={*code == props.value}>{text}</option> }
    };
    html! {
        <Field id={&props.id} label={&props.label} hint={&props.hint} error={&props.error} optional={props.optional}>
            <select id={&props.id} name={&props.id} {onchange} aria-invalid={props.error.is_some().then_some("true")}
                aria-describedby={described(&props.id, props.hint.is_some(), props.error.is_some())}>
                <option value="" selected={props.value.is_empty()}>
                    {props.empty.clone().unwrap_or(words.choose.into())}
                </option>
                {for props.options.iter().map(option)}
            </select>
        </Field>
    }
}
