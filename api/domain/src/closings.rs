//! Guards of closing (§9.1): what must be on file before a closing report is taken.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    attachments::AttachmentKind,
    closings::{ClosingReport, Reason},
};

use crate::refusal::field;

/// Diary entries that a case needs at least (§9.1: civil 3, criminal 3).
pub const MIN_DIARY_ENTRIES: usize = 3;

/// What is on file when a case shall be closed.
#[derive(Debug, Clone, Default)]
pub struct OnFile {
    pub diary_entries: usize,
    pub agreement_signed: Option<NaiveDate>,
    /// Diary entries by which the recipient was informed (CD11).
    pub informed: usize,
    pub documents: Vec<AttachmentKind>,
}

/// What is still missing, apart from the report itself.
pub fn missing(file: &OnFile) -> Vec<Reason> {
    let organ_document = file.documents.contains(&AttachmentKind::Judgment);
    [
        (Reason::TooFewDiaryEntries, file.diary_entries < MIN_DIARY_ENTRIES),
        (Reason::NoAgreement, file.agreement_signed.is_none()),
        (Reason::NeverInformed, file.informed == 0),
        (Reason::NoOrganDocument, !organ_document),
    ]
    .into_iter()
    .filter_map(|(reason, lacking)| lacking.then_some(reason))
    .collect()
}

/// A missing thing as a problem of the request: `missing.<reason>`.
pub fn problem(reason: Reason) -> FieldProblem {
    let code = match reason {
        Reason::TooFewDiaryEntries => Code::TooFew,
        Reason::NoAgreement | Reason::NeverInformed | Reason::NoOrganDocument => Code::Required,
    };
    field(format!("missing.{reason}"), code)
}

/// What is wrong with the report F21 itself: dates in order (VAL-10), amounts that agree, the result told (CLS-05).
pub fn problems(
    report: &ClosingReport,
    assigned_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<FieldProblem> {
    let mut found = Vec::new();
    if report.closed_on > today {
        found.push(field("closed_on", Code::InFuture));
    }
    if assigned_on.is_some_and(|assigned| report.closed_on < assigned) {
        found.push(field("closed_on", Code::OutOfRange));
    }
    if report.collected_fen > report.recovered_fen {
        found.push(field("collected_fen", Code::Mismatch));
    }
    match report.result_told_on {
        None => found.push(field("result_told_on", Code::Required)),
        Some(told) if told > today => found.push(field("result_told_on", Code::InFuture)),
        Some(_) => {}
    }
    if report.court_doc_date.is_some_and(|dated| dated > today) {
        found.push(field("court_doc_date", Code::InFuture));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cls_05_nothing_is_closed_before_the_file_is_complete() {
        assert_eq!(
            missing(&OnFile::default()),
            [Reason::TooFewDiaryEntries, Reason::NoAgreement, Reason::NeverInformed, Reason::NoOrganDocument]
        );
        let complete = OnFile {
            diary_entries: 3,
            agreement_signed: NaiveDate::from_ymd_opt(2026, 10, 8),
            informed: 1,
            documents: vec![AttachmentKind::Judgment],
        };
        assert_eq!(missing(&complete), []);
        assert_eq!(missing(&OnFile { diary_entries: 2, ..complete }), [Reason::TooFewDiaryEntries]);
    }
}
