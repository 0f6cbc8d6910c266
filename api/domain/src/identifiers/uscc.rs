//! 统一社会信用代码 (VAL-04, GB 32100-2015) with the organisation code inside it (GB 11714).

use openapi::identifiers::{Flaw, Severity};

use super::{Findings, problem};

/// Every character of a code, by its value.
const CHARSET: &[u8; 31] = b"0123456789ABCDEFGHJKLMNPQRTUWXY";
const WEIGHTS: [usize; 17] = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const ORGANISATION_WEIGHTS: [u32; 8] = [3, 7, 9, 10, 5, 8, 4, 2];

/// VAL-04. The inner organisation code only warns: old numbers were given without it.
pub(super) fn check(number: &str) -> Findings {
    if number.chars().count() != WEIGHTS.len() + 1 {
        return Findings::error(Flaw::WrongLength);
    }
    let Some(expected) = check_character(number) else {
        return Findings::error(Flaw::BadCharacter);
    };
    if number.as_bytes().last() != Some(&expected) {
        return Findings::error(Flaw::BadCheckDigit);
    }
    let mut findings = Findings::default();
    if organisation_check(&number[8..16]) != Some(number.as_bytes()[16]) {
        findings.problems.push(problem(Flaw::BadOrganisationCode, Severity::Warning));
    }
    findings
}

/// The check character of the first 17; nothing when one of them is not in the character set.
fn check_character(number: &str) -> Option<u8> {
    let mut sum = 0;
    for (weight, c) in WEIGHTS.iter().zip(number.bytes()) {
        sum += weight * CHARSET.iter().position(|known| *known == c)?;
    }
    CHARSET.get((31 - sum % 31) % 31).copied()
}

/// The check character of the first 8 characters of an organisation code: 10 is X, 11 is 0.
fn organisation_check(code: &str) -> Option<u8> {
    let mut sum = 0;
    for (weight, c) in ORGANISATION_WEIGHTS.iter().zip(code.chars()) {
        sum += weight * c.to_digit(36)?;
    }
    match 11 - sum % 11 {
        10 => Some(b'X'),
        11 => Some(b'0'),
        digit => u8::try_from(digit).ok().map(|digit| b'0' + digit),
    }
}
