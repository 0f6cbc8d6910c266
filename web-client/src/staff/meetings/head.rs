//! The head of the three pages.

use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{address, use_here},
    i18n::use_words,
    staff::Route,
    ui::{PageHeader, Tab, Tabs},
};

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub lead: AttrValue,
    /// What can be done.
    #[prop_or_default]
    pub children: Html,
}

#[component]
pub fn Head(props: &HeadProps) -> Html {
    let words = use_words::<MeetingWords>();
    let here = use_here();
    let tab = |route: Route, label: &'static str| {
        let href = address(&route);
        Tab { label: label.into(), current: href == here, href, count: None }
    };
    let tabs = vec![
        tab(Route::Meetings, words.meetings),
        tab(Route::Tasks, words.tasks),
        tab(Route::Pilots, words.pilots),
    ];
    html! {
        <>
            <PageHeader title={words.title}>{props.children.clone()}</PageHeader>
            <Tabs label={words.title} {tabs} />
            <p class="lead">{&props.lead}</p>
        </>
    }
}

/// Lines as a list.
pub fn listed<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Html {
    html! { <ul class="list">{for lines.into_iter().map(|line| html! { <li>{line.as_ref()}</li> })}</ul> }
}
