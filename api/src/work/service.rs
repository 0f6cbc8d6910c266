//! Everything that waits for the caller, at five queries whatever there is.

use chrono::{Days, NaiveDate};
use openapi::{
    deadlines::DeadlineKind,
    work::{Work, WorkCounts},
};

use crate::{applications, auth::Context, cases, http::Result};

/// Rows of each kind at most.
const ROWS: u64 = 100;

/// How many records have this due: what the five figures are made of.
pub struct DueGroup {
    pub kind: DeadlineKind,
    pub on: NaiveDate,
    pub records: u32,
}

impl DueGroup {
    /// A group as the database counts it.
    pub fn new(kind: DeadlineKind, on: NaiveDate, records: i64) -> Self {
        Self { kind, on, records: u32::try_from(records).unwrap_or_default() }
    }
}

/// My work as of now.
pub async fn today(cx: &Context) -> Result<Work> {
    let today = cx.today();
    let mut groups = applications::due_groups(cx).await?;
    groups.extend(cases::due_groups(cx).await?);
    Ok(Work {
        today,
        now: cx.now(),
        counts: counts(&groups, today),
        applications: applications::urgent(cx, ROWS).await?,
        cases: cases::urgent(cx, ROWS).await?,
        calendar_complete: cx.state.calendar.now().missing_years(today, today + Days::new(60)).is_empty(),
    })
}

fn counts(groups: &[DueGroup], today: NaiveDate) -> WorkCounts {
    let sum =
        |wanted: &dyn Fn(&&DueGroup) -> bool| groups.iter().filter(wanted).map(|group| group.records).sum();
    let awaited = |group: &&DueGroup| group.kind == DeadlineKind::Dl05;
    WorkCounts {
        overdue: sum(&|group| group.on < today),
        due_today: sum(&|group| group.on == today && !awaited(group)),
        due_in_three_days: sum(&|group| {
            group.on > today && group.on <= today + Days::new(3) && !awaited(group)
        }),
        awaiting_supplement: sum(&awaited),
        open: sum(&|_| true),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_five_figures_count_what_they_say() {
        let today = NaiveDate::from_ymd_opt(2026, 11, 20).expect("a day");
        let group =
            |kind, days: i64, records| DueGroup { kind, on: today + chrono::TimeDelta::days(days), records };
        let groups = [
            group(DeadlineKind::Dl04, -1, 1),
            group(DeadlineKind::Dl04, 0, 2),
            group(DeadlineKind::Dl06, 3, 4),
            group(DeadlineKind::Dl06, 4, 8),
            group(DeadlineKind::Dl05, 2, 16),
        ];
        let expected =
            WorkCounts { overdue: 1, due_today: 2, due_in_three_days: 4, awaiting_supplement: 16, open: 31 };
        assert_eq!(counts(&groups, today), expected);
    }
}
