//! Beside a case: what is next, the hearings, the people, the money.

use std::rc::Rc;

use openapi::{
    auth::Permission,
    cases::{Case, CaseAction, CaseStatus},
};
use yew::prelude::*;

use super::{CaseWords, next};
use crate::{
    app::{address, drawn, use_session},
    i18n::{Named, day_in_year, moment, use_words, yuan},
    staff::{
        Route,
        conflicts::{Conflicts, ConflictsProps, Subject},
        parts::{DueRow, PartWords},
    },
    ui::{Banner, Card, Definition, Definitions, Link, Tag, Tone},
};

#[derive(Properties, PartialEq)]
pub struct AsideProps {
    pub case: Rc<Case>,
    /// Something here changed the record.
    pub onchange: Callback<()>,
}

#[component]
pub fn Aside(props: &AsideProps) -> Html {
    let (words, parts) = (use_words::<CaseWords>(), use_words::<PartWords>());
    let session = use_session();
    let case = &props.case;
    let closing = case.actions.contains(&CaseAction::SubmitClosing);
    let may = |permission| session.me().is_some_and(|me| me.permissions.contains(&permission));
    let reads_applications = may(Permission::ReadApplications);
    // ASG-06: looked at while somebody is being found for it.
    let assigns = may(Permission::Assign) && matches!(case.status, CaseStatus::Wait | CaseStatus::Offered);
    let bound = matches!(case.status, CaseStatus::Passed | CaseStatus::Archived);
    html! {
        <aside aria-label={parts.next}>
            <Card title={parts.next}>
                <p class="next">{next::sentence(words.lang, case.status)}</p>
                if case.due.is_some() { <DueRow due={case.due.clone()} /> }
                if case.green && case.reminders.is_empty() { <p><Tag>{words.green}</Tag></p> }
                if !case.reminders.is_empty() {
                    <Banner tone={Tone::Yellow} title={words.reminders}>
                        <ul class="list">{for case.reminders.iter().map(|r| html! { <li>{r.name(words.lang)}</li> })}</ul>
                    </Banner>
                }
                if closing && !case.missing.is_empty() {
                    <Banner tone={Tone::Yellow} title={words.missing}>
                        <ul class="list">{for case.missing.iter().map(|m| html! { <li>{m.name(words.lang)}</li> })}</ul>
                    </Banner>
                }
                <p class="links">
                    if reads_applications {
                        <Link href={address(&Route::Application { id: case.application_id })}>{words.to_application}</Link>
                    }
                    if bound { <Link href={address(&Route::Archive { id: case.id })}>{words.to_archive}</Link> }
                </p>
            </Card>
            if !case.hearings.is_empty() {
                <Card title={words.hearings}>
                    <Definitions>
                        {for case.hearings.iter().map(|hearing| html! {
                            <Definition term={moment(words.lang, hearing.at)}>
                                {&*hearing.place}{" "}{hearing.judge.as_deref().unwrap_or_default()}
                            </Definition>
                        })}
                    </Definitions>
                </Card>
            }
            <Card title={parts.people}>{people(case, words)}</Card>
            if assigns {
                {drawn::<Conflicts>(ConflictsProps { of: Subject::Case(case.id), onchange: props.onchange.clone() })}
            }
            <Card title={words.money}>{money(case, words)}</Card>
        </aside>
    }
}

fn people(case: &Case, words: &CaseWords) -> Html {
    let organ = [case.organ_name.as_deref(), case.organ_case_no.as_deref()];
    let organ = organ.into_iter().flatten().collect::<Vec<_>>().join(" ");
    html! {
        <Definitions>
            <Definition term={words.recipient}>
                {&case.recipient}
                if let Some(phone) = &case.recipient_phone { <br />{phone_link(phone)} }
            </Definition>
            <Definition term={words.handler}>
                if let Some(handler) = &case.handler {
                    {&handler.name}<br />{&handler.firm}<br />{phone_link(&handler.phone)}
                } else {
                    {words.nobody}
                }
            </Definition>
            if let Some(handler) = &case.handler {
                <Definition term={words.assigned_on}>{day_in_year(words.lang, handler.assigned_on)}</Definition>
                if let Some(on) = handler.accepted_on {
                    <Definition term={words.accepted_on}>{day_in_year(words.lang, on)}</Definition>
                }
            }
            if let Some(on) = case.agreement_signed_on {
                <Definition term={words.agreement_on}>{day_in_year(words.lang, on)}</Definition>
            }
            if !case.opponents.is_empty() {
                <Definition term={words.opponents}>
                    {for case.opponents.iter().map(|name| html! { <div>{name}</div> })}
                </Definition>
            }
            if !organ.is_empty() { <Definition term={words.organ}>{organ}</Definition> }
        </Definitions>
    }
}

/// A whole number can be called; a masked one can not.
fn phone_link(phone: &str) -> Html {
    match phone.contains('*') {
        true => html! { <span class="num">{phone}</span> },
        false => html! { <Link href={format!("tel:{phone}")} class="num">{phone}</Link> },
    }
}

fn money(case: &Case, words: &CaseWords) -> Html {
    let amount = |fen| html! { <span class="num">{yuan(words.lang, fen)}</span> };
    let report = case.closing.as_ref().map(|closing| &closing.report);
    html! {
        <Definitions>
            if let Some(fen) = case.claim_amount_fen { <Definition term={words.claimed}>{amount(fen)}</Definition> }
            <Definition term={words.recovered}>
                {report.map_or_else(|| html! { <span class="soft">{words.not_closed}</span> }, |r| amount(r.recovered_fen))}
            </Definition>
            if let Some(report) = report {
                <Definition term={words.collected}>{amount(report.collected_fen)}</Definition>
            }
        </Definitions>
    }
}
