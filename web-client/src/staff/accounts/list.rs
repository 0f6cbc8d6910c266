//! The accounts whose security one answers for.

use openapi::users::{User, UserFilter, UserStatus};
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::{policy::Head, words::AccountWords};
use crate::{
    app::{address, use_go},
    i18n::{Named, listed, moment, use_words},
    staff::{
        Route,
        parts::{PartWords, RowKeys, Sheet, use_list, use_rows},
    },
    ui::{Button, Column, Light, Link, Tag, Tone},
};

#[component]
pub fn AccountsPage() -> Html {
    let (words, parts) = (use_words::<AccountWords>(), use_words::<PartWords>());
    let go = use_go();
    let list = use_list(|c, filter: &UserFilter| c.list_accounts(filter));
    let keys: Vec<_> = list.items().iter().map(|user| RowKeys { open: page_of(user), act: None }).collect();
    let selected = use_rows(&keys);
    let onsubmit = {
        let link = list.link(|filter: &mut UserFilter, username| filter.username = username);
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            go.emit(link.emit(typed(&event)));
        })
    };
    let columns = [words.name, words.username, words.roles, words.factor, words.last];
    let sheet = Sheet {
        title: words.accounts,
        columns: columns.map(Column::new).to_vec(),
        none: words.none,
        selected,
    };
    html! {
        <>
            <Head lead={words.lead} />
            <form class="filters" {onsubmit} role="search" aria-label={parts.filters}>
                <div class="field">
                    <label for="username">{words.find_username}</label>
                    <div class="in"><input id="username" name="username" type="search" autocomplete="off" maxlength="40"
                        value={list.now().username.clone().unwrap_or_default()} /></div>
                </div>
                <Button submit={true}>{words.find}</Button>
                if let Some(href) = list.clear() { <Link {href}>{parts.clear}</Link> }
            </form>
            {list.view(sheet, |user| row(user, words))}
        </>
    }
}

fn typed(event: &SubmitEvent) -> Option<String> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    let typed = web_sys::FormData::new_with_form(&form).ok()?.get("username").as_string()?;
    Some(typed.trim().to_owned()).filter(|name| !name.is_empty())
}

fn page_of(user: &User) -> AttrValue {
    address(&Route::SecurityAccount { id: user.id })
}

fn row(user: &User, words: &AccountWords) -> Vec<Html> {
    let lang = words.lang;
    let mut roles: Vec<_> = user.grants.iter().map(|grant| grant.role).collect();
    roles.dedup();
    let last = user.last_sign_in_at.map(|at| moment(lang, at));
    vec![
        html! {
            <>
                <Link href={page_of(user)}>{&*user.name}</Link>
                if user.status != UserStatus::Active { <Tag>{user.status.name(lang)}</Tag> }
                if user.locked_until.is_some() { <Tag>{words.locked}</Tag> }
            </>
        },
        html! { <span class="num">{&*user.username}</span> },
        html! { {listed(&roles, lang)} },
        factor(user, words),
        html! { {last.unwrap_or_else(|| words.never.to_owned())} },
    ]
}

/// Whether a second factor protects the account.
pub fn factor(user: &User, words: &AccountWords) -> Html {
    match user.second_factor {
        true => html! { <Light tone={Tone::Green}>{words.on}</Light> },
        false => html! { <Light tone={Tone::Yellow}>{words.off}</Light> },
    }
}
