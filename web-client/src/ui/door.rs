//! A big choice on a citizen's first page.

use yew::prelude::*;

use super::{Icon, Link, Shape};

#[derive(Properties, PartialEq)]
pub struct DoorProps {
    pub href: AttrValue,
    pub shape: Shape,
    pub title: AttrValue,
    /// What to expect: how long, what is needed.
    pub hint: AttrValue,
    /// The choice most people come for.
    #[prop_or_default]
    pub primary: bool,
}

#[component]
pub fn Door(props: &DoorProps) -> Html {
    html! {
        <Link href={&props.href} class={classes!("door", props.primary.then_some("p"))}>
            <i><Icon shape={props.shape} /></i>
            <span><strong>{&props.title}</strong><small>{&props.hint}</small></span>
        </Link>
    }
}
