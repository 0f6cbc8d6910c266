//! The list of accounts.

use std::rc::Rc;

use openapi::{
    auth::Grant,
    users::{Invitation, User, UserFilter, UserStatus},
};
use yew::prelude::*;

use super::{
    code::handover,
    grants::days,
    invite::{Invite, InviteProps},
    words::UserWords,
};
use crate::{
    app::{address, drawn},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{RowKeys, Sheet, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Link, PageHeader, Tag},
};

#[component]
pub fn UsersPage() -> Html {
    let words = use_words::<UserWords>();
    let list = use_list(|c, filter: &UserFilter| c.list_users(filter));
    let inviting = use_state_eq(|| false);
    let invited = use_state(|| None::<Rc<Invitation>>);
    let set = |open| {
        let inviting = inviting.setter();
        Callback::from(move |()| inviting.set(open))
    };
    let oninvited = {
        let (close, reload, invited) = (set(false), list.found.reload.clone(), invited.setter());
        Callback::from(move |made: Invitation| {
            close.emit(());
            reload.emit(());
            invited.set(Some(Rc::new(made)));
        })
    };
    let onhanded = {
        let invited = invited.setter();
        Callback::from(move |()| invited.set(None))
    };
    let selected = use_rows(
        &list.items().iter().map(|user| RowKeys { open: page_of(user), act: None }).collect::<Vec<_>>(),
    );
    let columns = [words.col_name, words.col_username, words.col_roles, words.col_last];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.invite}</Button>
            </PageHeader>
            {list.view(sheet, |user| row(user, words))}
            if *inviting { {drawn::<Invite>(InviteProps { ondone: oninvited, onclose: set(false) })} }
            if let Some(made) = &*invited { {handover(words.invite, made, words, onhanded)} }
        </>
    }
}

fn page_of(user: &User) -> AttrValue {
    address(&Route::Account { id: user.id })
}

fn row(user: &User, words: &UserWords) -> Vec<Html> {
    let grant = |grant: &Grant| {
        let days = days(grant, words);
        html! { <li>{grant.role.name(words.lang)}<small>{&grant.organisation_name}{" · "}{days}</small></li> }
    };
    let last = user.last_sign_in_at.map(|at| moment(words.lang, at));
    vec![
        html! {
            <>
                <Link href={page_of(user)}>{&*user.name}</Link>
                if user.status != UserStatus::Active { <Tag>{user.status.name(words.lang)}</Tag> }
                if user.locked_until.is_some() { <Tag>{words.locked}</Tag> }
            </>
        },
        html! { <span class="num">{&*user.username}</span> },
        html! { <ul>{for user.grants.iter().map(grant)}</ul> },
        html! { {last.unwrap_or_else(|| words.never.to_owned())} },
    ]
}
