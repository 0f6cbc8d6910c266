//! The board (LEAD-01): every task with its owner, its last day and its light.

use std::rc::Rc;

use openapi::{
    deadlines::Light as DueLight,
    meetings::{Task, TaskFilter},
};
use yew::prelude::*;

use super::{head::Head, task_moves::MoveTask, words::MeetingWords};
use crate::{
    app::drawn,
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, FilterBar, PartWords, Sheet, pick, use_doing, use_list},
    ui::{Button, Column, Light, Tone},
};

#[component]
pub fn TasksPage() -> Html {
    let (words, parts) = (use_words::<MeetingWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &TaskFilter| c.list_tasks(filter));
    let doing = use_doing::<Rc<Task>>(list.found.reload.clone());
    let columns = [words.due, words.task, words.owner, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.tasks, columns, none: words.no_tasks, selected: None };
    html! {
        <>
            <Head lead={words.tasks_lead} />
            <FilterBar clear={list.clear()}>
                {pick("list-status", words.state, list.now().status, words.lang, list.link(|filter, status| filter.status = status))}
            </FilterBar>
            {list.view(sheet, |one| row(one, &doing, words))}
            if let Some(of) = doing.now.clone() {
                {drawn::<MoveTask>(AskProps { of, ondone: doing.ondone.clone(), onclose: doing.onclose.clone() })}
            }
        </>
    }
}

fn row(one: &Task, doing: &Doing<Rc<Task>>, words: &MeetingWords) -> Vec<Html> {
    let lang = words.lang;
    let due = day_in_year(lang, one.due_on);
    let onclick = doing.open(Rc::new(one.clone()));
    let aria_label = format!("{} {}", words.move_to, one.title);
    vec![
        match one.light {
            Some(light) => html! { <Light tone={tone(light)}>{due}</Light> },
            None => html! { {due} },
        },
        html! { <>{&*one.title}if let Some(note) = &one.note { <small>{&**note}</small> }</> },
        html! { {&*one.owner} },
        html! { {one.status.name(lang)} },
        html! { if !one.moves.is_empty() { <Button {onclick} {aria_label}>{words.move_to}</Button> } },
    ]
}

fn tone(light: DueLight) -> Tone {
    match light {
        DueLight::Green => Tone::Green,
        DueLight::Yellow => Tone::Yellow,
        DueLight::Orange => Tone::Orange,
        DueLight::Red => Tone::Red,
        DueLight::Paused => Tone::Paused,
    }
}
