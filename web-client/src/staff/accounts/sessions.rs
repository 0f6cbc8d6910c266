//! Where somebody's account is signed in.

use openapi::{SessionId, UserId, auth::OpenSession};
use yew::prelude::*;

use super::words::AccountWords;
use crate::{
    app::{use_api, use_query},
    i18n::{moment, use_words},
    staff::security::{SecurityWords, device},
    ui::{Button, Card, Column, EmptyState, FailureBanner, Skeleton, Table},
};

#[derive(Properties, PartialEq)]
pub struct SessionsProps {
    pub id: UserId,
    /// Another number: read again.
    pub turn: u32,
    /// One of them shall end.
    pub onend: Callback<SessionId>,
}

#[component]
pub fn Sessions(props: &SessionsProps) -> Html {
    let (words, own) = (use_words::<AccountWords>(), use_words::<SecurityWords>());
    let api = use_api();
    let found = use_query((props.id, props.turn), move |(id, _)| api.call(move |c| c.list_sessions_of(id)));
    let row = |one: &OpenSession| {
        let (id, device) = (one.id, device(one.device.as_deref(), own));
        vec![
            html! { {&device} },
            html! { <span class="num">{one.address.as_deref().unwrap_or(own.unknown)}</span> },
            html! { {moment(words.lang, one.opened_at)} },
            html! { {moment(words.lang, one.renewed_at)} },
            html! {
                <Button onclick={props.onend.reform(move |()| id)}
                    aria_label={format!("{} {device}", words.end_session)}>{own.end}</Button>
            },
        ]
    };
    let columns = [own.device, own.address, own.opened, own.renewed].map(Column::new);
    let columns: Vec<_> = columns.into_iter().chain([Column::actions(own.end)]).collect();
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
