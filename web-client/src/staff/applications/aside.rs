//! Beside an application: what is next, the people, what was decided, doubles, conflicts, who came before.

use std::rc::Rc;

use openapi::{
    ApplicationId,
    applications::{Action, Application, Status},
};
use yew::prelude::*;

use super::{
    ApplicationWords,
    assessed::{self, Assessed, AssessedProps},
    contact, deferral,
    entry::FieldWords,
    moves, next,
    returning::{Returning, ReturningProps},
};
use crate::{
    app::{address, drawn, use_api, use_query},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        conflicts::{Conflicts, ConflictsProps, Subject},
        parts::{DueRow, PartWords},
    },
    ui::{Banner, Button, ButtonKind, Card, Definition, Definitions, Link, Tag, Tone},
};

#[derive(Properties, PartialEq)]
pub struct AsideProps {
    pub application: Rc<Application>,
    pub onopen: Callback<Action>,
    /// Something here changed the record.
    pub onchange: Callback<()>,
}

#[component]
pub fn Aside(props: &AsideProps) -> Html {
    let (words, parts) = (use_words::<ApplicationWords>(), use_words::<PartWords>());
    let fields = use_words::<FieldWords>();
    let application = &props.application;
    let (id, onchange) = (application.id, props.onchange.clone());
    let safe = contact::rules(&application.form.service, fields);
    // Whoever receives looks at the parties, as long as nothing is decided (ASG-06, VAL-13).
    let looks = application.actions.contains(&Action::JoinPerson);
    let reveal = application.actions.contains(&Action::Reveal).then(|| {
        let onclick = props.onopen.reform(|()| Action::Reveal);
        html! { <Button kind={ButtonKind::Quiet} {onclick}>{words.reveal}</Button> }
    });
    html! {
        <aside aria-label={parts.next}>
            if !safe.is_empty() {
                <Banner tone={Tone::Orange} title={words.safe_contact}>
                    <ul>{for safe.iter().map(|rule| html! { <li>{rule}</li> })}</ul>
                </Banner>
            }
            if !application.flags.is_empty() && application.decision.is_none() {
                <Banner tone={Tone::Yellow} title={words.flags}>
                    <ul>{for application.flags.iter().map(|flag| html! { <li>{flag.name(words.lang)}</li> })}</ul>
                </Banner>
            }
            if !application.duplicates.is_empty() {
                <Banner tone={Tone::Yellow} title={words.duplicates}>
                    <ul>{for application.duplicates.iter().map(|id| html! { <li><Double id={*id} /></li> })}</ul>
                </Banner>
            }
            if application.small_centre {
                <Banner tone={Tone::Yellow} title={words.small_title}><p>{words.small_centre}</p></Banner>
            }
            <Card title={parts.next}>
                <p class="next">{next::sentence(words.lang, application.status, application.small_centre)}</p>
                if application.due.is_some() { <DueRow due={application.due.clone()} /> }
                if application.fast.is_some() { <DueRow due={application.fast.clone()} /> }
                if let Some(ground) = application.green {
                    // While its target runs, that says the name of the channel.
                    <p>
                        if application.fast.is_none() { <Tag>{words.green}</Tag>{" "} }
                        {moves::ground_name(ground, application.green_local.as_ref(), words.lang)}
                    </p>
                }
                {goes_on(application, words)}
            </Card>
            if let Some(owed) = &application.deferral { {deferral::card(owed, words)} }
            <Card title={parts.people} side={reveal.unwrap_or_default()}>{people(application, words)}</Card>
            if looks {
                {drawn::<Conflicts>(ConflictsProps { of: Subject::Application(id), onchange: onchange.clone() })}
                {drawn::<Returning>(ReturningProps { id, onchange })}
            }
            {assessed::card(application, words)}
            {drawn::<Assessed>(AssessedProps { id, now: application.assessment.as_ref().map(|kept| kept.id) })}
            {crate::staff::verifications::beside(application)}
            {crate::staff::home_visits::beside(application)}
            <Card title={words.decision}>{decided(application, words)}</Card>
        </aside>
    }
}

/// Where it goes on when it ended here: in another application, or at a centre whose applications are not seen here.
fn goes_on(application: &Application, words: &ApplicationWords) -> Html {
    match (application.status, application.continues_in) {
        (Status::Merged, Some(id)) => {
            html! { <p>{words.goes_on}{" "}<Double {id} /></p> }
        }
        (Status::Redirected, Some(_)) => html! { <p>{words.transferred}</p> },
        _ => Html::default(),
    }
}

fn people(application: &Application, words: &ApplicationWords) -> Html {
    let form = &application.form;
    let person = &form.applicant;
    let sex = person.sex.map(|sex| sex.name(words.lang));
    let born = person.birth_date.map(|day| day_in_year(words.lang, day.into_inner()));
    html! {
        <Definitions>
            <Definition term={words.applicant}>
                {person.name.as_deref().unwrap_or(words.nobody)}{" "}{sex.unwrap_or_default()}
                if let Some(born) = born { <br />{born} }
                if let Some(phone) = &person.phone { <br /><span class="num">{&**phone}</span> }
                if let Some(number) = &person.id_no { <br /><span class="num">{&**number}</span> }
            </Definition>
            if let Some(agent) = &form.agent {
                <Definition term={words.agent}>
                    {&*agent.name}{" "}{agent.kind.name(words.lang)}
                    if let Some(phone) = &agent.phone { <br /><span class="num">{&**phone}</span> }
                </Definition>
            }
            if let Some(by) = &application.brought_by {
                <Definition term={words.brought_by}>
                    {&*by.name}{" "}{by.kind.name(words.lang)}
                    if let Some(village) = &by.village_name { <br />{village} }
                    <br /><span class="num">{&*by.phone}</span>
                    if form.helper.is_some_and(|help| help.read_out) { <br />{words.read_out} }
                </Definition>
            }
            if !form.opponents.is_empty() {
                <Definition term={words.opponent}>
                    {for form.opponents.iter().map(|o| html! { <div>{&*o.name}</div> })}
                </Definition>
            }
            <Definition term={words.centre}>{&application.organisation_name}</Definition>
        </Definitions>
    }
}

fn decided(application: &Application, words: &ApplicationWords) -> Html {
    let day = |on| day_in_year(words.lang, on);
    if application.supplement.is_none() && application.opinion.is_none() && application.decision.is_none() {
        return html! { <p class="soft">{words.not_yet}</p> };
    }
    html! {
        <>
            if let Some(notice) = &application.supplement {
                <h3>{words.supplement}</h3>
                <ol class="list">{for notice.items.iter().map(|item| html! { <li>{&**item}</li> })}</ol>
                <Definitions>
                    <Definition term={words.asked_on}>{day(notice.asked_on)}</Definition>
                    if let Some(on) = notice.supplied_on { <Definition term={words.supplied_on}>{day(on)}</Definition> }
                    if let Some(text) = &notice.explanation { <Definition term={words.explanation}>{&**text}</Definition> }
                </Definitions>
            }
            if let Some(opinion) = &application.opinion {
                <h3>{words.opinion}</h3>
                <Definitions>
                    <Definition term={words.finding_person}>{opinion.person.name(words.lang)}</Definition>
                    <Definition term={words.finding_scope}>{opinion.scope.name(words.lang)}</Definition>
                    <Definition term={words.finding_means}>
                        {opinion.means.name(words.lang)}{" · "}{opinion.means_mode.name(words.lang)}
                    </Definition>
                </Definitions>
                <p class="prose">{&*opinion.reasons}</p>
                if let Some(basis) = application.rests_on {
                    <Definitions>
                        <Definition term={words.rests_on}>{basis.name(words.lang)}</Definition>
                        if let Some(why) = &opinion.deviation {
                            <Definition term={words.deviation}>{&**why}</Definition>
                        }
                    </Definitions>
                }
            }
            if let Some(decision) = &application.decision {
                <h3>{application.status.name(words.lang)}</h3>
                <Definitions>
                    <Definition term={words.number}><span class="num">{&decision.number}</span></Definition>
                    <Definition term={words.on}>{day(decision.on)}</Definition>
                    if !decision.reasons.is_empty() {
                        <Definition term={words.reasons}>
                            {for decision.reasons.iter().map(|r| html! { <div>{r.name(words.lang)}</div> })}
                        </Definition>
                    }
                    <Definition term={words.objection}>{day(decision.objection_until)}</Definition>
                </Definitions>
                if let Some(text) = &decision.text { <p class="prose">{text}</p> }
            }
            if let Some(id) = application.case_id {
                <p><Link href={address(&Route::Case { id })}>{words.to_case}</Link></p>
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct DoubleProps {
    id: ApplicationId,
}

/// Another application of the same person, by its number and state.
#[component]
fn Double(props: &DoubleProps) -> Html {
    let words = use_words::<ApplicationWords>();
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_application(id)));
    let said = found.data.as_deref().map(|other| title(other, words));
    html! {
        <Link href={address(&Route::Application { id: props.id })}>{said.unwrap_or(words.see_duplicate.to_owned())}</Link>
    }
}

/// `（2026）长援申字第0012号 · 审查中`
pub fn title(application: &Application, words: &ApplicationWords) -> String {
    let number = application.number.as_deref().unwrap_or(words.no_number);
    format!("{number} · {}", application.status.name(words.lang))
}
