//! The head of a page: its title (also of the tab), a line below, and what can be done.

use yew::prelude::*;

use crate::{
    app::browser,
    i18n::{Common, use_words},
};

#[derive(Properties, PartialEq)]
pub struct PageHeaderProps {
    pub title: AttrValue,
    /// A date, a number, what kind of case.
    #[prop_or_default]
    pub note: Option<AttrValue>,
    /// Lights and buttons at the right.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn PageHeader(props: &PageHeaderProps) -> Html {
    use_page_title(&props.title);
    html! {
        <div class="page-head">
            <div>
                <h1 id={HEADING} tabindex="-1">{&props.title}</h1>
                if let Some(note) = &props.note { <p>{note}</p> }
            </div>
            <div class="buttons">{props.children.clone()}</div>
        </div>
    }
}

/// The id of the heading every page has.
pub const HEADING: &str = "page";

/// Names the tab, and moves the focus to the heading when the page has changed, as a page load would.
#[hook]
pub fn use_page_title(title: &AttrValue) {
    let words = use_words::<Common>();
    use_effect_with((title.clone(), words.lang), |(title, _)| {
        browser::set_title(&format!("{title} · {}", words.product))
    });
    use_effect_with((), |()| {
        // On the very first page the browser itself has placed the focus.
        if browser::document()
            .is_some_and(|d| d.body().is_some_and(|b| b.get_attribute("data-visited").is_some()))
        {
            browser::focus(HEADING);
        }
        if let Some(body) = browser::document().and_then(|d| d.body()) {
            let _ = body.set_attribute("data-visited", "");
        }
    });
}
