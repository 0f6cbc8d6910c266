//! A breaker for each source: one that fails again and again is left alone for a while, then tried by a single
//! question. Of our own, for it runs on the injected clock; libraries read the machine's.

use chrono::{DateTime, TimeDelta, Utc};
use openapi::verifications::SourceFault;

/// Faults one after the other until a source is left alone.
const TOLERATED: u32 = 5;
/// How long it is left alone: twice as long each time, from one minute to half an hour.
const REST: TimeDelta = TimeDelta::minutes(1);
const LONGEST: TimeDelta = TimeDelta::minutes(30);

/// How a source has been lately.
#[derive(Debug, Default)]
pub struct Breaker {
    faults: u32,
    until: Option<DateTime<Utc>>,
}

impl Breaker {
    /// Until when the source is left alone; nothing when it may be asked. After a rest one question goes through, and
    /// the source rests on until that one has told.
    pub fn rests(&mut self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        let until = self.until?;
        if until > now {
            return Some(until);
        }
        self.until = Some(now + self.rest());
        None
    }

    /// How a question went.
    pub fn went(&mut self, well: Result<(), SourceFault>, now: DateTime<Utc>) {
        match well {
            Ok(()) => *self = Self::default(),
            Err(_) => {
                self.faults = self.faults.saturating_add(1);
                if self.faults >= TOLERATED {
                    self.until = Some(now + self.rest());
                }
            }
        }
    }

    fn rest(&self) -> TimeDelta {
        let doublings = self.faults.saturating_sub(TOLERATED).min(5);
        (REST * (1 << doublings)).min(LONGEST)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_source_that_fails_is_left_alone_then_tried_once_and_then_trusted_again() {
        let now: DateTime<Utc> = "2026-11-02T01:00:00Z".parse().expect("an instant");
        let mut breaker = Breaker::default();
        for _ in 0..TOLERATED {
            assert_eq!(breaker.rests(now), None);
            breaker.went(Err(SourceFault::Away), now);
        }
        assert_eq!(breaker.rests(now), Some(now + REST));
        let later = now + REST;
        assert_eq!(breaker.rests(later), None, "one goes through");
        assert!(breaker.rests(later).is_some(), "and no second");
        breaker.went(Err(SourceFault::Away), later);
        assert_eq!(breaker.rests(later), Some(later + REST * 2), "longer each time");
        breaker.went(Ok(()), later);
        assert_eq!(breaker.rests(later), None);
    }
}
