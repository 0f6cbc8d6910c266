//! What was imported, the newest first.

use openapi::imports::{Import, ImportFilter, ImportStatus};
use yew::prelude::*;

use super::{
    start::{Start, StartProps},
    words::ImportWords,
};
use crate::{
    app::{address, drawn, files, use_action, use_api, use_go},
    i18n::{Named, moment, use_words},
    staff::{
        Route,
        parts::{RowKeys, Sheet, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, FailureBanner, Light, Link, PageHeader, Tone},
};

#[component]
pub fn ImportsPage() -> Html {
    let words = use_words::<ImportWords>();
    let (api, go) = (use_api(), use_go());
    let list = use_list(|c, filter: &ImportFilter| c.list_imports(filter));
    let starting = use_state_eq(|| false);
    let set = |open: bool| {
        let starting = starting.setter();
        Callback::from(move |()| starting.set(open))
    };
    let template = use_action(
        move |()| api.call(|c| c.get_import_template()),
        |bytes: Vec<u8>| files::save("import-template.xlsx", &bytes),
    );
    let selected = use_rows(
        &list.items().iter().map(|one| RowKeys { open: page_of(one), act: None }).collect::<Vec<_>>(),
    );
    let ondone = Callback::from(move |id| go.emit(address(&Route::Import { id })));
    let columns =
        [words.col_file, words.col_mode, words.col_status, words.col_rows, words.col_bad, words.col_when];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button busy={template.busy} onclick={template.run.clone()}>{words.template}</Button>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FailureBanner failure={template.error.clone()} />
            {list.view(sheet, |one| row(one, words))}
            if *starting { {drawn::<Start>(StartProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &Import) -> AttrValue {
    address(&Route::Import { id: one.id })
}

/// How an import stands, as a light.
pub fn light(status: ImportStatus, words: &ImportWords) -> Html {
    let tone = match status {
        ImportStatus::Queued | ImportStatus::Running => Tone::Plain,
        ImportStatus::Done => Tone::Green,
        ImportStatus::Refused | ImportStatus::Failed => Tone::Orange,
    };
    html! { <Light {tone}>{status.name(words.lang)}</Light> }
}

fn row(one: &Import, words: &ImportWords) -> Vec<Html> {
    vec![
        html! { <Link href={page_of(one)}>{&one.file_name}</Link> },
        html! { {one.mode.name(words.lang)} },
        light(one.status, words),
        html! { <span class="num">{one.rows_total}</span> },
        html! { <span class="num">{one.figures.bad}</span> },
        html! { {moment(words.lang, one.created_at)} },
    ]
}
