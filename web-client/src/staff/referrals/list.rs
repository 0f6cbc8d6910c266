//! Referrals that came in and went out, filtered in the address.

use openapi::referrals::{ReferralAction, ReferralFilter, ReferralSide, ReferralSummary};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::ReferralWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, china_day, short_day, use_words},
    staff::{
        Route,
        parts::{DueLight, FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, ButtonLink, Column, Link, PageHeader, Tab, TabKind, Tabs, use_toast},
};

#[component]
pub fn ReferralsPage() -> Html {
    let words = use_words::<ReferralWords>();
    let (go, toast) = (use_go(), use_toast());
    let list = use_list(|c, filter: &ReferralFilter| c.list_referrals(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let side = list.link(|filter: &mut ReferralFilter, side| filter.side = side);
    let tab = |of: Option<ReferralSide>| Tab {
        label: of.map_or(words.all, |side| side.name(words.lang)).into(),
        href: side.emit(of),
        count: None,
        current: now.side == of,
    };
    let tabs = [None, Some(ReferralSide::To), Some(ReferralSide::From)].map(tab).to_vec();
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Referral { id }));
    });
    let sheet = Sheet { title: words.title, columns: columns(words), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <Tabs kind={TabKind::Pills} label={words.sides} {tabs} />
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {pick("light", words.col_due, now.light, words.lang, list.link(|filter, light| filter.light = light))}
            </FilterBar>
            {list.view(sheet, |item| row(item, words))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn columns(words: &ReferralWords) -> Vec<Column> {
    let plain = [words.col_due, words.col_who, words.status, words.col_from, words.col_to, words.col_day];
    plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect()
}

fn page_of(item: &ReferralSummary) -> AttrValue {
    address(&Route::Referral { id: item.id })
}

fn keys(item: &ReferralSummary) -> RowKeys {
    RowKeys { open: page_of(item), act: act(item).map(|(_, href)| href) }
}

/// The next thing to do with it, and where; taking it back is no next thing.
fn act(item: &ReferralSummary) -> Option<(ReferralAction, AttrValue)> {
    let next = item.actions.iter().copied().find(|action| *action != ReferralAction::Withdraw)?;
    Some((next, format!("{}?open={}", page_of(item), next.code()).into()))
}

fn row(item: &ReferralSummary, words: &ReferralWords) -> Vec<Html> {
    let lang = words.lang;
    let what = item.matter_type.map(|matter| matter.name(lang)).unwrap_or_default();
    vec![
        html! { <DueLight due={item.due.clone()} /> },
        html! { <><Link href={page_of(item)}>{&item.person}</Link><small>{what}</small></> },
        html! { {item.status.name(lang)} },
        html! { {&item.from.name} },
        html! { {&item.to.name} },
        html! { {short_day(lang, china_day(item.created_at))} },
        html! {
            if let Some((action, href)) = act(item) {
                <ButtonLink {href} aria_label={format!("{} {}", action.name(lang), item.person)}>
                    {action.name(lang)}
                </ButtonLink>
            }
        },
    ]
}
