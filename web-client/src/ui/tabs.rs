//! Views of one thing. They are links: each view has its own address, and the browser's back works.

use yew::prelude::*;

use super::Link;

/// One view.
#[derive(Debug, Clone, PartialEq)]
pub struct Tab {
    pub label: AttrValue,
    pub href: AttrValue,
    pub count: Option<u32>,
    pub current: bool,
}

/// How tabs look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TabKind {
    /// Parts of a record, underlined.
    #[default]
    Parts,
    /// Filters of a list, as pills.
    Pills,
}

#[derive(Properties, PartialEq)]
pub struct TabsProps {
    /// What the views are of; heard, not seen.
    pub label: AttrValue,
    pub tabs: Vec<Tab>,
    #[prop_or_default]
    pub kind: TabKind,
}

#[component]
pub fn Tabs(props: &TabsProps) -> Html {
    let class = match props.kind {
        TabKind::Parts => "tabs",
        TabKind::Pills => "pills",
    };
    let tab = |tab: &Tab| {
        let current = tab.current.then(|| AttrValue::from("page"));
        html! {
            <Link href={&tab.href} aria_current={current.unwrap_or("false".into())}>
                {&tab.label}
                if let Some(count) = tab.count { {" "}{count} }
            </Link>
        }
    };
    html! { <nav {class} aria-label={&props.label}>{for props.tabs.iter().map(tab)}</nav> }
}
