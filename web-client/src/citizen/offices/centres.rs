//! The public directory of centres, as the question "where" and the page "ask" show it, and one office of any list.

use openapi::Page;
use yew::prelude::*;

use super::super::{answers::Organisation, small::use_read};
use crate::app::Query;

/// A hundred at once; a province has about so many centres.
const CENTRES: &str = "/organisations?type=CENTRE&limit=100";

/// Every centre that may be asked.
#[hook]
pub fn use_centres() -> Query<Page<Organisation>> {
    use_read(CENTRES.into())
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
