//! The frame of a citizen's page that is not a question: header, page, and that it costs nothing.

use yew::prelude::*;

use super::Route;
use crate::{
    app::address,
    i18n::{Common, use_words},
    ui::{CallBar, Link, Tools},
};

#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// Shows the telephone at the bottom: on the first page, and where somebody may be stuck.
    #[prop_or_default]
    pub call: bool,
    pub children: Html,
}

#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let words = use_words::<Common>();
    html! {
        <div class={classes!("shell", props.call.then_some("with-call"))}>
            <a class="skip" href="#main">{words.skip}</a>
            <header>
                <Link href={address(&Route::Home)} class="brand">{words.product}</Link>
                <Tools />
            </header>
            <main id="main" tabindex="-1">{props.children.clone()}</main>
            <footer><p>{words.no_fee}{" · "}<Link href={address(&Route::Privacy)}>{words.privacy}</Link></p></footer>
            if props.call { <CallBar /> }
        </div>
    }
}
