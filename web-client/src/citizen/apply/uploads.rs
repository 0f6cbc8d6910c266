//! The files of one application, there and on their way, one field a kind of document.

use openapi::{
    ApplicationId, AttachmentId,
    attachments::{AttachmentKind, Scan},
};
use yew::{platform::spawn_local, prelude::*};

use super::{
    super::{
        answers::Attachment,
        say::{Said, pick},
    },
    signature::Signature,
    words::ApplyWords,
};
use crate::{
    app::{Api, Uploads, use_api, use_uploads},
    i18n::{Common, Lang, Words, use_lang},
    ui::{Banner, Button, FileDrop, Progress, Tone, Upload},
};

/// A virus was found: the file is held back, and another copy is needed.
const INFECTED: Said =
    ("这份文件查出病毒，请移除后换一份", "A virus was found in this file; remove it and choose another copy");

/// What is asked of the person, and what is known of it.
pub struct Files {
    sending: Uploads,
    api: Api,
    lang: Lang,
    changed: Callback<()>,
}

/// The files of an application; `changed` is told when the server has one more or one fewer.
#[hook]
pub fn use_files(id: ApplicationId, changed: Callback<()>) -> Files {
    let sending = use_uploads(format!("/applications/{id}"), changed.clone()).smaller();
    Files { sending, api: use_api(), lang: use_lang(), changed }
}

impl Files {
    /// Nothing is on its way: it is safe to go on.
    pub fn idle(&self) -> bool {
        self.sending.idle()
    }

    /// The field for one kind of document.
    pub fn field(
        &self,
        kind: AttachmentKind,
        label: &'static str,
        hint: &'static str,
        all: &[Attachment],
    ) -> Html {
        let there: Vec<&Attachment> = all.iter().filter(|a| a.kind == kind.code()).collect();
        let ids: Vec<AttachmentId> = there.iter().map(|a| a.id).collect();
        let done = there.iter().map(|a| Upload {
            name: a.file_name.clone().into(),
            bytes: a.size.into(),
            percent: 100,
            error: (a.scan == Scan::Infected).then(|| pick(self.lang, INFECTED).into()),
        });
        let uploads: Vec<Upload> = done.chain(self.sending.rows(Some(kind))).collect();
        let onfiles = {
            let sending = self.sending.clone();
            Callback::from(move |files| sending.add(kind, files))
        };
        let onremove = self.removing(kind, ids);
        html! {
            <FileDrop id={format!("attachments-{kind}")} {label} hint={AttrValue::from(hint)} {uploads} {onfiles} {onremove} />
        }
    }

    /// Takes away one of the files of a kind: of those that are there, then of those on their way.
    fn removing(&self, kind: AttachmentKind, ids: Vec<AttachmentId>) -> Callback<usize> {
        let (sending, api, changed) = (self.sending.clone(), self.api.clone(), self.changed.clone());
        Callback::from(move |at: usize| match ids.get(at) {
            Some(id) => remove(api.clone(), *id, changed.clone()),
            None => sending.take(Some(kind), at - ids.len()),
        })
    }

    /// The signature: given, on its way, or still to be given.
    pub fn signature(&self, words: &ApplyWords, all: &[Attachment]) -> Html {
        const KIND: AttachmentKind = AttachmentKind::ApplicationForm;
        let ids: Vec<AttachmentId> = all.iter().filter(|a| a.kind == KIND.code()).map(|a| a.id).collect();
        let again = self.removing(KIND, ids.clone());
        let again = html! { <Button onclick={again.reform(|()| 0)}>{words.sign_again}</Button> };
        if !ids.is_empty() {
            return html! { <Banner tone={Tone::Green} live={true}><p>{words.signed}</p>{again}</Banner> };
        }
        let sending = self.sending.clone();
        match self.sending.rows(Some(KIND)).first() {
            None => {
                html! { <Signature onsigned={Callback::from(move |file| sending.add(KIND, vec![file]))} /> }
            }
            Some(Upload { error: Some(error), .. }) => {
                html! { <><p class="problem" role="alert">{error}</p>{again}</> }
            }
            Some(Upload { percent, .. }) => {
                html! { <Progress label={Common::of(words.lang).uploading(*percent)} value={*percent} /> }
            }
        }
    }
}

fn remove(api: Api, id: AttachmentId, changed: Callback<()>) {
    spawn_local(async move {
        // What could not be removed is still in the list, which is read again either way.
        let _ = api.call(move |c| c.remove_attachment(id)).await;
        changed.emit(());
    });
}
