//! The secrets that work now, without the secrets.

use openapi::api_clients::ApiSecret;
use yew::prelude::*;

use super::words::ApiClientWords;
use crate::{
    i18n::{moment, use_words},
    ui::{Button, Card, Column, EmptyState, Table, Tag},
};

#[derive(Properties, PartialEq)]
pub struct SecretsProps {
    pub secrets: Vec<ApiSecret>,
    /// Revokes one; absent where nothing can be changed any more.
    pub onrevoke: Option<Callback<ApiSecret>>,
}

#[component]
pub fn Secrets(props: &SecretsProps) -> Html {
    let words = use_words::<ApiClientWords>();
    let row = |secret: &ApiSecret| {
        let made = moment(words.lang, secret.created_at);
        let revoke = props.onrevoke.as_ref().map(|onrevoke| {
            let revoked = secret.clone();
            let onclick = onrevoke.reform(move |()| revoked.clone());
            let aria_label = format!("{} {made}", words.revoke);
            html! { <Button {onclick} {aria_label}>{words.revoke}</Button> }
        });
        vec![
            html! { {&made} },
            match secret.ends_at {
                Some(at) => html! { {moment(words.lang, at)} },
                None => html! { <Tag>{words.in_use}</Tag> },
            },
            revoke.unwrap_or_default(),
        ]
    };
    let columns =
        vec![Column::new(words.col_made), Column::new(words.col_ends), Column::actions(words.revoke)];
    html! {
        <Card title={words.secrets}>
            <Table caption={words.secrets} {columns} rows={props.secrets.iter().map(row).collect::<Vec<_>>()}
                empty={html! { <EmptyState title={words.no_secrets} /> }} />
        </Card>
    }
}
