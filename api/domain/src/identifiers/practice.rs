//! Numbers of practice: the lawyer's licence (VAL-05) and the court's case number (VAL-06).
//! Both only warn: other authorities number in other ways.

use openapi::identifiers::Flaw;

use super::Findings;

/// What a court number says of the procedure.
const PROCEDURES: &[&str] = &["民", "刑", "行", "执", "赔", "财保", "强清", "破", "知"];

/// 执业证号: 1, city, year, category 1 to 9, sex 0 or 1, serial; 17 digits.
pub(super) fn lawyer_licence(number: &str) -> Findings {
    let bytes = number.as_bytes();
    let fits = bytes.len() == 17
        && bytes.iter().all(u8::is_ascii_digit)
        && bytes[0] == b'1'
        && bytes[9] != b'0'
        && matches!(bytes[10], b'0' | b'1');
    if fits { Findings::default() } else { Findings::warning(Flaw::BadFormat) }
}

/// 案号, such as `（2024）豫0902民初123号`.
pub(super) fn court_case_number(number: &str) -> Findings {
    if is_court_case_number(number) { Findings::default() } else { Findings::warning(Flaw::BadFormat) }
}

fn is_court_case_number(number: &str) -> bool {
    let Some((year, rest)) = number.strip_prefix('（').and_then(|rest| rest.split_once('）')) else {
        return false;
    };
    // The court's code has 2 to 10 characters and may itself contain a procedure's character.
    let mut readings = (2..=10).filter_map(|length| split_after(rest, length));
    is_year(year) && readings.any(|(court, rest)| is_court(court) && is_rest(rest))
}

fn is_year(year: &str) -> bool {
    year.len() == 4
        && year.bytes().all(|c| c.is_ascii_digit())
        && (year.starts_with("19") || year.starts_with("20"))
}

fn is_court(court: &str) -> bool {
    court.chars().all(|c| is_han(c) || c.is_ascii_alphanumeric())
}

/// Procedure, up to six more characters (初, 终, 再), serial, 号, and perhaps 之一.
fn is_rest(rest: &str) -> bool {
    PROCEDURES.iter().filter_map(|procedure| rest.strip_prefix(procedure)).any(|rest| {
        let stage = rest.chars().take_while(|c| is_han(*c)).count();
        let serial = rest.trim_start_matches(is_han);
        let after = serial.trim_start_matches(|c: char| c.is_ascii_digit());
        stage <= 6 && after.len() < serial.len() && is_end(after)
    })
}

fn is_end(end: &str) -> bool {
    let Some(part) = end.strip_prefix('号') else {
        return false;
    };
    let counted = |c: char| c.is_ascii_digit() || "一二三四五六七八九十".contains(c);
    part.is_empty()
        || part.strip_prefix('之').is_some_and(|part| !part.is_empty() && part.chars().all(counted))
}

fn is_han(c: char) -> bool {
    ('\u{4E00}'..='\u{9FA5}').contains(&c)
}

fn split_after(text: &str, characters: usize) -> Option<(&str, &str)> {
    let at = text.char_indices().map(|(at, _)| at).chain([text.len()]).nth(characters)?;
    text.split_at_checked(at)
}
