//! The harness: a real service on a real port with its own database and clock, and people who talk to it over
//! HTTP. The engine is chosen by `FAYUAN_TEST_ENGINE` (`sqlite`, `postgres`).

mod app;
mod binary;
mod database;
pub mod given;
mod people;
mod proxy;

pub use app::TestApp;
pub use binary::binary;
pub use database::Database;
pub use people::PASSWORD;
pub use proxy::Proxy;
