//! The calendar of home visits: what is still to be made first, by its time; filtered in the address.

use domain::home_visits::is_open;
use openapi::home_visits::{HomeVisit, HomeVisitAction, HomeVisitFilter, HomeVisitStatus};
use yew::prelude::*;

use super::words::VisitWords;
use crate::{
    app::address,
    i18n::{Named, moment, short_day, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, on_day, pick, use_list, use_rows},
    },
    ui::{ButtonLink, Column, Light, Link, PageHeader, Tab, TabKind, Tabs, Tone},
};

#[component]
pub fn HomeVisitsPage() -> Html {
    let words = use_words::<VisitWords>();
    let list = use_list(|c, filter: &HomeVisitFilter| c.list_home_visits(filter));
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let now = list.now();
    let whose = list.link(|filter: &mut HomeVisitFilter, mine| filter.mine = mine);
    let tab = |label: &'static str, mine: Option<bool>| Tab {
        label: label.into(),
        href: whose.emit(mine),
        count: None,
        current: now.mine == mine,
    };
    let tabs = vec![tab(words.all, None), tab(words.mine, Some(true))];
    let columns = [words.col_due, words.col_who, words.col_at, words.status, words.visitors].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(words.col_act)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <Tabs kind={TabKind::Pills} label={words.whose} {tabs} />
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                {on_day(words.day, now.from, list.link(|filter, span| [filter.from, filter.until] = span))}
            </FilterBar>
            {list.view(sheet, |visit| row(visit, words))}
        </>
    }
}

pub fn page_of(visit: &HomeVisit) -> AttrValue {
    address(&Route::HomeVisit { id: visit.id })
}

fn keys(visit: &HomeVisit) -> RowKeys {
    RowKeys { open: page_of(visit), act: act(visit).map(|(_, href)| href) }
}

/// What can be done, the next step first: who was there writes it down, and the way out comes last.
pub fn offered(visit: &HomeVisit) -> Vec<HomeVisitAction> {
    let order = [HomeVisitAction::Report, HomeVisitAction::Schedule, HomeVisitAction::Cancel];
    order.into_iter().filter(|action| visit.actions.contains(action)).collect()
}

/// The next thing to do with it; naming another day or calling it off is none.
pub fn next(visit: &HomeVisit) -> Option<HomeVisitAction> {
    let named = visit.status == HomeVisitStatus::Scheduled;
    offered(visit).into_iter().next().filter(|action| match action {
        HomeVisitAction::Report => true,
        HomeVisitAction::Schedule => !named,
        HomeVisitAction::Cancel => false,
    })
}

/// The next thing to do with it, and where.
fn act(visit: &HomeVisit) -> Option<(HomeVisitAction, AttrValue)> {
    let next = next(visit)?;
    Some((next, format!("{}?open={}", page_of(visit), next.code()).into()))
}

/// Until when somebody should come; red when that has passed.
pub fn light(visit: &HomeVisit, words: &VisitWords) -> Html {
    let until = words.until(&short_day(words.lang, visit.due_on));
    match (visit.overdue, is_open(visit.status)) {
        (true, _) => html! { <Light tone={Tone::Red}>{words.late}{" · "}{until}</Light> },
        (false, true) => html! { <Light tone={Tone::Plain}>{until}</Light> },
        (false, false) => Html::default(),
    }
}

/// When it is agreed, in words.
pub fn agreed(visit: &HomeVisit, words: &VisitWords) -> String {
    visit.scheduled_at.map_or(words.open.to_owned(), |at| moment(words.lang, at))
}

/// The names of those who come.
pub fn visitors(visit: &HomeVisit, words: &VisitWords) -> String {
    let names: Vec<&str> = visit.visitors.iter().map(|one| &*one.name).collect();
    names.join(words.lang.comma())
}

fn row(visit: &HomeVisit, words: &VisitWords) -> Vec<Html> {
    let lang = words.lang;
    let who = visit.applicant.clone().unwrap_or_else(|| words.nobody.to_owned());
    vec![
        light(visit, words),
        html! { <><Link href={page_of(visit)}>{who.clone()}</Link><small>{visit.ground.name(lang)}</small></> },
        html! { {agreed(visit, words)} },
        html! { {visit.status.name(lang)} },
        html! { {visitors(visit, words)} },
        html! {
            if let Some((action, href)) = act(visit) {
                <ButtonLink {href} aria_label={format!("{} {who}", action.name(lang))}>{action.name(lang)}</ButtonLink>
            }
        },
    ]
}
