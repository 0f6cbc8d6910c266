//! What the house asks of accounts beyond the law (SEC-10), as configured.

use chrono::TimeDelta;

/// Wrong passwords or codes before an account is locked, and for how long.
pub const FAILURES: i32 = 5;
pub const LOCKED: TimeDelta = TimeDelta::minutes(30);

/// How strict the house is. By default it is not: what is on is said in the settings.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Must staff and practitioners have a second factor?
    pub second_factor: SecondFactor,
    /// After this long a password must be changed.
    pub password_age: Option<TimeDelta>,
    /// After this long without a sign-in an account is put to rest.
    pub dormant_after: Option<TimeDelta>,
    /// May the director of a small centre examine (SOD-01)?
    pub small_centres: SmallCentres,
}

/// What is asked of centres with fewer than three people.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SmallCentres {
    /// The same as of all.
    #[default]
    Strict,
    /// Their director may examine; then somebody at the bureau approves.
    Eased,
}

/// Is a second factor asked for?
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum SecondFactor {
    /// Who has one uses it.
    #[default]
    Optional,
    /// Staff without one can do nothing but set it up.
    Required,
}
