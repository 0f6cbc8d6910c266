//! The calendar of home visits: what is still to be made first, by its day; filtered in the address.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Utc};
use client::{Asked, Client};
use openapi::{
    Page,
    home_visits::{HomeVisit, HomeVisitAction, HomeVisitFilter, HomeVisitStatus},
};
use yew::prelude::*;

use super::words::VisitWords;
use crate::{
    app::{address, use_go},
    i18n::{Named, china_day, from_china, moment, short_day, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{ButtonLink, Column, DateField, Light, Link, PageHeader, Tab, TabKind, Tabs, Tone},
};

/// The server answers by the day of asking; so many at once stand on one page in the order of the calendar.
const CALENDAR: u16 = 100;

/// A year as somebody is still typing it names no day.
const EARLIEST: i32 = 2000;

#[component]
pub fn HomeVisitsPage() -> Html {
    let words = use_words::<VisitWords>();
    let go = use_go();
    let list = use_list(read).sorted(|visit| (!is_open(visit.status), when(visit)));
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
    let shown = now.from.map(china_day);
    let onday = {
        let to = list.link(|filter: &mut HomeVisitFilter, day: Option<NaiveDate>| {
            filter.from = day.map(begins);
            filter.until = day.and_then(|day| day.succ_opt()).map(begins);
        });
        Callback::from(move |day: Option<NaiveDate>| {
            if day != shown && day.is_none_or(|day| day.year() > EARLIEST) {
                go.emit(to.emit(day));
            }
        })
    };
    let columns = [words.col_due, words.col_at, words.ground, words.status, words.visitors].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(words.col_act)]).collect();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title} />
            <p class="lead">{words.lead}</p>
            <Tabs kind={TabKind::Pills} label={words.whose} {tabs} />
            <FilterBar clear={list.clear()}>
                {pick("status", words.status, now.status, words.lang, list.link(|filter, status| filter.status = status))}
                <DateField id="day" label={words.day} value={shown} onchange={onday} />
            </FilterBar>
            {list.view(sheet, |visit| row(visit, words))}
        </>
    }
}

fn read(c: &Client, filter: &HomeVisitFilter) -> Asked<Page<HomeVisit>> {
    c.list_home_visits(&HomeVisitFilter { limit: Some(CALENDAR), ..filter.clone() })
}

/// The beginning of a day in China.
fn begins(day: NaiveDate) -> DateTime<Utc> {
    from_china(day.and_time(NaiveTime::MIN))
}

/// When somebody comes, or should.
fn when(visit: &HomeVisit) -> DateTime<Utc> {
    visit.scheduled_at.unwrap_or_else(|| begins(visit.due_on))
}

/// Does somebody still have to come?
pub fn is_open(status: HomeVisitStatus) -> bool {
    matches!(status, HomeVisitStatus::Requested | HomeVisitStatus::Scheduled)
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
    let (lang, at) = (words.lang, agreed(visit, words));
    vec![
        light(visit, words),
        html! { <Link href={page_of(visit)}>{&at}</Link> },
        html! { {visit.ground.name(lang)} },
        html! { {visit.status.name(lang)} },
        html! { {visitors(visit, words)} },
        html! {
            if let Some((action, href)) = act(visit) {
                <ButtonLink {href} aria_label={format!("{} {at}", action.name(lang))}>{action.name(lang)}</ButtonLink>
            }
        },
    ]
}
