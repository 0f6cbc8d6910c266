//! Words of the deadline engine (`TIM-*`): units, lights, the master table's ids, and the public computation.
//! Days are days in China (+08:00); instants are UTC. Sentences for people are made by the browser.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

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
    #[schema(max_length = 40)]
    pub name: String,
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

/// Names every row of the master deadline table (§0.2) and its id.
macro_rules! deadline_kinds {
    ($($(#[$meta:meta])* $name:ident $id:tt),* $(,)?) => {
        codes! {
            /// A row of the master deadline table (§0.2), by its id.
            DeadlineKind { $($(#[$meta])* #[serde(rename = $id)] #[strum(serialize = $id)] $name),* }
        }
    };
}

deadline_kinds! {
    /// Custody application forwarded (羁押人员申请转交).
    Dl01 "DL-01",
    /// The organ notifies mandatory defence (通知辩护).
    Dl02 "DL-02",
    /// Assign after the organ's notice.
    Dl03 "DL-03",
    /// Decide on an application (审查决定).
    Dl04 "DL-04",
    /// The applicant supplements (补正).
    Dl05 "DL-05",
    /// Assign after the grant (指派).
    Dl06 "DL-06",
    /// Another region answers (异地协作).
    Dl07 "DL-07",
    /// Supplement after emergency aid (先行提供后补办).
    Dl08 "DL-08",
    /// Sign agreement and power of attorney (签订委托协议、授权委托书).
    Dl09 "DL-09",
    /// First contact with the recipient (首次联系).
    Dl10 "DL-10",
    /// First meeting in custody (会见).
    Dl11 "DL-11",
    /// Objection by applicant or recipient (异议).
    Dl12 "DL-12",
    /// Review of an objection (异议审查).
    Dl13 "DL-13",
    /// Decide a replacement (更换).
    Dl14 "DL-14",
    /// Serve a termination decision (终止).
    Dl15 "DL-15",
    /// Submit the closing file (结案归档材料).
    Dl16 "DL-16",
    /// Review the closing file.
    Dl17 "DL-17",
    /// Pay the subsidy (补贴发放).
    Dl18 "DL-18",
    /// Accept a complaint or not (投诉受理).
    Dl19 "DL-19",
    /// Dispose of a complaint (投诉处理).
    Dl20 "DL-20",
    /// Tell the result of a complaint.
    Dl21 "DL-21",
    /// Complaint limitation.
    Dl22 "DL-22",
    /// Duty-lawyer notice from the organ.
    Dl23 "DL-23",
    /// Fix a duty lawyer when none is on site.
    Dl24 "DL-24",
    /// Answer a letter (信函咨询).
    Dl25 "DL-25",
    /// Answer an online consultation.
    Dl26 "DL-26",
    /// Simple consultation (即时办理).
    Dl27 "DL-27",
    /// Call back an unsatisfied 12348 caller.
    Dl28 "DL-28",
    /// Green channel: decision and assignment (绿色通道).
    Dl29 "DL-29",
    /// Judicial-office check and hand-over (初审移送).
    Dl30 "DL-30",
    /// Monthly typical case (案例报送).
    Dl31 "DL-31",
    /// The lawyer reports a change of hearing.
    Dl32 "DL-32",
    /// Request to change a compulsory measure decided.
    Dl33 "DL-33",
    /// Criminal appeal.
    Dl34 "DL-34",
    /// Civil or administrative appeal.
    Dl35 "DL-35",
    /// Administrative reconsideration and lawsuit.
    Dl36 "DL-36",
    /// Labour arbitration and lawsuit.
    Dl37 "DL-37",
    /// General civil limitation.
    Dl38 "DL-38",
    /// Work-injury recognition.
    Dl39 "DL-39",
    /// Enforcement of a judgment.
    Dl40 "DL-40",
    /// Retention of impact assessment and processing record.
    Dl41 "DL-41",
    /// Retention of audit and network logs.
    Dl42 "DL-42",
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
