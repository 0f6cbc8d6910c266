//! Signing in through the house's identity provider (OpenID Connect, authorization code with PKCE): ADR 12.

mod entity;
mod exchange;
mod flow;
pub mod handlers;
pub mod links;
mod provider;
mod service;
mod token;

pub use exchange::Fault;
pub use provider::{Provider, Settings};
