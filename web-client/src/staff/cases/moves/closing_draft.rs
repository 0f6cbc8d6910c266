//! The closing report while it is typed.

use chrono::NaiveDate;
use openapi::{
    Fen, FieldProblem,
    closings::{CaseResult, ClosingReport, ClosingType, Summary},
};

use crate::app::{Check, browser};

#[derive(Clone, PartialEq, Default)]
pub struct Draft {
    pub closing_type: Option<ClosingType>,
    pub closed_on: Option<NaiveDate>,
    pub result: Option<CaseResult>,
    pub recovered: Option<Fen>,
    pub collected: Option<Fen>,
    pub court_doc_no: String,
    pub court_doc_date: Option<NaiveDate>,
    pub work: String,
    pub facts: String,
    pub opinion: String,
    pub outcome: String,
    pub reflection: String,
    pub told_on: Option<NaiveDate>,
}

impl From<&ClosingReport> for Draft {
    fn from(report: &ClosingReport) -> Self {
        let summary = &report.summary;
        Self {
            closing_type: Some(report.closing_type),
            closed_on: Some(report.closed_on),
            result: Some(report.result),
            recovered: Some(report.recovered_fen),
            collected: Some(report.collected_fen),
            court_doc_no: report.court_doc_no.as_deref().unwrap_or_default().to_owned(),
            court_doc_date: report.court_doc_date,
            work: summary.work.to_string(),
            facts: summary.facts.to_string(),
            opinion: summary.opinion.to_string(),
            outcome: summary.outcome.to_string(),
            reflection: summary.reflection.as_deref().unwrap_or_default().to_owned(),
            told_on: report.result_told_on,
        }
    }
}

impl Draft {
    /// The report, and what the law finds wrong with it.
    pub fn read(&self, assigned_on: Option<NaiveDate>) -> Result<ClosingReport, Vec<FieldProblem>> {
        let mut check = Check::default();
        let closing_type = check.required("closing_type", self.closing_type);
        let closed_on = check.required("closed_on", self.closed_on);
        let result = check.required("result", self.result);
        let recovered_fen = check.required("recovered_fen", self.recovered);
        let collected_fen = check.required("collected_fen", self.collected);
        let court_doc_no = check.optional("court_doc_no", &self.court_doc_no);
        let work = check.text("summary.work", &self.work);
        let facts = check.text("summary.facts", &self.facts);
        let opinion = check.text("summary.opinion", &self.opinion);
        let outcome = check.text("summary.outcome", &self.outcome);
        let reflection = check.optional("summary.reflection", &self.reflection);
        let result_told_on = check.required("result_told_on", self.told_on);
        let report = check.done(|| {
            let summary =
                Summary { work: work?, facts: facts?, opinion: opinion?, outcome: outcome?, reflection };
            Some(ClosingReport {
                closing_type: closing_type?,
                closed_on: closed_on?,
                result: result?,
                recovered_fen: recovered_fen?,
                collected_fen: collected_fen?,
                court_doc_no,
                court_doc_date: self.court_doc_date,
                summary,
                result_told_on,
            })
        })?;
        let found = domain::closings::problems(&report, assigned_on, browser::today());
        if found.is_empty() { Ok(report) } else { Err(found) }
    }
}
