//! What the house asks of accounts: what is configured, and what stands in the software.

use chrono::TimeDelta;
use domain::passwords;
use openapi::users::SecurityPolicy;

use crate::auth::{Context, policy, renewal};

/// As it holds for everybody now.
pub fn policy(cx: &Context) -> SecurityPolicy {
    let policy::Policy { second_factor, password_age, dormant_after, small_centres } = &cx.state.policy;
    let days = |age: TimeDelta| u32::try_from(age.num_days()).unwrap_or(u32::MAX);
    let small = |number: i64| u16::try_from(number).unwrap_or(u16::MAX);
    SecurityPolicy {
        second_factor_required: *second_factor == policy::SecondFactor::Required,
        password_max_age_days: password_age.map(days),
        dormant_after_days: dormant_after.map(days),
        small_centres_eased: *small_centres == policy::SmallCentres::Eased,
        password_length: count(*passwords::LENGTH.start()),
        password_kinds: count(passwords::KINDS),
        passwords_remembered: count(passwords::REMEMBERED),
        failures: small(policy::FAILURES.into()),
        locked_minutes: small(policy::LOCKED.num_minutes()),
        idle_minutes: small(renewal::STAFF_IDLE.num_minutes()),
        session_hours: small(renewal::LONGEST.num_hours()),
    }
}

fn count(of: usize) -> u16 {
    u16::try_from(of).unwrap_or(u16::MAX)
}
