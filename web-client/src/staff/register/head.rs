//! The head of the pages of the register, and the way from one to the others.

use yew::prelude::*;

use super::words::RegisterWords;
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
    let words = use_words::<RegisterWords>();
    let here = use_here();
    let tab = |route: Route, label: &'static str| {
        let href = address(&route);
        Tab { label: label.into(), current: href == here, href, count: None }
    };
    let tabs = vec![
        tab(Route::Register, words.register),
        tab(Route::Trainings, words.trainings),
        tab(Route::Merits, words.merits),
    ];
    html! {
        <>
            <PageHeader title={words.title}>{props.children.clone()}</PageHeader>
            <Tabs label={words.title} {tabs} />
            <p class="lead">{&props.lead}</p>
        </>
    }
}
