//! The harness: a real service on a real port with its own database and clock, and people who talk to it over
//! HTTP. The engine is chosen by `FAYUAN_TEST_ENGINE` (`sqlite`, `postgres`).

mod app;
mod binary;
mod contract;
mod database;
mod gateway;
pub mod given;
pub mod network;
mod office;
mod people;
mod provider;
mod proxy;
pub mod rules;
mod scanner;
pub mod source;
pub mod tls;
mod tree;
mod witness;

pub use app::TestApp;
pub use binary::binary;
pub use database::Database;
pub use gateway::Gateway;
pub use office::Office;
pub use people::PASSWORD;
pub use provider::IdentityProvider;
pub use proxy::Proxy;
pub use rules::Rulers;
pub use scanner::{ClamAv, EICAR};
