//! The files of an application or a case: a table to download from, and a place to add to.

use openapi::attachments::{Attachment, Scan};
use yew::prelude::*;

use super::{PartWords, upload::AddFiles};
use crate::{
    app::{files, use_action, use_api},
    i18n::{Named, moment, size, use_words},
    ui::{Button, Column, EmptyState, FailureBanner, Table, Tag, use_toast},
};

#[derive(Properties, PartialEq)]
pub struct DocumentsProps {
    /// The record the files belong to: `/cases/…`.
    pub path: AttrValue,
    /// Whether files may be added and taken away now.
    pub open: bool,
    pub files: Vec<Attachment>,
    /// Files came or went.
    pub onchange: Callback<()>,
}

#[component]
pub fn Documents(props: &DocumentsProps) -> Html {
    let words = use_words::<PartWords>();
    let (api, toast) = (use_api(), use_toast());
    let load = {
        let api = api.clone();
        use_action(
            move |file: Attachment| {
                let api = api.clone();
                async move {
                    let bytes = api.call(move |c| c.download_attachment(file.id)).await?;
                    Ok((file.file_name, bytes))
                }
            },
            |(name, bytes)| files::save(&name, &bytes),
        )
    };
    let remove = {
        let onchange = props.onchange.clone();
        use_action(
            move |file: Attachment| api.call(move |c| c.remove_attachment(file.id)),
            move |()| {
                toast.emit(words.removed.into());
                onchange.emit(());
            },
        )
    };
    let open = props.open;
    let row = |file: &Attachment| {
        let (load, removal) = (load.run.clone(), remove.run.clone());
        let (wanted, unwanted) = (file.clone(), file.clone());
        vec![
            html! {
                <>
                    {file.kind.name(words.lang)}<small>{&*file.file_name}</small>
                    {match file.scan {
                        Scan::Clean => Html::default(),
                        Scan::Unscanned => html! { <Tag>{words.unscanned}</Tag> },
                        Scan::Infected => html! { <Tag>{words.infected}</Tag> },
                    }}
                </>
            },
            html! { <span class="num">{size(file.size.into())}{" · "}{words.pages(file.pages)}</span> },
            html! { {moment(words.lang, file.created_at)} },
            html! {
                <div class="buttons">
                    if file.scan != Scan::Infected {
                        <Button onclick={Callback::from(move |()| load.emit(wanted.clone()))}
                            aria_label={format!("{} {}", words.download, file.file_name)}>{words.download}</Button>
                    }
                    if open {
                        <Button onclick={Callback::from(move |()| removal.emit(unwanted.clone()))}
                            aria_label={format!("{} {}", words.remove, file.file_name)}>{words.remove}</Button>
                    }
                </div>
            },
        ]
    };
    let columns = [words.kind, words.size, words.added].map(Column::new);
    html! {
        <>
            <FailureBanner failure={load.error.clone().or(remove.error.clone())} />
            <Table caption={words.documents} rows={props.files.iter().map(row).collect::<Vec<_>>()}
                columns={columns.into_iter().chain([Column::actions(words.file)]).collect::<Vec<_>>()}
                empty={html! { <EmptyState title={words.no_documents} /> }} />
            if open { <AddFiles path={&props.path} onadded={props.onchange.clone()} /> }
        </>
    }
}
