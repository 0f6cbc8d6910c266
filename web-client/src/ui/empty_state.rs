//! Nothing to show, said kindly, with what to do instead.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct EmptyStateProps {
    pub title: AttrValue,
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn EmptyState(props: &EmptyStateProps) -> Html {
    html! { <div class="empty"><b>{&props.title}</b>{props.children.clone()}</div> }
}
