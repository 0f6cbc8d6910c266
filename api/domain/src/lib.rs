//! The law: eligibility, workflow, deadlines, identifiers. Pure functions: no clock, no database, no async.
//! Every rule cites its article; every module speaks the words of `openapi`.

pub mod deadlines;
pub mod identifiers;
pub mod mandates;

pub mod advisers;
pub mod api_clients;
pub mod applications;
pub mod archives;
pub mod beneficiaries;
pub mod cases;
pub mod circles;
pub mod closings;
pub mod consents;
pub mod coverage;
pub mod directory;
pub mod eligibility;
pub mod helpers;
pub mod identities;
pub mod imports;
pub mod inspections;
pub mod jurisdictions;
pub mod meetings;
pub mod numbers;
pub mod organisations;
pub mod passwords;
pub mod permissions;
pub mod pilots;
pub mod practitioners;
pub mod readings;
pub mod recusals;
pub mod referrals;
pub mod refusal;
pub mod region;
pub mod regions;
pub mod rights;
pub mod running;
pub mod search;
pub mod staff;
pub mod trainings;
pub mod users;
pub mod verification;
pub mod whereabouts;
