//! Conditions and numbers worked out for one person under one pack. Total: no pack can make it fail or run on.

use std::cell::OnceCell;

use openapi::{
    Fen,
    eligibility::{Area, Comparison, Decimal, Entry, Fact, Facts, Missing, Op, Pack, Test, Value},
    people::PersonCategory,
};

use super::{
    gaps::{Gaps, Truth},
    income::{self, Income},
    rulebook,
};
use crate::{
    identifiers::age::{self, Counting},
    regions,
};

/// From which age a person is 老年人 (老年人权益保障法 2).
const ELDERLY: i32 = 60;
/// Days to a limit that there is not.
const NEVER: i64 = 1_000_000;

/// What does not depend on the pack.
pub(super) struct Applicant<'a> {
    pub facts: &'a Facts,
    pub age: Option<i32>,
    categories: u64,
}

impl<'a> Applicant<'a> {
    pub(super) fn new(facts: &'a Facts) -> Self {
        let age = facts.birth_date.map(|born| age::age(born, facts.date, Counting::FromBirthday));
        // A register that a query found the applicant on proves what was claimed, and what was not (ELG-08).
        let found = facts.queries.iter().filter_map(|hit| hit.category);
        let mut categories =
            facts.categories.iter().copied().chain(found).fold(0, |set, category| set | bit(category));
        if age.is_some_and(|age| age < age::MAJORITY) {
            categories |= bit(PersonCategory::Minor);
        }
        if age.is_some_and(|age| age >= ELDERLY) {
            categories |= bit(PersonCategory::Elderly);
        }
        Self { facts, age, categories }
    }

    pub(super) fn has(&self, category: PersonCategory) -> bool {
        self.categories & bit(category) != 0
    }
}

fn bit(category: PersonCategory) -> u64 {
    1 << category as u32
}

/// One person under one pack.
pub(super) struct Asked<'a> {
    pub applicant: &'a Applicant<'a>,
    pub pack: &'a Pack,
    income: OnceCell<Result<Income, Gaps>>,
}

impl<'a> Asked<'a> {
    pub(super) fn new(applicant: &'a Applicant<'a>, pack: &'a Pack) -> Self {
        Self { applicant, pack, income: OnceCell::new() }
    }

    pub(super) fn income(&self) -> Result<Income, Gaps> {
        *self.income.get_or_init(|| income::income(self.applicant.facts, &self.pack.income))
    }

    pub(super) fn holds(&self, test: &Test) -> Truth {
        let facts = self.applicant.facts;
        match test {
            Test::All(parts) => parts.iter().fold(Truth::Yes, |so_far, part| match so_far {
                Truth::No => Truth::No,
                _ => so_far.and(self.holds(part)),
            }),
            Test::Any(parts) => parts.iter().fold(Truth::No, |so_far, part| match so_far {
                Truth::Yes => Truth::Yes,
                _ => so_far.or(self.holds(part)),
            }),
            Test::Not(part) => self.holds(part).not(),
            Test::Cmp(comparison) => self.compares(comparison),
            Test::HasCategory(category) => Truth::of(self.applicant.has(*category)),
            Test::MatterIn(matters) => among(facts.matter, matters, Missing::Matter),
            Test::OpponentRelationIn(relations) => among(facts.opponent, relations, Missing::Opponent),
            Test::ClaimKindIn(claims) => among(facts.claim, claims, Missing::Claim),
            // Who answers that there is nothing has found nothing.
            Test::QueryHit(asked) => Truth::of(facts.queries.iter().any(|hit| {
                let nothing = hit.value_fen == Some(Fen::default()) || hit.count == Some(0);
                hit.source == asked.source && hit.field == asked.field && !nothing
            })),
            Test::Exists(fact) => Truth::of(self.fact(*fact).is_ok()),
        }
    }

    fn compares(&self, Comparison { op, left, right }: &Comparison) -> Truth {
        let left = match self.number(left) {
            Ok(left) => left,
            // Also the other side may be missing: one notice names both.
            Err(gaps) => {
                return Truth::Open(match (op, self.number(right)) {
                    (Op::In, _) | (_, Ok(_)) => gaps,
                    (_, Err(more)) => gaps.with(more),
                });
            }
        };
        if let (Op::In, Value::AnyOf(these)) = (op, right) {
            return Truth::of(these.contains(&left));
        }
        match self.number(right) {
            Err(gaps) => Truth::Open(gaps),
            Ok(right) => Truth::of(match op {
                Op::Less => left < right,
                Op::AtMost => left <= right,
                Op::Equal | Op::In => left == right,
                Op::AtLeast => left >= right,
                Op::More => left > right,
            }),
        }
    }

    /// A number, or what must be known first.
    pub(super) fn number(&self, value: &Value) -> Result<Decimal, Gaps> {
        match value {
            Value::Fact(fact) => self.fact(*fact),
            Value::Param(name) => self.param(name).ok_or(Gaps::of(Missing::Standard)),
            Value::Const(number) => Ok(*number),
            Value::AgeAt(_) => self.fact(Fact::Age),
            Value::Add(parts) => self.folded(parts, i128::saturating_add),
            Value::Mul(parts) => self.folded(parts, |one, two| one.saturating_mul(two) / Decimal::SCALE),
            Value::Sub(parts) => self.folded(parts, i128::saturating_sub),
            Value::Min(parts) => self.folded(parts, Ord::min),
            Value::Max(parts) => self.folded(parts, Ord::max),
            Value::AnyOf(these) => Ok(these.first().copied().unwrap_or_default()),
        }
    }

    fn folded(&self, parts: &[Value], fold: impl Fn(i128, i128) -> i128) -> Result<Decimal, Gaps> {
        let mut sum: Result<Option<i128>, Gaps> = Ok(None);
        for part in parts {
            sum = match (sum, self.number(part)) {
                (Ok(None), Ok(number)) => Ok(Some(number.parts())),
                (Ok(Some(sum)), Ok(number)) => Ok(Some(fold(sum, number.parts()))),
                (Err(gaps), Err(more)) => Err(gaps.with(more)),
                (Err(gaps), Ok(_)) | (Ok(_), Err(gaps)) => Err(gaps),
            };
        }
        sum.map(|sum| Decimal::of_parts(sum.unwrap_or(0)))
    }

    /// The value of a parameter for this place and day (GEN-01, GEN-02).
    pub(super) fn param(&self, name: &str) -> Option<Decimal> {
        let facts = self.applicant.facts;
        self.pack
            .params
            .get(name)?
            .iter()
            .filter(|param| param.from <= facts.date && param.to.is_none_or(|to| facts.date <= to))
            .filter_map(|param| {
                let reach = param.region.as_deref().map_or(Some(0), |at| rulebook::reach(at, &facts.region));
                reach.map(|reach| (reach, param))
            })
            .max_by_key(|(reach, param)| (*reach, param.from))
            .and_then(|(_, param)| param.number())
    }

    fn fact(&self, fact: Fact) -> Result<Decimal, Gaps> {
        let facts = self.applicant.facts;
        let (known, missing) = match fact {
            Fact::IncomePc => return self.income().map(|income| Decimal::whole(income.per_head)),
            Fact::Members => (facts.members.map(i64::from), Missing::Members),
            Fact::Age => (self.applicant.age.map(i64::from), Missing::BirthDate),
            Fact::OwnRight => (facts.own_right.map(i64::from), Missing::OwnRight),
            Fact::NoFixedIncome => (income::none_fixed(facts).map(i64::from), Missing::NoFixedIncome),
            Fact::GroupSize => (facts.group_size.map(i64::from), Missing::GroupSize),
            Fact::Rural => (facts.area.map(|area| i64::from(area == Area::Rural)), Missing::Area),
            Fact::Deposit => (facts.deposit_fen.map(Fen::get), Missing::Deposit),
            Fact::Homes => (self.homes(), Missing::Homes),
            Fact::VehicleValue => (facts.vehicle_value_fen.map(Fen::get), Missing::VehicleValue),
            Fact::Notified => return certain(i64::from(facts.path == Some(Entry::Notice))),
            Fact::NoticeGround => {
                let number = facts.ground.and_then(|ground| ground.code()[1..].parse().ok());
                return certain(number.unwrap_or(0));
            }
            // No limit is one that never comes.
            Fact::DaysLeft => {
                return certain(facts.limitation_date.map_or(NEVER, |day| (day - facts.date).num_days()));
            }
            Fact::OrganElsewhere => {
                let organ = facts.organ_region.as_deref();
                return certain(i64::from(
                    organ.is_some_and(|organ| !regions::contains(&facts.region, organ)),
                ));
            }
        };
        known.map(Decimal::whole).ok_or(Gaps::of(missing))
    }

    fn homes(&self) -> Option<i64> {
        use openapi::eligibility::QueryField::Homes;
        let found =
            self.applicant.facts.queries.iter().filter(|hit| hit.field == Homes).filter_map(|hit| hit.count);
        found.chain(self.applicant.facts.homes).max().map(i64::from)
    }
}

/// A fact that is known of everybody.
fn certain(number: i64) -> Result<Decimal, Gaps> {
    Ok(Decimal::whole(number))
}

fn among<T: PartialEq>(known: Option<T>, these: &[T], missing: Missing) -> Truth {
    known.map_or(Truth::Open(Gaps::of(missing)), |known| Truth::of(these.contains(&known)))
}
