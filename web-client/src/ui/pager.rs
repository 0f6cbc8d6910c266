//! Pages of a keyset list: forward, and back to the first. The way back is the browser's own.

use yew::prelude::*;

use super::Link;
use crate::i18n::{Common, use_words};

#[derive(Properties, PartialEq)]
pub struct PagerProps {
    pub total: u32,
    /// More match than `total`: shown as `1000+`.
    #[prop_or_default]
    pub capped: bool,
    /// Present unless this is the first page.
    #[prop_or_default]
    pub first: Option<AttrValue>,
    /// Present unless this is the last page.
    #[prop_or_default]
    pub next: Option<AttrValue>,
}

#[component]
pub fn Pager(props: &PagerProps) -> Html {
    let words = use_words::<Common>();
    let total = format!("{}{}", props.total, if props.capped { "+" } else { "" });
    html! {
        <nav class="pager" aria-label={words.pages}>
            <span>{words.total(&total)}</span>
            if let Some(href) = &props.first { <Link {href} class="btn">{words.first_page}</Link> }
            if let Some(href) = &props.next { <Link {href} class="btn">{words.next_page}</Link> }
        </nav>
    }
}
