//! What happened to a record, the newest first.

use chrono::NaiveDate;
use openapi::{
    auth::Role,
    journal::{Event, TimelineEntry},
};
use yew::prelude::*;

use super::PartWords;
use crate::{
    i18n::{Named, china_day, moment, use_words},
    ui::{self, Card, EmptyState, Timeline},
};

#[derive(Properties, PartialEq)]
pub struct HistoryProps {
    pub entries: Vec<TimelineEntry>,
}

#[component]
pub fn History(props: &HistoryProps) -> Html {
    let words = use_words::<PartWords>();
    if props.entries.is_empty() {
        return html! { <EmptyState title={words.no_history} /> };
    }
    let mut entries: Vec<&TimelineEntry> = props.entries.iter().collect();
    entries.sort_by_key(|entry| std::cmp::Reverse(entry.at));
    let event = |entry: &&TimelineEntry| {
        let at = moment(words.lang, entry.at);
        ui::Event {
            title: entry.event.name(words.lang).into(),
            meta: match &entry.actor {
                Some(actor) => format!("{at} · {}", who(actor, words)).into(),
                None => at.into(),
            },
            body: entry.note.as_ref().map(|note| html! { {note} }).unwrap_or_default(),
        }
    };
    html! { <Card><Timeline events={entries.iter().map(event).collect::<Vec<_>>()} /></Card> }
}

/// The actor's role in words, or the name as it stands.
fn who<'a>(actor: &'a str, words: &PartWords) -> &'a str {
    actor.parse::<Role>().map_or(actor, |role| role.name(words.lang))
}

/// The day of the last event of one of these kinds.
pub fn day_of(entries: &[TimelineEntry], kinds: &[Event]) -> Option<NaiveDate> {
    entries.iter().filter(|entry| kinds.contains(&entry.event)).map(|entry| china_day(entry.at)).max()
}
