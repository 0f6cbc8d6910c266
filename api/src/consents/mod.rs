//! Consents, each a record of its own, and the notice of how personal data are used (SEC-01 to SEC-03).

mod entity;
mod handlers;
mod service;

pub use handlers::routes;
pub use service::{carried, given_to_staff, of_application, of_person, picked_up, standing, submitted};
