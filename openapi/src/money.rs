//! Money as integer fen; yuan exist only where a person reads them.

use std::fmt;

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// An amount in fen (分), 0 to 10¹³ (VAL-12). Shown in yuan with two decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, ToSchema)]
#[serde(transparent)]
#[schema(value_type = i64, minimum = 0, maximum = 10_000_000_000_000_i64, example = 16_350_000)]
pub struct Fen(i64);

impl Fen {
    /// The largest amount that is taken: a hundred thousand million yuan.
    pub const MAX: i64 = 10_000_000_000_000;

    /// An amount, or nothing when it is negative or absurd.
    pub fn new(fen: i64) -> Option<Self> {
        (0..=Self::MAX).contains(&fen).then_some(Self(fen))
    }

    /// The number of fen.
    pub fn get(self) -> i64 {
        self.0
    }
}

impl<'de> Deserialize<'de> for Fen {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let fen = i64::deserialize(from)?;
        Self::new(fen).ok_or_else(|| serde::de::Error::custom("amount out of range"))
    }
}

impl fmt::Display for Fen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let digits = (self.0 / 100).to_string();
        let groups: Vec<&str> =
            digits.as_bytes().rchunks(3).rev().map(|c| std::str::from_utf8(c).unwrap_or_default()).collect();
        write!(f, "{}.{:02}", groups.join(","), self.0 % 100)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_shown_in_yuan_with_groups() {
        assert_eq!(Fen(16_350_000).to_string(), "163,500.00");
        assert_eq!(Fen(5).to_string(), "0.05");
        assert_eq!(Fen(100_000_000).to_string(), "1,000,000.00");
    }

    #[test]
    fn money_is_never_negative_or_absurd() {
        assert!(serde_json::from_str::<Fen>("-1").is_err());
        assert!(serde_json::from_str::<Fen>("10000000000001").is_err());
        assert!(serde_json::from_str::<Fen>("1.5").is_err());
    }
}
