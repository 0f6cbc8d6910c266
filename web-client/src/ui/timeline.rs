//! What happened, the newest first.

use yew::prelude::*;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct Event {
    pub title: AttrValue,
    /// When and by whom: `11月20日 16:10 · 承办律师`.
    pub meta: AttrValue,
    /// What there is to read about it; empty for none.
    pub body: Html,
}

#[derive(Properties, PartialEq)]
pub struct TimelineProps {
    pub events: Vec<Event>,
}

#[component]
pub fn Timeline(props: &TimelineProps) -> Html {
    let event = |event: &Event| {
        html! {
            <li>
                <b>{&event.title}</b>{" "}<small>{&event.meta}</small>
                if event.body != Html::default() { <div class="note">{event.body.clone()}</div> }
            </li>
        }
    };
    html! { <ol class="timeline">{for props.events.iter().map(event)}</ol> }
}
