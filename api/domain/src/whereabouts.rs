//! Where an address lies, told without a map: by the smallest region or office that is named in it (ORG-03).

use openapi::{directory::Sureness, organisations::Level, regions::Region};

use crate::regions;

/// A region or an office whose name stands in an address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The code of the region, or of the region in which the office stands.
    pub code: String,
    pub name: String,
    pub office: bool,
}

impl Named {
    /// How well something lies where its points lie.
    pub fn sureness(&self) -> Sureness {
        match regions::level(&self.code) {
            _ if self.office => Sureness::Office,
            Some(Level::Village) => Sureness::Village,
            Some(Level::Township) => Sureness::Township,
            Some(Level::County) => Sureness::County,
            _ => Sureness::City,
        }
    }
}

/// The known cities and counties that are named in an address, with or without their last character (`沁县`,
/// `长治`); a county that is no more is its successor. Provinces say too little.
pub fn known(address: &str, today: chrono::NaiveDate) -> Vec<Named> {
    let mut found: Vec<Named> = Vec::new();
    for region in regions::known().iter().filter(|region| region.level != Level::Province) {
        let short = shortened(&region.name);
        // 长治 is the city, not the county that was called so, too.
        let city = |other: &&Region| other.level == Level::City && shortened(&other.name) == short;
        let alone = region.level == Level::City || !regions::known().iter().any(|other| city(&other));
        let called = address.contains(region.name.as_str()) || (alone && address.contains(short));
        let Some(now) = regions::current(region, today).filter(|_| called) else { continue };
        if found.iter().all(|other| other.code != now.code) {
            found.push(Named { code: now.code.clone(), name: region.name.clone(), office: false });
        }
    }
    found
}

/// A name without its last character, unless too little is left.
fn shortened(name: &str) -> &str {
    if name.chars().count() > 2 { name.trim_end_matches(['市', '县', '区']) } else { name }
}

/// Those named in an address in the order in which they are asked for points: what agrees with most of the others
/// first, then what is smaller, then the longer name. What contradicts the county that is named is left out.
pub fn ranked(mut named: Vec<Named>) -> Vec<Named> {
    let counties: Vec<String> = named
        .iter()
        .filter(|one| !one.office && matches!(regions::level(&one.code), Some(Level::County)))
        .map(|one| one.code.clone())
        .collect();
    if !counties.is_empty() {
        named.retain(|one| {
            counties
                .iter()
                .any(|county| regions::contains(county, &one.code) || regions::contains(&one.code, county))
        });
    }
    let around: Vec<usize> = named
        .iter()
        .map(|one| named.iter().filter(|other| regions::contains(&other.code, &one.code)).count())
        .collect();
    let mut order: Vec<usize> = (0..named.len()).collect();
    order.sort_by_key(|at| {
        let one = &named[*at];
        (
            std::cmp::Reverse(around[*at]),
            one.sureness(),
            std::cmp::Reverse(one.name.chars().count()),
            one.code.clone(),
        )
    });
    order.into_iter().map(|at| named[at].clone()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn today() -> chrono::NaiveDate {
        "2026-11-20".parse().expect("a day")
    }

    fn named(code: &str, name: &str) -> Named {
        Named { code: code.to_owned(), name: name.to_owned(), office: false }
    }

    fn codes(named: Vec<Named>) -> Vec<String> {
        named.into_iter().map(|one| one.code).collect()
    }

    #[test]
    fn cities_and_counties_are_known_by_today_s_names_and_by_old_ones() {
        assert_eq!(codes(known("山西省长治市沁县演示镇", today())), ["140400", "140430"]);
        assert_eq!(codes(known("屯留县路村乡", today())), ["140405"], "today a district");
        assert_eq!(codes(known("巴黎市", today())), Vec::<String>::new());
    }

    #[test]
    fn the_smallest_place_that_agrees_with_the_others_goes_first() {
        let all = vec![
            named("140400", "长治市"),
            named("140430", "沁县"),
            named("140430101", "东街"),
            named("140403001", "东街"),
            named("140430101201", "河西村"),
        ];
        assert_eq!(codes(ranked(all)), ["140430101201", "140430101", "140430", "140400"]);
    }

    #[test]
    fn an_office_is_surer_than_the_village_where_it_stands() {
        let office = Named { office: true, ..named("140430101201", "河西村联络点") };
        let ranked = ranked(vec![named("140430101201", "河西村"), office.clone()]);
        assert_eq!(ranked.first(), Some(&office));
        assert_eq!(office.sureness(), Sureness::Office);
    }
}
