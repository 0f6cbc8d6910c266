//! An amount: typed in yuan, handed on in fen.

use openapi::Fen;
use yew::prelude::*;

use super::input::Input;
use crate::i18n::{Common, fen_from_yuan, use_words, yuan_plain};

#[derive(Properties, PartialEq)]
pub struct MoneyFieldProps {
    pub id: AttrValue,
    pub label: AttrValue,
    pub value: Option<Fen>,
    /// The amount, or nothing while what stands there is no amount.
    pub onchange: Callback<Option<Fen>>,
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    #[prop_or_default]
    pub error: Option<AttrValue>,
    #[prop_or_default]
    pub optional: bool,
}

#[component]
pub fn MoneyField(props: &MoneyFieldProps) -> Html {
    let words = use_words::<Common>();
    // What is typed stays as typed (`3900.`, `3,900`) as long as it means the value outside.
    let typed = use_state(|| props.value.map(yuan_plain).unwrap_or_default());
    let shown = match fen_from_yuan(&typed) == props.value {
        true => (*typed).clone(),
        false => props.value.map(yuan_plain).unwrap_or_default(),
    };
    let oninput = {
        let (typed, onchange) = (typed.setter(), props.onchange.clone());
        Callback::from(move |text: String| {
            onchange.emit(fen_from_yuan(&text));
            typed.set(text);
        })
    };
    html! {
        <Input id={&props.id} label={&props.label} value={shown} {oninput} hint={&props.hint} error={&props.error}
            optional={props.optional} unit={words.yuan_unit} inputmode="decimal" maxlength="18" />
    }
}
