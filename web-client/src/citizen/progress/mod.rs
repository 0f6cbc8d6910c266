//! One application after it was sent: where it stands, what comes next, what the person can do.

pub mod answers;
mod case;
mod decision;
mod picture;
mod supplement;
mod withdraw;
mod words;

use std::rc::Rc;

use openapi::{ApplicationId, applications::Status, deadlines::Light as Urgency};
use yew::prelude::*;

use self::{
    answers::{Application, TimelineEntry},
    picture::SavePicture,
    words::ProgressWords,
};
use super::{Route, Shell, answers::Action, own_data::readings_of, say, small::use_read};
use crate::{
    app::address,
    i18n::{day, moment, use_words},
    ui::{
        ButtonKind, ButtonLink, Card, Event, FailureBanner, HEADING, Light, Link, Receipt, Skeleton,
        Timeline, Tone, use_page_title,
    },
};

#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    pub id: ApplicationId,
    /// Right after sending: the number first.
    pub receipt: bool,
}

#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let words = use_words::<ProgressWords>();
    use_page_title(&words.title.into());
    let found = use_read::<Application>(format!("/applications/{}", props.id).into());
    html! {
        <Shell call={true}>
            <h1 id={HEADING} tabindex="-1">{if props.receipt { words.receipt } else { words.title }}</h1>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some(application) = &found.data { {whole(application, props.receipt, &found.reload, words)} }
            else if found.loading { <Skeleton lines={6} /> }
        </Shell>
    }
}

fn whole(one: &Rc<Application>, receipt: bool, reload: &Callback<()>, words: &'static ProgressWords) -> Html {
    let may = |action| one.actions.contains(&action);
    html! {
        <>
            if receipt { {number(one, words)} }
            {stands(one, words)}
            if may(Action::Edit) {
                <p><ButtonLink kind={ButtonKind::Primary} href={address(&Route::resume(one.id))}>{words.edit}</ButtonLink></p>
            }
            if one.supplement.is_some() && one.status == Status::NeedSupp {
                <supplement::Supply application={one.clone()} reload={reload.clone()} />
            }
            if let Some(made) = &one.decision { {decision::view(made, words)} }
            if let Some(id) = one.case_id { <case::CaseCard {id} /> }
            <Card title={words.timeline}><Timeline events={events(&one.timeline, words)} /></Card>
            if !receipt { {number(one, words)} }
            <p><Link href={readings_of(one.id, one.case_id)}>{words.readings}</Link></p>
            if may(Action::Withdraw) { <withdraw::Withdraw id={one.id} reload={reload.clone()} /> }
        </>
    }
}

/// The number to quote, once there is one.
fn number(one: &Application, words: &ProgressWords) -> Html {
    let Some(number) = &one.number else { return Html::default() };
    html! {
        <Receipt title={one.organisation_name.clone()} label={words.number} number={number.clone()}>
            <p>{words.receipt_keep}</p>
            <div class="buttons">
                <SavePicture number={number.clone()} organisation={one.organisation_name.clone()} />
                <ButtonLink href={address(&Route::Paper { id: one.id })}>{words.paper}</ButtonLink>
            </div>
        </Receipt>
    }
}

/// The heart of the page: now, next, by when.
fn stands(one: &Application, words: &ProgressWords) -> Html {
    let said = say::now(words.lang, one.status);
    // A sentence somebody wrote for the person: why it came back, whom to ask instead.
    let why = one.timeline.iter().rev().find_map(|entry| entry.note.clone().filter(|_| explains(one.status)));
    html! {
        <Card>
            <p class="now"><b>{said.now}</b></p>
            if let Some(why) = why { <p class="note">{why}</p> }
            <p>{said.next}</p>
            {by_when(one, words)}
        </Card>
    }
}

fn explains(status: Status) -> bool {
    matches!(status, Status::PrecheckReturn | Status::PrecheckReject | Status::Redirected)
}

/// Who must do something, and until when.
fn by_when(one: &Application, words: &ProgressWords) -> Html {
    let Some(due) = &one.due else { return Html::default() };
    let on = day(words.lang, due.on);
    let sentence = match (one.status == Status::NeedSupp, due.light == Urgency::Red) {
        (true, true) => words.you_late(&on),
        (true, false) => words.you_by(&on, due.days_left),
        (false, true) => words.late(&on),
        (false, false) => words.centre_by(&on),
    };
    // The centre's clock stands still for a supplement; the person's does not.
    let tone = match (due.light, due.days_left) {
        (Urgency::Paused, 2..) => Tone::Yellow,
        (Urgency::Paused, _) => Tone::Orange,
        (light, _) => say::tone(light),
    };
    html! { <p><Light {tone}>{sentence}</Light></p> }
}

/// What concerns the person, the newest first.
fn events(entries: &[TimelineEntry], words: &ProgressWords) -> Vec<Event> {
    let event = |entry: &TimelineEntry| {
        let body = entry.note.as_ref().map(|note| html! { {note} }).unwrap_or_default();
        let title = say::event(words.lang, entry.event)?.into();
        Some(Event { title, meta: moment(words.lang, entry.at).into(), body })
    };
    entries.iter().rev().filter_map(event).collect()
}
