//! The navigation at the left, with how much waits where.

use yew::prelude::*;

use super::{Route, StaffWords};
use crate::{app::address, i18n::use_words, ui::Link};

/// How much waits; the page that reads "my work" hands it up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct NavCounts {
    pub work: Option<u32>,
    pub applications: Option<u32>,
    pub cases: Option<u32>,
    /// Shown in red: a notice runs against the shortest clock of all.
    pub notices: Option<u32>,
    pub closings: Option<u32>,
}

#[derive(Properties, PartialEq)]
pub struct NavProps {
    pub counts: NavCounts,
}

#[component]
pub fn Nav(props: &NavProps) -> Html {
    let words = use_words::<StaffWords>();
    let counts = &props.counts;
    html! {
        <nav class="side" aria-label={words.menu}>
            <ul>
                {item(address(&Route::Work), words.work, counts.work, words)}
                {item("/applications".into(), words.applications, counts.applications, words)}
                {item("/cases".into(), words.cases, counts.cases, words)}
                {item("/consultations".into(), words.consultations, None, words)}
                <li class="urgent">{link("/notices".into(), words.notices, counts.notices, words)}</li>
            </ul>
            <h2>{words.duty}</h2>
            <ul>
                {item("/rosters".into(), words.rosters, None, words)}
                {item("/duty-records".into(), words.duty_records, None, words)}
            </ul>
            <h2>{words.finishing}</h2>
            <ul>
                {item("/closings".into(), words.closings, counts.closings, words)}
                {item("/quality".into(), words.quality, None, words)}
                {item("/subsidies".into(), words.subsidies, None, words)}
                {item("/archive".into(), words.archive, None, words)}
            </ul>
            <h2>{words.learn}</h2>
            <ul>
                {item("/statistics".into(), words.statistics, None, words)}
                {item("/organisations".into(), words.organisations, None, words)}
            </ul>
        </nav>
    }
}

fn item(href: AttrValue, label: &'static str, count: Option<u32>, words: &StaffWords) -> Html {
    html! { <li>{link(href, label, count, words)}</li> }
}

fn link(href: AttrValue, label: &'static str, count: Option<u32>, words: &StaffWords) -> Html {
    html! {
        <Link {href}>
            {label}
            if let Some(count) = count {
                <span aria-hidden="true">{count}</span><span class="unseen">{words.waiting(count)}</span>
            }
        </Link>
    }
}
