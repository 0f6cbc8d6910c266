//! What makes a password acceptable (SEC-10): long, of several kinds, not the user name, and not one of those that
//! everybody tries first.

use openapi::{Code, FieldProblem};

use crate::refusal::field;

/// Characters at least and at most.
pub const LENGTH: std::ops::RangeInclusive<usize> = 10..=200;
/// Kinds of characters at least: small, capital, digit, other.
pub const KINDS: usize = 3;
/// Former passwords that may not come back.
pub const REMEMBERED: usize = 5;

/// Beginnings that lead every list of leaked passwords, small letters only, one a line.
const COMMON: &str = include_str!("common.txt");

/// What is wrong with a new password of this account; `path` is the field it stands in.
pub fn problems(path: &str, password: &str, username: &str) -> Vec<FieldProblem> {
    let kinds = [
        password.chars().any(|c| c.is_ascii_lowercase()),
        password.chars().any(|c| c.is_ascii_uppercase()),
        password.chars().any(|c| c.is_ascii_digit()),
        password.chars().any(|c| !c.is_ascii_alphanumeric()),
    ];
    let strong =
        LENGTH.contains(&password.chars().count()) && kinds.iter().filter(|kind| **kind).count() >= KINDS;
    if !strong || names(password, username) {
        return vec![field(path, Code::BadFormat)];
    }
    if common(password) { vec![field(path, Code::TooCommon)] } else { Vec::new() }
}

/// Does the password contain the user name, forwards or backwards?
fn names(password: &str, username: &str) -> bool {
    let (password, username) = (password.to_lowercase(), username.to_lowercase());
    let backwards: String = username.chars().rev().collect();
    username.chars().count() >= 3 && (password.contains(&username) || password.contains(&backwards))
}

/// Is the password a common one with the usual dressing: `P@ssw0rd2026!` is `password` to whoever guesses?
fn common(password: &str) -> bool {
    let whole = password.to_lowercase();
    let bare = whole.trim_matches(|c: char| !c.is_alphabetic());
    let tried = [whole.as_str(), bare, &letters(bare)];
    COMMON.lines().any(|line| tried.contains(&line))
}

/// Digits and signs read as the letters they stand for.
fn letters(text: &str) -> String {
    let letter = |c| match c {
        '@' | '4' => 'a',
        '0' => 'o',
        '3' => 'e',
        '1' | '!' => 'i',
        '$' | '5' => 's',
        other => other,
    };
    text.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(password: &str) -> Vec<Code> {
        problems("password", password, "li.na").into_iter().map(|problem| problem.code).collect()
    }

    #[test]
    fn sec_10_a_password_has_ten_characters_of_three_kinds() {
        assert_eq!(codes("Correct-horse-1"), []);
        assert_eq!(codes("correct-horse-1"), [], "small, digit, other");
        assert_eq!(codes("correct-horse"), [Code::BadFormat], "two kinds");
        assert_eq!(codes("Short-1"), [Code::BadFormat]);
        assert_eq!(codes(&format!("A1-{}", "x".repeat(198))), [Code::BadFormat]);
    }

    #[test]
    fn sec_10_a_password_is_not_the_user_name() {
        assert_eq!(codes("Li.Na-2026-xyz"), [Code::BadFormat]);
        assert_eq!(codes("2026-aN.iL-xyz"), [Code::BadFormat], "backwards");
    }

    #[test]
    fn sec_10_a_password_that_everybody_tries_first_is_refused_however_it_is_dressed() {
        for common in [
            "P@ssw0rd2026!",
            "Password-123",
            "Qwertyuiop1!",
            "1qaz@WSX3edc",
            "Admin@123456",
            "Woaini-1314520",
        ] {
            assert_eq!(codes(common), [Code::TooCommon], "{common}");
        }
        assert_eq!(codes("Fayuan-2026"), [], "the demonstration's own");
    }
}
