//! A draft as this device has it: the answers given here, what of them the service knows, and what was typed since. It
//! is kept sealed ([`Device`]), so that neither a lost network nor a closed page loses anything.

use client::words;
use openapi::{
    ApplicationId, OrganisationId, Uuid,
    applications::{Form, FormPatch},
};
use serde::{Deserialize, Serialize};

use super::{
    super::{
        answers::{Action, Application},
        device::Device,
    },
    Draft, Step, merge,
};

/// One draft.
#[derive(Clone, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The application as the service last told it, with the answers given here.
    pub now: Application,
    /// The answers as the service has them at the revision of `now`.
    pub base: Form,
    /// What stands on the screen beyond the answers given, text by text; a declaration is none.
    pub texts: Vec<String>,
    /// Under this key the service does once what has to be done once: to begin, then to submit.
    pub key: Uuid,
}

/// No revision of the service's: those count from 1.
const NOT_THERE: i32 = 0;

impl Kept {
    /// What the service has, and nothing else.
    pub fn of(now: Application, key: Uuid) -> Self {
        Self { base: now.form.clone(), now, texts: Vec::new(), key }
    }

    /// Begun on this device, for a centre; the service has not heard of it.
    pub fn begun(organisation_id: OrganisationId, key: Uuid) -> Self {
        let now = Application {
            id: ApplicationId(key),
            revision: NOT_THERE,
            number: None,
            organisation_id,
            form: Form::default(),
            attachments: Vec::new(),
            actions: vec![Action::Edit],
        };
        Self::of(now, key)
    }

    /// Has the service not heard of it yet?
    pub fn is_new(&self) -> bool {
        self.now.revision == NOT_THERE
    }

    /// Is there something that the service does not have?
    pub fn is_unsent(&self) -> bool {
        self.is_new() || self.now.form != self.base
    }

    /// What it does not have, section by section.
    pub fn unsent(&self) -> FormPatch {
        merge::difference(&self.base, &self.now.form)
    }

    /// The questions whose answers it does not have.
    pub fn unsent_steps(&self) -> Vec<Step> {
        Step::all().filter(|step| merge::differ(*step, &self.base, &self.now.form)).collect()
    }

    /// With more answers.
    pub fn with(&self, patch: FormPatch) -> Self {
        let form = patch.onto(self.now.form.clone());
        Self { now: Application { form, ..self.now.clone() }, ..self.clone() }
    }

    /// The answers given here on top of what the service has now.
    pub fn onto(&self, theirs: Application) -> Self {
        let form = merge::onto(&self.base, &self.now.form, &theirs.form);
        Self { base: theirs.form.clone(), now: Application { form, ..theirs }, ..self.clone() }
    }

    /// What was typed and not given as an answer; nothing when an older version has kept it.
    pub fn typed(&self) -> Option<Draft> {
        let given = Draft::of(&self.now.form);
        given.with(self.texts.clone()).filter(|typed| *typed != given)
    }

    /// What this device has under a name: the id of an application, or the one it was begun with here.
    pub async fn read(device: Device, name: ApplicationId) -> Option<Self> {
        words(device.get(name).await?.as_bytes()).ok()
    }

    /// Seals it on this device under its name; false when that can not be done.
    pub async fn put(&self, device: Device, name: ApplicationId) -> bool {
        match serde_json::to_string(self) {
            Ok(json) => device.put(name, &json, self.is_unsent()).await,
            Err(_) => false,
        }
    }
}
