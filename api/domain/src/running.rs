//! A clock that runs on a record, as the row keeps it: what is due when, and from which day it is pressing.

use chrono::{Days, NaiveDate};
use openapi::{
    deadlines::{DeadlineKind, Light},
    work::Due,
};

/// What is due on a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Running {
    pub kind: DeadlineKind,
    pub on: NaiveDate,
    /// From this day on half of the time or less is left (TIM-08).
    pub soon: NaiveDate,
}

impl Running {
    /// A clock that counts from `start`, of which `stopped` days did not count.
    pub fn new(kind: DeadlineKind, start: NaiveDate, on: NaiveDate, stopped: i64) -> Self {
        let total = ((on - start).num_days() - stopped).max(0);
        let half = Days::new(u64::try_from(total / 2).unwrap_or_default());
        Self { kind, on, soon: on.checked_sub_days(half).unwrap_or(on) }
    }

    /// The light on a day (TIM-08); the centre's clock stands still while the applicant supplements.
    pub fn light(self, today: NaiveDate) -> Light {
        let left = (self.on - today).num_days();
        match () {
            () if self.kind == DeadlineKind::Dl05 && left >= 0 => Light::Paused,
            () if left < 0 => Light::Red,
            () if left <= 1 => Light::Orange,
            () if today >= self.soon => Light::Yellow,
            () => Light::Green,
        }
    }

    /// As it is answered.
    pub fn answer(self, today: NaiveDate) -> Due {
        let days_left = i32::try_from((self.on - today).num_days()).unwrap_or(i32::MAX);
        Due { kind: self.kind, on: self.on, light: self.light(today), days_left }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn tim_08_the_light_turns_at_half_at_one_day_and_after_the_last() {
        let decide = Running::new(DeadlineKind::Dl04, day("2026-11-02"), day("2026-11-09"), 0);
        let lights = [
            "2026-11-02",
            "2026-11-05",
            "2026-11-06",
            "2026-11-07",
            "2026-11-08",
            "2026-11-09",
            "2026-11-10",
        ]
        .map(|today| decide.light(day(today)));
        use Light::*;
        assert_eq!(lights, [Green, Green, Yellow, Yellow, Orange, Orange, Red]);
    }
}
