//! What is typed into a search box: nothing, too little to find anybody by, or a question.

use domain::search::normal;
use wasm_bindgen::JsCast;
use web_sys::HtmlFormElement;
use yew::prelude::*;

/// One character finds too many people to be looked for.
const FEWEST: usize = 2;

/// Whether this text can be searched for; nothing typed can.
pub fn enough(typed: &str) -> bool {
    let characters = normal(typed).chars().count();
    characters == 0 || characters >= FEWEST
}

/// A search box in a form, its field named `q`.
pub struct SearchBox {
    pub onsubmit: Callback<SubmitEvent>,
    /// Too little was typed to find anything: say so.
    pub short: bool,
}

/// Hands on what is searched for: a text, or nothing when the field is empty.
#[hook]
pub fn use_search_box(asked: Option<&str>, find: Callback<Option<String>>) -> SearchBox {
    let short = use_state_eq(|| asked.is_some_and(|asked| !enough(asked)));
    let onsubmit = {
        let short = short.setter();
        Callback::from(move |event: SubmitEvent| {
            event.prevent_default();
            let typed = typed(&event).unwrap_or_default();
            let typed = typed.trim();
            short.set(!enough(typed));
            if enough(typed) {
                find.emit(Some(typed.to_owned()).filter(|text| !text.is_empty()));
            }
        })
    };
    SearchBox { onsubmit, short: *short }
}

fn typed(event: &SubmitEvent) -> Option<String> {
    let form: HtmlFormElement = event.target()?.dyn_into().ok()?;
    web_sys::FormData::new_with_form(&form).ok()?.get("q").as_string()
}

#[cfg(test)]
mod tests {
    use super::enough;

    #[test]
    fn one_character_is_too_little_and_brackets_do_not_count() {
        assert!(enough(""));
        assert!(!enough("林"));
        assert!(!enough("（林）"));
        assert!(enough("秀英"));
        assert!(enough("lx"));
    }
}
