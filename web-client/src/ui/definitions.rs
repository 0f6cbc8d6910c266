//! Terms and what they are for this record: people, money, dates.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct DefinitionsProps {
    /// [`Definition`]s.
    pub children: Html,
}

#[component]
pub fn Definitions(props: &DefinitionsProps) -> Html {
    html! { <dl class="defs">{props.children.clone()}</dl> }
}

#[derive(Properties, PartialEq)]
pub struct DefinitionProps {
    pub term: AttrValue,
    pub children: Html,
}

#[component]
pub fn Definition(props: &DefinitionProps) -> Html {
    html! { <div><dt>{&props.term}</dt><dd>{props.children.clone()}</dd></div> }
}
