//! The order of evaluation (ELG-01, steps 1 to 14).

use std::collections::BTreeSet;

use openapi::{
    Fen,
    eligibility::{Assessment, DataSource, Decimal, Eligibility, Facts, Flag, Missing, RuleKind, Suggestion},
};

use super::{
    gaps::Gaps,
    income::Income,
    rulebook::Rulebook,
    sentences::{self, Said},
    terms::{Applicant, Asked},
    verdict::{Match, Standard, standard, step},
};

/// What the packs say about a person. It helps people decide and decides nothing itself (ELG-02).
pub fn assess(book: &Rulebook, facts: &Facts) -> Assessment {
    let applicant = Applicant::new(facts);
    let asked: Vec<Asked<'_>> =
        book.holding(&facts.region, facts.date).map(|pack| Asked::new(&applicant, pack)).collect();
    let mut finding = decide(&asked, facts);
    let emergency = match finding.outcome {
        Eligibility::Notified | Eligibility::OutOfJurisdiction => None,
        _ => step(&asked, RuleKind::Emergency).yes.into_iter().next(),
    };
    if let Some(emergency) = emergency {
        finding.flags.insert(Flag::EmergencyFirst);
        if finding.outcome == Eligibility::NeedsSupplement {
            finding.outcome = Eligibility::EmergencyFirst;
            finding.path = vec![emergency];
        }
    }
    finding.answer(facts, &applicant, emergency)
}

/// The outcome on its way.
pub(super) struct Finding<'a> {
    pub outcome: Eligibility,
    pub path: Vec<Match<'a>>,
    pub flags: BTreeSet<Flag>,
    pub gaps: Gaps,
    pub income: Option<Income>,
    pub limit: Option<Decimal>,
    pub suggestions: BTreeSet<Suggestion>,
}

impl<'a> Finding<'a> {
    fn new(outcome: Eligibility, path: Vec<Match<'a>>) -> Self {
        Self {
            outcome,
            path,
            flags: BTreeSet::new(),
            gaps: Gaps::default(),
            income: None,
            limit: None,
            suggestions: BTreeSet::new(),
        }
    }

    fn open(gaps: Gaps) -> Self {
        // What only the bureau can mend is not asked of the applicant.
        let outcome =
            if gaps.has(Missing::Standard) { Eligibility::Uncertain } else { Eligibility::NeedsSupplement };
        Self { gaps, ..Self::new(outcome, Vec::new()) }
    }

    fn suggesting(mut self, suggestions: &[Suggestion]) -> Self {
        self.suggestions.extend(suggestions);
        self
    }

    fn answer(
        mut self,
        facts: &Facts,
        applicant: &Applicant<'_>,
        emergency: Option<Match<'_>>,
    ) -> Assessment {
        for Match { rule, .. } in self.path.iter().chain(&emergency) {
            let said = [
                (rule.green, Flag::Green),
                (rule.accept_first, Flag::AcceptFirst),
                (rule.skip_scope, Flag::SkipScope),
            ];
            self.flags.extend(said.into_iter().filter(|(said, _)| *said).map(|(_, flag)| flag));
            self.suggestions.extend(&rule.suggest);
        }
        if facts.group_size.is_none_or(|size| size < 2) {
            self.suggestions.remove(&Suggestion::GroupCase);
        }
        let at_home =
            facts.work_region.as_deref().is_some_and(|at| crate::regions::contains(&facts.region, at));
        if at_home {
            self.suggestions.remove(&Suggestion::CrossRegion);
        }
        let days_left = facts.limitation_date.map(|day| (day - facts.date).num_days());
        let said = Said { finding: &self, facts, applicant, emergency };
        let (zh, en) = sentences::both(&said);
        let sources: BTreeSet<DataSource> = facts.queries.iter().map(|hit| hit.source).collect();
        Assessment {
            outcome: self.outcome,
            path: self.path.iter().map(sentences::step).collect(),
            income_pc_fen: self.income.and_then(|income| Fen::new(income.per_head)),
            threshold_fen: self.limit.and_then(|limit| Fen::new(limit.floor())),
            days_left: days_left.filter(|_| emergency.is_some()),
            right_region: (self.outcome == Eligibility::OutOfJurisdiction)
                .then(|| facts.organ_region.as_deref().map(str::to_owned))
                .flatten(),
            data_sources: sources.into_iter().collect(),
            missing: self.gaps.list(),
            suggestions: self.suggestions.into_iter().collect(),
            flags: self.flags.into_iter().collect(),
            discretion: true,
            zh,
            en,
        }
    }
}

fn decide<'a>(asked: &'a [Asked<'a>], facts: &Facts) -> Finding<'a> {
    if facts.identity_valid == Some(false) {
        return Finding::open(Gaps::of(Missing::Identity));
    }
    if facts.duplicate == Some(true) {
        return Finding::new(Eligibility::Uncertain, Vec::new());
    }
    let notified = step(asked, RuleKind::Notified).yes;
    if !notified.is_empty() {
        return Finding::new(Eligibility::Notified, notified);
    }
    let elsewhere = step(asked, RuleKind::Jurisdiction).yes;
    if !elsewhere.is_empty() {
        return Finding::new(Eligibility::OutOfJurisdiction, elsewhere).suggesting(&[Suggestion::Transfer]);
    }
    let (no_limit, exempt) = (step(asked, RuleKind::NoLimit), step(asked, RuleKind::Exempt));
    if !no_limit.yes.is_empty() {
        return Finding::new(Eligibility::NoMeansLimit, no_limit.yes);
    }
    let scope = step(asked, RuleKind::Scope);
    let in_scope = !scope.yes.is_empty();
    let routes = [no_limit.open, exempt.open];
    let path: Vec<Match<'a>> =
        exempt.yes.into_iter().filter(|matched| in_scope || matched.rule.skip_scope).collect();
    if !path.is_empty() {
        return Finding::new(Eligibility::Exempt, path);
    }
    if !in_scope {
        return match scope.open.into_iter().chain(no_limit.open).reduce(Gaps::easier) {
            Some(gaps) => Finding::open(gaps),
            None => match first_scope(asked) {
                Some(scope) => Finding::new(Eligibility::OutOfScope, vec![scope])
                    .suggesting(&[Suggestion::Mediation, Suggestion::Hotline]),
                // No law of that day is on record: nobody is turned away for that.
                None => Finding::open(Gaps::of(Missing::Standard)),
            },
        };
    }
    by_means(asked, facts, routes.into_iter().flatten().reduce(Gaps::easier))
}

/// The law's own list, which does not have the matter.
fn first_scope<'a>(asked: &'a [Asked<'a>]) -> Option<Match<'a>> {
    asked.iter().find_map(|asked| {
        let rule = asked.pack.rules.iter().find(|rule| rule.kind == RuleKind::Scope)?;
        Some(Match { asked, rule })
    })
}

/// Steps 10 to 13. `routes` is what could still free the applicant from the means test.
fn by_means<'a>(asked: &'a [Asked<'a>], facts: &Facts, routes: Option<Gaps>) -> Finding<'a> {
    let (met, matched, limit) = match standard(asked) {
        Standard::Met(matched, limit) => (true, matched, limit),
        Standard::Missed(matched, limit) => (false, matched, limit),
        Standard::Open(gaps) => return Finding::open(routes.map_or(gaps, |routes| routes.easier(gaps))),
        Standard::None => {
            let gaps = Gaps::of(Missing::Standard);
            return Finding::open(routes.map_or(gaps, |routes| routes.easier(gaps)));
        }
    };
    let mut finding = Finding::new(Eligibility::HardshipMet, vec![matched]);
    finding.income = matched.asked.income().ok();
    finding.limit = limit;
    if finding.income.is_some_and(|income| income.own_only) {
        finding.flags.insert(Flag::ApplicantOnly);
    }
    if finding.income.is_some_and(|income| income.contradicted) {
        finding.flags.insert(Flag::FalsePovertySuspect);
    }
    if matched.asked.pack.income.query_required && facts.queries.is_empty() {
        finding.flags.insert(Flag::QueryRequired);
    }
    let assets = step(asked, RuleKind::Asset);
    if !assets.yes.is_empty() {
        finding.flags.insert(Flag::AssetsToCheck);
    }
    let too_much: Vec<Match<'a>> = assets.yes.into_iter().filter(|asset| asset.rule.decisive).collect();
    if met && too_much.is_empty() {
        return finding;
    }
    if let Some(gaps) = routes {
        return Finding { outcome: Eligibility::NeedsSupplement, path: Vec::new(), gaps, ..finding };
    }
    finding.outcome = Eligibility::HardshipNotMet;
    finding.path.extend(too_much);
    let project = step(asked, RuleKind::Project).yes;
    if !project.is_empty() {
        finding.flags.insert(Flag::ProjectEligible);
        finding.path.extend(project);
    }
    finding
}
