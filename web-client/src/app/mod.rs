//! What every page stands on.
//!
//! * [`use_query`] reads from the server, [`use_action`] changes something there, [`use_form`] holds what is typed.
//! * [`use_api`] is the one door to the server; a page calls `api.call(move |c| c.get_case(id)).await`.
//! * [`use_session`] tells who is signed in; [`use_go`] moves to another page; filters live in the URL ([`use_search`]).
//! * A field's `id` is its path on the wire (`applicant.id_no`), so that a problem finds its field by name.

mod action;
mod api;
pub mod browser;
mod check;
mod drawn;
pub mod files;
mod form;
mod hotkey;
mod parts;
mod query;
mod root;
mod route;
mod session;
mod upload;
mod uploads;
mod work;

pub use action::{Action, use_action};
pub use api::{Api, ApiProvider, ApiProviderProps, Call, Failure, use_api};
pub use check::Check;
pub use drawn::{drawn, drawn_of};
pub use form::{Form, use_form};
pub use hotkey::use_hotkey;
pub use parts::part;
pub use query::{Query, use_query};
pub use root::{Root, RootProps};
pub use route::{Search, address, href, use_go, use_here, use_search};
pub(crate) use route::{is_own, use_base};
pub use session::{
    Session, SessionHandle, SessionProvider, SessionProviderProps, Who, use_session, use_session_of,
};
pub use uploads::{Uploads, use_uploads};
