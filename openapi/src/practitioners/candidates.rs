//! A practitioner as an assigner sees them for one case, and the hard filters of §7.1.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::PractitionerKind;
use crate::{Name, OrganisationId, PractitionerId, Short};

/// A practitioner as an assigner sees them for one case, best first.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Candidate {
    pub id: PractitionerId,
    pub name: Name,
    pub kind: PractitionerKind,
    pub firm_id: OrganisationId,
    pub firm_name: String,
    pub licence_no: Short,
    pub phone: Short,
    pub criminal_years: u16,
    pub open_cases: u16,
    /// Open cases at most (ASG-07).
    pub max_open_cases: u16,
    /// Knows the minds of minors (ASG-04).
    pub minors_qualified: bool,
    pub last_assigned_on: Option<NaiveDate>,
    /// Why this person can not be chosen; empty when they can.
    pub barred: Vec<Bar>,
}

words! {
    /// Hard filters of §7.1.
    Bar {
        /// Licence not valid today (ASG-01).
        LicenceNotValid,
        /// The yearly assessment that is due was not passed, or is not on record (ASG-01).
        NoAnnualCheck,
        /// Suspended from practice or assignment (ASG-01, ASG-08).
        Suspended,
        /// No longer on the roster.
        LeftRoster,
        /// Only lawyers defend (ASG-02).
        NotALawyer,
        /// Fewer than three years of criminal defence where a death sentence is reviewed (ASG-03).
        TooFewCriminalYears,
        /// A minor's case, and not known for knowing the minds of minors (ASG-04).
        NotForMinors,
        /// Same firm for the other side (ASG-06).
        ActsForOtherSide,
        /// Too many open cases (ASG-07).
        OverCapacity,
        /// Nobody assigns a case to himself (SOD-03).
        IsAssigner,
        /// The approver of the grant is not its handler (SOD-04).
        IsApprover,
        /// Declined this case already.
        DeclinedBefore,
        /// Has a relation to somebody in it, or to the matter (ROLE-04, ASG-06).
        Related,
    }
}
