//! Relations that hide a matter from a colleague (回避; ROLE-04, ASG-06): recorded, matched, and left out of every
//! query that would show it.

mod entity;
mod handlers;
mod hiding;
mod matching;
mod service;

pub use handlers::routes;
pub use hiding::{unhidden, untold};
pub use matching::{inherit, people_of, people_of_new, person_of_new, related_users};
