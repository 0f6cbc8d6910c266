//! Numbers as people type them: full-width characters, spaces, lower case, separators.

use openapi::identifiers::IdentifierKind;

/// The number as it is checked and kept.
pub(super) fn of(kind: IdentifierKind, value: &str) -> String {
    use IdentifierKind::*;
    let plain: String = value.chars().map(half_width).filter(|c| !c.is_whitespace()).collect();
    match kind {
        CourtCaseNumber => plain.replace('(', "（").replace(')', "）"),
        Mobile | Phone => mobile(plain),
        Landline => plain,
        Postcode | BankCard => plain.replace('-', ""),
        ResidentId
        | HkmtResidencePermit
        | ForeignResidenceCard
        | Passport
        | HkmPass
        | TaiwanPass
        | Uscc
        | LawyerLicence
        | DisabilityCertificate => plain.to_ascii_uppercase(),
    }
}

/// A mobile number is kept without country code and hyphens; a landline keeps the hyphens that divide it.
fn mobile(plain: String) -> String {
    let digits = plain.replace('-', "");
    let national = digits.strip_prefix("+86").unwrap_or(&digits);
    if national.len() == 11 && national.starts_with('1') { national.to_owned() } else { plain }
}

/// The ASCII twin of a full-width character (U+FF01 to U+FF5E).
fn half_width(c: char) -> char {
    match c {
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        _ => c,
    }
}
