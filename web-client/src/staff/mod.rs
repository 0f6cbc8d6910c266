//! The staff's face: everything by keyboard, the urgent first.
//!
//! It is two programs: [`Daily`] has what people work with all day; [`Keeping`] has what an office keeps and looks up
//! now and then. An address belongs to one of them, the service knows to which (`api/src/http/faces.rs`), and whoever
//! follows a link into the other one loads that page.

mod accounts;
mod agreements;
mod api_clients;
mod applications;
mod audit;
mod beneficiaries;
mod cases;
mod conflicts;
mod coverage;
mod delegations;
mod deliveries;
mod fold;
mod gate;
mod groups;
mod help;
mod holidays;
mod home_visits;
mod imports;
mod inspections;
mod jurisdictions;
mod mandates;
mod meetings;
mod nav;
mod organisations;
mod outreaches;
mod parts;
mod practitioners;
mod programs;
mod projects;
mod recusals;
mod referrals;
mod register;
mod rights;
mod rule_packs;
mod security;
mod shell;
mod sign_in;
mod user_menu;
mod users;
mod verifications;
mod villages;
mod words;
mod work;

use openapi::{
    AgreementId, ApiClientId, ApplicationId, BeneficiaryImportId, CaseId, DelegationId, GroupId, HomeVisitId,
    ImportId, InspectionId, OrganisationId, OutreachId, PractitionerId, ProjectId, ReferralId,
    RightsRequestId, RulePackId, UserId, VerificationId,
};
use yew_router::prelude::*;

pub use nav::{NavCounts, use_count_setter};
pub use programs::{Daily, Keeping};
pub use shell::{Shell, ShellProps};
pub use words::StaffWords;

/// The pages and their addresses.
#[derive(Debug, Clone, PartialEq, Routable)]
pub enum Route {
    #[at("/")]
    Work,
    #[at("/applications")]
    Applications,
    #[at("/applications/new")]
    NewApplication,
    #[at("/applications/:id")]
    Application { id: ApplicationId },
    #[at("/applications/:id/form")]
    EditApplication { id: ApplicationId },
    #[at("/cases")]
    Cases,
    #[at("/cases/:id")]
    Case { id: CaseId },
    #[at("/cases/:id/archive")]
    Archive { id: CaseId },
    #[at("/users")]
    Users,
    #[at("/users/:id")]
    Account { id: UserId },
    #[at("/organisations")]
    Organisations,
    #[at("/organisations/:id")]
    Organisation { id: OrganisationId },
    #[at("/holidays")]
    Holidays,
    #[at("/holidays/:year")]
    HolidayYear { year: i32 },
    #[at("/referrals")]
    Referrals,
    #[at("/referrals/:id")]
    Referral { id: ReferralId },
    #[at("/outreaches")]
    Outreaches,
    #[at("/outreaches/:id")]
    Outreach { id: OutreachId },
    #[at("/practitioners")]
    Practitioners,
    #[at("/practitioners/:id")]
    Practitioner { id: PractitionerId },
    #[at("/coverage")]
    Coverage,
    #[at("/inspections")]
    Inspections,
    #[at("/inspections/:id")]
    Inspection { id: InspectionId },
    #[at("/agreements")]
    Agreements,
    #[at("/agreements/:id")]
    Agreement { id: AgreementId },
    #[at("/delegations")]
    Delegations,
    #[at("/delegations/:id")]
    Delegation { id: DelegationId },
    #[at("/jurisdictions")]
    Jurisdictions,
    #[at("/imports")]
    Imports,
    #[at("/imports/:id")]
    Import { id: ImportId },
    #[at("/audit")]
    Audit,
    #[at("/security")]
    Security,
    #[at("/villages")]
    Villages,
    #[at("/villages/advisers")]
    Advisers,
    #[at("/villages/requests")]
    AdviserRequests,
    #[at("/villages/gaps")]
    VillageGaps,
    #[at("/register")]
    Register,
    #[at("/register/trainings")]
    Trainings,
    #[at("/register/merits")]
    Merits,
    #[at("/meetings")]
    Meetings,
    #[at("/meetings/tasks")]
    Tasks,
    #[at("/meetings/pilots")]
    Pilots,
    #[at("/rights")]
    Rights,
    #[at("/rights/:id")]
    RightsRequest { id: RightsRequestId },
    #[at("/rule-packs")]
    RulePacks,
    #[at("/rule-packs/:id")]
    RulePack { id: RulePackId },
    #[at("/rule-packs/:id/edit")]
    EditRulePack { id: RulePackId },
    #[at("/mandates")]
    Mandates,
    #[at("/recusals")]
    Recusals,
    #[at("/accounts")]
    SecurityAccounts,
    #[at("/accounts/policy")]
    SecurityPolicy,
    #[at("/accounts/:id")]
    SecurityAccount { id: UserId },
    #[at("/activate")]
    Activate,
    #[at("/provider")]
    Provider,
    #[at("/deliveries")]
    Deliveries,
    #[at("/api-clients")]
    ApiClients,
    #[at("/api-clients/:id")]
    ApiClient { id: ApiClientId },
    #[at("/home-visits")]
    HomeVisits,
    #[at("/home-visits/:id")]
    HomeVisit { id: HomeVisitId },
    #[at("/verifications")]
    Verifications,
    #[at("/verifications/:id")]
    Verification { id: VerificationId },
    #[at("/beneficiary-imports")]
    BeneficiaryImports,
    #[at("/beneficiary-imports/:id")]
    BeneficiaryImport { id: BeneficiaryImportId },
    #[at("/groups")]
    Groups,
    #[at("/groups/new")]
    NewGroup,
    #[at("/groups/:id")]
    Group { id: GroupId },
    #[at("/projects")]
    Projects,
    #[at("/projects/:id")]
    Project { id: ProjectId },
    #[at("/kit")]
    Kit,
    #[not_found]
    #[at("/404")]
    NotFound,
}
