//! 法援通: the service. Slices side by side; what they share stands in `auth`, `db`, `http`, `journal`, `outbox`.

pub mod applications;
pub mod attachments;
pub mod auth;
pub mod cases;
pub mod clock;
pub mod db;
pub mod deadlines;
pub mod document;
mod health;
pub mod http;
pub mod identifiers;
pub mod journal;
mod lights;
mod numbers;
pub mod organisations;
pub mod outbox;
mod paging;
pub mod server;
pub mod sms;
pub mod state;
mod tokens;
