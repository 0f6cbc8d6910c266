//! What the version makes of the facts: the outcome with its sentence, the rules, the numbers, what is missing.

use openapi::eligibility::{Assessment, Eligibility, Step};
use yew::prelude::*;

use super::words::BenchWords;
use crate::{
    i18n::{Lang, Named, listed, yuan},
    ui::{Banner, Card, Definition, Definitions, Tone},
};

/// The explanation.
pub fn found(found: &Assessment, words: &BenchWords) -> Html {
    let lang = words.lang;
    let (why, tone) = (
        match lang {
            Lang::Zh => &found.zh,
            Lang::En => &found.en,
        },
        tone(found.outcome),
    );
    let sources = match found.data_sources.as_slice() {
        [] => words.no_sources.to_owned(),
        sources => listed(sources, lang),
    };
    let step = |Step { rule, kind, pack, version, basis }: &Step| {
        html! { <li><b>{rule}</b>{" · "}{kind.name(lang)}<br /><span class="num">{pack}{"@"}{version}</span>{" "}{basis}</li> }
    };
    html! {
        <>
            <Banner {tone} live={true} title={found.outcome.name(lang)}><p class="prose">{why}</p></Banner>
            <Card title={words.found}>
                <Definitions>
                    if let Some(income) = found.income_pc_fen {
                        <Definition term={words.income}><span class="num">{yuan(lang, income)}</span></Definition>
                    }
                    if let Some(threshold) = found.threshold_fen {
                        <Definition term={words.threshold}><span class="num">{yuan(lang, threshold)}</span></Definition>
                    }
                    if let Some(days) = found.days_left {
                        <Definition term={words.days_left}>{words.days(days)}</Definition>
                    }
                    if let Some(region) = &found.right_region {
                        <Definition term={words.right_region}><span class="num">{region}</span></Definition>
                    }
                    if !found.missing.is_empty() {
                        <Definition term={words.missing}>{listed(&found.missing, lang)}</Definition>
                    }
                    if !found.flags.is_empty() {
                        <Definition term={words.flags}>{listed(&found.flags, lang)}</Definition>
                    }
                    if !found.suggestions.is_empty() {
                        <Definition term={words.suggestions}>{listed(&found.suggestions, lang)}</Definition>
                    }
                    <Definition term={words.sources}>{sources}</Definition>
                </Definitions>
            </Card>
            if !found.path.is_empty() {
                <Card title={words.path}><ol class="list">{for found.path.iter().map(step)}</ol></Card>
            }
        </>
    }
}

fn tone(outcome: Eligibility) -> Tone {
    use Eligibility::*;
    match outcome {
        Notified | NoMeansLimit | Exempt | HardshipMet | EmergencyFirst => Tone::Green,
        HardshipNotMet | OutOfScope | OutOfJurisdiction => Tone::Orange,
        NeedsSupplement | Uncertain => Tone::Yellow,
    }
}
