//! Which keys do what, below a list or in the help dialog.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct KeyHintsProps {
    /// Keys (several separated by a space) and what they do.
    pub keys: Vec<(AttrValue, AttrValue)>,
}

#[component]
pub fn KeyHints(props: &KeyHintsProps) -> Html {
    let hint = |(keys, does): &(AttrValue, AttrValue)| {
        html! { <li>{for keys.split(' ').map(|key| html! { <kbd>{key}</kbd> })}<span>{does}</span></li> }
    };
    html! { <ul class="keys">{for props.keys.iter().map(hint)}</ul> }
}
