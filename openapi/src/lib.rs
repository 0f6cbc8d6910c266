//! The words: every id, code, request and answer that is spoken by rules, wire, rows and browser.
//! Nothing here does I/O. Names follow the glossary of the domain specification (§1).

#[macro_use]
#[doc(hidden)]
pub mod code;
#[macro_use]
mod id;
#[macro_use]
mod text;

pub mod advisers;
pub mod agreements;
pub mod api_clients;
pub mod applications;
pub mod archives;
pub mod attachments;
pub mod auth;
pub mod beneficiaries;
pub mod cases;
pub mod classes;
pub mod closings;
pub mod conflicts;
pub mod consents;
pub mod coverage;
pub mod deadlines;
pub mod directory;
pub mod eligibility;
pub mod groups;
pub mod helpers;
pub mod home_visits;
pub mod identifiers;
pub mod imports;
pub mod inspections;
pub mod journal;
pub mod jurisdictions;
pub mod mandates;
pub mod meetings;
pub mod money;
pub mod organisations;
pub mod outbox;
pub mod outreaches;
pub mod page;
pub mod people;
pub mod pilots;
pub mod practitioners;
pub mod problem;
pub mod projects;
pub mod readings;
pub mod recusals;
pub mod referrals;
pub mod regions;
pub mod rights;
pub mod rule_packs;
pub mod staff;
pub mod trainings;
pub mod users;
pub mod verifications;
pub mod village;
pub mod work;

pub use classes::{Personal, Sensitive};
pub use id::*;
pub use money::Fen;
pub use page::{Page, Paging};
pub use problem::{Code, FieldProblem, Problem};
pub use text::{Line, Name, Paragraph, Prose, Short, TextProblem};
pub use uuid::Uuid;
pub use village::VillageCode;
