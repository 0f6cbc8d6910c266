//! Amounts as people read them in reports (VAL-12).

use openapi::Fen;

/// Fen in a hundredth of a 万元.
const HUNDREDTH: i64 = 10_000;

/// An amount in 万元 with two decimals, rounded half up: 16 355 000 fen is `16.36`.
pub fn in_wan_yuan(amount: Fen) -> String {
    let hundredths = (amount.get() + HUNDREDTH / 2) / HUNDREDTH;
    format!("{}.{:02}", hundredths / 100, hundredths % 100)
}
