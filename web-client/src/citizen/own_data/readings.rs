//! Who has looked at one's own application, and at the case it became: the latest hundred looks.

use chrono::{DateTime, Utc};
use openapi::{ApplicationId, CaseId};
use serde::Deserialize;
use yew::prelude::*;

use super::words::{DataWords, kind, purpose};
use crate::{
    app::address,
    citizen::{Route, Shell, small::use_read},
    i18n::{moment, use_words},
    ui::{Card, EmptyState, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

/// What this page reads of a [`Reading`](openapi::readings::Reading): the many names of roles would be downloaded by
/// every citizen, and the purpose says more. Kind and purpose are codes.
#[derive(Deserialize)]
struct Look {
    at: DateTime<Utc>,
    kind: String,
    reader: String,
    organisation: Option<String>,
    purpose: String,
    reason: Option<String>,
}

#[derive(Deserialize)]
struct Looks {
    items: Vec<Look>,
}

/// Where this page is for an application and its case, whose list holds both.
pub fn readings_of(id: ApplicationId, case: Option<CaseId>) -> AttrValue {
    let record = case.map_or_else(|| APPLICATION.to_owned(), |case| case.to_string());
    address(&Route::Readings { id, record })
}

/// Stands in the address for a case that is not there yet.
const APPLICATION: &str = "application";

#[derive(Properties, PartialEq)]
pub struct ReadingsProps {
    pub id: ApplicationId,
    /// The case, or `application`.
    pub record: AttrValue,
}

#[component]
pub fn Readings(props: &ReadingsProps) -> Html {
    let words = use_words::<DataWords>();
    use_page_title(&words.readings.into());
    let record = match &*props.record {
        APPLICATION => format!("applications/{}", props.id),
        case => format!("cases/{case}"),
    };
    let found = use_read::<Looks>(format!("/{record}/readings?limit=100").into());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.readings}</h1>
            <p>{words.readings_lead}</p>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = &found.data {
                if page.items.is_empty() {
                    <EmptyState title={words.none} />
                } else {
                    <Card><ul class="said">{for page.items.iter().map(|one| look(one, words))}</ul></Card>
                }
            } else if found.loading {
                <Skeleton lines={6} />
            }
            <p><Link href={address(&Route::Progress { id: props.id })}>{words.back}</Link></p>
        </Shell>
    }
}

fn look(one: &Look, words: &DataWords) -> Html {
    let place = one.organisation.as_deref().unwrap_or_default();
    html! {
        <li>
            <small>{moment(words.lang, one.at)}</small><br />
            {words.who(&one.reader, place)}<br />
            {kind(words.lang, &one.kind)}{" · "}{purpose(words.lang, &one.purpose)}
            if let Some(reason) = &one.reason { <br />{words.why(reason)} }
        </li>
    }
}
