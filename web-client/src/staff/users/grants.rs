//! The roles of an account: where, how long, and the way to end one.

use openapi::auth::Grant;
use yew::prelude::*;

use super::words::UserWords;
use crate::{
    app::browser,
    i18n::{Named, day_in_year, use_words},
    ui::{Button, Card, Column, EmptyState, Table, Tag},
};

/// `长期`, `2026年12月1日 起`, `2026年12月1日 起 · 到 2026年12月31日`.
pub fn days(grant: &Grant, words: &UserWords) -> String {
    let said = |day| day_in_year(words.lang, day);
    match (grant.valid_from, grant.valid_to) {
        (None, None) => words.lasting.to_owned(),
        (Some(from), None) => words.begins(&said(from)),
        (None, Some(to)) => words.up_to(&said(to)),
        (Some(from), Some(to)) => format!("{} · {}", words.begins(&said(from)), words.up_to(&said(to))),
    }
}

#[derive(Properties, PartialEq)]
pub struct GrantsProps {
    pub grants: Vec<Grant>,
    /// Ends one; absent where nothing can be changed any more.
    pub onend: Option<Callback<Grant>>,
}

#[component]
pub fn Grants(props: &GrantsProps) -> Html {
    let words = use_words::<UserWords>();
    let today = browser::today();
    let row = |grant: &Grant| {
        let over = grant.valid_to.is_some_and(|to| to < today);
        let later = grant.valid_from.is_some_and(|from| from > today);
        let role = grant.role.name(words.lang);
        let end = props.onend.as_ref().filter(|_| !over).map(|onend| {
            let ended = grant.clone();
            let onclick = onend.reform(move |()| ended.clone());
            let aria_label = format!("{} {role} {}", words.end, grant.organisation_name);
            html! { <Button {onclick} {aria_label}>{words.end}</Button> }
        });
        vec![
            html! { <>{role}<small>{&grant.organisation_name}</small></> },
            html! {
                <>
                    {days(grant, words)}
                    if over { <Tag>{words.over}</Tag> }
                    if later { <Tag>{words.later}</Tag> }
                </>
            },
            end.unwrap_or_default(),
        ]
    };
    let columns =
        vec![Column::new(words.col_role), Column::new(words.col_days), Column::actions(words.col_act)];
    html! {
        <Card title={words.roles}>
            <Table caption={words.roles} {columns} rows={props.grants.iter().map(row).collect::<Vec<_>>()}
                empty={html! { <EmptyState title={words.no_roles} /> }} />
        </Card>
    }
}
