//! Several lines of text, with a count when there is a maximum.

use wasm_bindgen::JsCast;
use web_sys::HtmlTextAreaElement;
use yew::prelude::*;

use super::field::{Field, described};

#[derive(Properties, PartialEq)]
pub struct TextAreaProps {
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
    #[prop_or(5)]
    pub rows: u32,
    /// The largest number of characters: `Prose::MAX`.
    #[prop_or_default]
    pub max: Option<usize>,
}

#[component]
pub fn TextArea(props: &TextAreaProps) -> Html {
    let oninput = props.onchange.reform(|e: InputEvent| {
        let area = e.target().and_then(|t| t.dyn_into::<HtmlTextAreaElement>().ok());
        area.map(|a| a.value()).unwrap_or_default()
    });
    html! {
        <Field id={&props.id} label={&props.label} hint={&props.hint} error={&props.error} optional={props.optional}>
            <textarea id={&props.id} name={&props.id} rows={props.rows.to_string()} value={&props.value}
                {oninput} aria-invalid={props.error.is_some().then_some("true")}
                aria-describedby={described(&props.id, props.hint.is_some(), props.error.is_some())} />
            if let Some(max) = props.max {
                <p class="count num">{format!("{} / {max}", props.value.chars().count())}</p>
            }
        </Field>
    }
}
