//! Words of the deadline engine (`TIM-*`): units, lights, the master table's ids, and the public computation.
//! Days are days in China (+08:00); instants are UTC. Sentences for people are made by the browser.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{Line, Short};

mod table;

pub use table::DeadlineKind;

codes! {
    /// What a limit is counted in (TIM-01).
    Unit {
        /// Calendar days (日).
        #[serde(rename = "D")] #[strum(serialize = "D")] Days,
        /// Working days (工作日).
        #[serde(rename = "WD")] #[strum(serialize = "WD")] WorkingDays,
        /// Hours in real time, to the minute (小时, TIM-03).
        #[serde(rename = "H")] #[strum(serialize = "H")] Hours,
        /// Calendar months (月, TIM-04); a year is twelve of them.
        #[serde(rename = "M")] #[strum(serialize = "M")] Months,
    }
}

codes! {
    /// The warning light of a running limit (TIM-08).
    Light {
        /// More than half is left.
        Green,
        /// Half or less is left.
        Yellow,
        /// One day or less is left.
        Orange,
        /// Overdue; the responsible person owes a reason.
        Red,
        /// The clock is stopped (TIM-06).
        Paused,
    }
}

codes! {
    /// How the State Council's notice changes an ordinary day (TIM-07).
    CalendarDayKind {
        /// A day off (放假).
        Holiday,
        /// A weekend day that is worked instead (调休上班).
        MakeupWorkday,
    }
}

codes! {
    /// Why nobody works on a day.
    RestReason {
        /// A day off by the State Council's notice.
        Holiday,
        /// Saturday or Sunday.
        Weekend,
    }
}

/// One day of a holiday table. A bureau loads a year's notice as a list of these (TIM-07).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct CalendarDay {
    /// The day, in China.
    pub date: NaiveDate,
    /// A day off, or a weekend day that is worked.
    pub kind: CalendarDayKind,
    /// The festival, as the notice calls it: `国庆节`.
    pub name: Short,
}

/// A year's notice of the State Council, to be loaded (TIM-07). Loading a year again replaces it whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewHolidayTable {
    /// The year the notice is for.
    #[validate(range(min = 2004, max = 2199))]
    #[schema(minimum = 2004, maximum = 2199, example = 2027)]
    pub year: i32,
    /// The notice's number: `国办发明电〔2025〕7号`.
    #[schema(example = "国办发明电〔2025〕7号")]
    pub notice: Line,
    /// The day the notice bears: in its year or in the one before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// Every day off and every weekend day that is worked; other days are as usual. Days of the year itself, and
    /// from 25 December before it, for New Year's days off may begin there.
    #[validate(length(min = 1, max = 100))]
    #[schema(min_items = 1, max_items = 100)]
    pub days: Vec<CalendarDay>,
}

/// The holiday table of a year, as it is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HolidayTable {
    /// The year.
    pub year: i32,
    /// The notice's number; null for the tables that come with the software.
    pub notice: Option<Line>,
    /// The day the notice bears, where whoever loaded it said so.
    pub published_on: Option<NaiveDate>,
    /// Every day off and every weekend day that is worked, in order.
    pub days: Vec<CalendarDay>,
    /// When it was loaded; null for the tables that come with the software.
    pub loaded_at: Option<DateTime<Utc>>,
}

codes! {
    /// Where a year's holiday table comes from (TIM-07).
    HolidaySource {
        /// It comes with the software.
        Software,
        /// A bureau loaded the State Council's notice.
        Notice,
        /// Nowhere yet: limits that reach into the year are computed from weekends only, and say so.
        Missing,
    }
}

/// What is known of the holidays of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct HolidayYear {
    /// The year.
    pub year: i32,
    /// Where its table comes from.
    pub source: HolidaySource,
    /// The number of the notice that was loaded.
    pub notice: Option<Line>,
    /// The day that notice bears.
    pub published_on: Option<NaiveDate>,
    /// How many days are off.
    pub days_off: u32,
    /// How many weekend days are worked instead.
    pub days_moved: u32,
    /// When it was loaded.
    pub loaded_at: Option<DateTime<Utc>>,
}

/// Which year's table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct HolidayTableFilter {
    /// The year.
    pub year: i32,
}

/// A time during which the clock stood still (TIM-06), such as from notice served to supplement received.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct ClockStop {
    /// The day the clock stopped; not before the start of the limit.
    pub from: NaiveDate,
    /// The day it went on, not before `from`; absent while it still stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
}

/// A limit to be computed (TIM-02 to TIM-06).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ComputationRequest {
    /// The day of the starting event, in China; itself not counted. Years 1900 to 2199.
    pub start: NaiveDate,
    /// The moment of the starting event, on the day `start`; needed for hours, ignored otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start_at: Option<DateTime<Utc>>,
    /// How many units.
    #[validate(range(max = 3660))]
    #[schema(maximum = 3660, example = 7)]
    pub count: u16,
    /// What `count` counts.
    pub unit: Unit,
    /// When the clock stood still; in any order, overlaps counted once. None for hours.
    #[serde(default)]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub stops: Vec<ClockStop>,
    /// A limit on custody is not extended by days of rest (CPL 105).
    #[serde(default)]
    pub custody: bool,
}

/// A day of rest that the end of a limit was moved over (TIM-02).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RolledDay {
    /// The day, in China.
    pub date: NaiveDate,
    /// Why nobody works.
    pub reason: RestReason,
    /// The festival; absent for a plain weekend.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// When a limit ends, and how that came about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Computation {
    /// The last day, in China; null while the clock is stopped.
    pub due: Option<NaiveDate>,
    /// The last day before it was moved over days of rest; null while the clock is stopped.
    pub raw: Option<NaiveDate>,
    /// The instant of expiry: 24:00 in China of the last day, or the minute for hours; null while stopped.
    pub due_at: Option<DateTime<Utc>>,
    /// How long the clock stood still, in days, for working-day limits in working days.
    pub stopped_days: u32,
    /// Since when the clock stands still.
    pub paused_since: Option<NaiveDate>,
    /// The days of rest between `raw` and `due`.
    pub rolled: Vec<RolledDay>,
    /// False when a holiday table was missing and only weekends were known (TIM-07).
    pub calendar_complete: bool,
    /// The years whose holiday table was needed and is missing.
    pub missing_years: Vec<i32>,
}

/// How far a limit has run (TIM-06, TIM-08).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Progress {
    /// Time run, stops taken out: working days for `WD`, hours for `H`, calendar days otherwise (已用).
    pub used: i32,
    /// Time left in the same unit; 0 on the last day, negative when overdue (剩余).
    pub remaining: i32,
    /// The warning light.
    pub light: Light,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> serde_json::Result<ComputationRequest> {
        serde_json::from_str(json)
    }

    #[test]
    fn units_and_deadlines_are_spoken_as_in_the_specification() {
        let spoken = [Unit::Days, Unit::WorkingDays, Unit::Hours, Unit::Months].map(Unit::code);
        assert_eq!(spoken, ["D", "WD", "H", "M"]);
        assert_eq!(serde_json::to_value(Unit::WorkingDays).unwrap(), "WD");
        assert_eq!(serde_json::to_value(DeadlineKind::Dl42).unwrap(), "DL-42");
        assert_eq!("DL-01".parse(), Ok(DeadlineKind::Dl01));
    }

    #[test]
    fn a_request_has_its_limits() {
        let request = read(r#"{"start":"2024-09-30","count":3660,"unit":"D"}"#).unwrap();
        assert!(request.validate().is_ok());
        assert!(ComputationRequest { count: 3661, ..request.clone() }.validate().is_err());
        let stop = ClockStop { from: request.start, to: None };
        assert!(ComputationRequest { stops: vec![stop; 50], ..request.clone() }.validate().is_ok());
        assert!(ComputationRequest { stops: vec![stop; 51], ..request }.validate().is_err());
        assert!(read(r#"{"start":"2024-09-30","count":1,"unit":"D","roll":true}"#).is_err());
    }
}
