//! The parts of GB/T 2260 that are checked: provinces, and the counties of the cities served first (§13.19).

/// The first two digits of every province.
const PROVINCES: &[&str] = &[
    "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42",
    "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64", "65", "71", "81", "82",
];

/// Cities whose counties are all known: the city and the last two digits of its counties.
const CITIES: &[(&str, &[&str])] = &[
    // 长治: 02 城区, 11 郊区, 21 长治县, 24 屯留县, 81 潞城市 ended in 2018.
    ("1404", &["03", "04", "05", "06", "23", "25", "26", "27", "28", "29", "30", "31"]),
    // 镇江
    ("3211", &["02", "11", "12", "81", "82", "83"]),
    // 濮阳
    ("4109", &["02", "22", "23", "26", "27", "28"]),
    // 定西
    ("6211", &["02", "21", "22", "23", "24", "25", "26"]),
];

/// The city itself and its districts taken together: on numbers given to collective households.
const WHOLE_CITY: &[&str] = &["00", "01"];

/// True when the first two digits are a province.
pub(super) fn has_province(region: &str) -> bool {
    region.get(..2).is_some_and(|province| PROVINCES.contains(&province))
}

/// False when the county is known to be unknown: old numbers keep codes that have since been abolished.
pub(super) fn is_current(region: &str) -> bool {
    let (Some(city), Some(county)) = (region.get(..4), region.get(4..6)) else {
        return false;
    };
    match CITIES.iter().find(|(code, _)| *code == city) {
        Some((_, counties)) => counties.contains(&county) || WHOLE_CITY.contains(&county),
        None => true,
    }
}
