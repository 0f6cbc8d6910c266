//! The way of a case in six stages, as in the look-book: 申请, 给予, 指派, 承办, 结案, 归档.

use openapi::{
    cases::{Case, CaseStatus},
    journal::Event,
};

use super::CaseWords;
use crate::{
    app::browser,
    i18n::{Named, short_day},
    staff::parts::day_of,
    ui::{Stage, StageState},
};

/// The stage that runs now; past all of them once archived.
fn now(status: CaseStatus) -> usize {
    match status {
        CaseStatus::Wait | CaseStatus::Offered => 2,
        CaseStatus::Named | CaseStatus::Working => 3,
        CaseStatus::Checking | CaseStatus::Returned => 4,
        CaseStatus::Passed => 5,
        CaseStatus::Archived => 6,
    }
}

pub fn stages(case: &Case, words: &CaseWords) -> Vec<Stage> {
    let assigned = case.handler.as_ref().map(|handler| handler.accepted_on.unwrap_or(handler.assigned_on));
    let rows = [
        (words.step_apply, case.applied_on),
        (words.step_grant, Some(case.granted_on)),
        (words.step_assign, assigned),
        (words.step_conduct, case.agreement_signed_on),
        (words.step_close, case.closing.as_ref().map(|closing| closing.report.closed_on)),
        (words.step_archive, day_of(&case.timeline, &[Event::Archived])),
    ];
    let here = now(case.status);
    let stage = |(at, (name, day)): (usize, (&'static str, Option<chrono::NaiveDate>))| {
        let day = day.map(|day| short_day(words.lang, day)).unwrap_or_default();
        let (state, note) = match at.cmp(&here) {
            std::cmp::Ordering::Less => (StageState::Done, day),
            std::cmp::Ordering::Equal => (StageState::Now, running(case, words)),
            std::cmp::Ordering::Greater => (StageState::Ahead, String::new()),
        };
        Stage { name: name.into(), note: note.into(), state }
    };
    rows.into_iter().enumerate().map(stage).collect()
}

/// `第 43 天` while it is conducted, otherwise what it waits for.
fn running(case: &Case, words: &CaseWords) -> String {
    let since = case.handler.as_ref().and_then(|handler| handler.accepted_on);
    match (case.status, since) {
        (CaseStatus::Working, Some(since)) => words.day((browser::today() - since).num_days() + 1),
        (status, _) => status.name(words.lang).to_owned(),
    }
}
