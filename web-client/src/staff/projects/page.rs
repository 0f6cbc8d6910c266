//! One project: how far it is, its terms, and the cases that count to it.

use openapi::{
    ProjectId,
    projects::{Project, ProjectAction, ProjectPrice},
};
use yew::prelude::*;

use super::{
    cases::{Cases, CasesProps},
    list::gauge,
    moves::{Move, MoveProps},
    words::ProjectWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, listed, use_words, yuan},
    staff::{
        Route,
        parts::{Actions, Of, Open, use_record},
    },
    ui::{Card, Column, Definition, Definitions, Figure, Figures, Link, PageHeader, Table, Tag, Tone},
};

#[component]
pub fn ProjectPage(props: &Of<ProjectId>) -> Html {
    let words = use_words::<ProjectWords>();
    let go = use_go();
    let open: Open<Project, (), ProjectAction> = use_record(props.id, |c, id| c.get_project(id));
    let Some(project) = open.data.clone() else { return open.waiting() };
    let lang = words.lang;
    // The next step first: open it, then cases; its terms come after.
    let mut offered = project.actions.clone();
    offered.sort_by_key(|action| *action == ProjectAction::Change);
    let todos = open.todos(&offered, lang, &go, |_| None);
    let moving = open.moving(&project.actions);
    html! {
        <>
            {open.failed()}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Projects)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={project.name.to_string()} note={format!("{} · {}", words.in_year(project.year), project.code)}>
                <Tag>{project.status.name(lang)}</Tag>
                <Actions {todos} />
            </PageHeader>
            {figures(&project, words)}
            <div class="split">
                <div>
                    {drawn::<Cases>(CasesProps {
                        id: project.id,
                        count: project.cases,
                        open: project.actions.contains(&ProjectAction::TagCase),
                        onchange: open.reload.clone(),
                    })}
                </div>
                <aside>{terms(&project, words)}</aside>
            </div>
            if let Some(action) = moving {
                {drawn::<Move>(MoveProps { project, action, ondone: open.ondone.clone(), onclose: open.onclose.clone() })}
            }
        </>
    }
}

fn figures(project: &Project, words: &ProjectWords) -> Html {
    let lang = words.lang;
    let full = if project.used_percent >= 100 { Tone::Orange } else { Tone::Plain };
    html! {
        <>
            <Figures>
                <Figure value={words.of(project.cases, project.terms.quota)} label={words.col_cases} tone={full} />
                <Figure value={project.cases_left.to_string()} label={words.left} />
                <Figure value={yuan(lang, project.spent_fen)} label={words.spent} />
                <Figure value={yuan(lang, project.left_fen)} label={words.money_left} />
            </Figures>
            <Card>{gauge(project, words)}</Card>
        </>
    }
}

fn terms(project: &Project, words: &ProjectWords) -> Html {
    let lang = words.lang;
    let row = |one: &ProjectPrice| {
        vec![
            html! { {one.matter_type.name(lang)} },
            html! { <span class="num">{yuan(lang, one.price_fen)}</span> },
        ]
    };
    let rows: Vec<Vec<Html>> = project.terms.prices.iter().map(row).collect();
    let columns = [words.matter, words.price].map(Column::new).to_vec();
    html! {
        <>
            <Card title={words.facts}>
                <Definitions>
                    <Definition term={words.groups}>{listed(&project.terms.groups, lang)}</Definition>
                    <Definition term={words.budget}>
                        <span class="num">{yuan(lang, project.terms.budget_fen)}</span>
                    </Definition>
                    <Definition term={words.quota}><span class="num">{project.terms.quota}</span></Definition>
                </Definitions>
            </Card>
            <Card title={words.prices}><Table caption={words.prices} {columns} {rows} /></Card>
        </>
    }
}
