//! One of a few, all in sight.

use yew::prelude::*;

use super::{field::FieldGroup, text_field::typed};

/// One possible answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The code on the wire.
    pub code: AttrValue,
    pub label: AttrValue,
    pub hint: Option<AttrValue>,
}

impl Choice {
    /// An answer that needs no explanation.
    pub fn new(code: impl Into<AttrValue>, label: impl Into<AttrValue>) -> Self {
        Self { code: code.into(), label: label.into(), hint: None }
    }

    /// The same with a line below it.
    pub fn hint(mut self, hint: impl Into<AttrValue>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

#[derive(Properties, PartialEq)]
pub struct RadiosProps {
    pub id: AttrValue,
    pub label: AttrValue,
    /// The code chosen; empty when nothing is.
    pub value: AttrValue,
    pub choices: Vec<Choice>,
    pub onchange: Callback<String>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
}

#[component]
pub fn Radios(props: &RadiosProps) -> Html {
    let onchange = props.onchange.reform(|e: web_sys::Event| typed(e.target()));
    let row = |choice: &Choice| {
        html! {
            <label class="choice" key={choice.code.to_string()}>
                <input type="radio" name={&props.id} value={&choice.code} checked={choice.code == props.value}
                    onchange={onchange.clone()} />
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
