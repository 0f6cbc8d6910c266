//! A draft while it is being written: given answer by answer, kept on this device, sent as soon as that can be done.

use std::{cell::RefCell, rc::Rc};

use openapi::{ApplicationId, applications::FormPatch};
use yew::{platform::spawn_local, prelude::*};

use super::{
    super::{Route, answers::Application, device::use_device},
    Draft, Kept, Step, merge,
    opened::Opened,
    sync::{Conflict, Sent, read, send, submit},
};
use crate::{
    app::{Failure, Form, address, browser, use_action, use_api, use_form, use_go},
    i18n::clock_time,
};

/// The draft as it stands now, wherever it is asked for.
#[derive(Clone)]
struct Held {
    kept: Rc<RefCell<Rc<Kept>>>,
    /// What this device is to keep beyond it, text by text.
    texts: Rc<RefCell<Vec<String>>>,
    /// What is being sent while the person goes on.
    asked: Rc<RefCell<Option<Rc<Kept>>>>,
    redraw: UseForceUpdateHandle,
}

impl Held {
    fn now(&self) -> Rc<Kept> {
        self.kept.borrow().clone()
    }

    fn set(&self, kept: Kept) {
        *self.kept.borrow_mut() = Rc::new(kept);
        self.redraw.force_update();
    }

    /// An answer with everything that was typed beyond until now.
    fn whole(&self, kept: Kept) -> Kept {
        Kept { texts: self.texts.borrow().clone(), ..kept }
    }

    /// What was sent has arrived; answers that were given meanwhile stand on it.
    fn arrived(&self, sent: Kept) -> Kept {
        let now = self.now();
        match self.asked.take() {
            // A later letter came first.
            _ if sent.now.revision < now.now.revision => (*now).clone(),
            Some(asked) if !Rc::ptr_eq(&asked, &now) => {
                Kept { base: asked.now.form.clone(), key: sent.key, ..(*now).clone() }.onto(sent.now)
            }
            _ => sent,
        }
    }
}

/// What a question is drawn from, and what it can do.
pub struct Desk {
    pub kept: Rc<Kept>,
    pub form: Form<Draft>,
    /// No network, as far as is known.
    pub away: bool,
    /// Submitted, but not sent: it is sent when there is a network.
    pub waiting: bool,
    pub conflict: Option<Rc<Conflict>>,
    pub failure: Option<Failure>,
    pub busy: bool,
    /// Something is on its way to the service while the person goes on.
    pub syncing: bool,
    pub saved_at: Option<AttrValue>,
    /// Seals on this device what is answered, and these texts beyond it.
    pub keep: Callback<Vec<String>>,
    /// Gives the answers of this question, and goes on.
    pub answer: Callback<FormPatch>,
    pub submit: Callback<FormPatch>,
    /// Sends in the background what the service does not have.
    pub sync: Callback<()>,
    /// There is no network any more.
    pub lost: Callback<()>,
    /// The same questions were answered elsewhere: keeps these answers, or takes those.
    pub settle: Callback<bool>,
    /// The files are other ones.
    pub refresh: Callback<()>,
}

/// The draft that goes by `name`, at one of its questions.
#[hook]
pub fn use_desk(opened: &Rc<Opened>, name: ApplicationId, step: Step) -> Desk {
    let (api, device, go) = (use_api(), use_device(), use_go());
    let (kept, asked) = (use_mut_ref(|| Rc::new(opened.kept.clone())), use_mut_ref(|| None));
    let texts = use_mut_ref(|| opened.kept.texts.clone());
    let held = Held { kept, texts, asked, redraw: use_force_update() };
    let form = use_form(|| {
        let typed = opened.kept.typed().filter(|_| opened.sure);
        typed.unwrap_or_else(|| Draft::of(&opened.kept.now.form))
    });
    let (away, conflict) = (use_state_eq(|| opened.away), use_state_eq(|| None::<Rc<Conflict>>));
    let saved_at = use_state(|| None::<AttrValue>);

    // The answers that have become others since stand on the screen, unless something was typed there.
    let follow = {
        let (held, form) = (held.clone(), form.clone());
        Callback::from(move |(kept, going): (Kept, Option<Step>)| {
            let (before, after) = (Draft::of(&held.now().now.form), Draft::of(&kept.now.form));
            match going {
                Some(step) => {
                    let mut draft = form.draft().clone();
                    draft.follow(&before, &after);
                    draft.settle(step, &after);
                    form.replace(draft);
                }
                None => {
                    let put = form.edit_with("", |draft: &mut Draft, (before, after): (Draft, Draft)| {
                        draft.follow(&before, &after);
                    });
                    put.emit((before, after));
                }
            }
            held.set(kept);
        })
    };
    let told = {
        let (held, follow, go) = (held.clone(), follow.clone(), go.clone());
        let (away, conflict, saved_at) = (away.setter(), conflict.setter(), saved_at.setter());
        Callback::from(move |(sent, going): (Sent, Option<Step>)| {
            match sent {
                Sent::All(kept) => {
                    away.set(false);
                    saved_at.set(Some(clock_time(browser::now()).into()));
                    let kept = if going.is_some() { kept } else { held.arrived(kept) };
                    follow.emit((kept, going));
                }
                Sent::Here(kept) => {
                    away.set(true);
                    if going.is_some() {
                        follow.emit((kept, going));
                    }
                }
                Sent::Conflict(kept, found) => {
                    away.set(false);
                    if going.is_some() {
                        held.set(kept);
                    }
                    conflict.set(Some(Rc::from(found)));
                    return;
                }
                Sent::Submitted(id) => {
                    let (go, sent) = (go.clone(), held.now());
                    spawn_local(async move {
                        device.drop(name).await;
                        // What a helper hands over is no longer theirs to read.
                        let handed_over = sent.now.form.helper.is_some() && sent.now.number.is_none();
                        let next = if handed_over { Route::HandedOver } else { Route::Receipt { id } };
                        go.emit(address(&next));
                    });
                    return;
                }
            }
            if let Some(step) = going {
                go.emit(address(&Route::Apply { id: name, step: step.after() }));
            }
        })
    };
    let sync = {
        let (api, held, told) = (api.clone(), held.clone(), told.clone());
        use_action(
            move |()| {
                let kept = held.now();
                held.asked.replace(Some(kept.clone()));
                let newest = held.clone();
                let then = move || newest.whole((*newest.now()).clone());
                send(api.clone(), device, name, (*kept).clone(), then)
            },
            move |sent| told.emit((sent, None)),
        )
    };
    let save = {
        let (api, held, told, syncing) = (api.clone(), held.clone(), told.clone(), sync.busy);
        use_action(
            move |patch: FormPatch| {
                let (api, held) = (api.clone(), held.clone());
                let kept = held.whole(held.now().with(patch));
                async move {
                    // One letter at a time: what is under way is followed by this.
                    if syncing && kept.put(device, name).await {
                        Ok(Sent::Here(kept))
                    } else {
                        send(api, device, name, kept.clone(), move || held.whole(kept)).await
                    }
                }
            },
            move |sent| told.emit((sent, Some(step))),
        )
    };
    let submitting = {
        let (api, held, told) = (api.clone(), held.clone(), told.clone());
        use_action(
            move |patch: FormPatch| {
                let known = held.clone();
                submit(api.clone(), held.now().with(patch), move |kept| known.set(kept))
            },
            move |sent| told.emit((sent, Some(step))),
        )
    };
    let settle = {
        let (held, conflict, follow, sync) = (held.clone(), conflict.clone(), follow, sync.run.clone());
        Callback::from(move |mine: bool| {
            let Some(found) = &*conflict else { return };
            let mut kept = held.now().onto(found.theirs.clone());
            if !mine {
                found
                    .steps
                    .iter()
                    .for_each(|step| merge::take(*step, &found.theirs.form, &mut kept.now.form));
            }
            follow.emit((kept, (!mine).then_some(step)));
            conflict.set(None);
            sync.emit(());
        })
    };
    let refresh = {
        let held = held.clone();
        Callback::from(move |()| {
            let (api, held) = (api.clone(), held.clone());
            spawn_local(async move {
                if let Ok(now) = read(&api, held.now().now.id).await {
                    held.set(refreshed((*held.now()).clone(), now));
                }
            });
        })
    };
    let keep = {
        let held = held.clone();
        Callback::from(move |texts| {
            held.texts.replace(texts);
            let kept = held.whole((*held.now()).clone());
            // A browser that can not keep it loses nothing but that.
            spawn_local(async move { _ = kept.put(device, name).await });
        })
    };
    let lost = {
        let away = away.setter();
        Callback::from(move |()| away.set(true))
    };
    let waiting = step == Step::Check && submitting.error == Some(Failure::Offline);
    let failure = save.error.or(submitting.error.filter(|_| !waiting)).or(sync.error);
    {
        let merge = form.merging();
        use_effect_with(failure.clone(), move |failure| {
            if let Some(failure) = failure {
                merge.emit(failure.clone());
            }
        });
    }
    Desk {
        kept: held.now(),
        form,
        away: *away || waiting,
        waiting,
        conflict: (*conflict).clone(),
        failure,
        busy: save.busy || submitting.busy,
        syncing: sync.busy,
        saved_at: (*saved_at).clone(),
        keep,
        answer: save.run,
        submit: submitting.run,
        sync: sync.run,
        lost,
        settle,
        refresh,
    }
}

/// With the files as they are now; the answers too, where none of these is still to be sent.
fn refreshed(kept: Kept, now: Application) -> Kept {
    if kept.is_unsent() {
        Kept { now: Application { attachments: now.attachments, ..kept.now }, ..kept }
    } else {
        Kept::of(now, kept.key)
    }
}
