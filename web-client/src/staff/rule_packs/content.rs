//! What a version says, in plain words: parameters by place and time, how income is counted, and the rules.

use openapi::eligibility::{GreenChannel, IncomeBasis, LocalGround, Pack, Param, Rule, SpecialGroups};
use yew::prelude::*;

use super::{sentence::sentence, words::PackWords};
use crate::{
    i18n::{Lang, Named, listed, yuan},
    ui::{Card, Column, Definition, Definitions, EmptyState, Table},
};

/// The whole text of a version.
pub fn content(pack: &Pack, words: &PackWords) -> Html {
    let values = pack.params.iter().flat_map(|(name, values)| values.iter().map(move |value| (name, value)));
    let rows: Vec<Vec<Html>> = values
        .map(|(name, value)| {
            let mut row = vec![html! { <code>{name}</code> }];
            row.extend(cells(value, words));
            row
        })
        .collect();
    let columns = [words.param, words.region, words.when, words.value, words.note];
    html! {
        <>
            <Card title={words.params}>
                <Table caption={words.params} columns={columns.map(Column::new).to_vec()} {rows}
                    empty={html! { <EmptyState title={words.no_params} /> }} />
            </Card>
            <Card title={words.income}>{income(&pack.income, words)}</Card>
            if let Some(channel) = &pack.green { <Card title={words.green}>{green(channel, words)}</Card> }
            <Card title={words.rules}>
                if pack.rules.is_empty() { <EmptyState title={words.no_rules} /> }
                {for pack.rules.iter().map(|one| html! { <article class="party"><h3>{&*one.id}</h3>{rule(one, words)}</article> })}
            </Card>
        </>
    }
}

/// Where, when, how much, and where it was published.
pub fn cells(value: &Param, words: &PackWords) -> Vec<Html> {
    let place = value.region.as_deref().unwrap_or(words.whole_region);
    let number = value.value.map(|number| number.to_string());
    let amount = value.value_fen.map(|fen| yuan(words.lang, fen)).or(number).unwrap_or_default();
    vec![
        html! { <span class="num">{place}</span> },
        html! { {words.days(Some(value.from), value.to)} },
        html! { <span class="num">{amount}</span> },
        html! { {value.note.as_deref().unwrap_or_default()} },
    ]
}

/// How income is counted.
pub fn income(income: &IncomeBasis, words: &PackWords) -> Html {
    let IncomeBasis { basis, deduct_major_medical, opponent_switch, query_required } = income;
    let ways = [
        (*deduct_major_medical, words.deduct),
        (*opponent_switch, words.opponent_switch),
        (*query_required, words.query_required),
    ];
    let ways = ways.iter().filter(|(so, _)| *so).map(|(_, said)| html! { <li>{*said}</li> });
    html! {
        <>
            <Definitions><Definition term={words.income_basis}>{basis.name(words.lang)}</Definition></Definitions>
            <ul class="list">{for ways}</ul>
        </>
    }
}

/// Who goes first there.
pub fn green(channel: &GreenChannel, words: &PackWords) -> Html {
    let GreenChannel { gc1, extras, weights } = channel;
    let lang = words.lang;
    html! {
        <Definitions>
            if let Some(SpecialGroups { basis, categories }) = gc1 {
                <Definition term={words.special_groups}>
                    if categories.is_empty() { {words.unnamed_groups} } else { {listed(categories, lang)} }
                    <div class="soft">{&**basis}</div>
                </Definition>
            }
            {for extras.iter().map(|LocalGround { code, zh, en, basis }| html! {
                <Definition term={code.to_string()}>
                    {if lang == Lang::Zh { &**zh } else { &**en }}
                    <div class="soft">{&**basis}</div>
                </Definition>
            })}
            if !weights.is_empty() {
                <Definition term={words.weights}>
                    {for weights.iter().map(|one| html! { <div>{one.matter.name(lang)}{" "}{one.weight}</div> })}
                </Definition>
            }
        </Definitions>
    }
}

/// One rule without its name.
pub fn rule(rule: &Rule, words: &PackWords) -> Html {
    let lang = words.lang;
    let Rule { id: _, kind, given, when, basis, green, accept_first, skip_scope, decisive, suggest, zh, en } =
        rule;
    let effects = [
        (*green, words.green),
        (*accept_first, words.accept_first),
        (*skip_scope, words.skip_scope),
        (*decisive, words.decisive),
    ];
    let effects: Vec<&str> = effects.iter().filter(|(so, _)| *so).map(|(_, said)| *said).collect();
    html! {
        <Definitions>
            <Definition term={words.step}>{kind.name(lang)}</Definition>
            if let Some(given) = given {
                <Definition term={words.given}>{sentence(lang, given)}</Definition>
            }
            <Definition term={words.condition}>{sentence(lang, when)}</Definition>
            if !effects.is_empty() {
                <Definition term={words.effects}>{effects.join(lang.comma())}</Definition>
            }
            if let Some(basis) = basis { <Definition term={words.rule_basis}>{&**basis}</Definition> }
            if !suggest.is_empty() { <Definition term={words.suggest}>{listed(suggest, lang)}</Definition> }
            <Definition term={words.said_zh}><span class="prose" lang="zh-CN">{&**zh}</span></Definition>
            <Definition term={words.said_en}><span class="prose" lang="en">{&**en}</span></Definition>
        </Definitions>
    }
}
