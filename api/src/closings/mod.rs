//! Closing: the report F21 and its review (§9.1). The case itself moves in `cases`.

pub mod handlers;
pub mod service;
