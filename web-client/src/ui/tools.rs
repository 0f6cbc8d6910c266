//! What makes a page easier: reading aloud, larger text, stronger contrast, the other language (ACC-02, ACC-04).

use yew::prelude::*;

use crate::{
    app::browser,
    i18n::{Common, use_choose_lang, use_words},
};

/// A look that is switched on or off and stays so on this device; `boot.js` puts it in place before the first paint.
#[hook]
fn use_look(name: &'static str) -> (bool, Callback<MouseEvent>) {
    let chosen = use_state_eq(|| browser::kept(name).is_some());
    let switch = {
        let chosen = chosen.clone();
        Callback::from(move |_: MouseEvent| {
            let on = (!*chosen).then_some("1");
            browser::keep(name, on);
            browser::mark_root(&format!("data-{name}"), on);
            chosen.set(on.is_some());
        })
    };
    (*chosen, switch)
}

#[component]
pub fn Tools() -> Html {
    let words = use_words::<Common>();
    let choose = use_choose_lang();
    let reading = use_state_eq(|| false);
    let (elder, enlarge) = use_look("elder");
    let (contrast, strengthen) = use_look("contrast");
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
    html! {
        <div class="tools">
            if browser::can_read_aloud() {
                <button type="button" onclick={read} aria-pressed={reading.to_string()}>
                    {if *reading { words.stop_reading } else { words.read_aloud }}
                </button>
            }
            <button type="button" onclick={enlarge} aria-pressed={elder.to_string()}>
                {if elder { words.standard } else { words.elder }}
            </button>
            <button type="button" onclick={strengthen} aria-pressed={contrast.to_string()}>{words.contrast}</button>
            <button type="button" lang={other.tag()} aria-label={words.language_name}
                onclick={Callback::from(move |_: MouseEvent| choose.emit(other))}>{words.language}</button>
        </div>
    }
}
