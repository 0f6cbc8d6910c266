//! The list of accounts.

use openapi::users::{User, UserFilter};
use yew::prelude::*;

use super::{create::Create, words::UserWords};
use crate::{
    app::{use_api, use_query, use_search},
    i18n::{Named, china_day, day_in_year, use_words},
    ui::{
        Button, ButtonKind, Column, EmptyState, FailureBanner, PageHeader, Pager, Skeleton, Table, Tag,
        use_toast,
    },
};

#[component]
pub fn UsersPage() -> Html {
    let words = use_words::<UserWords>();
    let search = use_search::<UserFilter>();
    let (api, toast) = (use_api(), use_toast());
    let creating = use_state_eq(|| false);
    let found = use_query(search.now.clone(), move |filter| {
        let api = api.clone();
        async move {
            let filter = &filter;
            api.call(|c| async move { c.list_users(filter).await }).await
        }
    });
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let ondone = {
        let (close, reload) = (set(false), found.reload.clone());
        Callback::from(move |user: User| {
            close.emit(());
            reload.emit(());
            toast.emit(words.created(&user.name).into());
        })
    };
    let columns =
        [words.col_name, words.col_username, words.col_roles, words.col_since].map(Column::new).to_vec();
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = found.data.as_deref() {
                <Table caption={words.title} {columns}
                    rows={page.items.iter().map(|user| row(user, words)).collect::<Vec<_>>()}
                    empty={html! { <EmptyState title={words.none} /> }} />
                <Pager total={page.total} capped={page.total_is_capped}
                    first={search.now.cursor.is_some().then(|| search.with(&UserFilter::default()))}
                    next={page.next_cursor.clone().map(|cursor| search.with(&UserFilter { cursor: Some(cursor), ..search.now.clone() }))} />
            } else if found.loading {
                <Skeleton lines={6} />
            }
            if *creating { <Create {ondone} onclose={set(false)} /> }
        </>
    }
}

fn row(user: &User, words: &UserWords) -> Vec<Html> {
    let grant = |grant: &openapi::auth::Grant| {
        html! { <li>{grant.role.name(words.lang)}<small>{&grant.organisation_name}</small></li> }
    };
    vec![
        html! { <>{&*user.name}if user.locked_until.is_some() { <Tag>{words.locked}</Tag> }</> },
        html! { <span class="num">{&*user.username}</span> },
        html! { <ul>{for user.grants.iter().map(grant)}</ul> },
        html! { {day_in_year(words.lang, china_day(user.created_at))} },
    ]
}
