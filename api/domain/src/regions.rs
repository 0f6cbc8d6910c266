//! Region codes (ORG-01): levels, who lies in whom, and the codes that took the place of others (§13.19).
//! Provinces and the cities served first are known with their counties; elsewhere a county is taken as it is typed.

use std::sync::LazyLock;

use chrono::NaiveDate;
use openapi::{Code, organisations::Level, regions::Region};

/// `code,name,valid_from,valid_to,successor` of GB/T 2260. 长治 put its four new districts to work on 2018-11-23.
const CODES: &str = include_str!("../data/regions.csv");

/// Cities whose counties all stand in the table, so that a code missing there is wrong.
const COMPLETE: &[&str] = &["1404", "3211", "4109", "6211"];

/// How often a code may have been replaced; a table that leads in circles ends there.
const GENERATIONS: usize = 8;

/// Every known region of six digits, in the order of the codes.
pub fn known() -> &'static [Region] {
    static KNOWN: LazyLock<Vec<Region>> = LazyLock::new(|| CODES.lines().skip(1).filter_map(entry).collect());
    &KNOWN
}

fn entry(line: &str) -> Option<Region> {
    let mut cells = line.split(',');
    let (code, name) = (cells.next()?, cells.next()?);
    let mut maybe = || cells.next().filter(|cell| !cell.is_empty());
    let (valid_from, valid_to, successor) = (maybe(), maybe(), maybe());
    Some(Region {
        code: code.to_owned(),
        level: level(code)?,
        name: name.to_owned(),
        parent_code: parent(code),
        urban: None,
        valid_from: valid_from.and_then(|day| day.parse().ok()),
        valid_to: valid_to.and_then(|day| day.parse().ok()),
        successor: successor.map(str::to_owned),
    })
}

/// The level that a code of the right form stands for.
pub fn level(code: &str) -> Option<Level> {
    if !code.bytes().all(|c| c.is_ascii_digit()) {
        return None;
    }
    match code.len() {
        6 if code.ends_with("0000") => Some(Level::Province),
        6 if code.ends_with("00") => Some(Level::City),
        6 => Some(Level::County),
        9 if !code.ends_with("000") => Some(Level::Township),
        12 if !code.ends_with("000") => Some(Level::Village),
        _ => None,
    }
}

/// The digits that everything in the region begins with: `14`, `1404`, `140403`, then the whole code.
pub fn stem(code: &str) -> &str {
    match level(code) {
        Some(Level::Province) => &code[..2],
        Some(Level::City) => &code[..4],
        _ => code,
    }
}

/// Does the one lie in the other, or is it the same?
pub fn contains(outer: &str, inner: &str) -> bool {
    inner.starts_with(stem(outer))
}

/// The code one level up; none above a province.
pub fn parent(code: &str) -> Option<String> {
    match level(code)? {
        Level::Province => None,
        Level::City => Some(format!("{}0000", &code[..2])),
        Level::County => Some(format!("{}00", &code[..4])),
        Level::Township => Some(code[..6].to_owned()),
        Level::Village => Some(code[..9].to_owned()),
    }
}

/// The known region under this code, on whatever days it holds.
pub fn find(code: &str) -> Option<&'static Region> {
    known().binary_search_by(|region| region.code.as_str().cmp(code)).ok().map(|at| &known()[at])
}

/// Known regions of this name, those of today first: `城区` was in many cities, so there may be several.
pub fn named(name: &str) -> Vec<&'static Region> {
    let mut found: Vec<&Region> = known().iter().filter(|region| region.name == name).collect();
    found.sort_by_key(|region| region.valid_to.is_some());
    found
}

/// Does the code hold on this day?
pub fn holds(region: &Region, on: NaiveDate) -> bool {
    region.valid_from.is_none_or(|from| from <= on) && region.valid_to.is_none_or(|to| on <= to)
}

/// The region itself if it holds on the day, or the one that has taken its place by then (§13.19).
pub fn current(region: &Region, on: NaiveDate) -> Option<&Region> {
    let mut at = region;
    for _ in 0..GENERATIONS {
        if holds(at, on) {
            return Some(at);
        }
        at = at.successor.as_deref().filter(|_| at.valid_to.is_some_and(|to| to < on)).and_then(find)?;
    }
    None
}

/// The code under which a region is kept today: as it was typed, or its successor; or what is wrong with it.
/// A township or village keeps its own digits, so its county must be one of today.
pub fn normal(code: &str, today: NaiveDate) -> Result<String, Code> {
    if !code.bytes().all(|c| c.is_ascii_digit()) {
        return Err(Code::BadCharacter);
    }
    let level = level(code).ok_or(if matches!(code.len(), 6 | 9 | 12) {
        Code::UnknownRegion
    } else {
        Code::WrongLength
    })?;
    let six = &code[..6];
    match find(six) {
        Some(region) => {
            let now = current(region, today).ok_or(Code::UnknownRegion)?;
            match level {
                Level::Township | Level::Village if now.code != six => Err(Code::UnknownRegion),
                Level::Township | Level::Village => Ok(code.to_owned()),
                Level::Province | Level::City | Level::County => Ok(now.code.clone()),
            }
        }
        None if COMPLETE.contains(&&six[..4]) => Err(Code::UnknownRegion),
        None if level == Level::Province || find(&format!("{}0000", &six[..2])).is_none() => {
            Err(Code::UnknownRegion)
        }
        None => Ok(code.to_owned()),
    }
}

/// The names from the province down to a known region.
pub fn path(code: &str) -> Vec<String> {
    let mut names = Vec::new();
    let mut at = Some(code.to_owned());
    while let Some(code) = at {
        names.extend(find(&code).map(|region| region.name.clone()));
        at = parent(&code);
    }
    names.reverse();
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn the_table_is_whole_and_in_order() {
        assert_eq!(known().len(), CODES.lines().count() - 1);
        assert!(known().windows(2).all(|pair| pair[0].code < pair[1].code));
        for region in known() {
            let above = region.parent_code.as_deref();
            assert!(above.is_none_or(|code| find(code).is_some()), "{}", region.code);
            assert!(region.successor.as_deref().is_none_or(|code| find(code).is_some()), "{}", region.code);
            assert_eq!(region.valid_to.is_some(), region.successor.is_some(), "{}", region.code);
        }
    }

    #[test]
    fn section_13_19_renamed_counties_resolve_to_their_successors() {
        let today = day("2026-11-20");
        for (old, new) in [
            ("城区", "140403"),
            ("郊区", "140403"),
            ("长治县", "140404"),
            ("屯留县", "140405"),
            ("潞城市", "140406"),
        ] {
            let [asked] = named(old)[..] else { panic!("{old}") };
            assert_eq!(current(asked, today).map(|region| region.code.as_str()), Some(new), "{old}");
            assert_eq!(current(asked, day("2013-01-01")), Some(asked), "{old} in 2013");
            assert_eq!(current(asked, day("2018-11-22")), Some(asked), "{old} on its last day");
            assert_eq!(normal(&asked.code, today).as_deref(), Ok(new));
        }
        let luzhou = find("140403").expect("潞州区");
        assert_eq!(current(luzhou, day("2013-01-01")), None, "not yet");
    }

    #[test]
    fn org_01_codes_have_six_nine_or_twelve_digits() {
        let today = day("2026-11-20");
        for (code, level_of) in [
            ("140000", Level::Province),
            ("140400", Level::City),
            ("140403", Level::County),
            ("140403001", Level::Township),
            ("140403001201", Level::Village),
        ] {
            assert_eq!(level(code), Some(level_of));
            assert_eq!(normal(code, today).as_deref(), Ok(code));
        }
        for (code, flaw) in [
            ("14040", Code::WrongLength),
            ("1404O3", Code::BadCharacter),
            ("140499", Code::UnknownRegion),
            ("990100", Code::UnknownRegion),
            ("140403000", Code::UnknownRegion),
            ("140402001", Code::UnknownRegion),
            ("", Code::WrongLength),
        ] {
            assert_eq!(normal(code, today), Err(flaw), "{code}");
        }
        assert_eq!(normal("370281", today).as_deref(), Ok("370281"), "青岛 is not known county by county");
    }

    #[test]
    fn a_village_lies_in_its_township_its_county_its_city_and_its_province() {
        let village = "140403001201";
        for outer in ["140000", "140400", "140403", "140403001", village] {
            assert!(contains(outer, village), "{outer}");
        }
        assert!(!contains("140404", village));
        assert!(!contains(village, "140403001"));
        assert_eq!(parent(village).as_deref(), Some("140403001"));
        assert_eq!(path("140403"), ["山西省", "长治市", "潞州区"]);
    }
}
