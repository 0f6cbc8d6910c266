//! The rules of a step and what they say together. The order in which rules are written never matters.

use openapi::eligibility::{Comparison, Decimal, Fact, Rule, RuleKind, Test, Value};

use super::{
    gaps::{Gaps, Truth},
    terms::Asked,
};

/// A rule that holds, and under which pack.
#[derive(Clone, Copy)]
pub(super) struct Match<'a> {
    pub asked: &'a Asked<'a>,
    pub rule: &'a Rule,
}

/// What the rules of one step say.
#[derive(Default)]
pub(super) struct Step<'a> {
    /// Those that hold, the nation's first.
    pub yes: Vec<Match<'a>>,
    /// The easiest way to let another one hold.
    pub open: Option<Gaps>,
}

/// Asks the rules of a kind under every pack.
pub(super) fn step<'a>(all: &'a [Asked<'a>], kind: RuleKind) -> Step<'a> {
    let mut step = Step::default();
    for asked in all {
        for rule in asked.pack.rules.iter().filter(|rule| rule.kind == kind) {
            match truth(asked, rule) {
                Truth::Yes => step.yes.push(Match { asked, rule }),
                Truth::No => {}
                Truth::Open(gaps) => step.open = Some(step.open.map_or(gaps, |open| open.easier(gaps))),
            }
        }
    }
    step
}

fn truth(asked: &Asked<'_>, rule: &Rule) -> Truth {
    rule.given.as_ref().map_or(Truth::Yes, |given| asked.holds(given)).and(asked.holds(&rule.when))
}

/// What the income standard says.
pub(super) enum Standard<'a> {
    /// The rule that was met, or that was missed by least, and its limit.
    Met(Match<'a>, Option<Decimal>),
    Missed(Match<'a>, Option<Decimal>),
    Open(Gaps),
    /// No pack has one for this place and day.
    None,
}

/// The standard of the most specific pack that has one for this person (GEN-02).
pub(super) fn standard<'a>(all: &'a [Asked<'a>]) -> Standard<'a> {
    for asked in all.iter().rev() {
        let rules = asked.pack.rules.iter().filter(|rule| rule.kind == RuleKind::Standard);
        let mut found = Standard::None;
        for rule in rules {
            found = better(found, one_standard(asked, rule));
        }
        if !matches!(found, Standard::None) {
            return found;
        }
    }
    Standard::None
}

fn one_standard<'a>(asked: &'a Asked<'a>, rule: &'a Rule) -> Standard<'a> {
    let matched = Match { asked, rule };
    match rule.given.as_ref().map_or(Truth::Yes, |given| asked.holds(given)) {
        Truth::No => Standard::None,
        Truth::Open(gaps) => Standard::Open(match asked.holds(&rule.when) {
            Truth::Open(more) => gaps.with(more),
            _ => gaps,
        }),
        Truth::Yes => match asked.holds(&rule.when) {
            Truth::Yes => Standard::Met(matched, limit(asked, &rule.when)),
            Truth::No => Standard::Missed(matched, limit(asked, &rule.when)),
            Truth::Open(gaps) => Standard::Open(gaps),
        },
    }
}

/// Met before open before missed; between two of a kind the one with the higher limit, then the first id.
fn better<'a>(one: Standard<'a>, two: Standard<'a>) -> Standard<'a> {
    use Standard::{Met, Missed, None, Open};
    let first = |a: &Match<'_>, x: &Option<Decimal>, b: &Match<'_>, y: &Option<Decimal>| {
        y.cmp(x).then_with(|| a.rule.id.cmp(&b.rule.id)).is_le()
    };
    match (&one, &two) {
        (None, _) => two,
        (_, None) => one,
        (Met(a, x), Met(b, y)) | (Missed(a, x), Missed(b, y)) => {
            if first(a, x, b, y) {
                one
            } else {
                two
            }
        }
        (Met(..), _) => one,
        (_, Met(..)) => two,
        (Open(a), Open(b)) => Open(a.easier(*b)),
        (Open(_), _) => one,
        (_, Open(_)) => two,
    }
}

/// With what the income is compared in a condition.
fn limit(asked: &Asked<'_>, test: &Test) -> Option<Decimal> {
    match test {
        Test::Cmp(Comparison { left: Value::Fact(Fact::IncomePc), right, .. }) => asked.number(right).ok(),
        Test::Cmp(Comparison { left, right: Value::Fact(Fact::IncomePc), .. }) => asked.number(left).ok(),
        Test::All(parts) => parts.iter().find_map(|part| limit(asked, part)),
        Test::Any(parts) => parts.iter().filter_map(|part| limit(asked, part)).max(),
        _ => None,
    }
}
