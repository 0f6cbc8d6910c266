//! An application by its number and person, where a record only knows its id.

use openapi::ApplicationId;
use yew::prelude::*;

use super::{Of, PartWords};
use crate::{
    app::{address, use_api, use_query},
    i18n::use_words,
    staff::Route,
    ui::Link,
};

#[component]
pub fn ApplicationLink(props: &Of<ApplicationId>) -> Html {
    let words = use_words::<PartWords>();
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_application(id)));
    let said = found.data.as_deref().map(|application| {
        let who = application.form.applicant.name.as_deref();
        [who, application.number.as_deref()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    });
    let said = said.filter(|said| !said.is_empty()).unwrap_or_else(|| words.application.to_owned());
    html! { <Link href={address(&Route::Application { id: props.id })}>{said}</Link> }
}
