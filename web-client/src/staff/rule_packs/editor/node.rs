//! A condition or a number of it while it is edited: one shape for all operators, so that one is turned into another.

use openapi::eligibility::{Comparison, Decimal, QueryTest, Test, Value};

use super::draft::codes;
use crate::{i18n::digit, staff::rule_packs::sentence::is_money};

/// An operator with what it asks for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Node {
    /// The operator, as the language calls it.
    pub op: String,
    /// What is chosen or typed: codes, a name, the sign of a comparison, a number (in yuan beside money).
    pub is: String,
    /// What a query has to find.
    pub field: String,
    pub parts: Vec<Node>,
}

/// Facts that are amounts of money.
const AMOUNTS: [&str; 3] = ["income_pc", "deposit", "vehicle_value"];

impl Node {
    /// An operator without parts.
    pub fn leaf(op: &str, is: impl Into<String>) -> Self {
        Self { op: op.to_owned(), is: is.into(), ..Self::default() }
    }

    fn group(op: &str, parts: Vec<Node>) -> Self {
        Self { op: op.to_owned(), parts, ..Self::default() }
    }

    /// A condition of a pack.
    pub fn of_test(test: &Test) -> Self {
        let all = |parts: &[Test]| parts.iter().map(Self::of_test).collect();
        match test {
            Test::All(parts) => Self::group("all", all(parts)),
            Test::Any(parts) => Self::group("any", all(parts)),
            Test::Not(part) => Self::group("not", vec![Self::of_test(part)]),
            Test::Cmp(Comparison { op, left, right }) => {
                let money = is_money(left) || is_money(right);
                let parts = vec![Self::of_value(left, money), Self::of_value(right, money)];
                Self { is: super::operators::sign(*op).to_owned(), ..Self::group("cmp", parts) }
            }
            Test::HasCategory(category) => Self::leaf("has_category", category.code()),
            Test::MatterIn(matters) => Self::leaf("matter_in", codes(matters)),
            Test::OpponentRelationIn(relations) => Self::leaf("opponent_relation_in", codes(relations)),
            Test::ClaimKindIn(claims) => Self::leaf("claim_kind_in", codes(claims)),
            Test::QueryHit(QueryTest { source, field }) => {
                Self { field: field.code().to_owned(), ..Self::leaf("query_hit", source.code()) }
            }
            Test::Exists(fact) => Self::leaf("exists", fact.code()),
        }
    }

    fn of_value(value: &Value, money: bool) -> Self {
        let group = |op: &str, parts: &[Value], money| {
            Self::group(op, parts.iter().map(|part| Self::of_value(part, money)).collect())
        };
        match value {
            Value::Fact(fact) => Self::leaf("fact", fact.code()),
            Value::Param(name) => Self::leaf("param", name),
            Value::Const(number) => Self::leaf("const", written(*number, money)),
            Value::AgeAt(_) => Self::leaf("age_at", ""),
            Value::Add(parts) => group("add", parts, money),
            Value::Sub(parts) => group("sub", parts, money),
            // A factor is no amount.
            Value::Mul(parts) => group("mul", parts, false),
            Value::Min(parts) => group("min", parts, money),
            Value::Max(parts) => group("max", parts, money),
            Value::AnyOf(numbers) => {
                let numbers: Vec<String> = numbers.iter().map(|number| written(*number, money)).collect();
                Self::leaf("any_of", numbers.join(" "))
            }
        }
    }

    /// Is something in it an amount of money?
    pub fn has_money(&self) -> bool {
        (self.op == "fact" && AMOUNTS.contains(&self.is.as_str())) || self.parts.iter().any(Self::has_money)
    }

    /// The part at the end of this way down.
    pub fn at(&mut self, way: &[usize]) -> Option<&mut Self> {
        match way {
            [] => Some(self),
            [first, rest @ ..] => self.parts.get_mut(*first)?.at(rest),
        }
    }
}

fn written(number: Decimal, money: bool) -> String {
    let number = if money { Decimal::of_parts(number.parts() / 100) } else { number };
    number.to_string()
}

/// A number as typed, in fen where it is money; nothing when it is none.
pub fn number(typed: &str, money: bool) -> Option<Decimal> {
    let plain: String = typed.trim().chars().filter(|c| *c != ',').map(|c| digit(c).unwrap_or(c)).collect();
    let (sign, rest) = plain.strip_prefix('-').map_or((1, plain.as_str()), |rest| (-1, rest));
    let (whole, part) = rest.split_once('.').unwrap_or((rest, ""));
    let digits = |text: &str| text.bytes().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || part.len() > 4 || !digits(whole) || !digits(part) {
        return None;
    }
    let parts: i128 = format!("{whole}{part:0<4}").parse().ok()?;
    Some(Decimal::of_parts(sign * parts * if money { 100 } else { 1 }))
}
