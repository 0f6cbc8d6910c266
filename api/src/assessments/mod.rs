//! Assessments kept with applications (ELG-01): what was known, what was found, and with which versions of the rules.

mod entity;
mod service;

pub use service::{Held, Kept, Population, keep, one, page, population};
