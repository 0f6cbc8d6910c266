//! What differs between this version and another one of the pack, by the names of parameters and rules.

use std::rc::Rc;

use openapi::{
    RulePackId,
    eligibility::{Confidence, Param, Rule},
    rule_packs::{
        GreenChange, HeadField, PackDifference, ParamChange, RuleChange, RulePack, RulePackFilter,
        RulePackSummary,
    },
};
use yew::prelude::*;

use super::{
    content::{cells, green, income, rule},
    words::PackWords,
};
use crate::{
    app::{use_api, use_query},
    i18n::{Named, listed, use_words},
    ui::{Card, Column, EmptyState, FailureBanner, Select, Skeleton, Table},
};

#[derive(Properties, PartialEq)]
pub struct VersionsProps {
    pub version: Rc<RulePack>,
}

/// The version compared with can be chosen; the one it was copied from at first.
#[component]
pub fn Versions(props: &VersionsProps) -> Html {
    let words = use_words::<PackWords>();
    let api = use_api();
    let version = props.version.clone();
    let chosen = use_state_eq(|| None::<RulePackId>);
    let found = {
        let (api, pack) = (api.clone(), version.content.pack.clone());
        use_query(version.id, move |_| {
            let filter = RulePackFilter { pack: Some(pack), limit: Some(100), ..RulePackFilter::default() };
            api.call(move |c| c.list_rule_packs(&filter))
        })
    };
    let all = found.data.as_deref().map(|page| page.items.as_slice()).unwrap_or_default();
    let mut others: Vec<&RulePackSummary> = all.iter().filter(|one| one.id != version.id).collect();
    others.sort_by_key(|one| std::cmp::Reverse(one.version));
    let older = others.iter().find(|one| one.version < version.content.version).or(others.first());
    let from = chosen.or(version.copied_from).or(older.map(|one| one.id));
    let id = version.id;
    let difference = use_query(from, move |from| async move {
        match from {
            Some(from) => api.call(move |c| c.compare_rule_packs(id, from)).await.map(Some),
            None => Ok(None),
        }
    });
    let onchange = {
        let chosen = chosen.setter();
        Callback::from(move |typed: String| chosen.set(typed.parse().ok()))
    };
    let option = |one: &&RulePackSummary| {
        let named = words.of_version(&one.pack, one.version);
        (one.id.to_string().into(), format!("{named} · {}", one.status.name(words.lang)).into())
    };
    let mut options: Vec<(AttrValue, AttrValue)> = others.iter().map(option).collect();
    // What a pack of another name began with is not among its versions.
    if let Some(copied) = version.copied_from.filter(|copied| others.iter().all(|one| one.id != *copied)) {
        options.push((copied.to_string().into(), words.copied.into()));
    }
    let told = difference.data.as_deref().and_then(Option::as_ref);
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <FailureBanner failure={difference.error.clone()} retry={difference.reload.clone()} />
            if !options.is_empty() {
                <Select id="compare-from" label={words.compare_with} hint={words.compare_hint} {options} {onchange}
                    value={from.map(|id| id.to_string()).unwrap_or_default()} />
            } else if !found.loading {
                <EmptyState title={words.only_version} />
            }
            if let Some(told) = told { {shown(told, words)} } else if difference.loading { <Skeleton lines={6} /> }
        </>
    }
}

/// A difference by the names of parameters and rules.
pub fn shown(difference: &PackDifference, words: &PackWords) -> Html {
    let PackDifference { from: _, to: _, head, income: counted, green: first, params, rules } = difference;
    if head.is_empty() && counted.is_none() && first.is_none() && params.is_empty() && rules.is_empty() {
        return html! { <EmptyState title={words.same} /> };
    }
    let heads: Vec<Vec<Html>> = head
        .iter()
        .map(|one| {
            let said = |text: &Option<String>| {
                let code = text.as_deref().filter(|_| one.field == HeadField::Confidence);
                let named = code.and_then(|code| Some(code.parse::<Confidence>().ok()?.name(words.lang)));
                let text = named.or(text.as_deref()).unwrap_or(words.nothing).to_owned();
                html! { {text} }
            };
            vec![html! { {one.field.name(words.lang)} }, said(&one.before), said(&one.after)]
        })
        .collect();
    let columns = [words.what, words.before, words.after].map(Column::new).to_vec();
    html! {
        <>
            if !heads.is_empty() {
                <Card title={words.head}><Table caption={words.head} {columns} rows={heads} /></Card>
            }
            if let Some(change) = counted {
                <Card title={words.income}>{halves(words, Some(income(&change.before, words)), Some(income(&change.after, words)))}</Card>
            }
            if let Some(GreenChange { before, after }) = first {
                <Card title={words.green}>
                    {halves(words, before.as_ref().map(|one| green(one, words)), after.as_ref().map(|one| green(one, words)))}
                </Card>
            }
            if !params.is_empty() { <Card title={words.params}>{for params.iter().map(|one| param(one, words))}</Card> }
            if !rules.is_empty() { <Card title={words.rules}>{for rules.iter().map(|one| changed(one, words))}</Card> }
        </>
    }
}

fn param(change: &ParamChange, words: &PackWords) -> Html {
    let row = |said: &'static str| {
        move |value: &Param| {
            let mut row = vec![html! { {said} }];
            row.extend(cells(value, words));
            row
        }
    };
    let mut rows: Vec<Vec<Html>> = change.gone.iter().map(row(words.before)).collect();
    rows.extend(change.new.iter().map(row(words.after)));
    let columns = [words.change, words.region, words.when, words.value, words.note].map(Column::new).to_vec();
    html! {
        <article>
            <h3><code>{&change.param}</code>{" · "}{change.kind.name(words.lang)}</h3>
            <Table caption={change.param.clone()} {columns} {rows} />
        </article>
    }
}

fn changed(change: &RuleChange, words: &PackWords) -> Html {
    let parts = listed(&change.parts, words.lang);
    let said = |one: &Option<Rule>| one.as_ref().map(|one| rule(one, words));
    html! {
        <article class="party">
            <h3>{&change.rule}{" · "}{change.kind.name(words.lang)}</h3>
            if !parts.is_empty() { <p class="lead">{parts}</p> }
            {halves(words, said(&change.before), said(&change.after))}
        </article>
    }
}

/// Before at the left, after at the right.
fn halves(words: &PackWords, before: Option<Html>, after: Option<Html>) -> Html {
    let half = |title: &'static str, text: Option<Html>| {
        html! { <div><p class="soft">{title}</p>{text.unwrap_or_else(|| html! { <p class="soft">{words.nothing}</p> })}</div> }
    };
    html! { <div class="halves">{half(words.before, before)}{half(words.after, after)}</div> }
}
