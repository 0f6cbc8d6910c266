//! Legal-aid practitioners (§4.3 `practitioner`) and their fitness for one case (§7.1).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Name, OrganisationId, PractitionerId, Short};

codes! {
    /// 执业类别: who may handle what (ASG-02).
    PractitionerKind { Lawyer, StaffLawyer, GovernmentLawyer, GrassrootsWorker, Volunteer }
}

/// A practitioner on the roster of the network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Practitioner {
    pub id: PractitionerId,
    pub name: Name,
    pub kind: PractitionerKind,
    pub firm_id: OrganisationId,
    pub firm_name: String,
    pub licence_no: Short,
    pub licence_valid_to: NaiveDate,
    /// Suspended until this day, inclusive.
    pub suspended_to: Option<NaiveDate>,
    pub phone: Short,
    /// Years of criminal defence (ASG-03).
    pub criminal_years: u16,
    pub last_assigned_on: Option<NaiveDate>,
}

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
    pub last_assigned_on: Option<NaiveDate>,
    /// Why this person can not be chosen; empty when they can.
    pub barred: Vec<Bar>,
}

words! {
    /// Hard filters of §7.1.
    Bar {
        /// Licence not valid today (ASG-01).
        LicenceNotValid,
        /// Suspended from practice or assignment (ASG-01, ASG-08).
        Suspended,
        /// Only lawyers defend (ASG-02).
        NotALawyer,
        /// Fewer than three years of criminal defence where a death sentence is reviewed (ASG-03).
        TooFewCriminalYears,
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
    }
}
