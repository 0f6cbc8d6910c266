//! The questions in their order, and which of them a field belongs to.

use std::{fmt, str::FromStr};

/// One question a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    Who,
    Person,
    Contact,
    Matter,
    Story,
    Other,
    Means,
    Files,
    Service,
    Check,
}

use Step::*;

const ORDER: [(Step, &str); 10] = [
    (Who, "who"),
    (Person, "person"),
    (Contact, "contact"),
    (Matter, "matter"),
    (Story, "story"),
    (Other, "other-side"),
    (Means, "means"),
    (Files, "files"),
    (Service, "reach"),
    (Check, "check"),
];

impl Step {
    /// How many there are.
    pub const COUNT: u32 = ORDER.len() as u32;

    /// All of them, in their order.
    pub fn all() -> impl Iterator<Item = Self> {
        ORDER.iter().map(|(step, _)| *step)
    }

    /// The position from 0.
    fn at(self) -> usize {
        ORDER.iter().position(|(step, _)| *step == self).unwrap_or_default()
    }

    /// The number people read.
    pub fn number(self) -> u32 {
        self.at() as u32 + 1
    }

    pub fn before(self) -> Option<Self> {
        self.at().checked_sub(1).map(|at| ORDER[at].0)
    }

    pub fn after(self) -> Self {
        ORDER.get(self.at() + 1).map_or(Check, |(step, _)| *step)
    }

    /// The question that asks for a field, by its path on the wire.
    pub fn of(path: &str) -> Self {
        match path {
            "helper.helper_id" => Who,
            "applicant.phone" | "applicant.residence" | "applicant.household_register" => Contact,
            "matter.matter_type" | "matter.cause" | "matter.scope" | "matter.aid_form" => Matter,
            _ => match path.split(['.', '[']).next().unwrap_or_default() {
                "agent" => Who,
                "applicant" | "which" => Person,
                "matter" => Story,
                "opponents" => Other,
                "means" => Means,
                "attachments" => Files,
                "service" => Service,
                _ => Check,
            },
        }
    }
}

impl fmt::Display for Step {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(ORDER[self.at()].1)
    }
}

impl FromStr for Step {
    type Err = ();

    fn from_str(slug: &str) -> Result<Self, ()> {
        ORDER.iter().find(|(_, known)| *known == slug).map(|(step, _)| *step).ok_or(())
    }
}
