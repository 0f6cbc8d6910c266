//! Which type of unit stands on which level and under which parents (§3.1). One line a type; there are no others.

use openapi::{
    Code,
    organisations::{Level, OrganisationType},
};

use crate::regions;

/// A type with its levels and the types it may stand under.
type Place = (OrganisationType, &'static [Level], &'static [OrganisationType]);

#[rustfmt::skip]
const PLACES: &[Place] = {
    use {Level::*, OrganisationType::*};
    // LAL 12: justice administrations of counties and above set up centres.
    const FROM_COUNTY_UP: &[Level] = &[Province, City, County];
    const ANY_BUT_VILLAGE: &[Level] = &[Province, City, County, Township];
    &[
        (Bureau,               FROM_COUNTY_UP,           &[Bureau]),
        (Centre,               FROM_COUNTY_UP,           &[Bureau, Centre]),
        (StationTownship,      &[Township],              &[Bureau, Centre]),
        (StationCourt,         ANY_BUT_VILLAGE,          &[Bureau, Centre]),
        (StationDetention,     FROM_COUNTY_UP,           &[Bureau, Centre]),
        (StationProcuratorate, FROM_COUNTY_UP,           &[Bureau, Centre]),
        (StationPolice,        ANY_BUT_VILLAGE,          &[Bureau, Centre, StationTownship]),
        (StationPrison,        ANY_BUT_VILLAGE,          &[Bureau, Centre]),
        (StationMilitary,      ANY_BUT_VILLAGE,          &[Bureau, Centre]),
        (StationArbitration,   FROM_COUNTY_UP,           &[Bureau, Centre]),
        (StationMass,          ANY_BUT_VILLAGE,          &[Bureau, Centre, StationTownship]),
        (StationGov,           ANY_BUT_VILLAGE,          &[Bureau, Centre, StationTownship]),
        (StationUniversity,    ANY_BUT_VILLAGE,          &[Bureau, Centre]),
        (IntakeFirm,           &[City, County, Township], &[Bureau, Centre]),
        (SubCentre,            &[City, County, Township], &[Bureau, Centre]),
        (LiaisonDept,          &[City, County, Township], &[Bureau, Centre, StationTownship]),
        (LiaisonVillage,       &[Village],               &[StationTownship, Centre]),
        (Hotline,              FROM_COUNTY_UP,           &[Bureau, Centre]),
        (Firm,                 &[City, County, Township], &[Bureau]),
        (GrassrootsOffice,     &[City, County, Township], &[Bureau]),
    ]
};

/// A parent as far as its children are concerned.
#[derive(Debug, Clone, Copy)]
pub struct Parent<'a> {
    pub kind: OrganisationType,
    pub region: &'a str,
}

/// What keeps a unit from its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Misplaced {
    /// Its type does not stand under the parent's.
    Parent(Code),
    /// Its region is of the wrong level, or lies outside the parent's.
    Region(Code),
}

fn place(kind: OrganisationType) -> Option<&'static Place> {
    PLACES.iter().find(|(of, ..)| *of == kind)
}

/// May a unit of this type and region stand under this parent?
pub fn fits(kind: OrganisationType, region: &str, parent: Parent<'_>) -> Result<(), Misplaced> {
    let (_, levels, parents) = place(kind).ok_or(Misplaced::Parent(Code::Mismatch))?;
    if !parents.contains(&parent.kind) {
        return Err(Misplaced::Parent(Code::Mismatch));
    }
    if !regions::level(region).is_some_and(|level| levels.contains(&level)) {
        return Err(Misplaced::Region(Code::OutOfRange));
    }
    if !regions::contains(parent.region, region) {
        return Err(Misplaced::Region(Code::Mismatch));
    }
    Ok(())
}

/// May a unit of this type stand on the level of its region, wherever it stands?
pub fn on_level(kind: OrganisationType, region: &str) -> bool {
    let level = regions::level(region);
    place(kind).zip(level).is_some_and(|((_, levels, _), level)| levels.contains(&level))
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrganisationType::*;
    use strum::VariantArray;

    fn under(kind: OrganisationType, region: &'static str) -> Parent<'static> {
        Parent { kind, region }
    }

    #[test]
    fn every_type_of_section_3_1_has_its_place() {
        for kind in OrganisationType::VARIANTS {
            assert_eq!(PLACES.iter().filter(|(of, ..)| of == kind).count(), 1, "{kind}");
        }
    }

    #[test]
    fn org_01_city_county_township_village_stand_under_each_other() {
        for (kind, region, parent) in [
            (Centre, "140400", under(Bureau, "140400")),
            (Centre, "140403", under(Centre, "140400")),
            (StationTownship, "140403001", under(Centre, "140403")),
            (LiaisonVillage, "140403001201", under(StationTownship, "140403001")),
        ] {
            assert_eq!(fits(kind, region, parent), Ok(()), "{kind}");
        }
    }

    #[test]
    fn a_centre_does_not_stand_under_a_village_and_a_village_not_under_a_bureau() {
        let wrong = Err(Misplaced::Parent(Code::Mismatch));
        assert_eq!(fits(Centre, "140403", under(LiaisonVillage, "140403001201")), wrong);
        assert_eq!(fits(LiaisonVillage, "140403001201", under(Bureau, "140400")), wrong);
        assert_eq!(fits(Bureau, "140403", under(Centre, "140400")), wrong);
    }

    #[test]
    fn a_unit_lies_in_the_region_of_its_parent_on_a_level_of_its_type() {
        let centre = under(Centre, "140403");
        assert_eq!(fits(StationTownship, "140404001", centre), Err(Misplaced::Region(Code::Mismatch)));
        assert_eq!(fits(StationTownship, "140403", centre), Err(Misplaced::Region(Code::OutOfRange)));
        assert_eq!(fits(Centre, "140400", centre), Err(Misplaced::Region(Code::Mismatch)));
        assert!(on_level(Firm, "140403") && !on_level(Firm, "140403001201"));
    }
}
