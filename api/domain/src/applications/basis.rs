//! On what an opinion and a decision rest (ELG-02): the engine helps, named persons decide, and whoever sees it
//! otherwise says why.

use openapi::{
    Code, Paragraph,
    applications::{Finding, Opinion, OpinionBasis, RefuseReason},
    eligibility::{Eligibility, Flag},
};

use crate::{refusal::Refusal, refusal::field};

/// Characters of a reason at least (ELG-02).
const REASON: usize = 10;

/// What an outcome says of scope and means; nothing where the engine leaves the question to a person.
fn says(outcome: Eligibility) -> Option<(Finding, Option<Finding>)> {
    use Eligibility::*;
    match outcome {
        Notified | NoMeansLimit | Exempt | HardshipMet | EmergencyFirst => {
            Some((Finding::Met, Some(Finding::Met)))
        }
        HardshipNotMet => Some((Finding::Met, Some(Finding::NotMet))),
        // Nobody looks at the means of what is not taken in.
        OutOfScope => Some((Finding::NotMet, None)),
        OutOfJurisdiction | NeedsSupplement | Uncertain => None,
    }
}

/// Where an opinion stands to what was assessed. Against it, it needs a reason; by hand its own reasons are that.
pub fn of_opinion(assessed: Option<Eligibility>, opinion: &Opinion) -> Result<OpinionBasis, Refusal> {
    let Some((scope, means)) = assessed.and_then(says) else {
        return reasoned(Some(&opinion.reasons), "reasons").map(|()| OpinionBasis::Hand);
    };
    if opinion.scope == scope && means.is_none_or(|means| opinion.means == means) {
        return Ok(OpinionBasis::Assessment);
    }
    reasoned(opinion.deviation.as_deref(), "deviation").map(|()| OpinionBasis::Deviation)
}

/// Where a refusal stands: refused for scope or means against both opinion and assessment, it needs a reason of its
/// own. Answers the basis where it changes.
pub fn of_refusal(
    assessed: Option<Eligibility>,
    opinion: Option<[Finding; 3]>,
    reasons: &[RefuseReason],
    deviation: Option<&Paragraph>,
) -> Result<Option<OpinionBasis>, Refusal> {
    let [_, scope, means] = opinion.unwrap_or([Finding::NotMet; 3]);
    let against_opinion = (reasons.contains(&RefuseReason::R1) && scope == Finding::Met)
        || (reasons.contains(&RefuseReason::R2) && means == Finding::Met);
    let found_eligible = assessed.and_then(says) == Some((Finding::Met, Some(Finding::Met)));
    if !(against_opinion && found_eligible) {
        return Ok(None);
    }
    reasoned(deviation.map(|text| &**text), "deviation").map(|()| Some(OpinionBasis::Deviation))
}

/// Nobody is refused for their means on the word of a source that contradicts them before they were asked to explain it
/// (EX-9, F6).
pub fn heard(flags: &[Flag], reasons: &[RefuseReason], asked_to_explain: bool) -> Result<(), Refusal> {
    let contradicted = flags.contains(&Flag::FalsePovertySuspect) && reasons.contains(&RefuseReason::R2);
    if contradicted && !asked_to_explain { Err(Refusal::Guard(Code::NotHeard)) } else { Ok(()) }
}

fn reasoned(text: Option<&str>, path: &str) -> Result<(), Refusal> {
    match text {
        Some(text) if text.chars().count() >= REASON => Ok(()),
        _ => Err(Refusal::Incomplete(vec![field(path, Code::ReasonRequired)])),
    }
}

#[cfg(test)]
mod tests {
    use openapi::applications::MeansMode;

    use super::*;

    fn opinion(scope: Finding, means: Finding, deviation: Option<&str>) -> Opinion {
        Opinion {
            person: Finding::Met,
            scope,
            means,
            means_mode: MeansMode::DataQuery,
            means_ground: None,
            reasons: "依据提交的材料审查如下。".parse().expect("reasons"),
            deviation: deviation.map(|text| text.parse().expect("a reason")),
        }
    }

    #[test]
    fn elg_02_who_follows_the_assessment_needs_no_more_and_who_departs_says_why() {
        use {Eligibility::*, Finding::*};
        let basis = |outcome, opinion| of_opinion(Some(outcome), &opinion);
        assert_eq!(basis(HardshipMet, opinion(Met, Met, None)), Ok(OpinionBasis::Assessment));
        assert_eq!(basis(HardshipNotMet, opinion(Met, NotMet, None)), Ok(OpinionBasis::Assessment));
        assert_eq!(basis(OutOfScope, opinion(NotMet, Met, None)), Ok(OpinionBasis::Assessment));
        let silent = Err(Refusal::Incomplete(vec![field("deviation", Code::ReasonRequired)]));
        assert_eq!(basis(HardshipNotMet, opinion(Met, Met, None)), silent);
        assert_eq!(basis(HardshipNotMet, opinion(Met, Met, Some("家里有病人。"))), silent, "too short");
        let said = Some("老人住院费用未列入，实际人均低于标准。");
        assert_eq!(basis(HardshipNotMet, opinion(Met, Met, said)), Ok(OpinionBasis::Deviation));
    }

    #[test]
    fn elg_02_where_nothing_was_assessed_the_reasons_of_the_hand_form_are_the_reason() {
        let by_hand = opinion(Finding::Met, Finding::Met, None);
        assert_eq!(of_opinion(None, &by_hand), Ok(OpinionBasis::Hand));
        assert_eq!(of_opinion(Some(Eligibility::Uncertain), &by_hand), Ok(OpinionBasis::Hand));
        let terse = Opinion { reasons: "符合。".parse().expect("reasons"), ..by_hand };
        let refused = of_opinion(None, &terse);
        assert_eq!(refused, Err(Refusal::Incomplete(vec![field("reasons", Code::ReasonRequired)])));
    }

    #[test]
    fn ex_9_who_is_contradicted_by_data_is_heard_before_a_refusal_for_means() {
        use RefuseReason::*;
        let suspect = [Flag::QueryRequired, Flag::FalsePovertySuspect];
        assert_eq!(heard(&suspect, &[R2], false), Err(Refusal::Guard(Code::NotHeard)));
        assert_eq!(heard(&suspect, &[R1, R2], false), Err(Refusal::Guard(Code::NotHeard)));
        assert_eq!(heard(&suspect, &[R2], true), Ok(()), "asked once");
        assert_eq!(heard(&suspect, &[R1], false), Ok(()), "not a matter of means");
        assert_eq!(heard(&[Flag::QueryRequired], &[R2], false), Ok(()), "nothing contradicts");
    }

    #[test]
    fn elg_02_a_refusal_against_both_says_why_and_others_need_not() {
        use {Finding::*, RefuseReason::*};
        let met = Some([Met, Met, Met]);
        let why: Paragraph = "查询结果显示申请人名下有三套住房。".parse().expect("a reason");
        let refusal =
            |outcome, opinion, reasons: &[RefuseReason], why| of_refusal(outcome, opinion, reasons, why);
        let eligible = Some(Eligibility::HardshipMet);
        assert!(refusal(eligible, met, &[R2], None).is_err());
        assert_eq!(refusal(eligible, met, &[R2], Some(&why)), Ok(Some(OpinionBasis::Deviation)));
        assert_eq!(refusal(eligible, Some([Met, Met, NotMet]), &[R2], None), Ok(None), "as the opinion says");
        assert_eq!(refusal(Some(Eligibility::HardshipNotMet), met, &[R2], None), Ok(None), "as was assessed");
        assert_eq!(refusal(eligible, met, &[R3], None), Ok(None), "not a question of eligibility");
        assert_eq!(refusal(None, met, &[R1], None), Ok(None), "by hand, with its facts");
    }
}
