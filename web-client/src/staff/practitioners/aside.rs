//! What stands beside an entry: capacity, the masked account, what the public reads.

use openapi::practitioners::Practitioner;
use yew::prelude::*;

use super::{sections::listed, words::RosterWords};
use crate::{
    i18n::{china_day, day_in_year},
    ui::{Definition, Definitions, Progress},
};

pub fn capacity(entry: &Practitioner, words: &RosterWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    html! {
        <>
            <Progress label={words.in_hand} value={u32::from(entry.open_cases.min(entry.max_open_cases))}
                max={u32::from(entry.max_open_cases.max(1))} />
            <Definitions>
                <Definition term={words.in_hand}>
                    <span class="num">{words.load(entry.open_cases, entry.max_open_cases)}</span>
                </Definition>
                <Definition term={words.hours}><span class="num">{entry.training_hours}</span></Definition>
                <Definition term={words.last_assigned}>
                    {entry.last_assigned_on.map_or(words.never.to_owned(), day)}
                </Definition>
                if let Some(on) = entry.suspended_to { <Definition term={words.suspended_to}>{day(on)}</Definition> }
            </Definitions>
        </>
    }
}

/// Masked as the service answers it.
pub fn account(entry: &Practitioner, words: &RosterWords) -> Html {
    let Some(account) = &entry.bank_account else { return html! { <p class="soft">{words.no_account}</p> } };
    html! {
        <Definitions>
            <Definition term={words.bank}>{&*account.bank}</Definition>
            <Definition term={words.holder}>{&account.holder}</Definition>
            <Definition term={words.number}><span class="num">{&account.number}</span></Definition>
        </Definitions>
    }
}

pub fn profile(entry: &Practitioner, words: &RosterWords) -> Html {
    let Some(consent) = &entry.consent else { return html! { <p class="soft">{words.no_profile}</p> } };
    html! {
        <Definitions>
            <Definition term={words.covers}>{listed(&consent.covers, words.lang)}</Definition>
            <Definition term={words.since}>{day_in_year(words.lang, china_day(consent.at))}</Definition>
        </Definitions>
    }
}
