//! What makes a page easier: reading aloud, larger text, the other language.

use yew::prelude::*;

use crate::{
    app::browser,
    i18n::{Common, use_choose_lang, use_words},
};

const KEPT: &str = "elder";

#[component]
pub fn Tools() -> Html {
    let words = use_words::<Common>();
    let choose = use_choose_lang();
    let reading = use_state_eq(|| false);
    let elder = use_state_eq(|| browser::kept(KEPT).is_some());
    let other = words.lang.other();
    // What is read belongs to the page: leaving it ends the reading.
    use_effect_with((), |()| browser::stop_reading);

    let read = {
        let reading = reading.clone();
        Callback::from(move |_: MouseEvent| match *reading {
            true => {
                browser::stop_reading();
                reading.set(false);
            }
            false => reading.set(browser::read_page_aloud(other.other())),
        })
    };
    let enlarge = {
        let elder = elder.clone();
        Callback::from(move |_: MouseEvent| {
            let on = (!*elder).then_some("1");
            browser::keep(KEPT, on);
            browser::mark_root("data-elder", on);
            elder.set(on.is_some());
        })
    };
    html! {
        <div class="tools">
            if browser::can_read_aloud() {
                <button type="button" onclick={read} aria-pressed={reading.to_string()}>
                    {if *reading { words.stop_reading } else { words.read_aloud }}
                </button>
            }
            <button type="button" onclick={enlarge} aria-pressed={elder.to_string()}>
                {if *elder { words.standard } else { words.elder }}
            </button>
            <button type="button" lang={other.tag()} aria-label={words.language_name}
                onclick={Callback::from(move |_: MouseEvent| choose.emit(other))}>{words.language}</button>
        </div>
    }
}
