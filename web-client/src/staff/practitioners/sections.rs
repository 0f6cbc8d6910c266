//! The sections of an entry as they are read.

use openapi::practitioners::{AnnualCheck, PoolTerm, Practitioner, Sanction};
use yew::prelude::*;

use super::words::RosterWords;
use crate::{
    i18n::{self, Common, Lang, Named, Words, day_in_year},
    ui::{Column, Definition, Definitions, EmptyState, Table},
};

/// `劳动、婚姻家庭`.
pub fn listed<C: Named>(codes: &[C], lang: Lang) -> String {
    if codes.is_empty() { "—".to_owned() } else { i18n::listed(codes, lang) }
}

pub fn licence(entry: &Practitioner, words: &RosterWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    html! {
        <Definitions>
            <Definition term={words.licence_no}>
                <span class="num">{&*entry.licence_no}</span>
                if !entry.licence_problems.is_empty() { <p class="soft">{words.number_odd}</p> }
            </Definition>
            if let Some(category) = entry.licence_category {
                <Definition term={words.category}>{category.name(words.lang)}</Definition>
            }
            if let Some(on) = entry.first_licensed_on { <Definition term={words.first_licensed}>{day(on)}</Definition> }
            <Definition term={words.licence_valid_to}>{day(entry.licence_valid_to)}</Definition>
            if let Some(on) = entry.left_on { <Definition term={words.left_on}>{day(on)}</Definition> }
        </Definitions>
    }
}

pub fn practice(entry: &Practitioner, words: &RosterWords) -> Html {
    let (lang, common) = (words.lang, Common::of(words.lang));
    html! {
        <Definitions>
            <Definition term={words.firm}>{&entry.firm_name}</Definition>
            <Definition term={words.phone}><span class="num">{&*entry.phone}</span></Definition>
            <Definition term={words.criminal_years}>{words.years(entry.criminal_years)}</Definition>
            <Definition term={words.minors}>{if entry.minors_qualified { common.yes } else { common.no }}</Definition>
            <Definition term={words.specialties}>{listed(&entry.specialties, lang)}</Definition>
            <Definition term={words.languages}>{listed(&entry.languages, lang)}</Definition>
            if let Some(text) = &entry.introduction {
                <Definition term={words.introduction}><span class="prose">{&**text}</span></Definition>
            }
        </Definitions>
    }
}

pub fn checks(entry: &Practitioner, words: &RosterWords) -> Html {
    let row = |check: &AnnualCheck| {
        vec![html! { <span class="num">{check.year}</span> }, html! { {check.result.name(words.lang)} }]
    };
    html! {
        <Table caption={words.checks} columns={[words.year, words.result].map(Column::new).to_vec()}
            rows={entry.annual_checks.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.no_checks} /> }} />
    }
}

pub fn sanctions(entry: &Practitioner, words: &RosterWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    let row = |one: &Sanction| {
        vec![
            html! { {one.kind.name(words.lang)} },
            html! { {words.days(&day(one.from), &one.to.map_or(words.open_end.to_owned(), day))} },
            html! { {&*one.basis} },
            html! { {one.lifted_on.map(day).unwrap_or_default()} },
        ]
    };
    let columns = [words.sanction, words.term, words.basis, words.lifted_on];
    html! {
        <Table caption={words.sanctions} columns={columns.map(Column::new).to_vec()}
            rows={entry.sanctions.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.no_sanctions} /> }} />
    }
}

pub fn pools(entry: &Practitioner, words: &RosterWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    let row = |term: &PoolTerm| {
        vec![
            html! { {term.pool.name(words.lang)} },
            html! { {day(term.valid_from)} },
            html! { {term.valid_to.map_or(words.open_end.to_owned(), day)} },
        ]
    };
    html! {
        <Table caption={words.pools} columns={[words.pool, words.from, words.to].map(Column::new).to_vec()}
            rows={entry.pools.iter().map(row).collect::<Vec<_>>()}
            empty={html! { <EmptyState title={words.no_pools} /> }} />
    }
}
