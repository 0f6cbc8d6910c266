//! Who somebody is and what they may do: sign-in, roles (§2.1), permissions (§2.2).

mod factor;
mod provider;
mod sessions;
mod sign_in;
mod token;

pub use factor::*;
pub use provider::*;
pub use sessions::*;
pub use sign_in::*;
pub use token::*;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{Name, OrganisationId, UserId};

codes! {
    /// Roles of §2.1. A grant is role × organisation × validity. `APPLICANT` comes with the sign-in by phone; the
    /// public (`ANON`) is whoever shows no token, and holds no role.
    Role {
        SysAdmin, SecAdmin, Auditor, BureauSupervisor, BureauLeader, CentreDirector, Intake, Examiner, Assigner,
        CloseReviewer, Consultant, StaffLawyer, Lawyer, GrassrootsWorker, FirmAdmin, DutyLawyer, Volunteer,
        VillageAdviser, JusticeOffice, StationStaff, Liaison, HotlineAgent, HotlineLead, QualityExpert,
        QualityManager, Finance, Archivist, StatClerk, Publicity, ExtCourt, ExtProc, ExtPolice, ExtCustody, ExtData,
        ExtPartner, Applicant,
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
        /// Keep the tree of organisations: windows, agreements, honours, jurisdiction, imports (§3).
        ManageNetwork,
        /// Inspect stations and record what was found.
        Inspect,
        /// Pass a person or a lead on to another unit, and see what became of it.
        Refer,
        /// Keep practitioners, pools, advisers, liaisons and volunteers.
        ManagePractitioners,
        /// Keep staff, their training and rewards.
        KeepStaff,
        /// Convene joint meetings and leading groups.
        Convene,
        /// Keep projects with money of their own, and say which cases they pay for (W-PRJ).
        KeepProjects,
        /// Security policy, sessions of others, programs that call.
        ManageSecurity,
        /// Answer what people ask about their own data (SEC-05).
        AnswerRights,
        /// Hand the power to decide to a named person for a time (ROLE-05).
        Delegate,
        /// Read rule packs and their drafts, and try facts against them (§6.5).
        ReadRules,
        /// Draft, simulate and withdraw rule packs.
        ManageRules,
        /// Sign rule packs off for the bureau.
        SignRules,
        /// Put into force what was signed off.
        ApplyRules,
        /// Import lists of beneficiaries and see what became of them (W-BEN).
        KeepBeneficiaries,
        /// Check the means of an applicant: ask data sources, enter certificates, say the result (W-VERIF).
        Verify,
        /// Read what a check of means found.
        ReadVerifications,
    }
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
    /// What the grants and delegations allow, for the layout of menus; each record carries its own `actions`.
    pub permissions: Vec<Permission>,
    /// What must be done before the grants give anything.
    pub duties: Vec<Duty>,
    pub second_factor: SecondFactorState,
}

words! {
    /// Is a second factor set up, and whose is it?
    SecondFactorState {
        Off,
        /// Ours: an authenticator, with recovery codes.
        On,
        /// None of ours; the identity provider asked for one at this sign-in.
        AtProvider,
    }
}

words! {
    /// What an account owes before its roles give anything (SEC-10).
    Duty {
        /// The password is older than the house allows.
        ChangePassword,
        /// The house asks for a second factor, and there is none.
        EnrolSecondFactor,
    }
}

/// A role held at an organisation (§2.1). It gives something only between its days, both included.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Grant {
    pub role: Role,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    /// The first day; nothing is since ever.
    pub valid_from: Option<NaiveDate>,
    /// The last day; nothing is until it is ended.
    pub valid_to: Option<NaiveDate>,
}
