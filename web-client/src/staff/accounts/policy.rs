//! What the house asks of accounts: what the environment decides, with the name of its variable, and what is fixed.

use openapi::users::SecurityPolicy;
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    app::{address, use_api, use_here, use_query},
    i18n::use_words,
    staff::Route,
    ui::{Card, Column, FailureBanner, PageHeader, Skeleton, Tab, Table, Tabs},
};

#[derive(Properties, PartialEq)]
pub struct HeadProps {
    pub lead: AttrValue,
}

/// The head of the security administrator's pages.
#[component]
pub fn Head(props: &HeadProps) -> Html {
    let words = use_words::<AccountWords>();
    let here = use_here();
    let tab = |route: Route, label: &'static str| {
        let href = address(&route);
        Tab { label: label.into(), current: href == here, href, count: None }
    };
    let tabs = vec![tab(Route::SecurityAccounts, words.accounts), tab(Route::SecurityPolicy, words.policy)];
    html! {
        <>
            <PageHeader title={words.title} />
            <Tabs label={words.title} {tabs} />
            <p class="lead">{&props.lead}</p>
        </>
    }
}

#[component]
pub fn PolicyPage() -> Html {
    let words = use_words::<AccountWords>();
    let api = use_api();
    let found = use_query((), move |()| api.call(|c| c.get_security_policy()));
    html! {
        <>
            <Head lead={words.policy_lead} />
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(policy) = found.data.as_deref() {
                {configured(policy, words)}
                {fixed(policy, words)}
            } else if found.loading {
                <Skeleton lines={8} />
            }
        </>
    }
}

fn configured(policy: &SecurityPolicy, words: &AccountWords) -> Html {
    let days = |days: Option<u32>| days.map_or_else(|| words.never_rule.to_owned(), |days| words.days(days));
    let yes = |yes: bool| if yes { words.yes } else { words.no }.to_owned();
    let rows = [
        (words.factor_rule, yes(policy.second_factor_required), "FAYUAN_REQUIRE_SECOND_FACTOR"),
        (words.age_rule, days(policy.password_max_age_days), "FAYUAN_PASSWORD_MAX_AGE_DAYS"),
        (words.dormant_rule, days(policy.dormant_after_days), "FAYUAN_DORMANT_AFTER_DAYS"),
        (words.small_rule, yes(policy.small_centres_eased), "FAYUAN_SOD_SMALL_CENTRE"),
    ];
    let rows: Vec<Vec<Html>> = rows
        .into_iter()
        .map(|(rule, now, variable)| {
            vec![html! { {rule} }, html! { <b>{now}</b> }, html! { <code>{variable}</code> }]
        })
        .collect();
    let columns = [words.setting, words.value, words.variable].map(Column::new).to_vec();
    html! {
        <Card title={words.by_environment}><Table caption={words.by_environment} {columns} {rows} /></Card>
    }
}

fn fixed(policy: &SecurityPolicy, words: &AccountWords) -> Html {
    let rows = [
        (words.length_rule, words.characters(policy.password_length)),
        (words.kinds_rule, words.kinds(policy.password_kinds)),
        (words.history_rule, words.passwords(policy.passwords_remembered)),
        (words.failures_rule, words.times(policy.failures)),
        (words.locked_rule, words.minutes(policy.locked_minutes)),
        (words.idle_rule, words.minutes(policy.idle_minutes)),
        (words.longest_rule, words.hours(policy.session_hours)),
    ];
    let rows: Vec<Vec<Html>> =
        rows.into_iter().map(|(rule, now)| vec![html! { {rule} }, html! { <b>{now}</b> }]).collect();
    let columns = [words.setting, words.value].map(Column::new).to_vec();
    html! { <Card title={words.in_software}><Table caption={words.in_software} {columns} {rows} /></Card> }
}
