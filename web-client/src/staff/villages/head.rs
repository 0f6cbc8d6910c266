//! The head of the pages about villages, and the way from one to the others.

use openapi::{VillageCode, auth::Permission};
use yew::prelude::*;

use super::words::VillageWords;
use crate::{
    app::{address, use_here, use_session},
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
    let words = use_words::<VillageWords>();
    let (here, session) = (use_here(), use_session());
    let keeps = session.me().is_some_and(|me| me.permissions.contains(&Permission::ManagePractitioners));
    let tab = |route: Route, label: &'static str| {
        let href = address(&route);
        Tab { label: label.into(), current: href == here, href, count: None }
    };
    let mut tabs = vec![tab(Route::Advisers, words.advisers), tab(Route::AdviserRequests, words.requests)];
    if keeps {
        tabs.insert(0, tab(Route::Villages, words.helpers));
        tabs.push(tab(Route::VillageGaps, words.gaps));
    }
    html! {
        <>
            <PageHeader title={words.title}>{props.children.clone()}</PageHeader>
            <Tabs label={words.title} {tabs} />
            <p class="lead">{&props.lead}</p>
        </>
    }
}

/// A village by its name, with its code below.
pub fn village(name: Option<&str>, code: &VillageCode) -> Html {
    match name {
        Some(name) => html! { <>{name}<small class="num">{code.to_string()}</small></> },
        None => html! { <span class="num">{code.to_string()}</span> },
    }
}
