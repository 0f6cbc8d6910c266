//! Where an application may come in (§4.3), and who may say so.

use openapi::{
    Code, FieldProblem,
    applications::{Form, Source},
    auth::Role,
};

use crate::refusal::{Refusal, field};

/// The ways in that each role looks after; the first is the usual one. Who is at the window writes down what came by
/// post, by phone or on paper from others, too.
#[rustfmt::skip]
const TABLE: &[(Role, &[Source])] = {
    use Source::*;
    &[
        (Role::Applicant,      &[SelfOnline]),
        (Role::Intake,         &[SelfWindow, SelfPhoneBooked, Station, Source::JusticeOffice, Source::VillageAdviser,
                                 Source::DutyLawyer, OrganForward, CustodyForward, MassOrg, Hotline, HomeVisit,
                                 OtherLaa]),
        (Role::Consultant,     &[SelfWindow, SelfPhoneBooked, HomeVisit]),
        (Role::JusticeOffice,  &[Source::JusticeOffice, SelfPhoneBooked, HomeVisit]),
        (Role::StationStaff,   &[Station, MassOrg, HomeVisit]),
        (Role::VillageAdviser, &[Source::VillageAdviser, HomeVisit]),
        (Role::DutyLawyer,     &[Source::DutyLawyer, CustodyForward]),
        (Role::HotlineAgent,   &[Hotline, SelfPhoneBooked]),
        (Role::HotlineLead,    &[Hotline, SelfPhoneBooked]),
        (Role::ExtCustody,     &[CustodyForward]),
    ]
};

/// The ways in of a program: it files for the unit that runs it (§2.4).
const PROGRAM: &[Source] = &[Source::MassOrg, Source::OrganForward, Source::CustodyForward, Source::Hotline];

/// Who enters an application.
#[derive(Debug, Clone, Copy)]
pub enum Entering<'a> {
    /// Somebody with these roles at the window.
    Roles(&'a [Role]),
    /// A program of another unit.
    Program,
}

/// The ways in that are open to who enters it, the usual one first.
pub fn open_to(who: Entering<'_>) -> Vec<Source> {
    let mut found = Vec::new();
    let each: Vec<&[Source]> = match who {
        Entering::Program => vec![PROGRAM],
        Entering::Roles(roles) => {
            let rows = TABLE.iter().filter(|(role, _)| roles.contains(role));
            rows.map(|(_, sources)| *sources).collect()
        }
    };
    for source in each.into_iter().flatten() {
        if !found.contains(source) {
            found.push(*source);
        }
    }
    found
}

/// The way in: the one that is said, if it is open to who says it, or the usual one.
pub fn chosen(who: Entering<'_>, said: Option<Source>) -> Result<Source, Refusal> {
    let open = open_to(who);
    match said {
        Some(source) if open.contains(&source) => Ok(source),
        Some(_) => Err(Refusal::Incomplete(vec![field("source", Code::NotInList)])),
        None => open.first().copied().ok_or(Refusal::NotAllowed),
    }
}

/// Does somebody look at it before it is received (A3)? What comes in over the net or at a station is.
pub fn prechecked(source: Source) -> bool {
    matches!(source, Source::SelfOnline | Source::Station)
}

/// What must stand in the form because of how it came in: an organ or a place of custody names itself (§5.4).
pub fn problems(source: Source, form: &Form) -> Vec<FieldProblem> {
    match &form.forwarding {
        None if matches!(source, Source::OrganForward | Source::CustodyForward) => {
            vec![field("forwarding", Code::Required)]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use strum::VariantArray;

    use super::*;
    use crate::permissions;
    use openapi::auth::Permission;

    #[test]
    fn every_way_in_is_looked_after_by_somebody_and_only_by_who_may_enter_applications() {
        for source in Source::VARIANTS {
            assert!(TABLE.iter().any(|(_, sources)| sources.contains(source)), "{source}");
        }
        for role in Role::VARIANTS {
            let enters = permissions::allows(*role, Permission::Apply);
            assert_eq!(!open_to(Entering::Roles(&[*role])).is_empty(), enters, "{role}");
        }
    }

    #[test]
    fn the_usual_way_in_is_taken_when_none_is_said_and_no_other_than_ones_own() {
        let duty = Entering::Roles(&[Role::DutyLawyer]);
        assert_eq!(chosen(duty, None), Ok(Source::DutyLawyer));
        assert_eq!(chosen(duty, Some(Source::CustodyForward)), Ok(Source::CustodyForward));
        assert!(chosen(duty, Some(Source::SelfWindow)).is_err());
        assert!(
            chosen(Entering::Roles(&[Role::Intake]), Some(Source::SelfOnline)).is_err(),
            "that is the person"
        );
        assert_eq!(chosen(Entering::Program, None), Ok(Source::MassOrg));
        assert_eq!(chosen(Entering::Roles(&[Role::Lawyer]), None), Err(Refusal::NotAllowed));
    }

    #[test]
    fn who_passed_it_on_is_named_where_an_organ_did() {
        let form = Form::default();
        assert_eq!(problems(Source::CustodyForward, &form).len(), 1);
        assert_eq!(problems(Source::SelfWindow, &form), []);
    }
}
