//! How far something is: the browser's own bar.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// What is progressing; heard, not seen.
    pub label: AttrValue,
    pub value: u32,
    #[prop_or(100)]
    pub max: u32,
}

#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let (value, max) = (props.value.to_string(), props.max.to_string());
    html! { <progress {value} {max} aria-label={&props.label}></progress> }
}
