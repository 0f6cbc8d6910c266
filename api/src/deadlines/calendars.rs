//! The calendar in use: every process holds one and looks whether another was loaded.

use std::sync::{Arc, PoisonError, RwLock};

use domain::deadlines::Calendar;
use uuid::Uuid;

/// The calendar of a running service.
#[derive(Debug)]
pub struct Calendars(RwLock<Held>);

#[derive(Debug)]
struct Held {
    calendar: Arc<Calendar>,
    /// The loaded tables in it.
    tables: Vec<Uuid>,
}

impl Default for Calendars {
    /// What comes with the software.
    fn default() -> Self {
        Self(RwLock::new(Held { calendar: Arc::new(Calendar::official().clone()), tables: Vec::new() }))
    }
}

impl Calendars {
    /// The calendar as it is now.
    pub fn now(&self) -> Arc<Calendar> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).calendar.clone()
    }

    /// Are these the tables in it?
    pub(super) fn holds(&self, tables: &[Uuid]) -> bool {
        self.0.read().unwrap_or_else(PoisonError::into_inner).tables == tables
    }

    pub(super) fn set(&self, calendar: Calendar, tables: Vec<Uuid>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) =
            Held { calendar: Arc::new(calendar), tables };
    }
}
