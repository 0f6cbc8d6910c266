//! What the handler did and what was written: the diary and the messages of a case.

use std::rc::Rc;

use openapi::cases::{Case, DiaryEntry, Message};
use yew::prelude::*;

use super::CaseWords;
use crate::{
    i18n::{Named, moment, short_day, use_words},
    ui::{Card, EmptyState, Event, Timeline},
};

#[derive(Properties, PartialEq)]
pub struct OfCaseProps {
    pub case: Rc<Case>,
}

#[component]
pub fn Diary(props: &OfCaseProps) -> Html {
    let words = use_words::<CaseWords>();
    if props.case.diary.is_empty() {
        return html! { <EmptyState title={words.no_diary} /> };
    }
    let event = |entry: &DiaryEntry| {
        let mut meta = vec![short_day(words.lang, entry.on), entry.mode.name(words.lang).to_owned()];
        meta.extend(entry.place.as_deref().map(ToOwned::to_owned));
        meta.extend(entry.informed_recipient.then(|| words.informed.to_owned()));
        Event {
            title: entry.kind.name(words.lang).into(),
            meta: meta.join(" · ").into(),
            body: html! { <p class="prose">{&*entry.content}</p> },
        }
    };
    html! { <Card><Timeline events={props.case.diary.iter().map(event).collect::<Vec<_>>()} /></Card> }
}

#[component]
pub fn Messages(props: &OfCaseProps) -> Html {
    let words = use_words::<CaseWords>();
    if props.case.messages.is_empty() {
        return html! { <EmptyState title={words.no_messages} /> };
    }
    let event = |message: &Message| {
        let at = moment(words.lang, message.at);
        Event {
            title: message.from.clone().into(),
            meta: match message.to_recipient {
                true => format!("{at} · {}", words.to_recipient).into(),
                false => at.into(),
            },
            body: html! { <p class="prose">{&*message.text}</p> },
        }
    };
    html! { <Card><Timeline events={props.case.messages.iter().map(event).collect::<Vec<_>>()} /></Card> }
}
