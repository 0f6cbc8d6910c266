//! Who is there, and may they knock? `Cx<P>` is the only way to the database.

mod caller;
mod citizens;
mod cookies;
pub mod credentials;
mod cx;
pub mod entity;
pub mod factor;
pub mod handlers;
mod jobs;
pub mod may;
pub mod oidc;
mod origin;
pub mod passwords;
pub mod policy;
pub mod renewal;
mod scope;
pub mod sessions;
mod sign_in;
pub mod small_centres;
pub mod tokens;

pub use caller::{API_CLIENT, Caller};
pub use citizens::phone_of;
pub use cx::{Context, Cx, caller};
pub use jobs::purge;
pub use origin::Origin;
pub use policy::Policy;
pub use scope::{reaches, within, within_as};
pub use sign_in::{history, locked};
