//! What was typed and is not saved yet, kept on this device until it is: a lost network loses nothing.
//! Gone as soon as it is saved or sent, and when the person signs out.

use std::collections::BTreeMap;

use openapi::ApplicationId;

use super::Draft;
use crate::app::browser;

const KEPT: &str = "unsaved";

/// The unsaved answers of this device, by application.
pub struct Kept;

impl Kept {
    fn all() -> BTreeMap<String, Vec<String>> {
        browser::kept(KEPT).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default()
    }

    /// What was not saved of this application, on top of what was.
    pub fn of(id: ApplicationId, saved: &Draft) -> Option<Draft> {
        saved.with(Self::all().remove(&id.to_string())?).filter(|kept| kept != saved)
    }

    /// Keeps or, with nothing, forgets the unsaved answers of an application.
    pub fn set(id: ApplicationId, draft: Option<&Draft>) {
        let mut all = Self::all();
        match draft {
            Some(draft) => all.insert(id.to_string(), draft.texts()),
            None => all.remove(&id.to_string()),
        };
        let json = serde_json::to_string(&all).ok().filter(|_| !all.is_empty());
        browser::keep(KEPT, json.as_deref());
    }

    /// Forgets everything.
    pub fn clear() {
        browser::keep(KEPT, None);
    }
}
