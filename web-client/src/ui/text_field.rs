//! One line of text.

use yew::prelude::*;

use super::input::Input;

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
    #[prop_or_default]
    pub disabled: bool,
    /// `text`, `password`, `tel`, `search`.
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
    /// When the person leaves the field: the moment to save a draft.
    #[prop_or_default]
    pub onleave: Callback<()>,
}

#[component]
pub fn TextField(props: &TextFieldProps) -> Html {
    html! {
        <Input id={&props.id} label={&props.label} value={&props.value} oninput={props.onchange.clone()}
            hint={&props.hint} error={&props.error} optional={props.optional} disabled={props.disabled}
            kind={&props.kind} inputmode={&props.inputmode} autocomplete={&props.autocomplete}
            maxlength={&props.maxlength} onleave={props.onleave.clone()} />
    }
}
