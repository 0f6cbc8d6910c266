//! Training (STF-02): its days and hours, and how much of it somebody can have attended.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    trainings::{Attendance, NewTraining},
};

use crate::refusal::{Refusal, field};

/// Hours of a day of training at most: more is a typing error.
const HOURS_A_DAY: i64 = 10;

/// What is wrong with a training: it ends after it begins, and its hours fit into its days.
pub fn problems(new: &NewTraining) -> Vec<FieldProblem> {
    let days = (new.ends_on - new.starts_on).num_days() + 1;
    match days {
        ..1 => vec![field("ends_on", Code::Mismatch)],
        days if i64::from(new.hours) > days * HOURS_A_DAY => vec![field("hours", Code::OutOfRange)],
        _ => Vec::new(),
    }
}

/// What is wrong with attendances: nobody attends before it begins, or longer than it lasts, or twice.
pub fn attendance_problems(
    items: &[Attendance],
    hours: u16,
    starts_on: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<FieldProblem>, Refusal> {
    if starts_on > today {
        return Err(Refusal::NotNow { from: "planned", action: "record_attendance" });
    }
    let mut problems = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if item.hours > hours {
            problems.push(field(format!("items[{at}].hours"), Code::OutOfRange));
        }
        if items[..at].iter().any(|other| other.attendee_id == item.attendee_id) {
            problems.push(field(format!("items[{at}].attendee_id"), Code::Duplicate));
        }
    }
    Ok(problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::{
        OrganisationId, Uuid,
        trainings::{AttendeeKind, TrainingKind},
    };

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn training(ends_on: &str, hours: u16) -> NewTraining {
        NewTraining {
            organisation_id: OrganisationId(Uuid::from_u128(1)),
            kind: TrainingKind::Course,
            title: "刑事辩护实务".parse().expect("a line"),
            starts_on: day("2026-11-02"),
            ends_on: day(ends_on),
            hours,
        }
    }

    fn codes(problems: Vec<FieldProblem>) -> Vec<Code> {
        problems.into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn stf_02_hours_fit_into_days() {
        assert_eq!(problems(&training("2026-11-03", 20)), []);
        assert_eq!(codes(problems(&training("2026-11-03", 21))), [Code::OutOfRange]);
        assert_eq!(codes(problems(&training("2026-11-01", 4))), [Code::Mismatch]);
    }

    #[test]
    fn stf_02_nobody_attends_longer_than_it_lasts_or_twice_or_before() {
        let attended =
            |hours| Attendance { kind: AttendeeKind::Staff, attendee_id: Uuid::from_u128(7), hours };
        let of = |items: &[Attendance], today| attendance_problems(items, 16, day("2026-11-02"), day(today));
        assert_eq!(of(&[attended(16)], "2026-11-02"), Ok(Vec::new()));
        assert_eq!(of(&[attended(17)], "2026-11-02").map(codes), Ok(vec![Code::OutOfRange]));
        assert_eq!(of(&[attended(8), attended(8)], "2026-11-02").map(codes), Ok(vec![Code::Duplicate]));
        assert!(of(&[attended(8)], "2026-11-01").is_err());
    }
}
