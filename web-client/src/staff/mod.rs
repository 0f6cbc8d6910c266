//! The staff's face: everything by keyboard, the urgent first.

mod accounts;
mod agreements;
mod api_clients;
mod applications;
mod audit;
mod cases;
mod coverage;
mod delegations;
mod deliveries;
mod help;
mod holidays;
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
mod recusals;
mod referrals;
mod register;
mod rights;
mod security;
mod shell;
mod sign_in;
mod user_menu;
mod users;
mod villages;
mod words;
mod work;

use openapi::{
    AgreementId, ApiClientId, ApplicationId, CaseId, DelegationId, ImportId, InspectionId, OrganisationId,
    OutreachId, PractitionerId, ReferralId, RightsRequestId, UserId, auth::Me,
};
use yew::{functional::FunctionProvider, prelude::*};
use yew_router::prelude::*;

pub use nav::{NavCounts, use_count_setter};
use parts::Of;
pub use shell::{Shell, ShellProps};
pub use words::StaffWords;

use crate::{
    app::{Root, Session, address, drawn, drawn_of, use_session},
    i18n::{Common, use_words},
    ui::{ButtonLink, EmptyState, PageHeader, Skeleton, kit::Kit},
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
        Route::Mandates => drawn::<mandates::MandatesPage>(()),
        Route::Recusals => drawn::<recusals::RecusalsPage>(()),
        Route::SecurityAccounts => drawn::<accounts::AccountsPage>(()),
        Route::SecurityPolicy => drawn::<accounts::PolicyPage>(()),
        Route::SecurityAccount { id } => of::<accounts::AccountPage, _>(id),
        Route::Deliveries => drawn::<deliveries::DeliveriesPage>(()),
        Route::ApiClients => drawn::<api_clients::ApiClientsPage>(()),
        Route::ApiClient { id } => of::<api_clients::ApiClientPage, _>(id),
        Route::Kit => drawn::<Kit>(()),
        Route::NotFound => drawn::<NotFound>(()),
    }
}

#[component]
pub fn App() -> Html {
    html! { <Root<Me> base="/staff"><Gate /></Root<Me>> }
}

/// Asks who it is before any page is shown; the address stays, so that a link from a message leads where it should.
#[component]
fn Gate() -> Html {
    let session = use_session();
    let route = use_route::<Route>();
    match session.now {
        // Whoever holds a code has no password yet; somebody else may be signed in at this desk.
        _ if route == Some(Route::Activate) => drawn::<sign_in::Activate>(()),
        // Here the provider sends back whoever signs in or links an identity.
        _ if route == Some(Route::Provider) => drawn::<sign_in::Returned>(()),
        // Nothing else is possible before these are done.
        Session::In(me) if !me.duties.is_empty() => {
            html! { <Shell>{drawn::<security::SecurityPage>(())}</Shell> }
        }
        Session::In(_) => html! { <Shell><Switch<Route> render={page} /></Shell> },
        // The kit holds no data, and is looked at without a server.
        _ if route == Some(Route::Kit) => html! { <Shell>{drawn::<Kit>(())}</Shell> },
        Session::Unknown => html! { <main id="main" class="gate"><Skeleton /></main> },
        Session::Out => drawn::<sign_in::SignIn>(()),
    }
}

#[component]
fn NotFound() -> Html {
    let words = use_words::<Common>();
    html! {
        <>
            <PageHeader title={words.not_found} />
            <EmptyState title={words.not_found_next}>
                <ButtonLink href={address(&Route::Work)}>{words.home}</ButtonLink>
            </EmptyState>
        </>
    }
}
