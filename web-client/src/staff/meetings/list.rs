//! The meetings of the year: planned, held, followed up.

use std::rc::Rc;

use openapi::meetings::{Meeting, MeetingAction, MeetingFilter};
use yew::prelude::*;

use super::{
    head::{Head, listed},
    hold::Hold,
    plan::Plan,
    task_moves::Give,
    words::MeetingWords,
};
use crate::{
    app::{address, drawn},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{AskProps, Doing, FilterBar, PartWords, Sheet, pick, use_doing, use_list},
    },
    ui::{Button, ButtonKind, Column, Light, Link, Tone},
};

#[derive(Clone, PartialEq)]
enum Task {
    Plan,
    Hold(Rc<Meeting>),
    Give(Rc<Meeting>),
}

#[component]
pub fn MeetingsPage() -> Html {
    let (words, parts) = (use_words::<MeetingWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &MeetingFilter| c.list_meetings(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.planned_on, words.kind, words.topics, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.meetings, columns, none: words.no_meetings, selected: None };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <Head lead={words.meetings_lead}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Plan)}>{words.plan}</Button>
            </Head>
            <FilterBar clear={list.clear()}>
                {pick("list-kind", words.kind, list.now().kind, words.lang, list.link(|filter, kind| filter.kind = kind))}
            </FilterBar>
            {list.view(sheet, |one| row(one, &doing, words))}
            {match doing.now.clone() {
                None => Html::default(),
                Some(Task::Plan) => drawn::<Plan>(AskProps { of: (), ondone, onclose }),
                Some(Task::Hold(of)) => drawn::<Hold>(AskProps { of, ondone, onclose }),
                Some(Task::Give(of)) => drawn::<Give>(AskProps { of, ondone, onclose }),
            }}
        </>
    }
}

fn row(one: &Meeting, doing: &Doing<Task>, words: &MeetingWords) -> Vec<Html> {
    let lang = words.lang;
    let of = Rc::new(one.clone());
    let button = |action: &MeetingAction| {
        let (label, task) = match action {
            MeetingAction::Hold => (words.hold, Task::Hold(of.clone())),
            MeetingAction::GiveTask => (words.give, Task::Give(of.clone())),
        };
        let aria_label = format!("{label} {} {}", one.kind.name(lang), day_in_year(lang, one.planned_on));
        html! { <Button onclick={doing.open(task)} {aria_label}>{label}</Button> }
    };
    let state = match &one.minutes {
        None => html! { <Light tone={Tone::Plain}>{words.planned}</Light> },
        Some(minutes) => html! {
            <>
                <Light tone={Tone::Green}>{words.held}</Light>
                <small>{day_in_year(lang, minutes.held_on)}</small>
                <small><Link href={format!("{}?meeting_id={}", address(&Route::Tasks), one.id)}>{words.tasks}</Link></small>
            </>
        },
    };
    let discussed = one.minutes.as_ref().map_or(&one.topics, |minutes| &minutes.topics);
    let resolved = one.minutes.as_ref().map(|minutes| minutes.resolutions.as_slice()).unwrap_or_default();
    vec![
        html! { {day_in_year(lang, one.planned_on)} },
        html! { <>{one.kind.name(lang)}<small>{&one.organisation_name}</small></> },
        html! {
            <>
                {listed(discussed.iter().map(|line| &**line))}
                if !resolved.is_empty() {
                    <small>{words.resolutions}</small>
                    {listed(resolved.iter().map(|line| &**line))}
                }
            </>
        },
        state,
        html! { <div class="buttons">{for one.actions.iter().map(button)}</div> },
    ]
}
