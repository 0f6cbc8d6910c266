//! Who somebody is and what they may do: sign-in, roles (§2.1), permissions (§2.2).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{Name, OrganisationId, Short, UserId};

codes! {
    /// Roles of §2.1. A grant is role × organisation.
    Role {
        SysAdmin, SecAdmin, Auditor, BureauSupervisor, BureauLeader, CentreDirector, Intake, Examiner, Assigner,
        CloseReviewer, Consultant, StaffLawyer, Lawyer, GrassrootsWorker, FirmAdmin, DutyLawyer, Volunteer,
        VillageAdviser, JusticeOffice, StationStaff, Liaison, HotlineAgent, HotlineLead, QualityExpert,
        QualityManager, Finance, Archivist, StatClerk, Publicity, Applicant,
    }
}

words! {
    /// What an operation asks of its caller; the scope named in the document's `security`.
    Permission {
        /// Nothing: open to everybody.
        Anyone,
        /// Any valid sign-in.
        SignedIn,
        /// Enter, change, submit, withdraw one's own application, or one entered at a window.
        Apply, ReadApplications, Receive, Examine, Decide, ReadCases, Assign, AnswerAssignment, Conduct,
        CloseReview, Archive, ManageUsers, ReadAudit, Reveal,
    }
}

/// Staff and practitioners sign in by user name and password.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct LoginRequest {
    pub username: Short,
    #[schema(max_length = 200, format = Password)]
    pub password: String,
}

/// Ask for a one-time code by SMS. The answer is the same whether or not the phone is known.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CodeRequest {
    #[schema(example = "13800001234")]
    pub phone: Short,
}

/// The code was sent; it is valid for this long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct CodeSent {
    /// Seconds until the code expires.
    pub expires_in: u32,
    /// Seconds until another may be asked for.
    pub retry_in: u32,
}

/// Citizens sign in by phone and one-time code.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct CitizenLogin {
    #[schema(example = "13800001234")]
    pub phone: Short,
    #[schema(example = "493021")]
    pub code: Short,
}

/// A signed-in session. The refresh token travels in an HttpOnly cookie only.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Session {
    /// A short-lived JWT for `Authorization: Bearer`.
    pub access_token: String,
    /// Seconds until it expires.
    pub expires_in: u32,
    pub me: Me,
}

/// The signed-in person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Me {
    pub id: UserId,
    pub name: Option<Name>,
    pub grants: Vec<Grant>,
    /// What the grants allow, for the layout of menus; each record carries its own `actions`.
    pub permissions: Vec<Permission>,
}

/// A role held at an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Grant {
    pub role: Role,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
}
