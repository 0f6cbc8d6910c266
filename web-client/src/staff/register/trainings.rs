//! Trainings (STF-02): planned with their hours, and how many attended.

use std::rc::Rc;

use openapi::trainings::{Training, TrainingFilter};
use yew::prelude::*;

use super::{
    head::Head,
    training_moves::{Attend, Plan},
    words::RegisterWords,
};
use crate::{
    app::{browser, drawn},
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, FilterBar, PartWords, Sheet, pick, use_doing, use_list},
    ui::{Button, ButtonKind, Column},
};

#[derive(Clone, PartialEq)]
enum Task {
    Plan,
    Attend(Rc<Training>),
}

#[component]
pub fn TrainingsPage() -> Html {
    let (words, parts) = (use_words::<RegisterWords>(), use_words::<PartWords>());
    let list = use_list(|c, filter: &TrainingFilter| c.list_trainings(filter));
    let doing = use_doing::<Task>(list.found.reload.clone());
    let columns = [words.training, words.kind, words.days, words.training_hours, words.attended];
    let columns = columns.map(Column::new).into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.trainings, columns, none: words.no_trainings, selected: None };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <Head lead={words.trainings_lead}>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Plan)}>{words.plan}</Button>
            </Head>
            <FilterBar clear={list.clear()}>
                {pick("list-kind", words.kind, list.now().kind, words.lang, list.link(|filter, kind| filter.kind = kind))}
            </FilterBar>
            {list.view(sheet, |one| row(one, &doing, words))}
            {match doing.now.clone() {
                None => Html::default(),
                Some(Task::Plan) => drawn::<Plan>(AskProps { of: (), ondone, onclose }),
                Some(Task::Attend(of)) => drawn::<Attend>(AskProps { of, ondone, onclose }),
            }}
        </>
    }
}

fn row(one: &Training, doing: &Doing<Task>, words: &RegisterWords) -> Vec<Html> {
    let lang = words.lang;
    let begun = one.starts_on <= browser::today();
    let onclick = doing.open(Task::Attend(Rc::new(one.clone())));
    let aria_label = format!("{} {}", words.attend, one.title);
    let days = match one.starts_on == one.ends_on {
        true => day_in_year(lang, one.starts_on),
        false => words.period(&day_in_year(lang, one.starts_on), &day_in_year(lang, one.ends_on)),
    };
    vec![
        html! { <>{&*one.title}<small>{&one.organisation_name}</small></> },
        html! { {one.kind.name(lang)} },
        html! { {days} },
        html! { <span class="num">{words.hours_of(one.hours)}</span> },
        html! { <span class="num">{words.times(one.attended)}</span> },
        html! { if begun { <Button {onclick} {aria_label}>{words.attend}</Button> } },
    ]
}
