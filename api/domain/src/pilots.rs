//! Pilots (PLT-01): their time, and the evaluation that answers every indicator.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    pilots::{Evaluation, NewPilot, PilotAction},
};

use crate::{
    identifiers::dates,
    refusal::{Refusal, field},
};

/// What is wrong with a new pilot.
pub fn problems(new: &NewPilot) -> Vec<FieldProblem> {
    let backwards = new.ends_on < new.starts_on;
    backwards.then(|| field("ends_on", Code::Mismatch)).into_iter().collect()
}

/// Is a pilot running on a day?
pub fn runs(starts_on: NaiveDate, ends_on: NaiveDate, today: NaiveDate) -> bool {
    starts_on <= today && today <= ends_on
}

/// May it be evaluated: once, and not before it began?
pub fn may_evaluate(
    starts_on: NaiveDate,
    evaluated: Option<&Evaluation>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    let from = match evaluated {
        Some(_) => "evaluated",
        None if starts_on > today => "planned",
        None => return Ok(()),
    };
    Err(Refusal::NotNow { from, action: PilotAction::Evaluate.code() })
}

/// What is wrong with an evaluation: it answers every indicator, and was made after the beginning.
pub fn evaluation_problems(
    said: &Evaluation,
    indicators: usize,
    starts_on: NaiveDate,
    today: NaiveDate,
) -> Vec<FieldProblem> {
    let mut problems: Vec<_> = dates::in_future("on", said.on, today).into_iter().collect();
    if said.on < starts_on {
        problems.push(field("on", Code::Mismatch));
    }
    if said.reached.len() != indicators {
        let code = if said.reached.len() < indicators { Code::TooFew } else { Code::TooManyItems };
        problems.push(field("reached", code));
    }
    problems
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn evaluation(on: &str, reached: Vec<u32>) -> Evaluation {
        Evaluation {
            on: day(on),
            reached,
            report: "覆盖率由六成升至九成。".parse().expect("a text"),
            advice: "值班律师转辩护的做法可以推广。".parse().expect("a text"),
        }
    }

    #[test]
    fn plt_01_a_pilot_is_evaluated_once_after_it_began_and_for_every_indicator() {
        let (start, today) = (day("2026-01-01"), day("2026-11-20"));
        assert!(may_evaluate(start, None, today).is_ok());
        assert!(may_evaluate(day("2027-01-01"), None, today).is_err());
        let done = evaluation("2026-11-20", vec![92]);
        assert!(may_evaluate(start, Some(&done), today).is_err());
        let codes = |said: &Evaluation| -> Vec<Code> {
            evaluation_problems(said, 1, start, today).into_iter().map(|problem| problem.code).collect()
        };
        assert_eq!(codes(&done), []);
        assert_eq!(codes(&evaluation("2026-11-20", vec![])), [Code::TooFew]);
        assert_eq!(codes(&evaluation("2026-11-20", vec![92, 80])), [Code::TooManyItems]);
        assert_eq!(codes(&evaluation("2025-12-31", vec![92])), [Code::Mismatch]);
        assert_eq!(codes(&evaluation("2026-11-21", vec![92])), [Code::InFuture]);
    }

    #[test]
    fn plt_01_a_pilot_runs_from_its_first_day_to_its_last() {
        let on = |today| runs(day("2026-01-01"), day("2026-12-31"), day(today));
        assert!(on("2026-01-01") && on("2026-12-31") && !on("2027-01-01") && !on("2025-12-31"));
    }
}
