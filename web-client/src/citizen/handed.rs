//! What a helper of the village has handed over (§2.1): number, day and office, and nothing of what stands in it.

use chrono::NaiveDate;
use openapi::Page;
use serde::{Deserialize, Serialize};
use yew::prelude::*;

use super::{Route, Shell, small::use_read};
use crate::{
    app::{address, use_search},
    i18n::{day_in_year, use_words},
    strings,
    ui::{ButtonLink, EmptyState, FailureBanner, HEADING, Link, Skeleton, use_page_title},
};

strings! {
    /// Sentences about what was handed over.
    struct HandedWords {
        title: "我转交的申请", "What I handed over";
        lead: "已经交给援助中心。内容只有申请人本人和援助中心看得到，您这里只留编号。请把编号告诉他（她）。",
            "These are with the centre. Only the applicant and the centre see what stands in them; you keep the number. Please tell it to the applicant.";
        next: "申请人用自己的手机登录，在“我的申请”里写上编号，就能看进度、补材料。",
            "The applicant signs in with their own phone and enters the number under “My applications”, to follow it and add documents.";
        none: "您还没有转交过申请", "You have handed over nothing yet";
        all: "看全部", "See all";
        older: "看更早的", "Older ones";
        mine: "我的申请", "My applications";
    } with {
        on(day: &str): "{day} 转交", "handed over on {day}";
    }
}

/// Of a [`HandedOver`](openapi::applications::HandedOver).
#[derive(PartialEq, Deserialize)]
struct Line {
    number: String,
    on: NaiveDate,
    organisation_name: String,
}

#[derive(Clone, PartialEq, Default, Serialize, Deserialize)]
struct At {
    #[serde(skip_serializing_if = "Option::is_none")]
    cursor: Option<String>,
}

/// The newest of them beside one's own applications; nothing for whoever is no helper.
#[component]
pub fn Handed() -> Html {
    let words = use_words::<HandedWords>();
    let found = use_read::<Page<Line>>("/handed-over?limit=3".into());
    let Some(page) = found.data.filter(|page| !page.items.is_empty()) else { return Html::default() };
    html! {
        <section>
            <h2>{words.title}</h2>
            {lines(&page, words)}
            <p><Link href={address(&Route::HandedOver)}>{words.all}</Link></p>
        </section>
    }
}

/// All of them, page by page; here one lands after handing over.
#[component]
pub fn HandedOver() -> Html {
    let words = use_words::<HandedWords>();
    use_page_title(&words.title.into());
    let search = use_search::<At>();
    let from = search.now.cursor.as_ref().map(|cursor| format!("?cursor={cursor}")).unwrap_or_default();
    let found = use_read::<Page<Line>>(format!("/handed-over{from}").into());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{words.title}</h1>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(page) = &found.data {
                if page.items.is_empty() { <EmptyState title={words.none} /> } else {
                    <p class="lead">{words.lead}</p>
                    {lines(page, words)}
                    <p>{words.next}</p>
                }
                if let Some(cursor) = &page.next_cursor {
                    <p><Link href={search.with(&At { cursor: Some(cursor.clone()) })}>{words.older}</Link></p>
                }
            } else if found.loading { <Skeleton lines={6} /> }
            <div class="stack"><ButtonLink href={address(&Route::Mine)}>{words.mine}</ButtonLink></div>
        </Shell>
    }
}

fn lines(page: &Page<Line>, words: &HandedWords) -> Html {
    let line = |one: &Line| {
        html! {
            <li key={one.number.clone()}>
                <div class="one">
                    <div>
                        <strong class="num">{&one.number}</strong><br />
                        <small>{words.on(&day_in_year(words.lang, one.on))}{" · "}{&one.organisation_name}</small>
                    </div>
                </div>
            </li>
        }
    };
    html! { <ul class="mine">{for page.items.iter().map(line)}</ul> }
}
