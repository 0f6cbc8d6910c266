//! The register: the figures of T2, then everybody.

use std::rc::Rc;

use openapi::staff::{Staff, StaffFigures, StaffFilter};
use yew::prelude::*;

use super::{enter::Enter, establishment::SetPosts, head::Head, words::RegisterWords};
use crate::{
    app::{browser, drawn, use_api, use_query},
    i18n::{Named, day_in_year, use_words},
    staff::parts::{AskProps, Doing, PartWords, Sheet, use_doing, use_list},
    ui::{Button, ButtonKind, Column, FailureBanner, Figure, Figures, Tag},
};

#[derive(Clone, PartialEq)]
enum Task {
    Enter,
    Change(Rc<Staff>),
    Posts,
}

#[component]
pub fn RegisterPage() -> Html {
    let (words, parts) = (use_words::<RegisterWords>(), use_words::<PartWords>());
    let api = use_api();
    let list = use_list(|c, filter: &StaffFilter| c.list_staff(filter));
    let figures = use_query((), move |()| api.call(|c| c.staff_figures()));
    let reload = {
        let (list, figures) = (list.found.reload.clone(), figures.reload.clone());
        Callback::from(move |()| {
            list.emit(());
            figures.emit(());
        })
    };
    let doing = use_doing::<Task>(reload);
    let columns = [words.name, words.age, words.post, words.licence, words.entered_on, words.hours];
    let columns = columns.map(Column::new).into_iter().chain([Column::actions(parts.acts)]).collect();
    let sheet = Sheet { title: words.register, columns, none: words.no_staff, selected: None };
    let (ondone, onclose) = (doing.ondone.clone(), doing.onclose.clone());
    html! {
        <>
            <Head lead={words.lead}>
                <Button onclick={doing.open(Task::Posts)}>{words.set_posts}</Button>
                <Button kind={ButtonKind::Primary} onclick={doing.open(Task::Enter)}>{words.enter}</Button>
            </Head>
            <FailureBanner failure={figures.error.clone()} retry={figures.reload.clone()} />
            if let Some(figures) = figures.data.as_deref() { {shown(figures, words)} }
            {list.view(sheet, |one| row(one, &doing, words))}
            {match doing.now.clone() {
                None => Html::default(),
                Some(Task::Enter) => drawn::<Enter>(AskProps { of: None::<Rc<Staff>>, ondone, onclose }),
                Some(Task::Change(of)) => drawn::<Enter>(AskProps { of: Some(of), ondone, onclose }),
                Some(Task::Posts) => drawn::<SetPosts>(AskProps { of: (), ondone, onclose }),
            }}
        </>
    }
}

fn shown(figures: &StaffFigures, words: &RegisterWords) -> Html {
    let share =
        figures.qualified_share.map(|share| words.percent(&format!("{:.1}", f64::from(share) / 100.0)));
    html! {
        <Figures>
            <Figure value={figures.posts.to_string()} label={words.posts} />
            <Figure value={figures.staff.to_string()} label={words.staff} />
            <Figure value={figures.women.to_string()} label={words.women} />
            <Figure value={share.unwrap_or_else(|| "—".to_owned())} label={words.qualified_share} />
            <Figure value={figures.training_attendances.to_string()} label={words.attendances} />
        </Figures>
    }
}

fn row(one: &Staff, doing: &Doing<Task>, words: &RegisterWords) -> Vec<Html> {
    let lang = words.lang;
    let left = one.left_on.filter(|day| *day < browser::today());
    let facts = [(one.qualified, words.qualified), (one.law_degree, words.law_degree)];
    let facts: Vec<_> = facts.into_iter().filter_map(|(holds, word)| holds.then_some(word)).collect();
    let onclick = doing.open(Task::Change(Rc::new(one.clone())));
    vec![
        html! {
            <>
                {&*one.name}
                if left.is_some() { <Tag>{words.left}</Tag> }
                <small>{&one.organisation_name}</small>
            </>
        },
        html! { <>{words.years(one.age)}<small>{one.sex.name(lang)}</small></> },
        html! { {one.post.name(lang)} },
        html! { <>{one.licence.name(lang)}if !facts.is_empty() { <small>{facts.join(" · ")}</small> }</> },
        html! { {day_in_year(lang, one.entered_on)} },
        html! { <span class="num">{words.hours_of(one.training_hours)}</span> },
        html! { <Button {onclick} aria_label={format!("{} {}", words.change, one.name)}>{words.change}</Button> },
    ]
}
