//! The notice of how personal data are used, in the version in force.

use chrono::NaiveDate;
use serde::Deserialize;
use yew::prelude::*;

use super::words::{DataWords, topic};
use crate::{
    app::address,
    citizen::{Route, Shell, small::use_read},
    i18n::{Lang, day_in_year, use_words},
    ui::{Card, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

/// What this page reads of a [`PrivacyNotice`](openapi::consents::PrivacyNotice).
#[derive(Deserialize)]
struct Read {
    in_force_from: NaiveDate,
    sections: Vec<Section>,
}

/// Of a [`NoticeSection`](openapi::consents::NoticeSection); of the topic the code.
#[derive(Deserialize)]
struct Section {
    topic: String,
    zh: String,
    en: String,
}

#[component]
pub fn Notice() -> Html {
    let words = use_words::<DataWords>();
    use_page_title(&words.notice.into());
    let found = use_read::<Read>("/privacy-notice".into());
    let section = |section: &Section| {
        let text = match words.lang {
            Lang::Zh => &section.zh,
            Lang::En => &section.en,
        };
        html! { <Card title={topic(words.lang, &section.topic)}><p>{text}</p></Card> }
    };
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.notice}</h1>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(notice) = &found.data {
                <p>{words.since(&day_in_year(words.lang, notice.in_force_from))}</p>
                {for notice.sections.iter().map(section)}
                <p><Link href={address(&Route::Rights)}>{words.rights}</Link></p>
            } else if found.loading {
                <Skeleton lines={8} />
            }
        </Shell>
    }
}
