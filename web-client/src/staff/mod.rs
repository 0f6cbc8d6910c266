//! The staff's face: everything by keyboard, the urgent first.

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
    ImportId, InspectionId, OrganisationId,
    OutreachId, PractitionerId, ProjectId, ReferralId, RightsRequestId, RulePackId, UserId, VerificationId, auth::Me,
};
use yew::{functional::FunctionProvider, prelude::*};
use yew_router::prelude::*;

use gate::Gate;
pub use nav::{NavCounts, use_count_setter};
use parts::Of;
pub use shell::{Shell, ShellProps};
pub use words::StaffWords;

use crate::{
    app::{Root, drawn, drawn_of},
    ui::kit::Kit,
};

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

/// The page of one record; that of another begins anew.
fn of<C, I>(id: I) -> Html
where
    C: FunctionProvider<Properties = Of<I>>,
    I: std::fmt::Display + PartialEq + 'static,
{
    drawn_of::<C>(&id.to_string(), Of { id })
}

fn page(route: Route) -> Html {
    match route {
        Route::Work => drawn::<work::WorkPage>(()),
        Route::Applications => drawn::<applications::ListPage>(()),
        Route::NewApplication => drawn::<applications::NewPage>(()),
        Route::Application { id } => of::<applications::ApplicationPage, _>(id),
        Route::EditApplication { id } => of::<applications::EditPage, _>(id),
        Route::Cases => drawn::<cases::ListPage>(()),
        Route::Case { id } => of::<cases::CasePage, _>(id),
        Route::Archive { id } => of::<cases::ArchivePage, _>(id),
        Route::Users => drawn::<users::UsersPage>(()),
        Route::Account { id } => of::<users::AccountPage, _>(id),
        Route::Organisations => drawn::<organisations::OrganisationsPage>(()),
        Route::Organisation { id } => of::<organisations::OrganisationPage, _>(id),
        Route::Holidays => drawn::<holidays::HolidaysPage>(()),
        Route::HolidayYear { year } => of::<holidays::HolidayYearPage, _>(year),
        Route::Referrals => drawn::<referrals::ReferralsPage>(()),
        Route::Referral { id } => of::<referrals::ReferralPage, _>(id),
        Route::Outreaches => drawn::<outreaches::OutreachesPage>(()),
        Route::Outreach { id } => of::<outreaches::OutreachPage, _>(id),
        Route::Practitioners => drawn::<practitioners::PractitionersPage>(()),
        Route::Practitioner { id } => of::<practitioners::PractitionerPage, _>(id),
        Route::Coverage => drawn::<coverage::CoveragePage>(()),
        Route::Inspections => drawn::<inspections::InspectionsPage>(()),
        Route::Inspection { id } => of::<inspections::InspectionPage, _>(id),
        Route::Agreements => drawn::<agreements::AgreementsPage>(()),
        Route::Agreement { id } => of::<agreements::AgreementPage, _>(id),
        Route::Delegations => drawn::<delegations::DelegationsPage>(()),
        Route::Delegation { id } => of::<delegations::DelegationPage, _>(id),
        Route::Jurisdictions => drawn::<jurisdictions::JurisdictionsPage>(()),
        Route::Imports => drawn::<imports::ImportsPage>(()),
        Route::Import { id } => of::<imports::ImportPage, _>(id),
        Route::Audit => drawn::<audit::AuditPage>(()),
        Route::Security | Route::Activate | Route::Provider => drawn::<security::SecurityPage>(()),
        Route::Villages => drawn::<villages::HelpersPage>(()),
        Route::Advisers => drawn::<villages::AdvisersPage>(()),
        Route::AdviserRequests => drawn::<villages::RequestsPage>(()),
        Route::VillageGaps => drawn::<villages::GapsPage>(()),
        Route::Register => drawn::<register::RegisterPage>(()),
        Route::Trainings => drawn::<register::TrainingsPage>(()),
        Route::Merits => drawn::<register::MeritsPage>(()),
        Route::Meetings => drawn::<meetings::MeetingsPage>(()),
        Route::Tasks => drawn::<meetings::TasksPage>(()),
        Route::Pilots => drawn::<meetings::PilotsPage>(()),
        Route::Rights => drawn::<rights::ListPage>(()),
        Route::RightsRequest { id } => of::<rights::RequestPage, _>(id),
        Route::RulePacks => drawn::<rule_packs::ListPage>(()),
        Route::RulePack { id } => of::<rule_packs::PackPage, _>(id),
        Route::EditRulePack { id } => of::<rule_packs::EditPage, _>(id),
        Route::Mandates => drawn::<mandates::MandatesPage>(()),
        Route::Recusals => drawn::<recusals::RecusalsPage>(()),
        Route::SecurityAccounts => drawn::<accounts::AccountsPage>(()),
        Route::SecurityPolicy => drawn::<accounts::PolicyPage>(()),
        Route::SecurityAccount { id } => of::<accounts::AccountPage, _>(id),
        Route::Deliveries => drawn::<deliveries::DeliveriesPage>(()),
        Route::ApiClients => drawn::<api_clients::ApiClientsPage>(()),
        Route::ApiClient { id } => of::<api_clients::ApiClientPage, _>(id),
        Route::HomeVisits => drawn::<home_visits::HomeVisitsPage>(()),
        Route::HomeVisit { id } => of::<home_visits::HomeVisitPage, _>(id),
        Route::Verifications => drawn::<verifications::VerificationsPage>(()),
        Route::Verification { id } => of::<verifications::VerificationPage, _>(id),
        Route::BeneficiaryImports => drawn::<beneficiaries::BeneficiaryImportsPage>(()),
        Route::BeneficiaryImport { id } => of::<beneficiaries::BeneficiaryImportPage, _>(id),
        Route::Groups => drawn::<groups::GroupsPage>(()),
        Route::NewGroup => drawn::<groups::NewGroupPage>(()),
        Route::Group { id } => of::<groups::GroupPage, _>(id),
        Route::Projects => drawn::<projects::ProjectsPage>(()),
        Route::Project { id } => of::<projects::ProjectPage, _>(id),
        Route::Kit => drawn::<Kit>(()),
        Route::NotFound => drawn::<gate::NotFound>(()),
    }
}

#[component]
pub fn App() -> Html {
    html! { <Root<Me> base="/staff"><Gate /></Root<Me>> }
}
