//! Files on their way to one record: one after another, each with its own progress, so that a bad one or a lost
//! network costs only that one.

use std::{cell::RefCell, rc::Rc};

use client::{Client, Error};
use openapi::attachments::AttachmentKind;
use wasm_bindgen::JsCast;
use web_sys::{File, FormData};
use yew::{platform::spawn_local, prelude::*};

use super::{Api, Failure, api::Sent, part, upload::Line, use_api};
use crate::{
    i18n::{Common, Lang, Words, at_field, use_lang},
    ui::Upload,
};

/// The largest file that is taken.
const MAX_BYTES: f64 = 10_485_760.0;

struct Item {
    kind: AttachmentKind,
    file: File,
    upload: Upload,
    line: Rc<Line>,
}

impl Item {
    fn waits(&self) -> bool {
        self.upload.error.is_none()
    }
}

#[derive(Default)]
struct Queue {
    items: Vec<Item>,
    running: bool,
}

/// What is on its way, and what did not arrive.
#[derive(Clone)]
pub struct Uploads {
    queue: Rc<RefCell<Queue>>,
    redraw: Callback<()>,
    /// Where files are sent, below `/api/v1`.
    path: String,
    api: Api,
    lang: Lang,
    changed: Callback<()>,
    smaller: bool,
}

/// Uploads to a record, by its path such as `/cases/…`; `changed` is told whenever the server has one more.
#[hook]
pub fn use_uploads(path: String, changed: Callback<()>) -> Uploads {
    let (queue, redraw) = (use_mut_ref(Queue::default), use_force_update());
    Uploads {
        queue,
        redraw: Callback::from(move |()| redraw.force_update()),
        path: format!("{path}/attachments"),
        api: use_api(),
        lang: use_lang(),
        changed,
        smaller: false,
    }
}

impl Uploads {
    /// Photographs are made smaller before they are sent, and lose what the camera wrote into them.
    pub fn smaller(self) -> Self {
        Self { smaller: true, ..self }
    }

    /// Nothing is on its way: it is safe to go on.
    pub fn idle(&self) -> bool {
        !self.queue.borrow().items.iter().any(Item::waits)
    }

    /// The files of this kind, or of every kind, as [`FileDrop`](crate::ui::FileDrop) shows them.
    pub fn rows(&self, kind: Option<AttachmentKind>) -> Vec<Upload> {
        let queue = self.queue.borrow();
        queue.items.iter().filter(|i| kind.is_none_or(|k| i.kind == k)).map(|i| i.upload.clone()).collect()
    }

    /// Takes files as they are chosen.
    pub fn add(&self, kind: AttachmentKind, files: Vec<File>) {
        let item = |file: File| {
            let error = if self.shrinks(&file) { None } else { self.too_big(&file) };
            let upload = Upload { name: file.name().into(), bytes: file.size() as u64, percent: 0, error };
            Item { kind, file, upload, line: Rc::default() }
        };
        let start = {
            let mut queue = self.queue.borrow_mut();
            queue.items.extend(files.into_iter().map(item));
            !std::mem::replace(&mut queue.running, true)
        };
        self.redraw.emit(());
        if start {
            let this = self.clone();
            spawn_local(async move { this.work().await });
        }
    }

    /// Stops the file at this position of [`rows`](Self::rows), or takes it from the list when it did not arrive.
    pub fn take(&self, kind: Option<AttachmentKind>, at: usize) {
        let mut queue = self.queue.borrow_mut();
        let mut places = queue.items.iter().enumerate().filter(|(_, i)| kind.is_none_or(|k| i.kind == k));
        if let Some(place) = places.nth(at).map(|(place, _)| place) {
            queue.items.remove(place).line.cut();
        }
        self.redraw.emit(());
    }

    fn shrinks(&self, file: &File) -> bool {
        self.smaller && file.type_().starts_with("image/")
    }

    fn too_big(&self, file: &File) -> Option<AttrValue> {
        (file.size() > MAX_BYTES).then(|| Common::of(self.lang).too_big("10 MB").into())
    }

    /// The file as it is sent. A picture that could not be made smaller goes as it is.
    async fn ready(&self, file: File) -> File {
        if !self.shrinks(&file) {
            return file;
        }
        let drawn = part("photo", &[file.clone().into()]).await;
        drawn.and_then(|drawn| drawn.dyn_into().ok()).unwrap_or(file)
    }

    async fn work(&self) {
        while let Some((kind, file, line)) = self.next() {
            let file = self.ready(file).await;
            if let Some(error) = self.too_big(&file) {
                self.find(&line, |item| item.upload.error = Some(error));
                self.redraw.emit(());
                continue;
            }
            let sent = self.send(kind, &file, &line).await;
            if self.finish(&line, sent) {
                self.changed.emit(());
            }
            self.redraw.emit(());
        }
        self.queue.borrow_mut().running = false;
    }

    fn next(&self) -> Option<(AttachmentKind, File, Rc<Line>)> {
        let queue = self.queue.borrow();
        queue.items.iter().find(|i| i.waits()).map(|i| (i.kind, i.file.clone(), i.line.clone()))
    }

    async fn send(&self, kind: AttachmentKind, file: &File, line: &Rc<Line>) -> Result<(), Failure> {
        let (this, file, line) = (self.clone(), file.clone(), line.clone());
        let sent = self.api.bytes(Box::new(move |c: Client| -> Sent {
            let (this, file, line) = (this.clone(), file.clone(), line.clone());
            Box::pin(async move {
                // Who stopped it while the session was renewed does not want it any more.
                let form = form(kind, &file).filter(|_| this.find(&line, |_| {})).ok_or(Error::Network)?;
                let (told, mine) = (this.clone(), line.clone());
                let told = move |percent| {
                    told.find(&mine, |item| item.upload.percent = percent);
                    told.redraw.emit(());
                };
                line.send(c.request("POST", &this.path), &form, told).await?.success()
            })
        }));
        sent.await.map(drop)
    }

    /// What has arrived leaves the list; what has not stays there with its reason. True when it has arrived.
    fn finish(&self, line: &Rc<Line>, sent: Result<(), Failure>) -> bool {
        match sent {
            Ok(()) => self.queue.borrow_mut().items.retain(|i| !Rc::ptr_eq(&i.line, line)),
            Err(failure) => {
                // What is wrong with the file itself says more than that something is.
                let sentence = match failure.fields() {
                    [problem, ..] => at_field(self.lang, problem.code).to_owned(),
                    [] => failure.sentence(self.lang),
                };
                self.find(line, |item| item.upload.error = Some(sentence.into()));
                return false;
            }
        }
        true
    }

    /// Changes the file on this line; false when it is not in the list any more.
    fn find(&self, line: &Rc<Line>, change: impl FnOnce(&mut Item)) -> bool {
        let mut queue = self.queue.borrow_mut();
        let found = queue.items.iter_mut().find(|i| Rc::ptr_eq(&i.line, line));
        found.map(change).is_some()
    }
}

fn form(kind: AttachmentKind, file: &File) -> Option<FormData> {
    let form = FormData::new().ok()?;
    form.append_with_str("kind", kind.code()).ok()?;
    form.append_with_blob("file", file).ok()?;
    Some(form)
}
