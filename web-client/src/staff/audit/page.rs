//! The list, filtered in the address; a person or a record is chosen by following its name.

use chrono::{Days, NaiveDate, NaiveTime};
use openapi::{
    UserId,
    readings::{AuditEntry, AuditFilter},
};
use yew::prelude::*;

use super::{
    chain::Chain,
    export::{Export, ExportProps},
    words::AuditWords,
};
use crate::{
    app::{drawn, use_go},
    i18n::{Lang, Named, china_day, from_china, moment, use_words},
    staff::parts::{FilterBar, Sheet, pick, use_list},
    ui::{Button, Column, DateField, Link, PageHeader, Tag},
};

#[component]
pub fn AuditPage() -> Html {
    let words = use_words::<AuditWords>();
    let go = use_go();
    let list = use_list(|c, filter: &AuditFilter| c.list_audit_entries(filter));
    let exporting = use_state_eq(|| false);
    let set = |open: bool| {
        let exporting = exporting.setter();
        Callback::from(move |()| exporting.set(open))
    };
    let now = list.now();
    let by_actor = list.link(|filter: &mut AuditFilter, actor: UserId| filter.actor = Some(actor));
    let by_subject = list.link(|filter: &mut AuditFilter, subject| filter.subject = Some(subject));
    let day = |put: fn(&mut AuditFilter, Option<NaiveDate>)| {
        let (go, link) = (go.clone(), list.link(put));
        Callback::from(move |day| go.emit(link.emit(day)))
    };
    let columns = [words.at, words.what, words.who, words.about, words.reason].map(Column::new).to_vec();
    let sheet = Sheet { title: words.title, columns, none: words.none, selected: None };
    html! {
        <>
            <PageHeader title={words.title}>
                if now.actor.is_some() { <Tag>{words.one_person}</Tag> }
                if now.subject.is_some() { <Tag>{words.one_record}</Tag> }
                <Button onclick={set(true)}>{words.export}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("event", words.event, now.event, words.lang, list.link(|filter, event| {
                    filter.event = event;
                    filter.reading = None;
                }))}
                {pick("reading", words.reading, now.reading, words.lang, list.link(|filter, reading| {
                    filter.reading = reading;
                    filter.event = None;
                }))}
                <DateField id="from" label={words.from} value={now.from.map(china_day)}
                    onchange={day(|filter, day| filter.from = day.map(begins))} />
                <DateField id="to" label={words.to} value={now.to.map(last_day)}
                    onchange={day(|filter, day| filter.to = day.and_then(|day| day.checked_add_days(Days::new(1))).map(begins))} />
            </FilterBar>
            {list.view(sheet, |entry| row(entry, &by_actor, &by_subject, words))}
            {drawn::<Chain>(())}
            if *exporting { {drawn::<Export>(ExportProps { filter: now.clone(), onclose: set(false) })} }
        </>
    }
}

/// Midnight in China, when the day begins.
fn begins(day: NaiveDate) -> chrono::DateTime<chrono::Utc> {
    from_china(day.and_time(NaiveTime::MIN))
}

/// The last day before this instant.
fn last_day(to: chrono::DateTime<chrono::Utc>) -> NaiveDate {
    china_day(to - chrono::TimeDelta::seconds(1))
}

fn row(
    entry: &AuditEntry,
    by_actor: &Callback<UserId, AttrValue>,
    by_subject: &Callback<uuid::Uuid, AttrValue>,
    words: &AuditWords,
) -> Vec<Html> {
    let lang = words.lang;
    let what = match (entry.event, entry.reading) {
        (Some(event), _) => event.name(lang),
        (None, Some(reading)) => reading.name(lang),
        (None, None) => "",
    };
    let name = entry.actor_name.as_deref().unwrap_or(words.nameless);
    let who = match entry.actor_id {
        Some(id) => html! { <Link href={by_actor.emit(id)}>{name}</Link> },
        None => html! { {words.itself} },
    };
    let kind = kind(lang, &entry.subject_kind);
    let about = match entry.subject_id {
        // The end of the id tells records apart; its beginning is only the time.
        Some(id) => {
            let short = id.simple().to_string();
            let said = words.record(kind, short.get(24..).unwrap_or_default());
            html! { <Link href={by_subject.emit(id)}>{said}</Link> }
        }
        None => html! { <>{kind}{" · "}{words.list}</> },
    };
    vec![
        html! { <span class="num">{moment(lang, entry.at)}</span> },
        html! { {what} },
        html! { <>{who}if let Some(role) = entry.role { <small>{role.name(lang)}</small> }
        if entry.api_client_id.is_some() { <small>{words.program}</small> }</> },
        about,
        html! { {entry.reason.clone().unwrap_or_default()} },
    ]
}

/// What kind of record it is, as far as there is a word for it.
fn kind(lang: Lang, code: &str) -> &str {
    let (zh, en) = match code {
        "application" => ("申请", "Application"),
        "case" => ("案件", "Case"),
        "user" | "account" => ("账号", "Account"),
        "practitioner" => ("法律援助人员", "Practitioner"),
        "organisation" => ("机构", "Unit"),
        "rights_request" | "rightsrequest" => ("个人信息请求", "Request about data"),
        "referral" => ("转办", "Referral"),
        "outreach" => ("早期介入", "Early intervention"),
        "api_client" => ("API 客户端", "API client"),
        "helper" => ("联络员、法律明白人、志愿者", "Helper"),
        "staff" => ("工作人员登记", "Staff register"),
        "merit" => ("奖惩", "Reward or penalty"),
        "recusal" => ("回避", "Relation"),
        "delegation" => ("授权文件", "Instrument"),
        "adviser_post" => ("村居法律顾问任期", "Village adviser's term"),
        "adviser_request" => ("顾问调剂申请", "Request for an adviser"),
        "training" => ("培训", "Training"),
        "mandate" => ("代为审批授权", "Delegation of approval"),
        "session" => ("登录会话", "Open sessions"),
        "sign_in" => ("登录历史", "Sign-in history"),
        "audit" => ("审计", "Audit"),
        other => return other,
    };
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}
