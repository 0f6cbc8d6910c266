//! Region codes (ORG-01): which places lie in the region of an office.
//! Six digits that end in zeros stand for a whole city or province; longer codes begin with those above them.

/// Does a place lie in the region that an office looks after?
pub fn covers(office: &str, place: &str) -> bool {
    let region = match office.len() {
        6 if office.ends_with("0000") => &office[..2],
        6 if office.ends_with("00") => &office[..4],
        _ => office,
    };
    place.starts_with(region)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn org_01_a_city_covers_its_counties_a_county_its_villages_and_not_the_next_one() {
        for (office, place, expected) in [
            ("140000", "140430101001", true),
            ("140400", "140430101001", true),
            ("140430", "140430101001", true),
            ("140430101", "140430101001", true),
            ("140430", "140431101001", false),
            ("140430102", "140430101001", false),
            ("140400", "140500", false),
            ("140400", "140403", true),
        ] {
            assert_eq!(covers(office, place), expected, "{office} {place}");
        }
    }
}
