//! One import: how far it is, what came of the rows, and what was wrong with which.

use openapi::{
    ImportId,
    imports::{Import, ImportMode, ImportStatus, RowFlaw, RowProblem},
};
use yew::prelude::*;

use super::{history::light, words::ImportWords};
use crate::{
    app::{address, use_api, use_query},
    i18n::{Named, listed, moment, use_words},
    staff::{
        Route,
        parts::{Of, use_again},
    },
    ui::{
        Banner, Card, Column, Definition, Definitions, EmptyState, FailureBanner, Figure, Figures, Link,
        PageHeader, Progress, Skeleton, Table, Tone,
    },
};

#[component]
pub fn ImportPage(props: &Of<ImportId>) -> Html {
    let words = use_words::<ImportWords>();
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_import(id)));
    use_again(!found.loading && found.data.as_deref().is_some_and(works), &found.reload);
    let Some(import) = found.data.clone() else {
        return html! {
            <>
                <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
                if found.loading { <Skeleton lines={8} /> }
            </>
        };
    };
    html! {
        <>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::Imports)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={import.file_name.clone()} note={import.mode.name(words.lang)}>
                {light(import.status, words)}
            </PageHeader>
            {said(&import, words)}
            {outcome(&import, words)}
            <div class="split">
                <div>{problems(&import, words)}</div>
                <aside>{facts(&import, words)}</aside>
            </div>
        </>
    }
}

fn works(import: &Import) -> bool {
    matches!(import.status, ImportStatus::Queued | ImportStatus::Running)
}

/// What it comes to, in a sentence.
fn said(import: &Import, words: &ImportWords) -> Html {
    let (tone, text) = match (import.status, import.mode) {
        (ImportStatus::Refused, _) => (Tone::Orange, words.refused_lead),
        (ImportStatus::Failed, _) => (Tone::Orange, words.failed_lead),
        (ImportStatus::Done, ImportMode::DryRun) => (Tone::Plain, words.dry_lead),
        _ => return Html::default(),
    };
    html! { <Banner {tone}><p>{text}</p></Banner> }
}

fn outcome(import: &Import, words: &ImportWords) -> Html {
    if works(import) {
        let (done, total) = (import.rows_done, import.rows_total);
        return html! {
            <Card title={words.progress}>
                <Progress label={words.progress} value={done} max={total.max(1)} />
                <p role="status" class="num">{words.of(done, total)}</p>
            </Card>
        };
    }
    let figures = import.figures;
    let bad = if figures.bad > 0 { Tone::Orange } else { Tone::Plain };
    html! {
        <Figures>
            <Figure value={figures.created.to_string()} label={words.created} />
            <Figure value={figures.updated.to_string()} label={words.updated} />
            <Figure value={figures.unchanged.to_string()} label={words.unchanged} />
            <Figure value={figures.bad.to_string()} label={words.bad} tone={bad} />
        </Figures>
    }
}

fn problems(import: &Import, words: &ImportWords) -> Html {
    let cut = import.problem_count as usize > import.problems.len();
    let columns = [words.sheet, words.row, words.column, words.what].map(Column::new).to_vec();
    let rows: Vec<Vec<Html>> = import.problems.iter().map(|problem| row(problem, words)).collect();
    html! {
        <>
            <h2 class="above">{words.problems}</h2>
            if works(import) { <Skeleton lines={3} /> } else {
                if cut { <p class="lead">{words.first(import.problems.len(), import.problem_count)}</p> }
                <Table caption={words.problems} {columns} {rows}
                    empty={html! { <EmptyState title={words.no_problems} /> }} />
            }
        </>
    }
}

fn row(problem: &RowProblem, words: &ImportWords) -> Vec<Html> {
    let RowProblem { sheet, row, column, code, params } = problem;
    let more = match (code, params.get("max"), params.get("row")) {
        (RowFlaw::TooLong, Some(max), _) => words.at_most(*max),
        (_, _, Some(row)) => words.same_as(*row),
        _ => String::new(),
    };
    let sheet = if sheet.is_empty() { "CSV" } else { sheet.as_str() };
    let column = if column.is_empty() { words.whole_row } else { column.as_str() };
    vec![
        html! { {sheet} },
        html! { <span class="num">{*row}</span> },
        html! { {column} },
        html! { <>{code.name(words.lang)}if !more.is_empty() { <small>{more}</small> }</> },
    ]
}

fn facts(import: &Import, words: &ImportWords) -> Html {
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={words.sheets}>{listed(&import.sheets, words.lang)}</Definition>
                <Definition term={words.col_rows}><span class="num">{import.rows_total}</span></Definition>
                <Definition term={words.encoding}>{&import.encoding}</Definition>
                <Definition term={words.started}>{moment(words.lang, import.created_at)}</Definition>
                if let Some(at) = import.finished_at {
                    <Definition term={words.finished}>{moment(words.lang, at)}</Definition>
                }
            </Definitions>
        </Card>
    }
}
