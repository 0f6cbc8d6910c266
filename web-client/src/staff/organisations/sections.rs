//! The sections of a unit as they are read.

use openapi::organisations::{Honour, OrganisationRecord};
use yew::prelude::*;

use super::{hours, words::NetworkWords};
use crate::{
    i18n::{self, Common, Named, Words, day_in_year},
    ui::{Column, Definition, Definitions, EmptyState, Table},
};

/// What it is called, since when, whose house it is in.
pub fn facts(unit: &OrganisationRecord, words: &NetworkWords) -> Html {
    let (lang, naming) = (words.lang, &unit.naming);
    let common = Common::of(lang);
    html! {
        <Definitions>
            <Definition term={words.short_name}>{&*naming.short_name}</Definition>
            <Definition term={words.region}><span class="num">{&*naming.region_code}</span></Definition>
            if let Some(host) = naming.host { <Definition term={words.host}>{host.name(lang)}</Definition> }
            if let Some(on) = naming.established_on {
                <Definition term={words.established}>{day_in_year(lang, on)}</Definition>
            }
            if let Some(on) = unit.closed_on {
                <Definition term={words.closed_on}>{day_in_year(lang, on)}</Definition>
            }
            <Definition term={words.accept_any}>{if unit.accept_any { common.yes } else { common.no }}</Definition>
        </Definitions>
    }
}

/// Where people find it, and when.
pub fn contact(unit: &OrganisationRecord, words: &NetworkWords) -> Html {
    let contact = &unit.contact;
    let text = |line: &Option<openapi::Line>| line.as_deref().unwrap_or(words.unsaid).to_owned();
    let day = |day: &(u8, &'static str, &'static str)| {
        let open = hours::write(&contact.hours, day.0);
        let name = hours::name(words.lang, *day);
        (!open.is_empty()).then(|| html! { <li>{name}{" "}<span class="num">{open}</span></li> })
    };
    let week: Vec<Html> = hours::DAYS.iter().filter_map(day).collect();
    let phones =
        contact.phones.iter().map(|phone| phone.to_string()).collect::<Vec<_>>().join(words.lang.comma());
    html! {
        <Definitions>
            <Definition term={words.address}>{text(&contact.address)}</Definition>
            if let Some(floor) = &contact.floor_note { <Definition term={words.floor}>{&**floor}</Definition> }
            <Definition term={words.phones}>
                <span class="num">{if phones.is_empty() { words.unsaid } else { &phones }}</span>
            </Definition>
            <Definition term={words.hours}>
                if week.is_empty() { {words.unsaid} } else { <ul>{for week}</ul> }
            </Definition>
            if let Some(note) = &contact.hours_note { <Definition term={words.hours_note}>{&**note}</Definition> }
        </Definitions>
    }
}

/// What it offers and has.
pub fn premises(unit: &OrganisationRecord, words: &NetworkWords) -> Html {
    let premises = &unit.premises;
    let common = Common::of(words.lang);
    html! {
        <Definitions>
            <Definition term={words.services}>{listed(&premises.services, words)}</Definition>
            <Definition term={words.windows}>{listed(&premises.windows, words)}</Definition>
            <Definition term={words.zones}>{listed(&premises.zones, words)}</Definition>
            <Definition term={words.facilities}>{listed(&premises.facilities, words)}</Definition>
            <Definition term={words.rights}>{listed(&premises.rights_centres, words)}</Definition>
            <Definition term={words.four_rooms}>{if premises.four_rooms { common.yes } else { common.no }}</Definition>
        </Definitions>
    }
}

/// `法律咨询、代拟法律文书`.
fn listed<C: Named>(codes: &[C], words: &NetworkWords) -> String {
    if codes.is_empty() { words.unsaid.to_owned() } else { i18n::listed(codes, words.lang) }
}

/// What it was honoured with.
pub fn honours(unit: &OrganisationRecord, words: &NetworkWords) -> Html {
    let row = |honour: &Honour| {
        vec![
            html! { {&*honour.title} },
            html! { {&*honour.giver} },
            html! { {day_in_year(words.lang, honour.on)} },
        ]
    };
    html! {
        <Table caption={words.honours} rows={unit.honours.iter().map(row).collect::<Vec<_>>()}
            columns={[words.honour, words.giver, words.on].map(Column::new).to_vec()}
            empty={html! { <EmptyState title={words.no_honours} /> }} />
    }
}
