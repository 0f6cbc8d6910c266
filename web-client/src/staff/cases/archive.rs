//! The archive file: cover, ordered index with page ranges; bound here, read only ever after.

use std::rc::Rc;

use openapi::{
    CaseId, FieldProblem,
    archives::{ArchiveFile, Binding, Cover, DossierItem, Retention},
    cases::CaseAction,
};
use yew::prelude::*;

use super::{CaseWords, moves::CaseMoveWords};
use crate::{
    app::{Check, address, drawn, use_api, use_form, use_hotkey, use_query},
    i18n::{Named, choices, code_of, day_in_year, short_day, use_words},
    staff::{
        Route,
        parts::{FormDialog, Of, use_sending},
    },
    ui::{
        Banner, Button, ButtonKind, Card, Column, Definition, Definitions, EmptyState, FailureBanner, Link,
        PageHeader, Radios, Skeleton, Table, TextField, use_toast,
    },
};

#[component]
pub fn ArchivePage(props: &Of<CaseId>) -> Html {
    let words = use_words::<CaseWords>();
    let (api, toast) = (use_api(), use_toast());
    let binding = use_state_eq(|| false);
    let found = use_query(props.id, move |id| async move {
        let file = api.call(move |c| c.get_archive_file(id)).await?;
        let case = api.call(move |c| c.get_case(id)).await?;
        Ok((file, case.actions))
    });
    let open = {
        let binding = binding.setter();
        Callback::from(move |()| binding.set(true))
    };
    let may = found.data.as_deref().is_some_and(|(_, actions)| actions.contains(&CaseAction::Archive));
    use_hotkey("a", if may { open.clone() } else { Callback::noop() });
    let onclose = {
        let binding = binding.setter();
        Callback::from(move |()| binding.set(false))
    };
    let ondone = {
        let (close, reload) = (onclose.clone(), found.reload.clone());
        Callback::from(move |said: AttrValue| {
            close.emit(());
            reload.emit(());
            toast.emit(said);
        })
    };
    let action = CaseAction::Archive.name(words.lang);
    let number = found.data.as_deref().and_then(|(file, _)| file.cover.case_no.clone());
    html! {
        <>
            <PageHeader title={words.archive_title} note={number}>
                <Link href={address(&Route::Case { id: props.id })}>{words.to_case}</Link>
                if may { <Button kind={ButtonKind::Primary} hotkey="A" onclick={open}>{action}</Button> }
            </PageHeader>
            <FailureBanner failure={found.error.clone()} retry={found.reload.clone()} />
            if let Some((file, _)) = found.data.as_deref() { {sheet(file, words)} } else if found.loading {
                <Skeleton lines={8} />
            }
            if *binding && may { {drawn::<Bind>(BindProps { id: props.id, ondone, onclose })} }
        </>
    }
}

fn sheet(file: &ArchiveFile, words: &CaseWords) -> Html {
    let bound = file.manifest_sha256.as_deref();
    let columns = [words.col_position, words.col_title, words.col_part, words.col_date, words.col_pages];
    html! {
        <>
            <Banner><p>{if bound.is_some() { words.frozen } else { words.preview }}</p></Banner>
            <Card title={words.cover}>
                {cover(&file.cover, words)}
                <Definitions>
                    <Definition term={words.pages_total}>{words.pages(file.pages)}</Definition>
                    if let Some(remark) = &file.remark { <Definition term={words.remark}>{&**remark}</Definition> }
                    if let Some(print) = bound {
                        <Definition term={words.manifest}><span class="num">{print}</span></Definition>
                    }
                </Definitions>
            </Card>
            <h2 class="above">{words.index}</h2>
            <Table caption={words.index} columns={columns.map(Column::new).to_vec()}
                rows={file.index.iter().map(|item| row(item, words)).collect::<Vec<_>>()}
                empty={html! { <EmptyState title={words.empty_index} /> }} />
        </>
    }
}

fn cover(cover: &Cover, words: &CaseWords) -> Html {
    let line = |term: &'static str, value: Option<String>| {
        html! { if let Some(value) = value { <Definition {term}>{value}</Definition> } }
    };
    let day = |on| day_in_year(words.lang, on);
    html! {
        <Definitions>
            {line(words.centre, Some(cover.centre.clone()))}
            {line(words.application_no, cover.application_no.clone())}
            {line(words.case_no, cover.case_no.clone())}
            {line(words.closing_no, cover.closing_no.clone())}
            {line(words.matter, cover.matter_type.map(|m| m.name(words.lang).to_owned()))}
            {line(words.cause, cover.cause.map(|c| c.name(words.lang).to_owned()))}
            {line(words.recipient, Some(cover.recipient.clone()))}
            {line(words.firm, cover.firm.clone())}
            {line(words.handler, cover.handler.clone())}
            {line(words.organ, cover.organ.clone())}
            {line(words.opened_on, Some(day(cover.opened_on)))}
            {line(words.closed_on, cover.closed_on.map(day))}
            {line(words.bound_on, cover.bound_on.map(day))}
            {line(words.retention, cover.retention.map(|r| r.name(words.lang).to_owned()))}
        </Definitions>
    }
}

fn row(item: &DossierItem, words: &CaseWords) -> Vec<Html> {
    let pages = match item.first_page == item.last_page {
        true => item.first_page.to_string(),
        false => format!("{}–{}", item.first_page, item.last_page),
    };
    vec![
        html! { <span class="num">{item.position}</span> },
        html! { <>{item.kind.name(words.lang)}<small>{&item.title}</small></> },
        html! { {item.part.name(words.lang)} },
        html! { {short_day(words.lang, item.on)} },
        html! { <span class="num">{pages}</span> },
    ]
}

#[derive(Clone, PartialEq, Default)]
struct Draft {
    retention: Option<Retention>,
    remark: String,
}

#[derive(Properties, PartialEq)]
struct BindProps {
    id: CaseId,
    ondone: Callback<AttrValue>,
    onclose: Callback<()>,
}

#[component]
fn Bind(props: &BindProps) -> Html {
    let (words, said) = (use_words::<CaseWords>(), use_words::<CaseMoveWords>());
    let id = props.id;
    let title = CaseAction::Archive.name(words.lang);
    let form = use_form(|| Draft { retention: Some(Retention::Ordinary), ..Draft::default() });
    let done = props.ondone.clone();
    let sending = use_sending(
        &form,
        read,
        move |c, binding: Rc<Binding>| c.archive_case(id, &binding),
        move |_| done.emit(said.done(title).into()),
    );
    let label = |path: &str| if path == "remark" { words.remark } else { words.retention };
    html! {
        <FormDialog {title} note={said.archive} submit={title} {sending} problems={form.summary(label)}
            onclose={props.onclose.clone()}>
            <Radios id="retention" label={words.retention} choices={choices::<Retention>(words.lang)}
                value={code_of(form.draft().retention)} error={form.error("retention")}
                onchange={form.edit("retention", |d: &mut Draft, v: String| d.retention = v.parse().ok())} />
            <TextField id="remark" label={words.remark} optional={true} value={form.draft().remark.clone()}
                error={form.error("remark")} onchange={form.edit("remark", |d: &mut Draft, v| d.remark = v)} />
        </FormDialog>
    }
}

fn read(draft: &Draft) -> Result<Binding, Vec<FieldProblem>> {
    let mut check = Check::default();
    let retention = check.required("retention", draft.retention);
    let remark = check.optional("remark", &draft.remark);
    check.done(|| Some(Binding { retention: retention?, remark }))
}
