//! 居民身份证 (VAL-01, GB 11643-1999) and 港澳台居民居住证 (VAL-02): region, day of birth, sex, check character.

use chrono::{Datelike, NaiveDate};
use openapi::{
    identifiers::{Flaw, IdentifierFacts, IdentifierProblem, Severity},
    people::Sex,
};

use super::{Findings, problem, region};

/// The check characters for the remainders 0 to 10 (ISO 7064 MOD 11-2).
const CHECK: &[u8; 11] = b"10X98765432";
const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const LENGTH: usize = 18;
const LEGACY_LENGTH: usize = 15;

/// Regions of the residence permits of Hong Kong, Macau and Taiwan residents.
const PERMIT_REGIONS: &[&str] = &["810000", "820000", "830000"];

/// Nobody alive was born before.
const FIRST_YEAR: i32 = 1900;

/// What an 18-digit number tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResidentId {
    /// Six digits (GB/T 2260) of the place of the first registration.
    pub region: String,
    /// The day of birth.
    pub birth_date: NaiveDate,
    /// Odd serial numbers are male.
    pub sex: Sex,
}

impl ResidentId {
    /// Reads a normalised number of 18 characters, or says the first thing that is wrong with it.
    pub fn parse(number: &str, today: NaiveDate) -> Result<Self, Flaw> {
        let read = Self::read(number, today)?;
        if region::has_province(&read.region) { Ok(read) } else { Err(Flaw::UnknownProvince) }
    }

    /// Converts the 15 digits of before 1999 for an import of old records: the century and a check are added.
    pub fn from_legacy(number: &str, today: NaiveDate) -> Result<(String, Self), Flaw> {
        if number.len() != LEGACY_LENGTH {
            return Err(Flaw::WrongLength);
        }
        if !number.bytes().all(|c| c.is_ascii_digit()) {
            return Err(Flaw::BadCharacter);
        }
        let (region, rest) = number.split_at(6);
        let mut long = format!("{region}19{rest}");
        long.extend(check_character(&long));
        let read = Self::parse(&long, today)?;
        Ok((long, read))
    }

    /// What a form says otherwise than the number. Staff confirm; it refuses nothing (VAL-01).
    pub fn contradictions(&self, birth_date: Option<NaiveDate>, sex: Option<Sex>) -> Vec<IdentifierProblem> {
        let birth = birth_date.is_some_and(|said| said != self.birth_date);
        let sex = sex.is_some_and(|said| said != Sex::Unstated && said != self.sex);
        let found = [(birth, Flaw::BirthMismatch), (sex, Flaw::SexMismatch)];
        let flaws = found.into_iter().filter(|(differs, _)| *differs);
        flaws.map(|(_, flaw)| problem(flaw, Severity::Warning)).collect()
    }

    fn read(number: &str, today: NaiveDate) -> Result<Self, Flaw> {
        shape(number)?;
        let birth_date = birth_date(number, today)?;
        if number.chars().last() != check_character(number) {
            return Err(Flaw::BadCheckDigit);
        }
        let odd = number.as_bytes()[16] % 2 == 1;
        let sex = if odd { Sex::Male } else { Sex::Female };
        Ok(Self { region: number[..6].to_owned(), birth_date, sex })
    }

    fn facts(self) -> IdentifierFacts {
        let Self { region, birth_date, sex } = self;
        IdentifierFacts { sex: Some(sex), birth_date: Some(birth_date.into()), region_code: Some(region) }
    }
}

/// VAL-01.
pub(super) fn check(number: &str, today: NaiveDate) -> Findings {
    if number.len() == LEGACY_LENGTH && number.bytes().all(|c| c.is_ascii_digit()) {
        return Findings::error(Flaw::LegacyNumber);
    }
    match ResidentId::parse(number, today) {
        Err(flaw) => Findings::error(flaw),
        Ok(read) => {
            let mut findings = match region::is_current(&read.region) {
                true => Findings::default(),
                false => Findings::warning(Flaw::RegionNotCurrent),
            };
            findings.facts = Some(read.facts());
            findings
        }
    }
}

/// VAL-02.
pub(super) fn check_permit(number: &str, today: NaiveDate) -> Findings {
    match ResidentId::read(number, today) {
        Err(flaw) => Findings::error(flaw),
        Ok(read) if !PERMIT_REGIONS.contains(&read.region.as_str()) => Findings::error(Flaw::UnknownProvince),
        Ok(read) => Findings { problems: Vec::new(), facts: Some(read.facts()) },
    }
}

/// 17 digits and a digit or X.
pub(super) fn shape(number: &str) -> Result<(), Flaw> {
    if number.chars().count() != LENGTH {
        return Err(Flaw::WrongLength);
    }
    let fits =
        number.bytes().enumerate().all(|(at, c)| c.is_ascii_digit() || (at == LENGTH - 1 && c == b'X'));
    if fits { Ok(()) } else { Err(Flaw::BadCharacter) }
}

/// Positions 7 to 14 of a number of the right shape.
pub(super) fn birth_date(number: &str, today: NaiveDate) -> Result<NaiveDate, Flaw> {
    match number.get(6..14).and_then(day).filter(|day| day.year() >= FIRST_YEAR) {
        None => Err(Flaw::BadBirthDate),
        Some(day) if day > today => Err(Flaw::BirthInFuture),
        Some(day) => Ok(day),
    }
}

/// `19580312`. The faces read it at every key, and chrono's reader of any format is too large to be sent along.
fn day(digits: &str) -> Option<NaiveDate> {
    let all: u32 = digits.parse().ok()?;
    NaiveDate::from_ymd_opt(i32::try_from(all / 10_000).ok()?, all / 100 % 100, all % 100)
}

/// The check character that belongs to the first 17 digits.
pub(super) fn check_character(number: &str) -> Option<char> {
    let mut sum = 0;
    for (weight, digit) in WEIGHTS.iter().zip(number.chars()) {
        sum += weight * digit.to_digit(10)?;
    }
    CHECK.get(usize::try_from(sum % 11).ok()?).copied().map(char::from)
}
