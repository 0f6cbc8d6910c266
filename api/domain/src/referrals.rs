//! The life of a referral (ORG-06). Every legal move is one line; each end makes its own.

use chrono::NaiveDate;
use openapi::{
    deadlines::DeadlineKind,
    organisations::OrganisationType,
    referrals::{ReferralAction, ReferralSide, ReferralStatus},
};
use strum::VariantArray;

use crate::{
    deadlines::{self, Calendar},
    refusal::Refusal,
    running::Running,
};

/// Working days to sign for a referral when nothing else is said (ORG-06).
pub const WORKING_DAYS: u16 = 1;

#[rustfmt::skip]
const MOVES: &[(ReferralStatus, ReferralAction, ReferralSide, ReferralStatus)] = {
    use {ReferralAction::*, ReferralSide::*, ReferralStatus::*};
    &[
        (Sent,     SignFor,  To,   Signed),
        (Sent,     Return,   To,   Returned),
        (Sent,     Withdraw, From, Withdrawn),
        (Signed,   Forward,  To,   Forwarded),
        (Signed,   Conclude, To,   Concluded),
        (Returned, Resend,   From, Sent),
        (Returned, Withdraw, From, Withdrawn),
    ]
};

/// States in which somebody still has something to do.
pub const OPEN: &[ReferralStatus] = &[ReferralStatus::Sent, ReferralStatus::Signed, ReferralStatus::Returned];

/// May somebody who acts for these ends do this now, and where does it lead?
pub fn next(
    from: ReferralStatus,
    sides: &[ReferralSide],
    action: ReferralAction,
) -> Result<ReferralStatus, Refusal> {
    let (.., side, to) = MOVES
        .iter()
        .find(|(status, what, ..)| (*status, *what) == (from, action))
        .ok_or(Refusal::NotNow { from: from.code(), action: action.code() })?;
    if sides.contains(side) { Ok(*to) } else { Err(Refusal::NotAllowed) }
}

/// Everything that may be done now, from the same table that will decide.
pub fn actions(from: ReferralStatus, sides: &[ReferralSide]) -> Vec<ReferralAction> {
    ReferralAction::VARIANTS.iter().copied().filter(|action| next(from, sides, *action).is_ok()).collect()
}

/// Does a unit of this type take referrals? Villages and departments pass on; firms are assigned cases.
pub fn receives(kind: OrganisationType) -> bool {
    use OrganisationType::*;
    match kind {
        LiaisonVillage | LiaisonDept | Firm | GrassrootsOffice => false,
        Bureau | Centre | StationTownship | StationCourt | StationDetention | StationProcuratorate
        | StationPolice | StationPrison | StationMilitary | StationArbitration | StationMass | StationGov
        | StationUniversity | IntakeFirm | SubCentre | Hotline => true,
    }
}

/// By when it is signed for or returned: the hand-over's clock (DL-30), so many working days from the day it was sent.
pub fn due(calendar: &Calendar, sent_on: NaiveDate, working_days: u16) -> Running {
    let on = deadlines::due_in_working_days(calendar, sent_on, working_days);
    Running::new(DeadlineKind::Dl30, sent_on, on, 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use {ReferralAction::*, ReferralSide::*, ReferralStatus::*};

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    #[test]
    fn org_06_the_receiver_signs_or_returns_and_the_sender_stays_responsible() {
        assert_eq!(actions(Sent, &[To]), [SignFor, Return]);
        assert_eq!(actions(Sent, &[From]), [Withdraw]);
        assert_eq!(actions(Signed, &[To]), [Forward, Conclude]);
        assert!(actions(Signed, &[From]).is_empty());
        assert_eq!(actions(Returned, &[From]), [Resend, Withdraw]);
        assert!(actions(Returned, &[To]).is_empty());
        assert_eq!(next(Sent, &[From], SignFor), Err(Refusal::NotAllowed));
    }

    #[test]
    fn what_has_ended_is_not_moved_and_what_is_open_is() {
        for status in ReferralStatus::VARIANTS {
            assert_eq!(OPEN.contains(status), !actions(*status, &[From, To]).is_empty(), "{status}");
        }
    }

    #[test]
    fn org_06_one_working_day_to_sign_for_it() {
        let calendar = Calendar::official();
        // Friday: the next working day is Monday.
        assert_eq!(due(calendar, day("2026-11-06"), WORKING_DAYS).on, day("2026-11-09"));
        // The working day before the National Day holidays.
        assert_eq!(due(calendar, day("2024-09-30"), WORKING_DAYS).on, day("2024-10-08"));
    }

    #[test]
    fn villages_and_firms_take_no_referrals() {
        assert!(!receives(OrganisationType::LiaisonVillage) && !receives(OrganisationType::Firm));
        assert!(receives(OrganisationType::Centre) && receives(OrganisationType::StationTownship));
    }
}
