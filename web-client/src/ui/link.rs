//! A link: own addresses change the page without a reload, all others behave as usual.

use yew::prelude::*;

use crate::app::{href, use_go, use_here};

#[derive(Properties, PartialEq)]
pub struct LinkProps {
    /// An own address (`/cases`) or any other (`tel:12348`, `https://…`).
    pub href: AttrValue,
    #[prop_or_default]
    pub class: Classes,
    /// Says more than the visible text, when that alone does not make sense.
    #[prop_or_default]
    pub aria_label: Option<AttrValue>,
    /// Marks the link to the page being shown: `page`, `step`, `true`.
    #[prop_or_default]
    pub aria_current: Option<AttrValue>,
    #[prop_or_default]
    pub lang: Option<AttrValue>,
    pub children: Html,
}

#[component]
pub fn Link(props: &LinkProps) -> Html {
    let go = use_go();
    let base = crate::app::use_base();
    let here = use_here();
    let to = props.href.clone();
    let own = crate::app::is_own(&to);
    let onclick = Callback::from(move |event: MouseEvent| {
        if own && !event.ctrl_key() && !event.meta_key() && !event.shift_key() && !event.alt_key() {
            event.prevent_default();
            go.emit(to.clone());
        }
    });
    let current = props.aria_current.clone().or_else(|| (own && *here == *props.href).then(|| "page".into()));
    html! {
        <a class={props.class.clone()} href={href(&base, &props.href)} {onclick} aria-current={current}
            aria-label={props.aria_label.clone()} lang={props.lang.clone()}>
            {props.children.clone()}
        </a>
    }
}
