//! Pilots (PLT-01): where, how long, by what they are measured, how they went.

use std::rc::Rc;

use openapi::pilots::{Pilot, PilotAction, PilotFilter};
use yew::prelude::*;

use super::{
    head::{Head, listed},
    pilot_moves::{Evaluate, Start},
    words::MeetingWords,
};
use crate::{
    app::{browser, drawn},
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, PartWords, Sheet, use_doing, use_list},
    ui::{Button, ButtonKind, Column, Light, Tone},
};

#[derive(Clone, PartialEq)]
enum Task {
    Start,
    Evaluate(Rc<Pilot>),
}

#[component]
pub fn PilotsPage() -> Html {
    let (words, parts) = (use_words::<MeetingWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &PilotFilter| c.list_pilots(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.pilot, words.days, words.indicators, words.state].map(Column::new);
    let columns = columns.into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.pilots, columns, none: words.no_pilots, selected: None };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <Head lead={words.pilots_lead}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Start)}>{words.start}</Button>
            </Head>
            {list.view(sheet, |one| row(one, &doing, words))}
            {match doing.now.clone() {
                None => Html::default(),
                Some(Task::Start) => drawn::<Start>(AskProps { of: (), ondone, onclose }),
                Some(Task::Evaluate(of)) => drawn::<Evaluate>(AskProps { of, ondone, onclose }),
            }}
        </>
    }
}

fn row(one: &Pilot, doing: &Doing<Task>, words: &MeetingWords) -> Vec<Html> {
    let lang = words.lang;
    let (tone, state) = match one {
        Pilot { evaluation: Some(_), .. } => (Tone::Green, words.evaluated),
        Pilot { running: true, .. } => (Tone::Plain, words.running),
        one if one.starts_on > browser::today() => (Tone::Yellow, words.coming),
        _ => (Tone::Orange, words.over),
    };
    let reached = one.evaluation.as_ref().map(|evaluation| evaluation.reached.as_slice()).unwrap_or_default();
    let indicators = one.indicators.iter().enumerate().map(|(at, one)| match reached.get(at) {
        Some(reached) => format!("{} {}", one.name, words.reached_of(*reached, one.target)),
        None => words.aimed(&one.name, one.target),
    });
    let may = one.actions.contains(&PilotAction::Evaluate);
    let onclick = doing.open(Task::Evaluate(Rc::new(one.clone())));
    let aria_label = format!("{} {}", words.evaluate, one.name);
    vec![
        html! {
            <>
                {&*one.name}
                <small>{&one.organisation_name}{" · "}{one.stage.map_or(words.all_stages, |stage| stage.name(lang))}</small>
            </>
        },
        html! { {words.period(&day_in_year(lang, one.starts_on), &day_in_year(lang, one.ends_on))} },
        listed(indicators),
        html! {
            <>
                <Light {tone}>{state}</Light>
                if let Some(evaluation) = &one.evaluation { <small>{&*evaluation.advice}</small> }
            </>
        },
        html! { if may { <Button {onclick} {aria_label}>{words.evaluate}</Button> } },
    ]
}
