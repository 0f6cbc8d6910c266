//! The language of conditions: exactly these operators and no code (§6.5). Money in fen.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::ToSchema;

use super::tables::*;
use crate::people::PersonCategory;

/// A condition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schema(no_recursion)]
pub enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    Not(Box<Test>),
    Cmp(Comparison),
    HasCategory(PersonCategory),
    MatterIn(Vec<MatterCode>),
    OpponentRelationIn(Vec<OpponentRelation>),
    ClaimKindIn(Vec<ClaimKind>),
    QueryHit(QueryTest),
    Exists(Fact),
}

/// Two values compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Comparison {
    pub op: Op,
    pub left: Value,
    /// For `in`: a value of `any_of`.
    pub right: Value,
}

/// How values are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub enum Op {
    #[serde(rename = "<")]
    Less,
    #[serde(rename = "<=")]
    AtMost,
    #[serde(rename = "=")]
    Equal,
    #[serde(rename = ">=")]
    AtLeast,
    #[serde(rename = ">")]
    More,
    #[serde(rename = "in")]
    In,
}

/// Did a source find something?
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QueryTest {
    pub source: DataSource,
    pub field: QueryField,
}

/// A number.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
#[schema(no_recursion)]
pub enum Value {
    Fact(Fact),
    Param(String),
    Const(Decimal),
    /// Full years of age on the day of the application; `date` names that day.
    AgeAt(AgeDay),
    Add(Vec<Value>),
    Mul(Vec<Value>),
    /// The first less all others.
    Sub(Vec<Value>),
    Min(Vec<Value>),
    Max(Vec<Value>),
    /// The right side of `in`.
    AnyOf(Vec<Decimal>),
}

words! {
    /// On which day an age is asked.
    AgeDay { Date }
}

/// A number with at most four decimals, as in `1.5` times the standard.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, ToSchema)]
#[schema(value_type = f64, example = 1.5)]
pub struct Decimal(i128);

impl Decimal {
    /// Parts of one.
    pub const SCALE: i128 = 10_000;
    /// The largest amount of a pack, either way: ten times the largest amount of money.
    pub const MOST: f64 = 1e14;

    /// A whole number.
    pub fn whole(number: i64) -> Self {
        Self(i128::from(number) * Self::SCALE)
    }

    /// From ten-thousandths.
    pub fn of_parts(parts: i128) -> Self {
        Self(parts)
    }

    /// In ten-thousandths.
    pub fn parts(self) -> i128 {
        self.0
    }

    /// The whole number below it.
    pub fn floor(self) -> i64 {
        i64::try_from(self.0.div_euclid(Self::SCALE)).unwrap_or(if self.0 < 0 { i64::MIN } else { i64::MAX })
    }
}

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, parts) = (self.0 / Self::SCALE, (self.0 % Self::SCALE).abs());
        let sign = if self.0 < 0 && whole == 0 { "-" } else { "" };
        match parts {
            0 => write!(f, "{whole}"),
            _ => write!(f, "{sign}{whole}.{}", format!("{parts:04}").trim_end_matches('0')),
        }
    }
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match i64::try_from(self.0 / Self::SCALE) {
            Ok(whole) if self.0 % Self::SCALE == 0 => to.serialize_i64(whole),
            _ => to.serialize_f64(self.0 as f64 / Self::SCALE as f64),
        }
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let number = f64::deserialize(from)?;
        if number.abs() > Self::MOST {
            return Err(serde::de::Error::custom("not above 10^14"));
        }
        // Whole numbers this large are exact; parts of them in ten-thousandths need not be.
        let (whole, part) = (number.trunc(), number.fract() * Self::SCALE as f64);
        if (part - part.round()).abs() > (number.abs() + 1.0) * 1e-10 {
            return Err(serde::de::Error::custom("at most four decimals"));
        }
        Ok(Self(whole as i128 * Self::SCALE + part.round() as i128))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_four_decimals_and_come_back_as_they_went() {
        for text in ["0", "2", "1.5", "0.5", "-3", "-0.25", "30000", "0.0001", "99999999999999"] {
            let number: Decimal = serde_json::from_str(text).expect(text);
            assert_eq!(serde_json::to_string(&number).expect("text"), text);
            assert_eq!(number.to_string(), text);
        }
        for text in ["0.00001", "1e15", "\"2\"", "null"] {
            assert!(serde_json::from_str::<Decimal>(text).is_err(), "{text}");
        }
    }

    #[test]
    fn the_whole_number_below_is_below_also_for_debts() {
        assert_eq!(Decimal::of_parts(15_000).floor(), 1);
        assert_eq!(Decimal::of_parts(-1).floor(), -1);
    }
}
