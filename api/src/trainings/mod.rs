//! Training (STF-02, ORG-10): planned by an office, attended by practitioners, staff and helpers.
//! The hours of a person are summed here and shown on their own records.

mod entity;
pub mod handlers;
pub mod service;
