//! The frame around every input: label, hint, problem, and what ties them together.

use yew::prelude::*;

use crate::i18n::{Common, use_words};

#[derive(Properties, PartialEq)]
pub struct FieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
    pub children: Html,
}

/// One input with its label.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let words = use_words::<Common>();
    html! {
        <div class={classes!("field", props.error.is_some().then_some("bad"))}>
            <label for={&props.id}>{&props.label}{optional(props.optional, words)}</label>
            {hint(&props.id, props.hint.as_ref())}
            {problem(&props.id, props.error.as_ref(), words)}
            {props.children.clone()}
        </div>
    }
}

/// Several inputs that answer one question. The group itself takes the focus when it has a problem.
#[component]
pub fn FieldGroup(props: &FieldProps) -> Html {
    let words = use_words::<Common>();
    html! {
        <fieldset id={&props.id} tabindex="-1" class={classes!("field", props.error.is_some().then_some("bad"))}
            aria-describedby={described(&props.id, props.hint.is_some(), props.error.is_some())}>
            <legend>{&props.label}{optional(props.optional, words)}</legend>
            {hint(&props.id, props.hint.as_ref())}
            {problem(&props.id, props.error.as_ref(), words)}
            {props.children.clone()}
        </fieldset>
    }
}

/// The ids of hint and problem, for `aria-describedby`.
pub fn described(id: &str, hint: bool, error: bool) -> Option<String> {
    match (hint, error) {
        (true, true) => Some(format!("{id}-hint {id}-error")),
        (true, false) => Some(format!("{id}-hint")),
        (false, true) => Some(format!("{id}-error")),
        (false, false) => None,
    }
}

fn optional(optional: bool, words: &Common) -> Html {
    html! { if optional { <span class="soft">{words.optional}</span> } }
}

fn hint(id: &str, text: Option<&AttrValue>) -> Html {
    html! { if let Some(text) = text { <p class="hint" id={format!("{id}-hint")}>{text}</p> } }
}

fn problem(id: &str, text: Option<&AttrValue>, words: &Common) -> Html {
    html! {
        if let Some(text) = text {
            <p class="problem" id={format!("{id}-error")}>
                <span class="unseen">{words.problem_prefix}</span>{text}
            </p>
        }
    }
}
