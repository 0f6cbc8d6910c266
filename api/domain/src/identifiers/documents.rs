//! Travel and residence documents (VAL-03) and the disability certificate (VAL-08).

use chrono::NaiveDate;
use openapi::identifiers::{Flaw, IdentifierFacts};

use super::{Findings, resident};

/// 外国人永久居留身份证: 18 digits that start with 9 (2023), or 3 letters and 12 digits (before).
/// Its check rule is not confirmed by a published standard, so a mismatch only warns.
pub(super) fn foreign_residence_card(number: &str, today: NaiveDate) -> Findings {
    if number.len() == 15 {
        return Findings::require(is_old_card(number), Flaw::BadFormat);
    }
    let read = resident::shape(number).and_then(|()| resident::birth_date(number, today));
    let birth_date = match read {
        Err(flaw) => return Findings::error(flaw),
        Ok(_) if !number.starts_with('9') => return Findings::error(Flaw::BadFormat),
        Ok(birth_date) => birth_date,
    };
    let mut findings = match number.chars().last() == resident::check_character(number) {
        true => Findings::default(),
        false => Findings::warning(Flaw::BadCheckDigit),
    };
    findings.facts =
        Some(IdentifierFacts { sex: None, birth_date: Some(birth_date.into()), region_code: None });
    findings
}

fn is_old_card(number: &str) -> bool {
    number.bytes().enumerate().all(|(at, c)| if at < 3 { c.is_ascii_uppercase() } else { c.is_ascii_digit() })
}

/// 护照: 5 to 17 letters and digits.
pub(super) fn is_passport(number: &str) -> bool {
    (5..=17).contains(&number.len()) && number.bytes().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
}

/// 港澳居民来往内地通行证: H or M and 8 to 10 digits.
pub(super) fn is_hkm_pass(number: &str) -> bool {
    let digits = number.strip_prefix(['H', 'M']);
    digits.is_some_and(|digits| (8..=10).contains(&digits.len()) && all_digits(digits))
}

/// 台湾居民来往大陆通行证: 8 digits.
pub(super) fn is_taiwan_pass(number: &str) -> bool {
    number.len() == 8 && all_digits(number)
}

/// 残疾人证: the holder's ID, a category 1 to 7 (视力 听力 言语 肢体 智力 精神 多重) and a grade 1 to 4.
pub(super) fn disability_certificate(number: &str, today: NaiveDate) -> Findings {
    if number.chars().count() != 20 {
        return Findings::error(Flaw::WrongLength);
    }
    let Some((holder, kind)) = number.split_at_checked(18) else {
        return Findings::error(Flaw::BadCharacter);
    };
    match kind.as_bytes() {
        [b'1'..=b'7', b'1'..=b'4'] => resident::check(holder, today),
        _ => Findings::error(Flaw::BadFormat),
    }
}

fn all_digits(text: &str) -> bool {
    text.bytes().all(|c| c.is_ascii_digit())
}
