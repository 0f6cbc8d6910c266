//! Deliveries: what left, what waits, and the dead letters that need somebody's eye.

mod page;
mod words;

pub use page::DeliveriesPage;
