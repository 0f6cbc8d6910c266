//! Who is signed in, for which organisation, and the way out.

use yew::{platform::spawn_local, prelude::*};

use super::{Route, StaffWords};
use crate::{
    app::{address, use_session},
    i18n::use_words,
    ui::{Button, Link, Tools},
};

#[component]
pub fn UserMenu() -> Html {
    let words = use_words::<StaffWords>();
    let session = use_session();
    let (name, organisation) = session.me().map_or_else(Default::default, |me| {
        let name = me.name.as_deref().map(ToOwned::to_owned).unwrap_or_default();
        (name, me.grants.first().map(|grant| grant.organisation_name.clone()).unwrap_or_default())
    });
    let out = {
        let session = session.clone();
        Callback::from(move |()| {
            let session = session.clone();
            spawn_local(async move { session.logout().await });
        })
    };
    html! {
        <details class="menu">
            <summary><span class="soft">{organisation}</span>{" "}{if name.is_empty() { words.account } else { &name }}</summary>
            <div>
                <Tools />
                if session.me().is_some() { <Link href={address(&Route::Security)}>{words.security}</Link> }
                if session.me().is_some() { <Button onclick={out}>{words.sign_out}</Button> }
            </div>
        </details>
    }
}
