//! Beside a version: where it holds, what it rests on, who signed it, and from when it counts.

use openapi::{auth::Role, journal::Event, rule_packs::RulePack};
use yew::prelude::*;

use super::{editor::told, words::PackWords};
use crate::{
    app::address,
    i18n::{Named, day_in_year, moment},
    staff::Route,
    ui::{Banner, Card, Definition, Definitions, Link, Tone},
};

/// The facts of a version, and what somebody should look at before signing.
pub fn aside(version: &RulePack, words: &PackWords) -> Html {
    let lang = words.lang;
    let pack = &version.content;
    let versions = format!("{}?pack={}", address(&Route::RulePacks), &*pack.pack);
    let hand = |event: Event| {
        let entry =
            version.timeline.iter().filter(|entry| entry.event == event).max_by_key(|entry| entry.at)?;
        let who = entry.actor.as_deref().unwrap_or_default();
        let who = who.parse::<Role>().map_or(who, |role| role.name(lang));
        Some(html! {
            <>
                {format!("{} · {who}", moment(lang, entry.at))}
                if let Some(note) = &entry.note { <p class="prose">{note}</p> }
            </>
        })
    };
    let warnings = version.warnings.iter().map(|one| html! { <li>{told::warned(lang, one)}</li> });
    html! {
        <aside aria-label={words.facts}>
            if !version.warnings.is_empty() {
                <Banner tone={Tone::Yellow} title={words.warnings}><ul>{for warnings}</ul></Banner>
            }
            <Card title={words.facts}>
                <Definitions>
                    <Definition term={words.region}><span class="num">{words.place(&pack.region)}</span></Definition>
                    <Definition term={words.valid}>{words.days(Some(pack.valid_from), pack.valid_to)}</Definition>
                    if let Some(from) = version.in_force_from {
                        <Definition term={words.force}>{words.days(Some(from), version.in_force_to)}</Definition>
                    }
                    <Definition term={words.basis}>{&*pack.legal_basis}</Definition>
                    <Definition term={words.confidence}>{pack.confidence.name(lang)}</Definition>
                    <Definition term={words.priority}>{pack.priority}</Definition>
                    <Definition term={words.source}>{version.source.name(lang)}</Definition>
                    if let Some(office) = &version.organisation_name {
                        <Definition term={words.office}>{office}</Definition>
                    }
                    if let Some(id) = version.copied_from {
                        <Definition term={words.copied}><Link href={address(&Route::RulePack { id })}>{words.see_version}</Link></Definition>
                    }
                    if let Some(signed) = hand(Event::RulePackSignedOff) {
                        <Definition term={words.signed}>{signed}</Definition>
                    }
                    if let Some(applied) = hand(Event::RulePackInForce) {
                        <Definition term={words.applied}>{applied}</Definition>
                    }
                    <Definition term={words.digest}><code>{version.sha256.get(..12).unwrap_or_default()}</code></Definition>
                </Definitions>
                <p><Link href={versions}>{words.versions}</Link></p>
            </Card>
        </aside>
    }
}

/// The pack, its version, and whose it is.
pub fn note(version: &RulePack, words: &PackWords) -> String {
    let pack = &version.content;
    let named = words.of_version(&pack.pack, pack.version);
    let from = version.in_force_from.map(|day| words.since(&day_in_year(words.lang, day)));
    [Some(named), version.organisation_name.clone(), from]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ")
}
