//! Income a head and month (ELG-05…07): averages of twelve months in fen, what a query finds before what is said.

use openapi::{
    Fen,
    eligibility::{Basis, Facts, IncomeBasis, Missing, OpponentRelation, QueryField},
};

use super::gaps::Gaps;

/// Income as it is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Income {
    /// Whole fen; parts of one are dropped in the applicant's favour.
    pub per_head: i64,
    /// Only the applicant's own.
    pub own_only: bool,
    /// A query found more than was stated.
    pub contradicted: bool,
}

/// Do only the applicant's own means count?
pub(super) fn own_only(facts: &Facts, basis: &IncomeBasis) -> bool {
    let lives_with_opponent = facts.opponent == Some(OpponentRelation::CoLivingFamily);
    basis.basis == Basis::Applicant || (basis.opponent_switch && lives_with_opponent)
}

/// What queries found that the applicant receives each month: two sources that know of a wage know of one wage.
pub(super) fn queried(facts: &Facts) -> Option<i64> {
    let found =
        [QueryField::Pension, QueryField::Wage].into_iter().filter_map(|field| received(facts, field));
    found.reduce(i64::saturating_add)
}

/// What the source says that knows of most.
fn received(facts: &Facts, field: QueryField) -> Option<i64> {
    let hits = facts.queries.iter().filter(|hit| hit.field == field);
    hits.filter_map(|hit| hit.value_fen.map(Fen::get)).max()
}

/// Is there no fixed source of living (ELG-03)? None when a query found one, whatever was said; and when nothing was
/// said, if queries found that there is neither pension nor wage.
pub(super) fn none_fixed(facts: &Facts) -> Option<bool> {
    let (pension, wage) = (received(facts, QueryField::Pension), received(facts, QueryField::Wage));
    let insured = facts.queries.iter().any(|hit| hit.field == QueryField::SocialInsurance);
    if insured || pension.into_iter().chain(wage).any(|fen| fen > 0) {
        return Some(false);
    }
    facts.no_fixed_income.or_else(|| pension.and(wage).map(|_| true))
}

/// Is a pension what was found?
pub(super) fn pension_found(facts: &Facts) -> bool {
    received(facts, QueryField::Pension).is_some_and(|fen| fen > 0)
}

/// The income, or what must be known first.
pub(super) fn income(facts: &Facts, basis: &IncomeBasis) -> Result<Income, Gaps> {
    let own_only = own_only(facts, basis);
    let found = queried(facts);
    let members = i64::from(facts.members.unwrap_or(1)).max(1);
    let (own, others, heads) = match (&facts.incomes_fen, facts.income_pc_fen) {
        (Some(incomes), _) if own_only => (incomes.first().map_or(0, |own| own.get()), 0, 1),
        (Some(incomes), _) => {
            let heads = facts.members.map_or(incomes.len(), usize::from);
            if incomes.len() < heads {
                return Err(Gaps::of(Missing::Income));
            }
            let (own, others) = incomes.split_first().map_or((0, 0), |(own, others)| {
                (own.get(), others.iter().fold(0i64, |sum, fen| sum.saturating_add(fen.get())))
            });
            (own, others, i64::try_from(heads).unwrap_or(i64::MAX).max(1))
        }
        (None, Some(per_head)) if !own_only => (per_head.get().saturating_mul(members), 0, members),
        (None, Some(own)) if facts.members == Some(1) => (own.get(), 0, 1),
        (None, _) if own_only => return Err(Gaps::of(Missing::OwnIncome)),
        (None, _) => return Err(Gaps::of(Missing::Income)),
    };
    let contradicted = found.is_some_and(|found| found > own);
    let total = own.max(found.unwrap_or(0)).saturating_add(others);
    let spent = facts.major_medical_fen.filter(|_| basis.deduct_major_medical).map_or(0, Fen::get);
    Ok(Income { per_head: total.saturating_sub(spent).max(0) / heads, own_only, contradicted })
}
