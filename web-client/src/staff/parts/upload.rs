//! Adding files: the kind first, then any number of files, each with its own progress.

use openapi::attachments::AttachmentKind;
use web_sys::File;
use yew::{platform::spawn_local, prelude::*};

use super::{Holder, PartWords};
use crate::{
    app::{Api, Failure, files, use_api},
    i18n::{code_of, options, use_lang, use_words},
    ui::{FileDrop, Select, Upload},
};

#[derive(Properties, PartialEq)]
pub struct AddFilesProps {
    pub holder: Holder,
    pub onadded: Callback<()>,
}

#[component]
pub fn AddFiles(props: &AddFilesProps) -> Html {
    let (lang, words) = (use_lang(), use_words::<PartWords>());
    let api = use_api();
    let kind = use_state_eq(|| None::<AttachmentKind>);
    let missing = use_state_eq(|| false);
    let uploads = use_state(Vec::<Upload>::new);
    let onkind = {
        let (kind, missing) = (kind.setter(), missing.setter());
        Callback::from(move |typed: String| {
            kind.set(typed.parse().ok());
            missing.set(false);
        })
    };
    let onfiles = {
        let (kind, missing, uploads) = (*kind, missing.setter(), uploads.setter());
        let (holder, onadded) = (props.holder, props.onadded.clone());
        Callback::from(move |chosen: Vec<File>| {
            let Some(kind) = kind else {
                missing.set(true);
                return;
            };
            let (api, uploads, onadded) = (api.clone(), uploads.clone(), onadded.clone());
            spawn_local(async move {
                let mut rows: Vec<Upload> = chosen.iter().map(waiting).collect();
                for (at, file) in chosen.iter().enumerate() {
                    uploads.set(rows.clone());
                    let problem = match send(&api, holder, kind, file).await {
                        Some(Ok(())) => None,
                        Some(Err(failure)) => Some(failure.sentence(lang)),
                        None => Some(words.unreadable.to_owned()),
                    };
                    rows[at].percent = 100;
                    rows[at].error = problem.map(AttrValue::from);
                }
                // What is in stands in the table above; what is not stays here with its reason.
                rows.retain(|row| row.error.is_some());
                uploads.set(rows);
                onadded.emit(());
            });
        })
    };
    html! {
        <div class="add">
            <Select id="attachment-kind" label={words.add_kind} options={options::<AttachmentKind>(lang)}
                value={code_of(*kind)} onchange={onkind} error={missing.then(|| AttrValue::from(words.choose_kind))} />
            <FileDrop id="attachment-file" label={words.add} hint={words.add_hint} uploads={(*uploads).clone()} {onfiles} />
        </div>
    }
}

fn waiting(file: &File) -> Upload {
    Upload { name: file.name().into(), bytes: file.size() as u64, percent: 0, error: None }
}

/// Nothing when the device can not read the file.
async fn send(api: &Api, holder: Holder, kind: AttachmentKind, file: &File) -> Option<Result<(), Failure>> {
    let (name, bytes) = (file.name(), files::bytes(file).await?);
    let (name, bytes) = (&name, &bytes);
    let sent = api.call(|c| async move {
        match holder {
            Holder::Application(id, _) => c.add_application_attachment(id, kind, name, bytes).await,
            Holder::Case(id, _) => c.add_case_attachment(id, kind, name, bytes).await,
        }
    });
    Some(sent.await.map(|_| ()))
}
