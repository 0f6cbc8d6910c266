//! The frame of every staff page: search at the top, navigation at the left, help on `?`.

use yew::prelude::*;

use openapi::auth::Permission;

use super::{
    NavCounts, Route, StaffWords,
    help::Help,
    nav::{CountSetter, Nav, NavProps},
    parts::{PartWords, SearchBox, Searches, use_search_box, use_searches},
    user_menu::UserMenu,
};
use crate::{
    app::{address, browser, drawn, use_go, use_hotkey, use_session},
    i18n::{Common, use_words},
    ui::Link,
};

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    pub children: Html,
}

const FIND: &str = "find";

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<StaffWords>());
    let (session, go) = (use_session(), use_go());
    let counts = use_state_eq(NavCounts::default);
    // Held by the frame: whoever signs out takes along whom they looked for.
    let searches = use_state(Searches::handed);
    let set = {
        let counts = counts.setter();
        use_callback((), move |now, ()| counts.set(now))
    };
    use_hotkey("/", Callback::from(|()| _ = browser::focus(FIND)));
    let enters = session.me().is_some_and(|me| me.permissions.contains(&Permission::Apply));
    use_hotkey("n", if enters { go.reform(|()| address(&Route::NewApplication)) } else { Callback::noop() });
    html! {
        <ContextProvider<Searches> context={(*searches).clone()}>
        <ContextProvider<CountSetter> context={CountSetter(set)}><div class="desk">
            <a class="skip" href="#main">{common.skip}</a>
            <header>
                <Link href={address(&Route::Work)} class="brand">{common.product}</Link>
                {drawn::<Find>(())}
                {drawn::<UserMenu>(())}
            </header>
            {drawn::<Nav>(NavProps { counts: *counts })}
            <main id="main" tabindex="-1">{props.children.clone()}</main>
            <Help title={words.keys} />
        </div></ContextProvider<CountSetter>>
        </ContextProvider<Searches>>
    }
}

/// One box for everybody and everything: names, pinyin initials, numbers.
#[component]
fn Find() -> Html {
    let (words, parts) = (use_words::<StaffWords>(), use_words::<PartWords>());
    let (session, go, searches) = (use_session(), use_go(), use_searches());
    // Who reads applications looks for people there; handlers among their cases.
    let reads = session.me().is_some_and(|me| me.permissions.contains(&Permission::ReadApplications));
    let list = address(if reads { &Route::Applications } else { &Route::Cases });
    let find = Callback::from(move |query: Option<String>| {
        if let Some(query) = query {
            go.emit(format!("{list}?q={}", searches.keep(query)).into());
        }
    });
    let SearchBox { onsubmit, short } = use_search_box(None, find);
    html! {
        <form class="find" role="search" {onsubmit}>
            <input id={FIND} name="q" type="search" aria-label={words.find_label} placeholder={words.find}
                autocomplete="off" maxlength="40" aria-keyshortcuts="/" aria-invalid={short.then_some("true")}
                aria-describedby={short.then_some("find-error")} />
            if short { <p class="problem" id="find-error" role="alert">{parts.too_short}</p> }
            <kbd aria-hidden="true">{"/"}</kbd>
        </form>
    }
}
