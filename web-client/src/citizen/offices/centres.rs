//! The public directory of centres, as the question "where" and the page "ask" show it, and one office of any list.

use std::rc::Rc;

use client::words;
use openapi::Page;
use yew::prelude::*;

use super::super::{answers::Organisation, small::use_read};
use crate::app::{Query, browser};

/// Under which name this device remembers the list: it is public, and whoever has no network chooses from it.
const REMEMBERED: &str = "centres";

/// A hundred at once; a province has about so many centres.
const CENTRES: &str = "/organisations?type=CENTRE&limit=100";

/// Every centre that may be asked.
#[hook]
pub fn use_centres() -> Query<Page<Organisation>> {
    use_read(CENTRES.into())
}

/// The list as it was read now or, without a network, at an earlier visit.
#[hook]
pub fn use_remembered(centres: &Query<Page<Organisation>>) -> Option<Rc<Page<Organisation>>> {
    use_effect_with(centres.data.clone(), |read| {
        if let Some(json) = read.as_ref().and_then(|page| serde_json::to_string(&**page).ok()) {
            browser::keep(REMEMBERED, Some(&json));
        }
    });
    let remembered = use_memo((), |()| {
        let json = browser::kept(REMEMBERED)?;
        words::<Page<Organisation>>(json.as_bytes()).ok().map(Rc::new)
    });
    let away = centres.error.is_some();
    centres.data.clone().or_else(|| (*remembered).clone().filter(|_| away))
}

/// Where it is and when it is open, on one line.
pub fn place(office: &Organisation) -> String {
    let parts = [office.address.as_deref(), office.open_hours.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Numbers to tap.
pub fn phones(office: &Organisation) -> Html {
    let phone = |number: &String| html! { <a class="tel num" href={format!("tel:{number}")}>{number}</a> };
    html! { {for office.phones.iter().map(phone)} }
}

#[cfg(test)]
mod tests {
    use openapi::organisations::OrganisationType;

    use super::*;

    #[test]
    fn centres_are_asked_for_in_the_words_of_the_contract() {
        assert!(CENTRES.contains(&format!("type={}&", OrganisationType::Centre)));
    }
}
