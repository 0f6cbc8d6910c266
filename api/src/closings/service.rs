//! The closing as it goes from hand to hand: submitted, returned, passed.

use chrono::NaiveDate;
use domain::{
    closings::{OnFile, missing, problem, problems},
    refusal::Refusal,
};
use openapi::{
    attachments::Attachment,
    cases::DiaryEntry,
    closings::{Closing, ClosingPass, ClosingReport, ClosingReturn},
};

/// What is on file when a case shall be closed.
pub fn on_file(agreement_signed: Option<NaiveDate>, diary: &[DiaryEntry], files: &[Attachment]) -> OnFile {
    OnFile {
        diary_entries: diary.len(),
        agreement_signed,
        informed: diary.iter().filter(|entry| entry.informed_recipient).count(),
        documents: files.iter().map(|file| file.kind).collect(),
    }
}

/// A report that is taken: everything is on file and the report itself is right, or all that is not is said at once.
pub fn submitted(
    report: ClosingReport,
    file: &OnFile,
    before: Option<&Closing>,
    assigned_on: Option<NaiveDate>,
    today: NaiveDate,
) -> Result<Closing, Refusal> {
    let mut found: Vec<_> = missing(file).into_iter().map(problem).collect();
    found.extend(problems(&report, assigned_on, today));
    if !found.is_empty() {
        return Err(Refusal::Incomplete(found));
    }
    let days_taken = (today - report.closed_on).num_days();
    Ok(Closing {
        report,
        submitted_on: today,
        days_taken: i32::try_from(days_taken).unwrap_or(i32::MAX),
        returned_items: before.map(|closing| closing.returned_items.clone()).unwrap_or_default(),
        returned_count: before.map(|closing| closing.returned_count).unwrap_or_default(),
        number: None,
        passed_on: None,
        review_opinion: None,
    })
}

/// The list in one sentence, for the journal.
pub fn listed(said: &ClosingReturn) -> String {
    said.items.iter().map(|item| item.to_string()).collect::<Vec<_>>().join("；")
}

/// Returned with the list.
pub fn returned(closing: Closing, ClosingReturn { items }: ClosingReturn) -> Closing {
    Closing { returned_items: items, returned_count: closing.returned_count + 1, ..closing }
}

/// Passed under a number.
pub fn passed(
    closing: Closing,
    ClosingPass { opinion }: ClosingPass,
    number: String,
    on: NaiveDate,
) -> Closing {
    Closing { number: Some(number), passed_on: Some(on), review_opinion: Some(opinion), ..closing }
}
