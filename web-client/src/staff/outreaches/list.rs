//! Early interventions that one's units reported or look after, filtered in the address.

use chrono::NaiveDate;
use openapi::outreaches::{OutreachAction, OutreachFilter, OutreachStatus, OutreachSummary};
use yew::prelude::*;

use super::{
    create::{Create, CreateProps},
    words::OutreachWords,
};
use crate::{
    app::{address, browser, drawn, use_go},
    i18n::{Named, short_day, use_words},
    staff::{
        Route,
        parts::{FilterBar, PartWords, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{
        Button, ButtonKind, ButtonLink, Column, Light, Link, PageHeader, Tab, TabKind, Tabs, Tone, use_toast,
    },
};

/// What the tabs above the list choose.
#[derive(Clone, Copy, PartialEq, Default)]
struct View {
    overdue: Option<bool>,
    mine: Option<bool>,
}

#[component]
pub fn OutreachesPage() -> Html {
    let (words, parts) = (use_words::<OutreachWords>(), use_words::<PartWords>());
    let (go, toast) = (use_go(), use_toast());
    let list = use_list(|c, filter: &OutreachFilter| c.list_outreaches(filter));
    let creating = use_state_eq(|| false);
    let set = |open: bool| {
        let creating = creating.setter();
        Callback::from(move |()| creating.set(open))
    };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let view = list.link(|filter: &mut OutreachFilter, View { overdue, mine }| {
        filter.overdue = overdue;
        filter.mine = mine;
    });
    let tab = |label: &'static str, of: View| Tab {
        label: label.into(),
        href: view.emit(of),
        count: None,
        current: View { overdue: now.overdue, mine: now.mine } == of,
    };
    let tabs = vec![
        tab(words.all, View::default()),
        tab(words.overdue, View { overdue: Some(true), mine: None }),
        tab(words.mine, View { overdue: None, mine: Some(true) }),
    ];
    let ondone = Callback::from(move |id| {
        toast.emit(words.done(words.new).into());
        go.emit(address(&Route::Outreach { id }));
    });
    let sheet = Sheet { title: words.title, columns: columns(words), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <Tabs kind={TabKind::Pills} label={words.views} {tabs} />
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            {list.view(sheet, |item| row(item, words, parts))}
            if *creating { {drawn::<Create>(CreateProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn columns(words: &OutreachWords) -> Vec<Column> {
    let plain = [words.col_due, words.col_who, words.status, words.unit_id, words.centre_id, words.taken_by];
    plain.into_iter().map(Column::new).chain([Column::actions(words.col_act)]).collect()
}

fn page_of(item: &OutreachSummary) -> AttrValue {
    address(&Route::Outreach { id: item.id })
}

fn keys(item: &OutreachSummary) -> RowKeys {
    RowKeys { open: page_of(item), act: act(item).map(|(_, href)| href) }
}

/// The next thing to do with it, and where; taking it over from a colleague is no next thing.
fn act(item: &OutreachSummary) -> Option<(OutreachAction, AttrValue)> {
    let next = *item.actions.first()?;
    let over = next == OutreachAction::Take && item.status == OutreachStatus::Taken;
    (!over).then(|| (next, format!("{}?open={}", page_of(item), next.code()).into()))
}

/// How it stands to its day, as a light; nothing when it has ended.
pub fn light(status: OutreachStatus, due_on: NaiveDate, parts: &PartWords) -> Html {
    if status == OutreachStatus::Concluded {
        return Html::default();
    }
    let left = i32::try_from((due_on - browser::today()).num_days()).unwrap_or(i32::MAX);
    let (tone, said) = match left {
        ..0 => (Tone::Red, parts.late(-left)),
        0 => (Tone::Orange, parts.today.to_owned()),
        _ => (Tone::Green, parts.days_left(left)),
    };
    html! { <Light {tone}>{said}</Light> }
}

fn row(item: &OutreachSummary, words: &OutreachWords, parts: &PartWords) -> Vec<Html> {
    let lang = words.lang;
    let who = item.person.as_deref().unwrap_or(words.unnamed);
    let outcome = item.outcome.map(|outcome| outcome.name(lang)).unwrap_or_default();
    vec![
        html! { <>{light(item.status, item.due_on, parts)}<small>{short_day(lang, item.due_on)}</small></> },
        html! { <><Link href={page_of(item)}>{who}</Link><small>{item.origin.name(lang)}</small></> },
        html! { <>{item.status.name(lang)}<small>{outcome}</small></> },
        html! { {&item.unit.name} },
        html! { {&item.centre.name} },
        html! { {item.taken_by.as_deref().unwrap_or_default()} },
        html! {
            if let Some((action, href)) = act(item) {
                <ButtonLink {href} aria_label={format!("{} {who}", action.name(lang))}>
                    {action.name(lang)}
                </ButtonLink>
            }
        },
    ]
}
