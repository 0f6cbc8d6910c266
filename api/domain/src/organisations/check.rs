//! What may be said of a unit: its naming, its place on the map, its phones, its opening hours, its honours.

use chrono::NaiveDate;
use openapi::{
    Code, FieldProblem,
    identifiers::IdentifierKind,
    organisations::{Contact, Honour, Naming, OpenInterval, OrganisationType, Point, Premises},
};

use crate::{identifiers, refusal::field, regions};

/// Degrees between which China lies.
const LONGITUDES: std::ops::RangeInclusive<f64> = 73.0..=136.0;
const LATITUDES: std::ops::RangeInclusive<f64> = 3.0..=54.0;

/// Minutes of a day.
const DAY: u16 = 24 * 60;

/// The naming with today's region code, or what is wrong with it.
pub fn naming(naming: Naming, today: NaiveDate) -> Result<Naming, Vec<FieldProblem>> {
    let mut problems = Vec::new();
    if naming.short_name.chars().count() > 6 {
        problems.push(field("naming.short_name", Code::TooLong));
    }
    if naming.established_on.is_some_and(|on| on > today) {
        problems.push(field("naming.established_on", Code::InFuture));
    }
    match regions::normal(&naming.region_code, today).map(|code| code.parse()) {
        Ok(Ok(region_code)) if problems.is_empty() => return Ok(Naming { region_code, ..naming }),
        Ok(_) => {}
        Err(code) => problems.push(field("naming.region_code", code)),
    }
    Err(problems)
}

/// What is wrong with where the office is found.
pub fn contact(contact: &Contact, today: NaiveDate) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    if let Some(Point { longitude, latitude }) = contact.point {
        if !LONGITUDES.contains(&longitude) {
            problems.push(field("contact.point.longitude", Code::OutOfRange));
        }
        if !LATITUDES.contains(&latitude) {
            problems.push(field("contact.point.latitude", Code::OutOfRange));
        }
    }
    for (at, phone) in contact.phones.iter().enumerate() {
        if !identifiers::check(IdentifierKind::Phone, phone, today).valid {
            problems.push(field(format!("contact.phones[{at}]"), Code::BadFormat));
        }
    }
    problems.extend(hours(&contact.hours));
    problems
}

/// Each interval within its day, and none over another of the same day.
fn hours(hours: &[OpenInterval]) -> Vec<FieldProblem> {
    let mut problems = Vec::new();
    for (at, open) in hours.iter().enumerate() {
        let path = format!("contact.hours[{at}]");
        if !(1..=7).contains(&open.weekday) {
            problems.push(field(format!("{path}.weekday"), Code::OutOfRange));
        }
        if open.to_minute > DAY || open.from_minute >= open.to_minute {
            problems.push(field(format!("{path}.to_minute"), Code::OutOfRange));
        }
        let over = |other: &OpenInterval| {
            other.weekday == open.weekday
                && other.from_minute < open.to_minute
                && open.from_minute < other.to_minute
        };
        if hours[..at].iter().any(over) {
            problems.push(field(path, Code::Duplicate));
        }
    }
    problems
}

/// Four rooms under one roof are a township station's (§3.1); nothing is named twice.
pub fn premises(kind: OrganisationType, premises: &Premises) -> Vec<FieldProblem> {
    let Premises { services, facilities, zones, windows, rights_centres, four_rooms } = premises;
    let mut problems = Vec::new();
    for (path, twice) in [
        ("premises.services", twice(services)),
        ("premises.facilities", twice(facilities)),
        ("premises.zones", twice(zones)),
        ("premises.windows", twice(windows)),
        ("premises.rights_centres", twice(rights_centres)),
    ] {
        if twice {
            problems.push(field(path, Code::Duplicate));
        }
    }
    let with_windows = matches!(kind, OrganisationType::Centre | OrganisationType::SubCentre);
    let has_windows = !windows.is_empty() || !rights_centres.is_empty();
    if has_windows && !with_windows {
        problems.push(field("premises.windows", Code::Mismatch));
    }
    if *four_rooms && kind != OrganisationType::StationTownship {
        problems.push(field("premises.four_rooms", Code::Mismatch));
    }
    problems
}

fn twice<T: PartialEq>(items: &[T]) -> bool {
    items.iter().enumerate().any(|(at, item)| items[..at].contains(item))
}

/// Nobody is honoured tomorrow.
pub fn honours(honours: &[Honour], today: NaiveDate) -> Vec<FieldProblem> {
    let early = honours.iter().enumerate().filter(|(_, honour)| honour.on > today);
    early.map(|(at, _)| field(format!("honours[{at}].on"), Code::InFuture)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use openapi::organisations::{RightsCentre, WindowType, Zone};

    const TODAY: &str = "2026-11-20";

    fn today() -> NaiveDate {
        TODAY.parse().expect("a day")
    }

    fn told(problems: &[FieldProblem]) -> Vec<(&str, Code)> {
        problems.iter().map(|field| (field.path.as_str(), field.code)).collect()
    }

    fn open(weekday: u8, from_minute: u16, to_minute: u16) -> OpenInterval {
        OpenInterval { weekday, from_minute, to_minute }
    }

    #[test]
    fn opening_hours_of_one_day_do_not_overlap() {
        let morning = open(1, 510, 720);
        assert!(hours(&[morning, open(1, 720, 1080), open(2, 510, 720), open(7, 0, 1440)]).is_empty());
        assert_eq!(told(&hours(&[morning, open(1, 719, 800)])), [("contact.hours[1]", Code::Duplicate)]);
        let [backwards, late] = [open(1, 720, 720), open(8, 0, 1441)].map(|open| hours(&[open]));
        assert_eq!(told(&backwards), [("contact.hours[0].to_minute", Code::OutOfRange)]);
        assert_eq!(
            told(&late),
            [
                ("contact.hours[0].weekday", Code::OutOfRange),
                ("contact.hours[0].to_minute", Code::OutOfRange)
            ]
        );
    }

    #[test]
    fn an_office_lies_in_china_and_can_be_called() {
        let at = |longitude, latitude| Contact {
            point: Some(Point { longitude, latitude }),
            phones: vec!["12348".parse().expect("a phone"), "1234".parse().expect("a text")],
            ..Contact::default()
        };
        assert_eq!(told(&contact(&at(113.1, 36.2), today())), [("contact.phones[1]", Code::BadFormat)]);
        let problems = contact(&at(36.2, f64::NAN), today());
        assert_eq!(
            told(&problems)[..2],
            [("contact.point.longitude", Code::OutOfRange), ("contact.point.latitude", Code::OutOfRange)]
        );
    }

    #[test]
    fn an_old_county_is_kept_under_its_successor() {
        let named = |code: &str| Naming {
            name: "屯留法律援助中心".parse().expect("a name"),
            short_name: "屯".parse().expect("a name"),
            region_code: code.parse().expect("a code"),
            host: None,
            established_on: None,
        };
        assert_eq!(
            naming(named("140424"), today()).map(|n| n.region_code.to_string()),
            Ok("140405".to_owned())
        );
        assert_eq!(
            naming(named("140499"), today()).map_err(|problems| problems[0].code),
            Err(Code::UnknownRegion)
        );
    }

    #[test]
    fn windows_belong_to_centres_and_four_rooms_to_township_stations() {
        let full = Premises {
            zones: vec![Zone::Waiting, Zone::Waiting],
            windows: vec![WindowType::LegalAid],
            rights_centres: vec![RightsCentre::Worker],
            four_rooms: true,
            ..Premises::default()
        };
        let at = |kind| premises(kind, &full).into_iter().map(|field| field.path).collect::<Vec<_>>();
        assert_eq!(at(OrganisationType::SubCentre), ["premises.zones", "premises.four_rooms"]);
        assert_eq!(at(OrganisationType::StationTownship), ["premises.zones", "premises.windows"]);
    }
}
