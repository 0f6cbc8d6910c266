//! Stories, told over HTTP by people who each have a database and a clock of their own.

#![expect(clippy::unwrap_used, reason = "a story that can not go on ends there")]

mod access;
mod accounts;
mod api_clients;
mod api_peer;
mod applications;
mod attachments;
mod auth;
mod bad_input;
mod calendar;
mod cli;
mod contract;
mod cost;
mod coverage;
mod delegations;
mod demo;
mod directory;
mod eligibility;
mod faults;
mod hidden;
mod idempotency;
mod imports;
mod journal;
mod limits;
mod malformed;
mod markers;
mod network;
mod network_partners;
mod network_powers;
mod numbers;
mod outbox;
mod path;
mod positions;
mod practitioners;
mod privacy;
mod provider;
mod readings;
mod referrals;
mod rights;
mod schema;
mod second_factor;
mod sessions;
mod sod;
mod staff;
mod villages;
