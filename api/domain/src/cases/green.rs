//! Cases of the green channel (W-GREEN, §5.17): what the office and the handler are reminded of.

use openapi::cases::{
    CaseReminder::{self, FeeRelief, Preservation},
    CaseStatus, DiaryKind,
};

/// Until the diary tells of it, or the closing is handed in: ask the court for preservation or advance enforcement, and
/// for relief of its fees (LAL 53).
pub fn reminders(green: bool, status: CaseStatus, diary: &[DiaryKind]) -> Vec<CaseReminder> {
    use CaseStatus::*;
    let open = matches!(status, Wait | Offered | Named | Working);
    let told = diary.contains(&DiaryKind::Preserved);
    match (green && open, told) {
        (false, _) => Vec::new(),
        (true, true) => vec![FeeRelief],
        (true, false) => vec![Preservation, FeeRelief],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn w_green_the_court_is_asked_to_preserve_until_the_diary_tells_that_it_was() {
        let of = |diary: &[DiaryKind]| reminders(true, CaseStatus::Working, diary);
        assert_eq!(of(&[DiaryKind::Met]), [Preservation, FeeRelief]);
        assert_eq!(of(&[DiaryKind::Met, DiaryKind::Preserved]), [FeeRelief]);
    }

    #[test]
    fn w_green_nobody_is_reminded_of_a_case_that_is_over_or_came_by_the_usual_way() {
        assert_eq!(reminders(false, CaseStatus::Working, &[]), []);
        for over in [CaseStatus::Checking, CaseStatus::Passed, CaseStatus::Archived] {
            assert_eq!(reminders(true, over, &[]), [], "{over}");
        }
    }
}
