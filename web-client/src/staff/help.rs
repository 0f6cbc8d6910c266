//! All keys, on `?`.

use yew::prelude::*;

use super::StaffWords;
use crate::{
    app::use_hotkey,
    i18n::use_words,
    ui::{Dialog, KeyHints},
};

#[derive(Properties, PartialEq)]
pub struct HelpProps {
    pub title: AttrValue,
}

#[component]
pub fn Help(props: &HelpProps) -> Html {
    let open = use_state_eq(|| false);
    let show = {
        let open = open.setter();
        use_callback((), move |(), ()| open.set(true))
    };
    use_hotkey("?", show);
    let onclose = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let words = use_words::<StaffWords>();
    html! {
        <Dialog id="help" title={&props.title} open={*open} {onclose}><KeyHints keys={all(words)} /></Dialog>
    }
}

fn all(words: &StaffWords) -> Vec<(AttrValue, AttrValue)> {
    [
        ("/", words.key_find),
        ("N", words.key_new),
        ("J K", words.key_updown),
        (words.enter_key, words.key_open),
        ("A", words.key_act),
        ("Esc", words.key_close),
        ("?", words.key_help),
    ]
    .map(|(key, does)| (key.into(), does.into()))
    .to_vec()
}
