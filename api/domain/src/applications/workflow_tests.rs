use openapi::{Code, auth::Role};
use strum::VariantArray;

use super::*;
use crate::permissions;

fn someone(n: u128, role: Role, stance: Stance) -> Actor {
    Actor {
        id: UserId(uuid(n)),
        permissions: permissions::of(&[role]),
        stance,
        delegated_by: None,
        eased: Vec::new(),
    }
}

fn uuid(n: u128) -> openapi::Uuid {
    openapi::Uuid::from_u128(n)
}

fn at(status: Status) -> Standing {
    Standing {
        status,
        source: Source::SelfOnline,
        received_by: Some(UserId(uuid(1))),
        examined_by: Some(UserId(uuid(2))),
        small_centre: false,
        decided_by: None,
        noticed: false,
        deferral: None,
        findings: Some([Finding::Met; 3]),
    }
}

#[test]
fn every_state_is_a_draft_or_live_or_ended_and_who_was_granted_is_served_on() {
    for status in Status::VARIANTS.iter().copied() {
        let (live, ended) = (LIVE.contains(&status), ENDED.contains(&status));
        assert_eq!(usize::from(live) + usize::from(ended), usize::from(status != Status::Draft), "{status}");
        assert_eq!(serves(status), !ended || status == Status::DecidedGrant, "{status}");
    }
}

#[test]
fn a2_a3_an_online_application_goes_to_the_precheck_and_a_window_one_does_not() {
    let lin = someone(9, Role::Applicant, Stance::Own);
    let clerk = someone(1, Role::Intake, Stance::Staff);
    assert_eq!(next(&at(Status::Draft), &lin, Action::Submit), Ok(Status::Precheck));
    let window = Standing { source: Source::SelfWindow, ..at(Status::Draft) };
    assert_eq!(next(&window, &clerk, Action::Submit), Ok(Status::Submitted));
}

#[test]
fn sod_01_an_examiner_never_approves_their_own_opinion() {
    let mut both = someone(2, Role::Examiner, Stance::Staff);
    both.permissions.push(Permission::Decide);
    for action in [Action::Grant, Action::Refuse, Action::ReturnOpinion] {
        assert_eq!(next(&at(Status::Opinion), &both, action), Err(Refusal::SamePerson { rule: "SOD-01" }));
        assert!(!actions(&at(Status::Opinion), &both).contains(&action));
    }
}

/// Somebody with one permission more under the rule for small centres.
fn eased(n: u128, role: Role) -> Actor {
    Actor { eased: permissions::eased(role).into_iter().collect(), ..someone(n, role, Stance::Staff) }
}

#[test]
fn sod_01_in_a_small_centre_the_director_examines_and_the_bureau_alone_approves() {
    let director = eased(2, Role::CentreDirector);
    assert_eq!(next(&at(Status::Accepted), &director, Action::GiveOpinion), Ok(Status::Opinion));
    let strict = someone(2, Role::CentreDirector, Stance::Staff);
    assert_eq!(next(&at(Status::Accepted), &strict, Action::GiveOpinion), Err(Refusal::NotAllowed));

    let small = Standing { small_centre: true, ..at(Status::Opinion) };
    let (leader, other) = (eased(7, Role::BureauLeader), someone(8, Role::CentreDirector, Stance::Staff));
    for action in [Action::Grant, Action::Refuse] {
        assert_eq!(next(&small, &director, action), Err(Refusal::SamePerson { rule: "SOD-01" }));
        assert_eq!(next(&small, &other, action), Err(Refusal::NotAllowed), "only the bureau");
        assert!(next(&small, &leader, action).is_ok());
        assert_eq!(next(&at(Status::Opinion), &leader, action), Err(Refusal::NotAllowed), "an examiner did");
    }
    assert!(next(&small, &other, Action::ReturnOpinion).is_ok(), "somebody else may examine after all");
    let examiner = someone(2, Role::BureauLeader, Stance::Staff);
    assert!(actions(&small, &examiner).is_empty(), "without the rule the bureau reads");
}

#[test]
fn sod_01_three_people_are_no_small_centre() {
    assert!(permissions::is_small(2) && !permissions::is_small(3));
}

#[test]
fn sod_02_who_received_it_never_approves() {
    let mut both = someone(1, Role::Intake, Stance::Staff);
    both.permissions.push(Permission::Decide);
    assert_eq!(next(&at(Status::Opinion), &both, Action::Grant), Err(Refusal::SamePerson { rule: "SOD-02" }));
}

#[test]
fn a14_nothing_is_granted_while_a_condition_is_not_met() {
    let director = someone(3, Role::CentreDirector, Stance::Staff);
    let poor =
        Standing { findings: Some([Finding::Met, Finding::Met, Finding::NotMet]), ..at(Status::Opinion) };
    assert_eq!(next(&poor, &director, Action::Grant), Err(Refusal::Guard(Code::NotEligible)));
    assert_eq!(next(&poor, &director, Action::Refuse), Ok(Status::DecidedRefuse));
    assert_eq!(next(&at(Status::Opinion), &director, Action::Grant), Ok(Status::DecidedGrant));
}

#[test]
fn a7_there_is_one_notice_before_it_is_accepted_or_while_it_is_examined() {
    let examiner = someone(2, Role::Examiner, Stance::Staff);
    for status in [Status::Received, Status::Accepted, Status::Verifying] {
        let asked = |noticed| next(&Standing { noticed, ..at(status) }, &examiner, Action::AskSupplement);
        assert_eq!(asked(false), Ok(Status::NeedSupp), "{status}");
        assert_eq!(asked(true), Err(Refusal::Guard(Code::OneNoticeOnly)), "{status}");
    }
    assert!(next(&at(Status::Opinion), &examiner, Action::AskSupplement).is_err(), "the opinion is given");
}

#[test]
fn a9_only_an_unanswered_supplement_is_deemed_withdrawn() {
    for status in Status::VARIANTS {
        assert_eq!(expire(*status).is_ok(), *status == Status::NeedSupp, "{status}");
    }
}

#[test]
fn a16_an_applicant_withdraws_at_any_time_before_the_decision() {
    let lin = someone(9, Role::Applicant, Stance::Own);
    for status in LIVE {
        assert_eq!(next(&at(*status), &lin, Action::Withdraw), Ok(Status::Withdrawn), "{status}");
    }
    for status in [Status::DecidedGrant, Status::DecidedRefuse, Status::Withdrawn, Status::Merged] {
        assert!(next(&at(status), &lin, Action::Withdraw).is_err(), "{status}");
    }
}

#[test]
fn an_applicant_never_holds_the_moves_of_the_centre() {
    let lin = someone(9, Role::Applicant, Stance::Own);
    for status in Status::VARIANTS {
        for action in actions(&at(*status), &lin) {
            assert!(
                matches!(
                    action,
                    Action::Edit | Action::Attach | Action::Submit | Action::Supply | Action::Withdraw
                ),
                "{action} in {status}"
            );
        }
    }
}

#[test]
fn num_04_only_the_centre_voids_and_only_what_has_a_number_and_no_decision() {
    for status in Status::VARIANTS {
        let voided = next(&at(*status), &someone(5, Role::Intake, Stance::Staff), Action::Void);
        assert_eq!(voided.is_ok(), LIVE.contains(status), "{status}");
        assert!(next(&at(*status), &someone(9, Role::Applicant, Stance::Own), Action::Void).is_err());
    }
}

#[test]
fn nothing_moves_out_of_an_end_state() {
    for status in [
        Status::DecidedGrant,
        Status::DecidedRefuse,
        Status::DeemedWithdrawn,
        Status::Withdrawn,
        Status::Redirected,
        Status::Merged,
        Status::Voided,
        Status::PrecheckReject,
    ] {
        assert!(MOVES.iter().all(|(_, from, ..)| !from.contains(&status)), "{status}");
    }
}

#[test]
fn sod_13_a_refusal_is_the_directors_own_and_not_a_delegates() {
    let mut delegate = someone(5, Role::Intake, Stance::Staff);
    delegate.permissions.push(Permission::Decide);
    delegate.delegated_by = Some(UserId(uuid(6)));
    let mut opinion = at(Status::Opinion);
    opinion.findings = Some([Finding::Met; 3]);
    assert_eq!(next(&opinion, &delegate, Action::Grant), Ok(Status::DecidedGrant));
    assert_eq!(next(&opinion, &delegate, Action::Refuse), Err(Refusal::NotAllowed));
    assert!(!actions(&opinion, &delegate).contains(&Action::Refuse));
}

#[test]
fn a17_the_director_grants_first_from_every_state_of_examination_and_nobody_who_received_or_examined() {
    let director = someone(3, Role::CentreDirector, Stance::Staff);
    for status in [Status::Received, Status::Accepted, Status::Verifying] {
        let bare = Standing { findings: None, ..at(status) };
        assert_eq!(next(&bare, &director, Action::GrantFirst), Ok(Status::DecidedGrant), "{status}");
        let receiver = Actor { id: UserId(uuid(1)), ..director.clone() };
        assert_eq!(next(&bare, &receiver, Action::GrantFirst), Err(Refusal::SamePerson { rule: "SOD-02" }));
        let leader = eased(7, Role::BureauLeader);
        assert_eq!(
            next(&bare, &leader, Action::GrantFirst),
            Err(Refusal::NotAllowed),
            "it stays at the centre"
        );
    }
    assert!(next(&at(Status::Precheck), &director, Action::GrantFirst).is_err(), "nobody received it yet");
}

#[test]
fn a18_a19_only_what_is_owed_is_completed_reviewed_or_upheld() {
    use DeferralState::{Completed, Owed, Review};
    let examiner = someone(5, Role::Examiner, Stance::Staff);
    let director = someone(3, Role::CentreDirector, Stance::Staff);
    let lin = someone(9, Role::Applicant, Stance::Own);
    let granted =
        |deferral| Standing { deferral, decided_by: Some(UserId(uuid(3))), ..at(Status::DecidedGrant) };
    for (deferral, complete, review, uphold) in [
        (None, false, false, false),
        (Some(Owed), true, true, false),
        (Some(Review), true, false, true),
        (Some(Completed), false, false, false),
    ] {
        let standing = granted(deferral);
        assert_eq!(next(&standing, &examiner, Action::Complete).is_ok(), complete, "{deferral:?}");
        assert_eq!(next(&standing, &lin, Action::Attach).is_ok(), complete, "{deferral:?}");
        assert_eq!(next(&standing, &examiner, Action::ReviewGrant).is_ok(), review, "{deferral:?}");
        assert_eq!(next(&standing, &director, Action::UpholdGrant).is_ok(), uphold, "{deferral:?}");
        assert_eq!(lapse(Status::DecidedGrant, deferral).is_ok(), deferral == Some(Owed), "{deferral:?}");
    }
    let both = Actor { id: UserId(uuid(3)), ..examiner };
    let own = next(&granted(Some(Owed)), &both, Action::Complete);
    assert_eq!(own, Err(Refusal::SamePerson { rule: "SOD-01" }), "who granted first does not examine after");
}
