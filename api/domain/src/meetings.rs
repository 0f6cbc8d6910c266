//! Joint meetings and the leading group (JNT-01, ORG-08, LEAD-01): minutes, tasks, and when a task is due.
//! The last day is that of the deadline engine: it rolls off rest days.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    deadlines::{ComputationRequest, Light, Unit},
    meetings::{MeetingAction, Minutes, NewTask, TaskStatus},
};

use crate::{
    deadlines::{Calendar, compute},
    identifiers::dates,
    refusal::{Refusal, field},
};

/// May this be done with a meeting: minutes are written once, tasks are given by a meeting that was held.
pub fn may(action: MeetingAction, minutes: Option<&Minutes>) -> Result<(), Refusal> {
    match (action, minutes) {
        (MeetingAction::Hold, None) | (MeetingAction::GiveTask, Some(_)) => Ok(()),
        (_, minutes) => {
            let from = if minutes.is_some() { "held" } else { "planned" };
            Err(Refusal::NotNow { from, action: action.code() })
        }
    }
}

/// Everything that may be done with a meeting now, from the same rule that will decide.
pub fn actions(minutes: Option<&Minutes>) -> Vec<MeetingAction> {
    use strum::VariantArray;
    MeetingAction::VARIANTS.iter().copied().filter(|action| may(*action, minutes).is_ok()).collect()
}

/// What is wrong with minutes: a meeting that was held is not in the future.
pub fn minutes_problems(minutes: &Minutes, today: NaiveDate) -> Vec<FieldProblem> {
    dates::in_future("held_on", minutes.held_on, today).into_iter().collect()
}

/// The last day of a task that is given on a day.
pub fn due(calendar: &Calendar, task: &NewTask, given_on: NaiveDate) -> Result<NaiveDate, Vec<FieldProblem>> {
    if task.unit == Unit::Hours {
        return Err(vec![field("unit", Code::NotInList)]);
    }
    let limit = ComputationRequest {
        start: given_on,
        start_at: None,
        count: task.count,
        unit: task.unit,
        stops: Vec::new(),
        custody: false,
    };
    compute(calendar, &limit)?.due.ok_or_else(|| vec![field("count", Code::OutOfRange)])
}

/// Where a task may move: what is done or dropped may be taken up again.
pub fn moves(from: TaskStatus) -> &'static [TaskStatus] {
    use TaskStatus::*;
    match from {
        Open => &[Doing, Done, Dropped],
        Doing => &[Open, Done, Dropped],
        Done | Dropped => &[Doing],
    }
}

/// Moves a task; who drops it says why.
pub fn moved(from: TaskStatus, to: TaskStatus, note: Option<&str>) -> Result<TaskStatus, Refusal> {
    if !moves(from).contains(&to) {
        return Err(Refusal::NotNow { from: from.code(), action: to.code() });
    }
    if to == TaskStatus::Dropped && note.is_none() {
        return Err(Refusal::Incomplete(vec![field("note", Code::ReasonRequired)]));
    }
    Ok(to)
}

/// The light of a task (TIM-08); none once nothing is left to do.
pub fn light(status: TaskStatus, given_on: NaiveDate, due_on: NaiveDate, today: NaiveDate) -> Option<Light> {
    let left = (due_on - today).num_days();
    let half = (due_on - given_on).num_days() / 2;
    match status {
        TaskStatus::Done | TaskStatus::Dropped => None,
        _ if left < 0 => Some(Light::Red),
        _ if left <= 1 => Some(Light::Orange),
        _ if left <= half => Some(Light::Yellow),
        _ => Some(Light::Green),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn minutes(held_on: &str) -> Minutes {
        Minutes {
            held_on: day(held_on),
            attendees: vec!["市检察院".parse().expect("a line")],
            topics: vec!["告知义务落实情况".parse().expect("a line")],
            resolutions: Vec::new(),
        }
    }

    #[test]
    fn jnt_01_minutes_are_written_once_and_tasks_come_from_them() {
        assert_eq!(actions(None), [MeetingAction::Hold]);
        assert_eq!(actions(Some(&minutes("2026-11-02"))), [MeetingAction::GiveTask]);
        assert_eq!(minutes_problems(&minutes("2026-11-21"), day("2026-11-20")).len(), 1);
    }

    #[test]
    fn lead_01_a_task_is_due_on_a_working_day() {
        let task = |count, unit| NewTask {
            title: "建立律师库".parse().expect("a line"),
            owner: "法律援助中心".parse().expect("a line"),
            count,
            unit,
        };
        let calendar = Calendar::official();
        let due = |count, unit| due(calendar, &task(count, unit), day("2026-11-02"));
        // The fifth day is a Saturday and rolls to Monday; five working days end on Monday as well.
        assert_eq!(due(5, Unit::Days), Ok(day("2026-11-09")));
        assert_eq!(due(5, Unit::WorkingDays), Ok(day("2026-11-09")));
        assert_eq!(due(1, Unit::Months), Ok(day("2026-12-02")));
        assert!(due(24, Unit::Hours).is_err());
    }

    #[test]
    fn lead_01_a_task_moves_on_the_board_and_is_dropped_for_a_reason() {
        use TaskStatus::*;
        assert_eq!(moved(Open, Doing, None), Ok(Doing));
        assert_eq!(moved(Doing, Dropped, Some("并入另一项任务")), Ok(Dropped));
        assert!(matches!(moved(Doing, Dropped, None), Err(Refusal::Incomplete(_))));
        assert_eq!(moved(Done, Open, None), Err(Refusal::NotNow { from: "DONE", action: "OPEN" }));
    }

    #[test]
    fn tim_08_an_open_task_shows_its_light() {
        let on = |today| light(TaskStatus::Open, day("2026-11-02"), day("2026-11-12"), day(today));
        assert_eq!(on("2026-11-06"), Some(Light::Green));
        assert_eq!(on("2026-11-07"), Some(Light::Yellow));
        assert_eq!(on("2026-11-11"), Some(Light::Orange));
        assert_eq!(on("2026-11-13"), Some(Light::Red));
        assert_eq!(light(TaskStatus::Done, day("2026-11-02"), day("2026-11-12"), day("2026-11-13")), None);
    }
}
