//! The lists that were imported, the newest first.

use openapi::{
    beneficiaries::{BeneficiaryImport, BeneficiaryImportFilter},
    imports::ImportStatus,
};
use yew::prelude::*;

use super::{
    start::{Start, StartProps},
    words::BeneficiaryWords,
};
use crate::{
    app::{address, drawn, use_go},
    i18n::{Named, day_in_year, use_words},
    staff::{
        Route,
        parts::{FilterBar, RowKeys, Sheet, pick, use_list, use_rows},
    },
    ui::{Button, ButtonKind, Column, Light, Link, PageHeader, Tone},
};

#[component]
pub fn BeneficiaryImportsPage() -> Html {
    let words = use_words::<BeneficiaryWords>();
    let go = use_go();
    let list = use_list(|c, filter: &BeneficiaryImportFilter| c.list_beneficiary_imports(filter));
    let starting = use_state_eq(|| false);
    let set = |open: bool| {
        let starting = starting.setter();
        Callback::from(move |()| starting.set(open))
    };
    let keys = |one: &BeneficiaryImport| RowKeys { open: page_of(one), act: None };
    let selected = use_rows(&list.items().iter().map(keys).collect::<Vec<_>>());
    let ondone = Callback::from(move |id| go.emit(address(&Route::BeneficiaryImport { id })));
    let columns = [
        words.col_file,
        words.source,
        words.as_of,
        words.completeness,
        words.col_status,
        words.col_people,
        words.col_bad,
    ];
    let sheet =
        Sheet { title: words.title, columns: columns.map(Column::new).to_vec(), none: words.none, selected };
    html! {
        <>
            <PageHeader title={words.title}>
                <Button kind={ButtonKind::Primary} onclick={set(true)}>{words.new}</Button>
            </PageHeader>
            <p class="lead">{words.lead}</p>
            <FilterBar clear={list.clear()}>
                {pick("source-filter", words.source, list.now().source, words.lang,
                    list.link(|filter, source| filter.source = source))}
            </FilterBar>
            {list.view(sheet, |one| row(one, words))}
            if *starting { {drawn::<Start>(StartProps { ondone, onclose: set(false) })} }
        </>
    }
}

fn page_of(one: &BeneficiaryImport) -> AttrValue {
    address(&Route::BeneficiaryImport { id: one.id })
}

/// How a list stands, as a light.
pub fn light(status: ImportStatus, words: &BeneficiaryWords) -> Html {
    let tone = match status {
        ImportStatus::Queued | ImportStatus::Running => Tone::Plain,
        ImportStatus::Done => Tone::Green,
        ImportStatus::Refused | ImportStatus::Failed => Tone::Orange,
    };
    html! { <Light {tone}>{status.name(words.lang)}</Light> }
}

/// What everybody in a list is.
pub fn category(one: &BeneficiaryImport, words: &BeneficiaryWords) -> &'static str {
    one.category.map_or(words.by_row, |category| category.name(words.lang))
}

fn row(one: &BeneficiaryImport, words: &BeneficiaryWords) -> Vec<Html> {
    let lang = words.lang;
    vec![
        html! { <Link href={page_of(one)}>{&one.file_name}</Link> },
        html! { <>{one.source.name(lang)}<small>{category(one, words)}</small></> },
        html! { {day_in_year(lang, one.as_of)} },
        html! { {one.completeness.name(lang)} },
        light(one.status, words),
        html! { <span class="num">{one.figures.created}</span> },
        html! { <span class="num">{one.figures.bad}</span> },
    ]
}
