//! What this device keeps of a person's drafts, sealed (`parts/offline.js`): bound to who signed in, wiped at sign-out
//! and thirty days after somebody last went on with it.

use openapi::{ApplicationId, UserId};
use wasm_bindgen::{JsCast, JsValue};
use yew::{platform::spawn_local, prelude::*};

use super::answers::SignedIn;
use crate::app::{Session, browser, part, use_session_of};

/// Tells whether something is kept, and whether some of it waits to be sent: `kept` or `unsent`. The part sets it.
const FLAG: &str = "fayuan.drafts";

/// Under which name this device remembers for which villages a helper files: of the roster, and nothing of who applies.
pub const VILLAGES: &str = "villages";

/// The sealed store, as the person at the screen may use it.
#[derive(Clone, Copy, PartialEq)]
pub struct Device {
    /// Not known without a network; then the store's own person goes on.
    owner: Option<UserId>,
}

/// The store for whoever opens this face: what is too old goes either way.
pub const ANYBODY: Device = Device { owner: None };

#[hook]
pub fn use_device() -> Device {
    let owner = match use_session_of::<SignedIn>().now {
        Session::In(me) => me.id,
        Session::Unknown | Session::Out => None,
    };
    Device { owner }
}

impl Device {
    async fn ask(self, what: &str, given: &[JsValue]) -> Option<JsValue> {
        let owner = self.owner.map_or(JsValue::NULL, |owner| owner.to_string().into());
        let given: Vec<JsValue> = [what.into(), owner].into_iter().chain(given.iter().cloned()).collect();
        part("offline", &given).await
    }

    /// Seals a draft. False when this browser can not keep it.
    pub async fn put(self, id: ApplicationId, draft: &str, unsent: bool) -> bool {
        let given = [id.to_string().into(), draft.into(), unsent.into()];
        self.ask("put", &given).await.is_some_and(|put| put.is_truthy())
    }

    /// Opens a draft, where there is one.
    pub async fn get(self, id: ApplicationId) -> Option<String> {
        self.ask("get", &[id.to_string().into()]).await?.as_string()
    }

    /// Forgets a draft.
    pub async fn drop(self, id: ApplicationId) {
        self.ask("drop", &[id.to_string().into()]).await;
    }

    /// Forgets everything: the person signs out.
    pub async fn wipe(self) {
        browser::keep(VILLAGES, None);
        self.ask("wipe", &[]).await;
    }

    /// Lets the store know whose it is while that is known, so that a draft can be begun without a network.
    pub fn bind(self) {
        if self.owner.is_some() {
            spawn_local(async move { drop(self.ask("bind", &[]).await) });
        }
    }

    /// Which drafts are kept here: `every` one, or those with answers that the service does not have.
    pub async fn list(self, every: bool) -> Vec<ApplicationId> {
        let found =
            self.ask("list", &[every.into()]).await.and_then(|found| found.dyn_into::<js_sys::Array>().ok());
        let ids = found.into_iter().flat_map(|found| found.iter().collect::<Vec<_>>());
        ids.filter_map(|id| id.as_string()?.parse().ok()).collect()
    }

    /// Forgets what is too old, and what is another person's.
    pub fn tidy(self) {
        if something_is_kept() {
            spawn_local(async move { drop(self.ask("bind", &[]).await) });
        }
    }
}

/// Does some draft on this device wait to be sent?
pub fn something_waits() -> bool {
    browser::kept(FLAG).is_some_and(|kept| kept == "unsent")
}

/// Is some draft kept on this device?
pub fn something_is_kept() -> bool {
    browser::kept(FLAG).is_some()
}
