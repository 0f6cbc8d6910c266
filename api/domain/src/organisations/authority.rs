//! Which matters may be applied for at which office (ORG-05): a default for each type, exceptions for an office.

use openapi::{
    applications::{MatterType, MeansMode},
    organisations::{AuthorityEntry, AuthorityException, AuthorityMode, MatterGroup, OrganisationType},
};
use strum::VariantArray;

/// The group of a matter. A criminal matter is one whatever the means; without a word about the means they are
/// examined.
pub fn group(matter: Option<MatterType>, means: Option<MeansMode>) -> MatterGroup {
    match (matter, means) {
        (Some(MatterType::CriminalDef | MatterType::CriminalRep), _) => MatterGroup::Criminal,
        (_, Some(MeansMode::NoLimit)) => MatterGroup::NoMeansTest,
        (_, Some(MeansMode::Exempt)) => MatterGroup::Exempt,
        _ => MatterGroup::MeansTested,
    }
}

/// What an office of a type may do by itself.
pub fn default(kind: OrganisationType, group: MatterGroup) -> AuthorityMode {
    use {AuthorityMode::*, OrganisationType::*};
    let without_check = matches!(group, MatterGroup::NoMeansTest | MatterGroup::Exempt);
    match kind {
        Centre => Direct,
        // The receiving stations: what needs no check of means is applied for at once (濮阳, 定西).
        StationTownship | StationCourt | StationArbitration | StationMilitary | StationUniversity
        | IntakeFirm | SubCentre
            if without_check =>
        {
            Direct
        }
        // No station sends anybody away: it receives and forwards (ELG-J5, LAL 46).
        StationTownship | StationCourt | StationDetention | StationProcuratorate | StationPolice
        | StationPrison | StationMilitary | StationArbitration | StationMass | StationGov
        | StationUniversity | IntakeFirm | SubCentre | LiaisonDept | LiaisonVillage | Hotline | Bureau => {
            Forward
        }
        Firm | GrassrootsOffice => Guide,
    }
}

/// What this office may do, its exceptions counted.
pub fn mode(kind: OrganisationType, exceptions: &[AuthorityException], group: MatterGroup) -> AuthorityMode {
    let except = exceptions.iter().find(|exception| exception.group == group);
    except.map_or(default(kind, group), |exception| exception.mode)
}

/// The whole matrix of an office, one line for each group.
pub fn matrix(kind: OrganisationType, exceptions: &[AuthorityException]) -> Vec<AuthorityEntry> {
    let entry = |group: &MatterGroup| AuthorityEntry {
        group: *group,
        mode: mode(kind, exceptions, *group),
        default: default(kind, *group),
        basis: exceptions.iter().find(|e| e.group == *group).map(|e| e.basis.clone()),
    };
    MatterGroup::VARIANTS.iter().map(entry).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use OrganisationType::*;

    #[test]
    fn org_05_what_needs_no_check_of_means_is_applied_for_at_the_township() {
        for (group, expected) in [
            (MatterGroup::NoMeansTest, AuthorityMode::Direct),
            (MatterGroup::Exempt, AuthorityMode::Direct),
            (MatterGroup::MeansTested, AuthorityMode::Forward),
            (MatterGroup::Criminal, AuthorityMode::Forward),
        ] {
            assert_eq!(default(StationTownship, group), expected, "{group}");
            assert_eq!(default(Centre, group), AuthorityMode::Direct, "{group}");
        }
    }

    #[test]
    fn elg_j5_no_unit_of_the_network_sends_a_person_away() {
        for kind in OrganisationType::VARIANTS {
            for group in MatterGroup::VARIANTS {
                let guides = default(*kind, *group) == AuthorityMode::Guide;
                assert_eq!(guides, matches!(kind, Firm | GrassrootsOffice), "{kind} {group}");
            }
        }
    }

    #[test]
    fn org_05_an_exception_goes_before_the_default_of_the_type() {
        let exception = AuthorityException {
            group: MatterGroup::MeansTested,
            mode: AuthorityMode::Direct,
            basis: "莱司〔2026〕3号".parse().expect("a text"),
        };
        let matrix = matrix(StationTownship, std::slice::from_ref(&exception));
        let line = matrix.iter().find(|line| line.group == MatterGroup::MeansTested).expect("a line");
        assert_eq!((line.mode, line.default), (AuthorityMode::Direct, AuthorityMode::Forward));
        assert_eq!(line.basis.as_ref(), Some(&exception.basis));
    }

    #[test]
    fn a_criminal_matter_is_one_whatever_the_means() {
        assert_eq!(group(Some(MatterType::CriminalDef), Some(MeansMode::NoLimit)), MatterGroup::Criminal);
        assert_eq!(group(Some(MatterType::Labour), Some(MeansMode::Exempt)), MatterGroup::Exempt);
        assert_eq!(group(Some(MatterType::Civil), None), MatterGroup::MeansTested);
    }
}
