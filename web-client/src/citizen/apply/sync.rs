//! From this device to the service: begun once, sent if nobody else has answered the same questions, submitted once.

use std::{
    cell::RefCell,
    future::poll_fn,
    pin::pin,
    rc::Rc,
    task::{Poll, Waker},
};

use client::words;
use gloo_timers::future::TimeoutFuture;
use openapi::{
    ApplicationId, Code, Uuid,
    applications::{Form, FormPatch, NewApplication},
};
use yew::platform::spawn_local;

use super::{
    super::{
        answers::{Application, Moved},
        device::Device,
    },
    Kept, Step, merge,
};
use crate::app::{Api, Call, Failure, browser};

/// What came of sending.
pub enum Sent {
    /// The service has everything.
    All(Kept),
    /// There is no network; it is kept on this device.
    Here(Kept),
    /// The same questions were answered elsewhere, and not alike.
    Conflict(Kept, Box<Conflict>),
    /// It is submitted.
    Submitted(ApplicationId),
}

/// What was answered elsewhere.
#[derive(Clone, PartialEq)]
pub struct Conflict {
    pub theirs: Application,
    pub steps: Vec<Step>,
}

/// Longer than this nobody waits for an answer, in milliseconds: the line carries nothing.
const PATIENCE: u32 = 15_000;

/// Sends what the service does not have; without a network it is kept here under its name, as it stands by `then`: the
/// person has gone on while nothing came.
pub async fn send(
    api: Api,
    device: Device,
    name: ApplicationId,
    kept: Kept,
    then: impl FnOnce() -> Kept,
) -> Result<Sent, Failure> {
    match in_time(sent(api, kept)).await {
        Err(Failure::Offline) => {
            let kept = then();
            if kept.put(device, name).await { Ok(Sent::Here(kept)) } else { Err(Failure::Offline) }
        }
        answer => answer,
    }
}

/// Submits what was sent; `known` hears of everything that has reached the service, so that a second try repeats none
/// of it.
pub async fn submit(api: Api, kept: Kept, known: impl Fn(Kept)) -> Result<Sent, Failure> {
    let kept = match in_time(sent(api.clone(), kept)).await? {
        Sent::All(kept) => kept,
        Sent::Conflict(mut kept, found) => {
            // Declared was what is still to be chosen; it is declared again.
            kept.now.form.declaration = kept.base.declaration.clone();
            return Ok(Sent::Conflict(kept, found));
        }
        other => return Ok(other),
    };
    known(kept.clone());
    let (id, key) = (kept.now.id, kept.key);
    match in_time(once(api, format!("/applications/{id}/submission"), None, key)).await {
        Ok(id) => Ok(Sent::Submitted(id)),
        Err(Failure::Offline) => Err(Failure::Offline),
        // What was refused under this key is refused whenever it is repeated.
        Err(refused) => {
            known(Kept { key: browser::new_id(), ..kept });
            Err(refused)
        }
    }
}

async fn sent(api: Api, kept: Kept) -> Result<Sent, Failure> {
    let kept = if kept.is_new() { begin(&api, kept).await? } else { kept };
    let patch = kept.unsent();
    if patch == FormPatch::default() {
        return Ok(Sent::All(kept));
    }
    match put(&api, &kept, patch).await {
        Err(failure) if failure.code() == Code::RevisionStale => settle(&api, kept, failure).await,
        answer => answer.map(Sent::All),
    }
}

/// Somebody was faster: where they answered other questions, both stand.
async fn settle(api: &Api, kept: Kept, stale: Failure) -> Result<Sent, Failure> {
    let theirs = read(api, kept.now.id).await?;
    if !theirs.may_edit() {
        return Err(stale);
    }
    let steps = merge::conflicts(&kept.base, &kept.now.form, &theirs.form);
    if !steps.is_empty() {
        return Ok(Sent::Conflict(kept, Box::new(Conflict { theirs, steps })));
    }
    let kept = kept.onto(theirs);
    match kept.unsent() {
        nothing if nothing == FormPatch::default() => Ok(Sent::All(kept)),
        patch => put(api, &kept, patch).await.map(Sent::All),
    }
}

/// Begins what was begun here, once however often it is tried; its answers follow.
async fn begin(api: &Api, kept: Kept) -> Result<Kept, Failure> {
    let theirs = begun(api.clone(), kept.clone()).await?;
    Ok(Kept { key: browser::new_id(), ..kept.onto(read(api, theirs).await?) })
}

/// An empty application at the centre of `kept`, under its key.
pub async fn begun(api: Api, kept: Kept) -> Result<ApplicationId, Failure> {
    let new =
        NewApplication { organisation_id: kept.now.organisation_id, source: None, form: Form::default() };
    once(api, "/applications".to_owned(), serde_json::to_string(&new).ok(), kept.key).await
}

/// Asks for something that the service does once under this key.
async fn once(api: Api, path: String, body: Option<String>, key: Uuid) -> Result<ApplicationId, Failure> {
    let answer = api.call(move |c| {
        let mut request = c.request("POST", &path);
        request.headers.push(("Idempotency-Key", key.to_string()));
        if let Some(body) = &body {
            request.headers.push(("Content-Type", "application/json".to_owned()));
            request.body = Some(body.clone().into_bytes());
        }
        c.succeed(Ok(request))
    });
    Ok(words::<Moved>(&answer.await?)?.id)
}

/// The application as the service has it.
pub fn read(api: &Api, id: ApplicationId) -> Call<Application> {
    api.call(move |c| c.get(&format!("/applications/{id}")))
}

/// Saves what is said, if nobody else did since this revision.
async fn put(api: &Api, kept: &Kept, said: FormPatch) -> Result<Kept, Failure> {
    let (id, revision) = (kept.now.id, kept.now.revision);
    let now: Application =
        api.call(move |c| c.patch(&format!("/applications/{id}"), revision, &said)).await?;
    Ok(Kept::of(now, kept.key))
}

/// An answer, when it came, and who waits for it.
struct Awaited<T> {
    answer: Option<Result<T, Failure>>,
    waker: Option<Waker>,
}

/// The answer, or that there is no network when none comes. What was begun goes on when nobody waits any more: a
/// session that is being renewed must not be left in the middle.
pub async fn in_time<T: 'static>(
    work: impl Future<Output = Result<T, Failure>> + 'static,
) -> Result<T, Failure> {
    let awaited = Rc::new(RefCell::new(Awaited { answer: None, waker: None }));
    let told = awaited.clone();
    spawn_local(async move {
        let answer = work.await;
        let waker = {
            let mut told = told.borrow_mut();
            told.answer = Some(answer);
            told.waker.take()
        };
        if let Some(waker) = waker {
            waker.wake();
        }
    });
    let mut end = pin!(TimeoutFuture::new(PATIENCE));
    poll_fn(|cx| {
        let mut awaited = awaited.borrow_mut();
        if let Some(answer) = awaited.answer.take() {
            return Poll::Ready(answer);
        }
        awaited.waker = Some(cx.waker().clone());
        end.as_mut().poll(cx).map(|()| Err(Failure::Offline))
    })
    .await
}
