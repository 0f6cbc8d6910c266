//! The public directory of centres, as the question "where" and the page "ask" show it, and one office of any list.

use openapi::{
    Page,
    organisations::{OrganisationFilter, OrganisationType},
};
use yew::prelude::*;

use super::super::answers::Organisation;
use crate::app::{Query, use_api, use_query};

/// Offices read at once; a province has about so many centres.
const MANY: u16 = 100;

/// Every centre that may be asked.
#[hook]
pub fn use_centres() -> Query<Page<Organisation>> {
    let api = use_api();
    use_query((), move |()| {
        let api = api.clone();
        async move {
            let kind = Some(OrganisationType::Centre);
            api.call(|c| async move {
                let centres = OrganisationFilter { kind, limit: Some(MANY), cursor: None };
                c.find::<Page<Organisation>>("/organisations", &centres).await
            })
            .await
        }
    })
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
