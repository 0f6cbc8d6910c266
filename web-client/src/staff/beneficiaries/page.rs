//! One list: how far it is, what came of its rows, and the file of what was wrong.

use openapi::{BeneficiaryImportId, beneficiaries::BeneficiaryImport, imports::ImportStatus};
use yew::prelude::*;

use super::{
    history::{category, light},
    words::BeneficiaryWords,
};
use crate::{
    app::{address, drawn, files, use_action, use_api, use_query},
    i18n::{Named, day_in_year, moment, use_words},
    staff::{
        Route,
        parts::{Of, use_again},
    },
    ui::{
        Banner, Button, Card, Definition, Definitions, FailureBanner, Figure, Figures, Link, PageHeader,
        Skeleton, Tone,
    },
};

#[component]
pub fn BeneficiaryImportPage(props: &Of<BeneficiaryImportId>) -> Html {
    let words = use_words::<BeneficiaryWords>();
    let api = use_api();
    let found = use_query(props.id, move |id| api.call(move |c| c.get_beneficiary_import(id)));
    use_again(!found.loading && found.data.as_deref().is_some_and(works), &found.reload);
    let failed = html! { <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} /> };
    let Some(import) = found.data.clone() else {
        return html! { <>{failed}if found.loading { <Skeleton lines={8} /> }</> };
    };
    html! {
        <>
            {failed}
            <nav aria-label={words.title}>
                <ol class="crumbs"><li><Link href={address(&Route::BeneficiaryImports)}>{words.title}</Link></li></ol>
            </nav>
            <PageHeader title={import.file_name.clone()} note={import.source.name(words.lang)}>
                {light(import.status, words)}
            </PageHeader>
            if import.status == ImportStatus::Failed {
                <Banner tone={Tone::Orange}><p>{words.failed_lead}</p></Banner>
            }
            {outcome(&import, words)}
            <div class="split">
                <div>if !works(&import) { {drawn::<Errors>(ErrorsProps { id: import.id, lines: import.errors })} }</div>
                <aside>{facts(&import, words)}</aside>
            </div>
        </>
    }
}

fn works(import: &BeneficiaryImport) -> bool {
    matches!(import.status, ImportStatus::Queued | ImportStatus::Running)
}

fn outcome(import: &BeneficiaryImport, words: &BeneficiaryWords) -> Html {
    if works(import) {
        // How many rows there are is known only at the end: the bar says that it goes on, the line how far it is.
        return html! {
            <Card title={words.progress}>
                <progress aria-label={words.progress}></progress>
                <p role="status" class="num">{words.of(import.rows_done)}</p>
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
            <Figure value={figures.removed.to_string()} label={words.removed} />
            <Figure value={figures.bad.to_string()} label={words.bad} tone={bad} />
        </Figures>
    }
}

#[derive(Properties, PartialEq)]
struct ErrorsProps {
    id: BeneficiaryImportId,
    lines: u32,
}

/// The file of what was wrong, where anything was.
#[component]
fn Errors(props: &ErrorsProps) -> Html {
    let words = use_words::<BeneficiaryWords>();
    let (api, id) = (use_api(), props.id);
    let load = use_action(
        move |()| api.call(move |c| c.get_beneficiary_errors(id)),
        |bytes: Vec<u8>| files::save("beneficiary-errors.csv", &bytes),
    );
    html! {
        <Card title={words.problems}>
            if props.lines == 0 { <p class="soft">{words.no_errors}</p> } else {
                <p><b class="num">{words.lines(props.lines)}</b></p>
                <p>{words.errors_lead}</p>
                <FailureBanner failure={load.error.clone()} />
                <Button busy={load.busy} onclick={load.run.clone()}>{words.errors}</Button>
            }
        </Card>
    }
}

fn facts(import: &BeneficiaryImport, words: &BeneficiaryWords) -> Html {
    let lang = words.lang;
    html! {
        <Card title={words.facts}>
            <Definitions>
                <Definition term={words.category}>{category(import, words)}</Definition>
                <Definition term={words.completeness}>{import.completeness.name(lang)}</Definition>
                <Definition term={words.as_of}>{day_in_year(lang, import.as_of)}</Definition>
                <Definition term={words.legal_basis}>{&import.legal_basis}</Definition>
                <Definition term={words.agreement}>{&import.agreement_no}</Definition>
                if import.figures.repeated > 0 {
                    <Definition term={words.repeated}><span class="num">{import.figures.repeated}</span></Definition>
                }
                <Definition term={words.encoding}>{&import.encoding}</Definition>
                <Definition term={words.started}>{moment(lang, import.created_at)}</Definition>
                if let Some(at) = import.finished_at {
                    <Definition term={words.finished}>{moment(lang, at)}</Definition>
                }
            </Definitions>
        </Card>
    }
}
