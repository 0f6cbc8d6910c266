//! Time and ids are injected: nothing else in the house reads the clock.

use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, FixedOffset, NaiveDate, SubsecRound, TimeDelta, Utc};
use uuid::{ContextV7, Timestamp, Uuid};

/// China Standard Time; there has been no other offset since 1991.
pub const CHINA: FixedOffset = match FixedOffset::east_opt(8 * 3600) {
    Some(offset) => offset,
    None => unreachable!(),
};

/// The clock of a running service: the machine's, moved by an offset that only tests set.
#[derive(Debug, Default)]
pub struct Clock {
    offset_ms: AtomicI64,
    ids: std::sync::Mutex<ContextV7>,
}

impl Clock {
    /// A clock that shows this instant now and goes on from there: demonstrations have a past, stories a day of
    /// their own.
    #[expect(clippy::disallowed_methods, reason = "compares with the machine's clock once")]
    pub fn starting_at(instant: DateTime<Utc>) -> Self {
        let offset = (instant - Utc::now()).num_milliseconds();
        Self { offset_ms: AtomicI64::new(offset), ids: std::sync::Mutex::default() }
    }

    /// This instant, in microseconds, for PostgreSQL keeps no more.
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the machine's clock")]
    pub fn now(&self) -> DateTime<Utc> {
        let moved = Utc::now() + TimeDelta::milliseconds(self.offset_ms.load(Ordering::Relaxed));
        moved.trunc_subsecs(6)
    }

    /// This day in China.
    pub fn today(&self) -> NaiveDate {
        day_of(self.now())
    }

    /// A new id, later than all before it (UUIDv7).
    pub fn new_id(&self) -> Uuid {
        let now = self.now();
        let ids = self.ids.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let seconds = u64::try_from(now.timestamp()).unwrap_or_default();
        Uuid::new_v7(Timestamp::from_unix(&*ids, seconds, now.timestamp_subsec_nanos()))
    }

    /// Moves the clock forward; only a test build has an operation that calls it.
    #[cfg(feature = "test-control")]
    pub fn advance(&self, by: TimeDelta) {
        self.offset_ms.fetch_add(by.num_milliseconds(), Ordering::Relaxed);
    }
}

/// The day in China on which an instant falls.
pub fn day_of(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&CHINA).date_naive()
}
