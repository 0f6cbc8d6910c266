//! The frame of every staff page: search at the top, navigation at the left, help on `?`.

use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use yew::prelude::*;

use super::{NavCounts, Route, StaffWords, help::Help, nav::Nav, user_menu::UserMenu};
use crate::{
    app::{address, browser, use_go, use_hotkey},
    i18n::{Common, use_words},
    ui::Link,
};

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    #[prop_or_default]
    pub counts: NavCounts,
    pub children: Html,
}

const FIND: &str = "find";

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let (common, words) = (use_words::<Common>(), use_words::<StaffWords>());
    use_hotkey("/", Callback::from(|()| _ = browser::focus(FIND)));
    html! {
        <div class="desk">
            <a class="skip" href="#main">{common.skip}</a>
            <header>
                <Link href={address(&Route::Work)} class="brand">{common.product}</Link>
                <Find />
                <UserMenu />
            </header>
            <Nav counts={props.counts} />
            <main id="main" tabindex="-1">{props.children.clone()}</main>
            <Help title={words.keys} />
        </div>
    }
}

/// One box for everybody and everything: names, pinyin initials, numbers.
#[component]
fn Find() -> Html {
    let words = use_words::<StaffWords>();
    let go = use_go();
    let onsubmit = Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        let form = event.target().and_then(|t| t.dyn_into::<HtmlFormElement>().ok());
        let typed =
            form.and_then(|f| web_sys::FormData::new_with_form(&f).ok()).and_then(|d| d.get("q").as_string());
        if let Some(query) = typed.filter(|q| !q.trim().is_empty()) {
            let query = serde_urlencoded::to_string([("q", query.trim())]).unwrap_or_default();
            go.emit(format!("/search?{query}").into());
        }
    });
    html! {
        <form class="find" role="search" {onsubmit}>
            <input id={FIND} name="q" type="search" aria-label={words.find_label} placeholder={words.find}
                autocomplete="off" aria-keyshortcuts="/" />
            <kbd aria-hidden="true">{"/"}</kbd>
        </form>
    }
}
