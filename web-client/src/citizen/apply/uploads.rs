//! Sending photos and PDFs: each on its own, so that a bad one or a lost network costs only that one.

use std::{cell::RefCell, rc::Rc};

use openapi::{
    ApplicationId, AttachmentId,
    attachments::{Attachment, AttachmentKind},
};
use web_sys::File;
use yew::{platform::spawn_local, prelude::*};

use crate::{
    app::{Api, Failure, files, use_api},
    i18n::{Common, Lang, Words, use_words},
    ui::{FileDrop, Upload},
};

/// The largest file that is taken.
const MAX_BYTES: f64 = 10_485_760.0;
/// How far a file is while its bytes travel; the browser tells no more.
const ON_ITS_WAY: u32 = 50;

#[derive(Clone, PartialEq)]
struct Pending {
    number: u32,
    kind: AttachmentKind,
    upload: Upload,
}

#[derive(Clone, Default, PartialEq)]
struct Queue {
    pending: Vec<Pending>,
}

enum Change {
    Add(Pending),
    Fail(u32, AttrValue),
    Drop(u32),
}

impl Reducible for Queue {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut queue = (*self).clone();
        match change {
            Change::Add(pending) => queue.pending.push(pending),
            Change::Fail(number, error) => {
                let failed = queue.pending.iter_mut().filter(|p| p.number == number);
                failed.for_each(|p| p.upload.error = Some(error.clone()));
            }
            Change::Drop(number) => queue.pending.retain(|p| p.number != number),
        }
        queue.into()
    }
}

/// The files of one application, there and on their way.
#[derive(Clone, PartialEq)]
pub struct Uploads {
    queue: UseReducerHandle<Queue>,
    numbers: Rc<RefCell<u32>>,
    id: ApplicationId,
    api: Api,
    lang: Lang,
    changed: Callback<()>,
}

/// Uploads to an application; `changed` is told when the server has one more or one fewer.
#[hook]
pub fn use_uploads(id: ApplicationId, changed: Callback<()>) -> Uploads {
    let (api, words) = (use_api(), use_words::<Common>());
    let queue = use_reducer(Queue::default);
    let numbers = use_mut_ref(|| 0);
    Uploads { queue, numbers, id, api, lang: words.lang, changed }
}

impl Uploads {
    /// Nothing is on its way: it is safe to go on.
    pub fn idle(&self) -> bool {
        self.queue.pending.iter().all(|p| p.upload.error.is_some())
    }

    /// The field for one kind of document.
    pub fn field(
        &self,
        kind: AttachmentKind,
        label: &'static str,
        hint: &'static str,
        all: &[Attachment],
    ) -> Html {
        let there: Vec<&Attachment> = all.iter().filter(|a| a.kind == kind).collect();
        let ids: Vec<AttachmentId> = there.iter().map(|a| a.id).collect();
        let sending: Vec<&Pending> = self.queue.pending.iter().filter(|p| p.kind == kind).collect();
        let numbers: Vec<u32> = sending.iter().map(|p| p.number).collect();
        let done = there.iter().map(|a| Upload {
            name: a.file_name.to_string().into(),
            bytes: a.size.into(),
            percent: 100,
            error: None,
        });
        let uploads: Vec<Upload> = done.chain(sending.iter().map(|p| p.upload.clone())).collect();
        let (add, take) = (self.clone(), self.clone());
        let onfiles =
            Callback::from(move |files: Vec<File>| files.into_iter().for_each(|file| add.add(kind, file)));
        let onremove = Callback::from(move |at: usize| match ids.get(at) {
            Some(id) => take.remove(*id),
            None => {
                numbers.get(at - ids.len()).into_iter().for_each(|n| take.queue.dispatch(Change::Drop(*n)))
            }
        });
        html! {
            <FileDrop id={format!("attachments-{kind}")} {label} hint={AttrValue::from(hint)} {uploads} {onfiles} {onremove} />
        }
    }

    fn add(&self, kind: AttachmentKind, file: File) {
        let number = self.numbers.replace_with(|n| *n + 1);
        let upload =
            Upload { name: file.name().into(), bytes: file.size() as u64, percent: ON_ITS_WAY, error: None };
        self.queue.dispatch(Change::Add(Pending { number, kind, upload }));
        let this = self.clone();
        spawn_local(async move {
            match this.send(kind, file).await {
                Ok(()) => {
                    this.queue.dispatch(Change::Drop(number));
                    this.changed.emit(());
                }
                Err(error) => this.queue.dispatch(Change::Fail(number, error.into())),
            }
        });
    }

    async fn send(&self, kind: AttachmentKind, file: File) -> Result<(), String> {
        if file.size() > MAX_BYTES {
            return Err(Common::of(self.lang).too_big("10 MB"));
        }
        let offline = || Failure::Offline.sentence(self.lang);
        let bytes = files::bytes(&file).await.ok_or_else(offline)?;
        let (id, name) = (self.id, file.name());
        let sent = self.api.call(|c| {
            let (name, bytes) = (name.clone(), bytes.clone());
            async move { c.add_application_attachment(id, kind, &name, &bytes).await }
        });
        sent.await.map(|_| ()).map_err(|failure| failure.sentence(self.lang))
    }

    fn remove(&self, id: AttachmentId) {
        let this = self.clone();
        spawn_local(async move {
            // What could not be removed is still in the list, which is read again either way.
            let _ = this.api.call(|c| async move { c.remove_attachment(id).await }).await;
            this.changed.emit(());
        });
    }
}
