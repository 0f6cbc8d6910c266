//! Deadlines: the engine for integrators (TIM-*), and the holiday tables it counts with (TIM-07).

mod calendars;
mod entity;
mod handlers;
mod service;

pub use calendars::Calendars;
pub use handlers::routes;
pub use service::{keep_up, refresh};
