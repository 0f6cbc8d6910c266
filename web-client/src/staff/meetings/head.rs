//! The head of the three pages, and the lines that people type one below the other.

use std::str::FromStr;

use openapi::TextProblem;
use yew::prelude::*;

use super::words::MeetingWords;
use crate::{
    app::{Check, address, use_here},
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

/// Each line that is not empty, as a text of its own.
pub fn lines<T: FromStr<Err = TextProblem>>(check: &mut Check, path: &str, typed: &str) -> Vec<T> {
    let said = typed.lines().map(str::trim).filter(|line| !line.is_empty());
    said.filter_map(|line| check.text(path, line)).collect()
}

/// Lines as a list.
pub fn listed<T: AsRef<str>>(lines: impl IntoIterator<Item = T>) -> Html {
    html! { <ul class="list">{for lines.into_iter().map(|line| html! { <li>{line.as_ref()}</li> })}</ul> }
}
