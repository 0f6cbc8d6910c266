//! The life of an inspection (ORG-07). Every legal move is one line.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    inspections::{
        CheckItem, CheckLine, Findings, InspectionAction, InspectionResult, InspectionStatus, PlannedCheck,
    },
};
use strum::VariantArray;

use crate::refusal::{Refusal, field};

/// What was found, taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    Nothing,
    Faults,
}

#[rustfmt::skip]
const MOVES: &[(InspectionStatus, InspectionAction, Found, InspectionStatus)] = {
    use {Found::*, InspectionAction::*, InspectionStatus::*};
    &[
        (Planned,    Inspect, Nothing, Passed),
        (Planned,    Inspect, Faults,  Rectifying),
        (Planned,    Cancel,  Nothing, Cancelled),
        (Rectifying, Recheck, Nothing, Passed),
        (Rectifying, Recheck, Faults,  Rectifying),
    ]
};

/// Where does this lead?
pub fn next(
    from: InspectionStatus,
    action: InspectionAction,
    found: Found,
) -> Result<InspectionStatus, Refusal> {
    MOVES
        .iter()
        .find(|(status, what, which, _)| (*status, *what, *which) == (from, action, found))
        .map(|(.., to)| *to)
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(from: InspectionStatus) -> Vec<InspectionAction> {
    let may = |action: &InspectionAction| next(from, *action, Found::Nothing).is_ok();
    InspectionAction::VARIANTS.iter().copied().filter(may).collect()
}

/// Has the day for rectification passed?
pub fn overdue(status: InspectionStatus, rectify_by: Option<NaiveDate>, today: NaiveDate) -> bool {
    status == InspectionStatus::Rectifying && rectify_by.is_some_and(|by| by < today)
}

/// The checklist of a plan: what was planned, or the four things every station is asked.
pub fn checklist(planned: Vec<PlannedCheck>) -> Vec<CheckLine> {
    let open = |PlannedCheck { item, question }| CheckLine {
        item,
        question,
        result: InspectionResult::Open,
        note: None,
    };
    if !planned.is_empty() {
        return planned.into_iter().map(open).collect();
    }
    [
        (CheckItem::Rooms, "是否有独立、适合谈话的接待用房"),
        (CheckItem::Facilities, "设施是否齐全，老人和残疾人能否进出、使用"),
        (CheckItem::DutyRoster, "值班表是否公示，是否按表到岗"),
        (CheckItem::Ledgers, "接待、受理、转办台账是否齐全"),
    ]
    .into_iter()
    .filter_map(|(item, question)| Some(open(PlannedCheck { item, question: question.parse().ok()? })))
    .collect()
}

/// What was found, if the findings answer the whole checklist and set a day exactly when something failed.
pub fn found(
    planned: &[CheckLine],
    findings: &Findings,
    today: NaiveDate,
) -> Result<Found, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    let Findings { checklist, findings: _, rectify_by } = findings;
    if checklist.len() != planned.len() {
        problems.push(field("checklist", Code::Mismatch));
    }
    for (at, (asked, answered)) in planned.iter().zip(checklist).enumerate() {
        if (asked.item, &asked.question) != (answered.item, &answered.question) {
            problems.push(field(format!("checklist[{at}]"), Code::Mismatch));
        }
        if answered.result == InspectionResult::Open {
            problems.push(field(format!("checklist[{at}].result"), Code::Required));
        }
    }
    let failed = checklist.iter().any(|line| line.result == InspectionResult::Fail);
    match rectify_by {
        None if failed => problems.push(field("rectify_by", Code::Required)),
        Some(_) if !failed => problems.push(field("rectify_by", Code::Mismatch)),
        Some(by) if *by <= today => problems.push(field("rectify_by", Code::OutOfRange)),
        _ => {}
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    Ok(if failed { Found::Faults } else { Found::Nothing })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn answered(result: InspectionResult, rectify_by: Option<&str>) -> Findings {
        let checklist = checklist(Vec::new()).into_iter().map(|line| CheckLine { result, ..line }).collect();
        Findings {
            checklist,
            findings: "查看了现场。".parse().expect("a text"),
            rectify_by: rectify_by.map(day),
        }
    }

    #[test]
    fn org_07_what_failed_is_put_right_and_looked_at_again() {
        use {InspectionAction::*, InspectionStatus::*};
        assert_eq!(next(Planned, Inspect, Found::Faults), Ok(Rectifying));
        assert_eq!(next(Rectifying, Recheck, Found::Faults), Ok(Rectifying));
        assert_eq!(next(Rectifying, Recheck, Found::Nothing), Ok(Passed));
        assert_eq!(actions(Planned), [Inspect, Cancel]);
        assert_eq!(actions(Rectifying), [Recheck]);
        assert!(actions(Passed).is_empty() && actions(Cancelled).is_empty());
    }

    #[test]
    fn org_07_a_failed_line_needs_a_day_and_a_passed_list_has_none() {
        let (planned, today) = (checklist(Vec::new()), day("2026-11-20"));
        let look = |findings: &Findings| {
            found(&planned, findings, today).map_err(|problems| (problems[0].path.clone(), problems[0].code))
        };
        let by = |code| Err(("rectify_by".to_owned(), code));
        use InspectionResult::*;
        assert_eq!(look(&answered(Pass, None)), Ok(Found::Nothing));
        assert_eq!(look(&answered(Fail, Some("2026-11-21"))), Ok(Found::Faults));
        assert_eq!(look(&answered(Fail, None)), by(Code::Required));
        assert_eq!(look(&answered(Pass, Some("2026-12-01"))), by(Code::Mismatch));
        assert_eq!(look(&answered(Fail, Some("2026-11-20"))), by(Code::OutOfRange));
        assert_eq!(look(&answered(Open, None)), Err(("checklist[0].result".to_owned(), Code::Required)));
    }

    #[test]
    fn org_07_rectification_is_overdue_from_the_day_after() {
        let by = Some(day("2026-11-20"));
        assert!(!overdue(InspectionStatus::Rectifying, by, day("2026-11-20")));
        assert!(overdue(InspectionStatus::Rectifying, by, day("2026-11-21")));
        assert!(!overdue(InspectionStatus::Passed, by, day("2026-11-21")));
    }
}
