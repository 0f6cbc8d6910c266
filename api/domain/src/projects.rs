//! Projects with money of their own (W-PRJ, §5.23): when cases count to one, at which price, and how much is left.

use openapi::{
    Code, Fen, FieldProblem,
    applications::MatterType,
    projects::{NewProjectCase, ProjectAction, ProjectStatus, ProjectTerms},
};
use strum::VariantArray;

use crate::refusal::{Refusal, field};

#[rustfmt::skip]
const MOVES: &[(ProjectStatus, ProjectAction, ProjectStatus)] = {
    use {ProjectAction as Do, ProjectStatus::*};
    &[
        (QuotaSet, Do::Change,  QuotaSet),
        (QuotaSet, Do::Open,    Open),
        (Open,     Do::Change,  Open),
        (Open,     Do::TagCase, Open),
        (Open,     Do::Close,   Closed),
    ]
};

/// Where does this lead?
pub fn next(from: ProjectStatus, action: ProjectAction) -> Result<ProjectStatus, Refusal> {
    MOVES
        .iter()
        .find(|(status, what, _)| (*status, *what) == (from, action))
        .map(|(.., to)| *to)
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(from: ProjectStatus) -> Vec<ProjectAction> {
    ProjectAction::VARIANTS.iter().copied().filter(|action| next(from, *action).is_ok()).collect()
}

/// What counts to a project so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Used {
    pub cases: u32,
    pub fen: i64,
}

impl Used {
    /// Cases that still fit, by quota.
    pub fn cases_left(self, terms: &ProjectTerms) -> u32 {
        terms.quota.saturating_sub(self.cases)
    }

    /// Money that is left.
    pub fn left(self, terms: &ProjectTerms) -> Fen {
        Fen::new(terms.budget_fen.get() - self.fen).unwrap_or_default()
    }

    /// Whole percent of the quota or of the money, whichever is further.
    pub fn percent(self, terms: &ProjectTerms) -> u8 {
        let share = |used: i64, all: i64| if all > 0 { used.saturating_mul(100) / all } else { 100 };
        let further =
            share(self.cases.into(), terms.quota.into()).max(share(self.fen, terms.budget_fen.get()));
        u8::try_from(further.clamp(0, 100)).unwrap_or(100)
    }
}

/// Terms that make sense: each group and each kind of matter once, and never less than what is spent already.
pub fn terms(terms: &ProjectTerms, used: Used) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for (at, group) in terms.groups.iter().enumerate() {
        if terms.groups[..at].contains(group) {
            problems.push(field(format!("groups[{at}]"), Code::Duplicate));
        }
    }
    for (at, price) in terms.prices.iter().enumerate() {
        if terms.prices[..at].iter().any(|before| before.matter_type == price.matter_type) {
            problems.push(field(format!("prices[{at}].matter_type"), Code::Duplicate));
        }
    }
    if terms.quota < used.cases {
        problems.push(field("quota", Code::OutOfRange));
    }
    if terms.budget_fen.get() < used.fen {
        problems.push(field("budget_fen", Code::OutOfRange));
    }
    problems
}

/// At which price does a case count to the project, if it may?
pub fn price(
    terms: &ProjectTerms,
    used: Used,
    new: &NewProjectCase,
    matter: Option<MatterType>,
) -> Result<Fen, Vec<FieldProblem>> {
    if !terms.groups.contains(&new.group) {
        return Err(vec![field("group", Code::NotInList)]);
    }
    let priced = terms.prices.iter().find(|price| Some(price.matter_type) == matter);
    let price = priced.ok_or_else(|| vec![field("case_id", Code::NotEligible)])?.price_fen;
    if used.cases_left(terms) == 0 || used.left(terms) < price {
        return Err(vec![field("case_id", Code::OverCapacity)]);
    }
    Ok(price)
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::{
        CaseId, Uuid,
        projects::{ProjectGroup, ProjectPrice},
    };

    fn fen(fen: i64) -> Fen {
        Fen::new(fen).expect("an amount")
    }

    fn lottery() -> ProjectTerms {
        ProjectTerms {
            budget_fen: fen(500_000),
            quota: 3,
            groups: vec![ProjectGroup::MigrantWorkers],
            prices: vec![ProjectPrice { matter_type: MatterType::Labour, price_fen: fen(200_000) }],
        }
    }

    #[test]
    fn w_prj_a_case_counts_while_quota_and_money_last() {
        let new = NewProjectCase { case_id: CaseId(Uuid::nil()), group: ProjectGroup::MigrantWorkers };
        let asked = |cases, spent, new: &NewProjectCase, matter| {
            price(&lottery(), Used { cases, fen: spent }, new, Some(matter))
                .map_err(|problems| (problems[0].path.clone(), problems[0].code))
        };
        let refused = |path: &str, code| Err((path.to_owned(), code));
        assert_eq!(asked(1, 200_000, &new, MatterType::Labour), Ok(fen(200_000)));
        assert_eq!(asked(3, 0, &new, MatterType::Labour), refused("case_id", Code::OverCapacity));
        assert_eq!(asked(1, 300_001, &new, MatterType::Labour), refused("case_id", Code::OverCapacity));
        assert_eq!(asked(0, 0, &new, MatterType::Civil), refused("case_id", Code::NotEligible));
        let other = NewProjectCase { group: ProjectGroup::Elderly, ..new };
        assert_eq!(asked(0, 0, &other, MatterType::Labour), refused("group", Code::NotInList));
    }

    #[test]
    fn w_prj_the_gauge_shows_whichever_is_further() {
        let used = Used { cases: 1, fen: 400_000 };
        assert_eq!(
            (used.cases_left(&lottery()), used.left(&lottery()), used.percent(&lottery())),
            (2, fen(100_000), 80)
        );
        assert_eq!(Used { cases: 2, fen: 0 }.percent(&lottery()), 66);
        assert_eq!(Used { cases: 9, fen: 0 }.percent(&lottery()), 100);
    }

    #[test]
    fn w_prj_terms_never_fall_below_what_is_spent() {
        let used = Used { cases: 4, fen: 600_000 };
        let paths: Vec<_> = terms(&lottery(), used).into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["quota", "budget_fen"]);
        let doubled = ProjectTerms {
            groups: vec![ProjectGroup::Women; 2],
            prices: vec![lottery().prices[0]; 2],
            ..lottery()
        };
        let paths: Vec<_> =
            terms(&doubled, Used::default()).into_iter().map(|problem| problem.path).collect();
        assert_eq!(paths, ["groups[1]", "prices[1].matter_type"]);
    }

    #[test]
    fn w_prj_cases_are_tagged_only_while_it_is_open() {
        assert!(!actions(ProjectStatus::QuotaSet).contains(&ProjectAction::TagCase));
        assert!(actions(ProjectStatus::Open).contains(&ProjectAction::TagCase));
        assert!(actions(ProjectStatus::Closed).is_empty());
    }
}
