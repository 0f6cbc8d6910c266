//! Eligibility for integrators and for whoever wants to know before giving any data (ELG-*): stateless, nothing is
//! kept or logged.

mod handlers;

pub use handlers::routes;
