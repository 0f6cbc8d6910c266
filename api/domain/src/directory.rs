//! The public directory (ORG-04): its order, and by what an office is found.

use openapi::organisations::{Level, OrganisationType};
use strum::VariantArray;

use crate::{regions, search};

/// Characters of an entry that are searched.
const LENGTH: usize = 300;

/// The place of an office in the directory: by level, the highest first, then by region, then by type.
pub fn position(kind: OrganisationType, region_code: &str) -> i64 {
    let level: i64 = match regions::level(region_code) {
        Some(Level::Province) => 1,
        Some(Level::City) => 2,
        Some(Level::County) | None => 3,
        Some(Level::Township) => 4,
        Some(Level::Village) => 5,
    };
    let region: i64 = format!("{region_code:0<12}").parse().unwrap_or_default();
    (level * 1_000_000_000_000 + region) * 100 + rank(kind)
}

/// Whom people look for goes first.
fn rank(kind: OrganisationType) -> i64 {
    use OrganisationType::*;
    const FIRST: [OrganisationType; 5] = [Centre, Hotline, SubCentre, StationTownship, IntakeFirm];
    let first = FIRST.iter().position(|first| *first == kind);
    let at = first.or_else(|| {
        OrganisationType::VARIANTS.iter().position(|other| *other == kind).map(|at| at + FIRST.len())
    });
    at.and_then(|at| at.try_into().ok()).unwrap_or(99)
}

/// By what an office is found: its name, the names of its region, its phones, the initials of its name for each way to
/// read it. Normalised, with a space between two of them, so that nothing is found across.
pub fn haystack<'a>(
    name: &str,
    initials: &[String],
    place: impl Iterator<Item = &'a str>,
    phones: &[String],
) -> String {
    let mut parts = vec![needle(name)];
    parts.extend(place.map(needle).filter(|part| !part.is_empty()));
    parts.extend(phones.iter().chain(initials).map(|part| needle(part)));
    parts.join(" ").chars().take(LENGTH).collect()
}

/// What is typed, as it stands in a haystack: letters and digits only, in lower case.
pub fn needle(typed: &str) -> String {
    search::normal(typed).chars().filter(|c| c.is_alphanumeric()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn org_04_a_city_goes_before_its_counties_and_a_centre_before_the_stations() {
        use OrganisationType::*;
        let order = [
            (Centre, "140400"),
            (Bureau, "140400"),
            (Centre, "140403"),
            (Centre, "140430"),
            (StationTownship, "140403001"),
            (StationTownship, "140430901"),
            (LiaisonVillage, "140403001201"),
        ];
        let places: Vec<i64> = order.iter().map(|(kind, region)| position(*kind, region)).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert!(places.windows(2).all(|pair| pair[0] != pair[1]));
    }

    #[test]
    fn org_04_an_office_is_found_by_name_initials_place_and_phone() {
        let phones = ["0355-2036409".to_owned()];
        let initials = ["qxflyzzx".to_owned(), "xxflyzzx".to_owned()];
        let haystack = haystack("沁县法律援助中心", &initials, ["长治市", "沁县"].into_iter(), &phones);
        for typed in ["沁县", "QXFLYZ", "xxfl", "法律 援助", "长治", "0355-2036", "2036409"] {
            assert!(haystack.contains(&needle(typed)), "{typed}");
        }
        for across in ["中心长治", "2036409qx", "zxxx"] {
            assert!(!haystack.contains(across), "nothing across: {across}");
        }
    }
}
