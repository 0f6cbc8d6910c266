//! Which centre is competent (ELG-J1 to ELG-J6; LAL 38), and what the office does where the person stands.

use openapi::{
    applications::{MatterType, Stage},
    jurisdictions::{JurisdictionOutcome, JurisdictionRule, OrganKind},
    organisations::Level,
};

use crate::regions;

/// What is known of a matter.
#[derive(Debug, Clone, Copy, Default)]
pub struct Facts<'a> {
    pub matter: Option<MatterType>,
    pub stage: Option<Stage>,
    pub organ: Option<OrganKind>,
    /// Today's code of where the organ is, or will be.
    pub organ_region: Option<&'a str>,
    pub organ_level: Option<Level>,
    /// Today's code of where the cause arose.
    pub cause_region: Option<&'a str>,
}

/// Where the competent centre is to be looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Seat {
    /// The ministry's centre.
    Ministry,
    /// The centre of this city or county.
    Region { code: String, rule: JurisdictionRule },
    /// Nothing is known that would tell.
    Unknown,
}

/// Where to look, when the organ does not stand in the map.
pub fn seat(facts: &Facts<'_>) -> Seat {
    if facts.stage == Some(Stage::DeathPenaltyReview) {
        return Seat::Ministry;
    }
    // ELG-J2: before filing there is no organ yet, only the one that would be competent.
    let before = matches!(facts.stage, Some(Stage::PreTrial | Stage::Filing)) || facts.organ.is_none();
    let rule = if before { JurisdictionRule::PresumedOrgan } else { JurisdictionRule::OrganPlace };
    if let Some(code) = facts.organ_region {
        return region(code, facts.organ_level, rule);
    }
    let Some(code) = facts.cause_region else { return Seat::Unknown };
    // ELG-J1: what is not litigation may also be applied for where the cause arose.
    let litigation = facts.matter != Some(MatterType::NonLit) && facts.stage != Some(Stage::Mediation);
    let rule = if litigation { JurisdictionRule::PresumedOrgan } else { JurisdictionRule::OrganPlace };
    region(code, None, rule)
}

/// ELG-J3: the city's centre for organs of the city, the county's for those of the county and below.
fn region(code: &str, level: Option<Level>, rule: JurisdictionRule) -> Seat {
    let level = level.or(regions::level(code));
    let code = match level {
        Some(Level::Province) => format!("{}0000", code.get(..2).unwrap_or_default()),
        Some(Level::City) => format!("{}00", code.get(..4).unwrap_or_default()),
        _ => code.get(..6).unwrap_or_default().to_owned(),
    };
    Seat::Region { code, rule }
}

/// How the office where the person stands is related to the competent centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// Nobody said where the person stands, or it is the centre itself or an office below it.
    Own,
    /// Another centre's, in a county or city where every office takes applications (`same_county_accept_any`).
    AnyOffice,
    /// Another centre's.
    Other,
}

/// What the office does. Nobody is sent away: what is another's is taken and forwarded (LAL 46, ELG-J5).
pub fn outcome(
    rule: JurisdictionRule,
    relation: Option<Relation>,
) -> (JurisdictionOutcome, JurisdictionRule) {
    use {JurisdictionOutcome::*, JurisdictionRule::*};
    match (rule, relation) {
        (Ministry, _) => (ForwardToMinistry, Ministry),
        (_, None) => (AcceptIfPlausible, PresumedOrgan),
        (rule, Some(Relation::Own)) => (Here, rule),
        (_, Some(Relation::AnyOffice)) => (AcceptForCentre, AnyOffice),
        (_, Some(Relation::Other)) => (Forward, AnyOffice),
    }
}

/// The reason in Chinese and English, as it is read out to the person.
pub fn reason(outcome: JurisdictionOutcome, rule: JurisdictionRule) -> (&'static str, &'static str) {
    use {JurisdictionOutcome::*, JurisdictionRule::*};
    match (outcome, rule) {
        (ForwardToMinistry, _) => (
            "死刑复核案件的法律援助由司法部法律援助中心办理；您可以在这里提交，由本处代为转交。",
            "Aid in the review of a death sentence is given by the ministry's centre. You may hand the application in here; it is passed on.",
        ),
        (AcceptIfPlausible, _) => (
            "现有情况还不能确定由哪个中心管辖；本处先收下材料，查明后办理或者转交，不会让您再跑一趟。",
            "What is known does not tell which centre is competent. The papers are taken here, and handled or passed on once it is clear.",
        ),
        (AcceptForCentre, _) => (
            "本地实行全域通办，任何一个受理点都可以收您的申请，由有管辖权的中心审查决定。",
            "Every office of this area takes your application; the competent centre decides on it.",
        ),
        (Forward, _) => (
            "本案由另一个法律援助中心管辖；本处就近收下您的申请，并转交给它，您不用再跑一趟。",
            "Another centre is competent. Your application is taken here and forwarded; you need not go there.",
        ),
        (Here, Map) => (
            "办案机关对应本中心管辖（办案机关与中心对应表）。",
            "The organ that handles the case belongs to this centre by the map of organs.",
        ),
        (Here, PresumedOrgan) => (
            "案件还没有立案，以将来有管辖权的法院或者仲裁机构所在地确定，由本中心受理。",
            "Nothing is filed yet: the place of the court or arbitration that would be competent decides, and it is this centre's.",
        ),
        (Here, OrganPlace | AnyOffice | Ministry) => (
            "办案机关、争议处理机关所在地或者事由发生地在本中心辖区（法律援助法第三十八条）。",
            "The organ that handles the case or dispute, or the place where the cause arose, lies in this centre's area (LAL 38).",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    fn of(code: &str, rule: JurisdictionRule) -> Seat {
        Seat::Region { code: code.to_owned(), rule }
    }

    #[test]
    fn elg_j1_the_place_of_the_organ_or_of_the_cause_decides() {
        let court = Facts {
            matter: Some(MatterType::Civil),
            stage: Some(Stage::FirstInstance),
            organ: Some(OrganKind::Court),
            organ_region: Some("140403001"),
            ..Facts::default()
        };
        assert_eq!(seat(&court), of("140403", JurisdictionRule::OrganPlace));
        let mediation =
            Facts { matter: Some(MatterType::NonLit), cause_region: Some("140404"), ..Facts::default() };
        assert_eq!(seat(&mediation), of("140404", JurisdictionRule::OrganPlace));
    }

    #[test]
    fn elg_j2_before_filing_the_organ_that_would_be_competent_is_taken() {
        let wages = Facts {
            matter: Some(MatterType::Labour),
            stage: Some(Stage::Filing),
            organ: Some(OrganKind::LabourArbitration),
            organ_region: Some("140425"),
            ..Facts::default()
        };
        assert_eq!(seat(&wages), of("140425", JurisdictionRule::PresumedOrgan));
        let nothing_filed =
            Facts { matter: Some(MatterType::Civil), cause_region: Some("140425"), ..Facts::default() };
        assert_eq!(seat(&nothing_filed), of("140425", JurisdictionRule::PresumedOrgan));
        assert_eq!(seat(&Facts::default()), Seat::Unknown);
        assert_eq!(
            outcome(JurisdictionRule::PresumedOrgan, None).0,
            JurisdictionOutcome::AcceptIfPlausible,
            "LAL 46: nobody is sent away"
        );
    }

    #[test]
    fn elg_j3_organs_of_the_city_belong_to_the_centre_of_the_city() {
        let intermediate = Facts {
            organ: Some(OrganKind::Court),
            organ_region: Some("140403"),
            organ_level: Some(Level::City),
            ..Facts::default()
        };
        assert_eq!(seat(&intermediate), of("140400", JurisdictionRule::OrganPlace));
    }

    #[test]
    fn elg_j5_what_is_anothers_is_taken_and_forwarded() {
        use {JurisdictionOutcome::*, JurisdictionRule::*};
        assert_eq!(outcome(OrganPlace, Some(Relation::Own)), (Here, OrganPlace));
        assert_eq!(outcome(Map, Some(Relation::Other)), (Forward, AnyOffice));
        assert_eq!(outcome(Map, Some(Relation::AnyOffice)), (AcceptForCentre, AnyOffice));
    }

    #[test]
    fn elg_j6_the_review_of_a_death_sentence_goes_to_the_ministry() {
        let review = Facts {
            stage: Some(Stage::DeathPenaltyReview),
            organ: Some(OrganKind::Court),
            organ_region: Some("140400"),
            ..Facts::default()
        };
        assert_eq!(seat(&review), Seat::Ministry);
        assert_eq!(outcome(JurisdictionRule::Ministry, None).0, JurisdictionOutcome::ForwardToMinistry);
    }

    #[test]
    fn every_answer_has_its_reason_in_both_languages() {
        for outcome in JurisdictionOutcome::VARIANTS {
            for rule in JurisdictionRule::VARIANTS {
                let (zh, en) = reason(*outcome, *rule);
                assert!(zh.chars().count() > 10 && en.is_ascii(), "{outcome} {rule}");
            }
        }
    }
}
