//! Where somebody's account is signed in.

use openapi::{UserId, auth::OpenSession};
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    app::{use_api, use_query},
    i18n::{moment, use_words},
    staff::security::{SecurityWords, device},
    ui::{Card, Column, EmptyState, FailureBanner, Skeleton, Table},
};

#[derive(Properties, PartialEq)]
pub struct SessionsProps {
    pub id: UserId,
    /// Another number: read again.
    pub turn: u32,
}

#[component]
pub fn Sessions(props: &SessionsProps) -> Html {
    let (words, own) = (use_words::<AccountWords>(), use_words::<SecurityWords>());
    let api = use_api();
    let found = use_query((props.id, props.turn), move |(id, _)| api.call(move |c| c.list_sessions_of(id)));
    let row = |one: &OpenSession| {
        vec![
            html! { {device(one.device.as_deref(), own)} },
            html! { <span class="num">{one.address.as_deref().unwrap_or(own.unknown)}</span> },
            html! { {moment(words.lang, one.opened_at)} },
            html! { {moment(words.lang, one.renewed_at)} },
        ]
    };
    let columns = [own.device, own.address, own.opened, own.renewed].map(Column::new).to_vec();
    html! {
        <Card title={words.sessions}>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = &found.data {
                <Table caption={words.sessions} {columns} rows={page.items.iter().map(row).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.no_sessions} /> }} />
            } else if found.loading {
                <Skeleton lines={3} />
            }
        </Card>
    }
}
