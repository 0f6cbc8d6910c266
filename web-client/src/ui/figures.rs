//! The few numbers at the top of a page.

use yew::prelude::*;

use super::{Link, Tone};

#[derive(Properties, PartialEq)]
pub struct FiguresProps {
    /// [`Figure`]s, at most five.
    pub children: Html,
}

#[component]
pub fn Figures(props: &FiguresProps) -> Html {
    html! { <ul class="figures">{props.children.clone()}</ul> }
}

#[derive(Properties, PartialEq)]
pub struct FigureProps {
    pub value: AttrValue,
    pub label: AttrValue,
    #[prop_or_default]
    pub tone: Tone,
    /// Leads to what was counted.
    #[prop_or_default]
    pub href: Option<AttrValue>,
}

#[component]
pub fn Figure(props: &FigureProps) -> Html {
    let inside = html! { <><b class={props.tone.class()}>{&props.value}</b><span>{&props.label}</span></> };
    html! {
        <li>
            if let Some(href) = &props.href { <Link {href}>{inside}</Link> } else { <div>{inside}</div> }
        </li>
    }
}
