//! A sentence that must not be missed, in the flow of the page.

use yew::prelude::*;

use super::Tone;

#[derive(Properties, PartialEq)]
pub struct BannerProps {
    #[prop_or_default]
    pub tone: Tone,
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// Read out at once: something went wrong.
    #[prop_or_default]
    pub alert: bool,
    /// Read out when the screen reader is free: a live preview.
    #[prop_or_default]
    pub live: bool,
    pub children: Html,
}

#[component]
pub fn Banner(props: &BannerProps) -> Html {
    let role = if props.alert { Some("alert") } else { props.live.then_some("status") };
    html! {
        <div class={classes!("banner", props.tone.class())} {role}>
            if let Some(title) = &props.title { <b>{title}</b> }
            {props.children.clone()}
        </div>
    }
}
