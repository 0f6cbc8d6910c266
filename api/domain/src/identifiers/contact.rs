//! Phones (VAL-07), post codes and bank cards (VAL-08).

use openapi::identifiers::Flaw;

use super::Findings;

/// The national legal-aid hotline.
const HOTLINE: &str = "12348";

/// 手机: 11 digits, 13 to 19 in front.
pub(super) fn is_mobile(number: &str) -> bool {
    let bytes = number.as_bytes();
    bytes.len() == 11 && digits(number) && bytes[0] == b'1' && bytes[1] >= b'3'
}

/// 固定电话: area code, 7 or 8 digits, extension; area code and extension may be absent.
pub(super) fn is_landline(number: &str) -> bool {
    // `0…` is the area code; with or without a hyphen after its 3 or 4 digits.
    let local = match number.starts_with('0') {
        false => return is_local(number),
        true => [3, 4].map(|length| number.split_at_checked(length)),
    };
    let after_area = local.into_iter().flatten().filter(|(area, _)| digits(area));
    after_area.map(|(_, rest)| rest.strip_prefix('-').unwrap_or(rest)).any(is_local)
}

/// The number inside an area, with its extension.
fn is_local(number: &str) -> bool {
    let (main, extension) = match number.split_once('-') {
        None => (number, None),
        Some((main, extension)) => (main, Some(extension)),
    };
    matches!(main.len(), 7 | 8)
        && digits(main)
        && !main.starts_with(['0', '1'])
        && extension.is_none_or(|extension| (1..=6).contains(&extension.len()) && digits(extension))
}

/// Any number that can be called.
pub(super) fn is_phone(number: &str) -> bool {
    number == HOTLINE || is_mobile(number) || is_landline(number)
}

/// 邮政编码: 6 digits.
pub(super) fn is_postcode(number: &str) -> bool {
    number.len() == 6 && digits(number)
}

/// 银行卡: 16 to 19 digits with a Luhn check digit.
pub(super) fn bank_card(number: &str) -> Findings {
    if !digits(number) {
        return Findings::error(Flaw::BadCharacter);
    }
    if !(16..=19).contains(&number.len()) {
        return Findings::error(Flaw::WrongLength);
    }
    let doubled = |(at, digit): (usize, u32)| match at % 2 {
        0 => digit,
        _ => digit * 2 / 10 + digit * 2 % 10,
    };
    let sum: u32 = number.chars().rev().filter_map(|c| c.to_digit(10)).enumerate().map(doubled).sum();
    Findings::require(sum.is_multiple_of(10), Flaw::BadCheckDigit)
}

fn digits(text: &str) -> bool {
    text.bytes().all(|c| c.is_ascii_digit())
}
