//! What was found: who, on which sides, how sure, and where, as far as it can be seen.

use openapi::conflicts::ConflictHit;
use yew::prelude::*;

use super::words::ConflictWords;
use crate::{
    app::address,
    i18n::Named,
    staff::Route,
    ui::{Link, Tag},
};

pub fn list(hits: &[ConflictHit], words: &ConflictWords) -> Html {
    html! { <ul class="lines">{for hits.iter().map(|hit| one(hit, words))}</ul> }
}

fn one(hit: &ConflictHit, words: &ConflictWords) -> Html {
    let lang = words.lang;
    let ConflictHit { score, basis, name, here, there, application_id, number, case_id, firm_name, .. } = hit;
    let number = number.as_deref().unwrap_or(words.no_number);
    // Whoever assigns cases may see the case, and not the application behind it.
    let place = match (application_id, case_id) {
        (Some(id), _) => {
            let href = address(&Route::Application { id: *id });
            html! { <Link {href} aria_label={format!("{} {number}", words.in_matter)}>{number.to_owned()}</Link> }
        }
        (None, Some(id)) => {
            html! { <Link href={address(&Route::Case { id: *id })}>{number.to_owned()}</Link> }
        }
        (None, None) => html! { <span class="soft">{words.unseen}</span> },
    };
    html! {
        <li>
            <b>{name.as_deref().unwrap_or_default().to_owned()}</b><Tag>{words.score(*score)}</Tag>
            <div>{words.sides(here.name(lang), there.name(lang))}</div>
            <div class="soft">{basis.name(lang)}</div>
            <div>{place}</div>
            if let Some(firm) = firm_name { <div>{words.acting(firm)}</div> }
        </li>
    }
}
