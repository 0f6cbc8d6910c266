//! Adding files: the kind first, then any number of files, each with its own progress.

use openapi::attachments::AttachmentKind;
use web_sys::File;
use yew::prelude::*;

use super::PartWords;
use crate::{
    app::use_uploads,
    i18n::{code_of, options, use_words},
    ui::{FileDrop, Select},
};

#[derive(Properties, PartialEq)]
pub struct AddFilesProps {
    /// The record the files belong to: `/cases/…`.
    pub path: AttrValue,
    pub onadded: Callback<()>,
}

#[component]
pub fn AddFiles(props: &AddFilesProps) -> Html {
    let words = use_words::<PartWords>();
    let kind = use_state_eq(|| None::<AttachmentKind>);
    let missing = use_state_eq(|| false);
    let uploads = use_uploads(props.path.to_string(), props.onadded.clone());
    let onkind = {
        let (kind, missing) = (kind.setter(), missing.setter());
        Callback::from(move |typed: String| {
            kind.set(typed.parse().ok());
            missing.set(false);
        })
    };
    let onfiles = {
        let (kind, missing, uploads) = (*kind, missing.setter(), uploads.clone());
        Callback::from(move |chosen: Vec<File>| match kind {
            Some(kind) => uploads.add(kind, chosen),
            None => missing.set(true),
        })
    };
    let rows = uploads.rows(None);
    let onremove = Callback::from(move |at| uploads.take(None, at));
    html! {
        <div class="add">
            <Select id="attachment-kind" label={words.add_kind} options={options::<AttachmentKind>(words.lang)}
                value={code_of(*kind)} onchange={onkind} error={missing.then(|| AttrValue::from(words.choose_kind))} />
            <FileDrop id="attachment-file" label={words.add} hint={words.add_hint} uploads={rows} {onfiles} {onremove} />
        </div>
    }
}
