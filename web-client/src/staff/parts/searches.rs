//! What was typed to find somebody. It stays in memory until sign-out: an address is kept and passed on, so it carries
//! a reference that means nothing anywhere else (SEC-18).

use std::{cell::RefCell, collections::BTreeMap, rc::Rc};

use yew::prelude::*;

use crate::app::browser;

/// Under which name the one program leaves them for the other, for as long as a page takes to load.
const HANDED: &str = "searches";

/// The texts of this session by their references.
#[derive(Clone, Default)]
pub struct Searches(Rc<RefCell<BTreeMap<String, String>>>);

impl PartialEq for Searches {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Searches {
    /// Keeps what was typed under a reference of chance; answers the reference.
    pub fn keep(&self, typed: String) -> String {
        self.put(browser::chance(), typed)
    }

    /// Leaves everything for the other program of this face, which takes it as it begins.
    pub fn hand_over(&self) {
        if let Ok(text) = serde_json::to_string(&*self.0.borrow()) {
            browser::leave(HANDED, &text);
        }
    }

    /// What the other program left; nothing of it stays behind.
    pub fn handed() -> Self {
        let left = browser::take(HANDED).and_then(|text| serde_json::from_str(&text).ok());
        Self(Rc::new(RefCell::new(left.unwrap_or_default())))
    }

    fn put(&self, reference: String, typed: String) -> String {
        self.0.borrow_mut().insert(reference.clone(), typed);
        reference
    }

    /// What was typed; nothing for an address of another session, or one in which somebody wrote a text.
    pub fn typed(&self, reference: &str) -> Option<String> {
        self.0.borrow().get(reference).cloned()
    }
}

/// The texts of this session, which the frame of the pages holds.
#[hook]
pub fn use_searches() -> Searches {
    use_context().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Searches;

    #[test]
    fn sec_18_a_reference_means_a_text_in_its_own_session_and_nowhere_else() {
        let searches = Searches::default();
        let reference = searches.put("5f0c".to_owned(), "林秀英".to_owned());
        assert_eq!(searches.clone().typed(&reference).as_deref(), Some("林秀英"));
        assert_eq!(Searches::default().typed(&reference), None);
        assert_eq!(searches.typed("林秀英"), None);
    }
}
