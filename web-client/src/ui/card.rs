//! A sheet of paper: a heading, perhaps something to do at its right, and what belongs together.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub struct CardProps {
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// A link or small button beside the title.
    #[prop_or_default]
    pub side: Html,
    pub children: Html,
}

#[component]
pub fn Card(props: &CardProps) -> Html {
    html! {
        <section class="card">
            if let Some(title) = &props.title {
                <div class="card-head"><h2>{title}</h2>{props.side.clone()}</div>
            }
            {props.children.clone()}
        </section>
    }
}
