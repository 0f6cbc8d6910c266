//! Moving between pages. Addresses are the application's own (`/cases/…`); the base path is added here.

use serde::{Serialize, de::DeserializeOwned};
use yew::prelude::*;
use yew_router::history::{BrowserHistory, History};
use yew_router::{Routable, hooks};

/// The address of a route, as the kit's `href` props take it: `href={address(&Route::Work)}`.
pub fn address(route: &impl Routable) -> AttrValue {
    route.to_path().into()
}

/// An own address as the browser must see it, with the base path of this face; others stay as they are.
pub fn href(base: &str, address: &str) -> String {
    match is_own(address) {
        true => format!("{base}{address}"),
        false => address.to_owned(),
    }
}

pub(crate) fn is_own(address: &str) -> bool {
    address.starts_with('/') && !address.starts_with("//") && !address.starts_with("/api/")
}

/// The base path of this face: empty for citizens, `/staff` for staff.
#[hook]
pub(crate) fn use_base() -> AttrValue {
    hooks::use_navigator().and_then(|n| n.basename().map(str::to_owned)).unwrap_or_default().into()
}

/// Goes to an address of this application: `go.emit(address(&Route::Work))`.
#[hook]
pub fn use_go() -> Callback<AttrValue> {
    let base = use_base();
    use_callback(base, |address: AttrValue, base| BrowserHistory::new().push(href(base, &address)))
}

/// The own address being shown, without its query: tells which link is the current one.
#[hook]
pub fn use_here() -> AttrValue {
    let base = use_base();
    let path = hooks::use_location().map(|l| l.path().to_owned()).unwrap_or_default();
    let own = path.strip_prefix(&*base).unwrap_or(&path);
    AttrValue::from(if own.is_empty() { "/".to_owned() } else { own.to_owned() })
}

/// Filters, sorting and page as they stand in the URL.
#[derive(Clone, PartialEq)]
pub struct Search<Q: PartialEq> {
    pub now: Q,
    here: AttrValue,
}

impl<Q: Serialize + PartialEq> Search<Q> {
    /// The address of this page with other filters, for a link.
    pub fn with(&self, changed: &Q) -> AttrValue {
        let query = serde_urlencoded::to_string(changed).unwrap_or_default();
        match query.is_empty() {
            true => self.here.clone(),
            false => format!("{}?{query}", self.here).into(),
        }
    }
}

/// Reads the filters `Q` from the URL; what cannot be read counts as not asked.
#[hook]
pub fn use_search<Q: DeserializeOwned + Default + PartialEq>() -> Search<Q> {
    let here = use_here();
    let now = hooks::use_location().and_then(|l| l.query::<Q>().ok()).unwrap_or_default();
    Search { now, here }
}
