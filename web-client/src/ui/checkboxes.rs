//! Any number of a few, and the single confirmation.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::{
    Choice,
    field::{FieldGroup, described},
};

#[derive(Properties, PartialEq)]
pub struct CheckboxesProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// The codes chosen.
    pub values: Vec<AttrValue>,
    pub choices: Vec<Choice>,
    /// The codes chosen, in the order of `choices`.
    pub onchange: Callback<Vec<AttrValue>>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
}

#[component]
pub fn Checkboxes(props: &CheckboxesProps) -> Html {
    let row = |choice: &Choice| {
        let checked = props.values.contains(&choice.code);
        let (values, choices, code) = (props.values.clone(), props.choices.clone(), choice.code.clone());
        let onchange = props.onchange.reform(move |_: web_sys::Event| {
            let wanted = |c: &Choice| if c.code == code { !checked } else { values.contains(&c.code) };
            choices.iter().filter(|c| wanted(c)).map(|c| c.code.clone()).collect()
        });
        html! {
            <label class="choice" key={choice.code.to_string()}>
                <input type="checkbox" name={&props.id} value={&choice.code} {checked} {onchange} />
                <span>{&choice.label}if let Some(hint) = &choice.hint { <small>{hint}</small> }</span>
            </label>
        }
    };
    html! {
        <FieldGroup id={&props.id} label={&props.label} hint={&props.hint} error={&props.error}
            optional={props.optional}>
            {for props.choices.iter().map(row)}
        </FieldGroup>
    }
}

#[derive(Properties, PartialEq)]
pub struct CheckboxProps {
    pub id: AttrValue,
    /// The whole sentence that is agreed to.
    pub label: AttrValue,
    pub value: bool,
    pub onchange: Callback<bool>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// A single confirmation.
#[component]
pub fn Checkbox(props: &CheckboxProps) -> Html {
    let onchange = props.onchange.reform(|e: web_sys::Event| {
        e.target().and_then(|t| t.dyn_into::<HtmlInputElement>().ok()).is_some_and(|input| input.checked())
    });
    html! {
        <div class={classes!("field", props.error.is_some().then_some("bad"))}>
            if let Some(error) = &props.error { <p class="problem" id={format!("{}-error", props.id)}>{error}</p> }
            <label class="choice">
                <input type="checkbox" id={&props.id} name={&props.id} checked={props.value} {onchange}
                    aria-invalid={props.error.is_some().then_some("true")}
                    aria-describedby={described(&props.id, false, props.error.is_some())} />
                <span>{&props.label}</span>
            </label>
        </div>
    }
}
