//! What was typed and could not be saved yet, kept on this device until it is: a lost network loses nothing.
//! These are personal data. They go as soon as they are saved or sent, when the person signs out, and after
//! [`browser::UNSAVED_DAYS`] days when nobody comes back (told whenever this face opens).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use openapi::ApplicationId;

use super::Draft;
use crate::app::browser::{self, UNSAVED, UNSAVED_DAYS};

/// The unsaved answers of this device, by application.
pub struct Kept;

/// By application: the day they were typed, then the answers.
type All = BTreeMap<String, Vec<String>>;

impl Kept {
    fn all() -> All {
        let mut all: All =
            browser::kept(UNSAVED).and_then(|json| serde_json::from_str(&json).ok()).unwrap_or_default();
        let today = browser::today();
        all.retain(|_, texts| fresh(texts, today));
        all
    }

    fn put(all: &All) {
        let json = serde_json::to_string(all).ok().filter(|_| !all.is_empty());
        browser::keep(UNSAVED, json.as_deref());
    }

    /// What was not saved of this application, on top of what was.
    pub fn of(id: ApplicationId, saved: &Draft) -> Option<Draft> {
        let texts = Self::all().remove(&id.to_string())?;
        saved.with(texts.into_iter().skip(1).collect()).filter(|kept| kept != saved)
    }

    /// Keeps or, with nothing, forgets the unsaved answers of an application.
    pub fn set(id: ApplicationId, draft: Option<&Draft>) {
        let mut all = Self::all();
        match draft {
            Some(draft) => {
                let today = browser::today().to_string();
                all.insert(id.to_string(), [today].into_iter().chain(draft.texts()).collect());
            }
            None => _ = all.remove(&id.to_string()),
        }
        Self::put(&all);
    }

    /// Forgets what is too old.
    pub fn tidy() {
        Self::put(&Self::all());
    }

    /// Forgets everything.
    pub fn clear() {
        browser::keep(UNSAVED, None);
    }
}

fn fresh(texts: &[String], today: NaiveDate) -> bool {
    let typed = texts.first().and_then(|day| day.parse::<NaiveDate>().ok());
    typed.is_some_and(|day| (today - day).num_days().abs() <= UNSAVED_DAYS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unsaved_answers_stay_a_week_and_no_longer() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
        let typed = |day: &str| vec![day.to_owned(), "林秀英".to_owned()];
        assert!(fresh(&typed("2026-11-15"), today));
        assert!(!fresh(&typed("2026-11-14"), today));
        assert!(!fresh(&typed("林秀英"), today), "an older version kept no day");
        assert!(!fresh(&[], today));
    }
}
