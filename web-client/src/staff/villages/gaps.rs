//! Villages without a liaison (ORG-01): how many, which, and the way to enter one.

use openapi::helpers::{VillageGap, VillageGaps};
use yew::prelude::*;

use super::{head::Head, moves::EnterHelper, words::VillageWords};
use crate::{
    app::{drawn, use_api, use_query},
    i18n::use_words,
    staff::parts::{AskProps, Doing, PartWords, use_doing},
    ui::{Button, Column, EmptyState, FailureBanner, Figure, Figures, Skeleton, Table, Tone},
};

#[component]
pub fn GapsPage() -> Html {
    let (words, parts) = (use_words::<VillageWords>(), use_words::<PartWords>());
    let api = use_api();
    let found = use_query((), move |()| api.call(|c| c.village_gaps()));
    let doing = use_doing::<VillageGap>(found.reload.clone());
    html! {
        <>
            <Head lead={words.gaps_lead} />
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(gaps) = found.data.as_deref() {
                {shown(gaps, &doing, words, parts)}
            } else if found.loading {
                <Skeleton lines={6} />
            }
            if let Some(gap) = doing.now.clone() {
                {drawn::<EnterHelper>(AskProps { of: Some(gap), ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </>
    }
}

fn shown(gaps: &VillageGaps, doing: &Doing<VillageGap>, words: &VillageWords, parts: &PartWords) -> Html {
    let VillageGaps { villages, without_liaison, items } = gaps;
    let with = villages.saturating_sub(*without_liaison);
    let tone = if *without_liaison > 0 { Tone::Orange } else { Tone::Green };
    let row = |gap: &VillageGap| {
        let onclick = doing.open(gap.clone());
        vec![
            html! { {&gap.name} },
            html! { <span class="num">{gap.code.to_string()}</span> },
            html! {
                <Button {onclick} aria_label={format!("{} {}", words.enter_liaison, gap.name)}>{words.enter_liaison}</Button>
            },
        ]
    };
    let columns = vec![Column::new(words.name), Column::new(words.code), Column::actions(parts.acts)];
    let listed = u32::try_from(items.len()).unwrap_or(u32::MAX);
    html! {
        <>
            <Figures>
                <Figure value={villages.to_string()} label={words.villages_all} />
                <Figure value={with.to_string()} label={words.villages_with} />
                <Figure value={without_liaison.to_string()} label={words.villages_without} {tone} />
            </Figures>
            <Table caption={words.gaps} {columns} rows={items.iter().map(row).collect::<Vec<_>>()}
                empty={html! { <EmptyState title={words.no_gaps} /> }} />
            if listed < *without_liaison { <p class="lead">{words.first_of(listed)}</p> }
        </>
    }
}
