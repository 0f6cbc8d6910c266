//! The telephone, always within reach of the thumb.

use yew::prelude::*;

use crate::i18n::{Common, use_words};

#[component]
pub fn CallBar() -> Html {
    let words = use_words::<Common>();
    html! {
        <aside class="call" aria-label={words.call}>
            <a href="tel:12348"><b>{words.call}</b><span>{words.call_hint}</span></a>
        </aside>
    }
}
