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
    PractitionerId, ReferralId, RightsRequestId, UserId, auth::Me,
};
use yew::prelude::*;
use yew_router::prelude::*;

pub use nav::{NavCounts, use_count_setter};
pub use shell::{Shell, ShellProps};
pub use words::StaffWords;

use crate::{
    app::{Root, Session, address, use_session},
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

fn page(route: Route) -> Html {
    match route {
        Route::Work => html! { <work::WorkPage /> },
        Route::Applications => html! { <applications::ListPage /> },
        Route::NewApplication => html! { <applications::NewPage /> },
        Route::Application { id } => html! { <applications::ApplicationPage key={id.to_string()} {id} /> },
        Route::EditApplication { id } => html! { <applications::EditPage key={id.to_string()} {id} /> },
        Route::Cases => html! { <cases::ListPage /> },
        Route::Case { id } => html! { <cases::CasePage key={id.to_string()} {id} /> },
        Route::Archive { id } => html! { <cases::ArchivePage {id} /> },
        Route::Users => html! { <users::UsersPage /> },
        Route::Account { id } => html! { <users::AccountPage key={id.to_string()} {id} /> },
        Route::Organisations => html! { <organisations::OrganisationsPage /> },
        Route::Organisation { id } => html! { <organisations::OrganisationPage key={id.to_string()} {id} /> },
        Route::Holidays => html! { <holidays::HolidaysPage /> },
        Route::HolidayYear { year } => html! { <holidays::HolidayYearPage key={year.to_string()} {year} /> },
        Route::Referrals => html! { <referrals::ReferralsPage /> },
        Route::Referral { id } => html! { <referrals::ReferralPage key={id.to_string()} {id} /> },
        Route::Practitioners => html! { <practitioners::PractitionersPage /> },
        Route::Practitioner { id } => html! { <practitioners::PractitionerPage key={id.to_string()} {id} /> },
        Route::Coverage => html! { <coverage::CoveragePage /> },
        Route::Inspections => html! { <inspections::InspectionsPage /> },
        Route::Inspection { id } => html! { <inspections::InspectionPage key={id.to_string()} {id} /> },
        Route::Agreements => html! { <agreements::AgreementsPage /> },
        Route::Agreement { id } => html! { <agreements::AgreementPage key={id.to_string()} {id} /> },
        Route::Delegations => html! { <delegations::DelegationsPage /> },
        Route::Delegation { id } => html! { <delegations::DelegationPage key={id.to_string()} {id} /> },
        Route::Jurisdictions => html! { <jurisdictions::JurisdictionsPage /> },
        Route::Imports => html! { <imports::ImportsPage /> },
        Route::Import { id } => html! { <imports::ImportPage key={id.to_string()} {id} /> },
        Route::Audit => html! { <audit::AuditPage /> },
        Route::Security | Route::Activate | Route::Provider => html! { <security::SecurityPage /> },
        Route::Villages => html! { <villages::HelpersPage /> },
        Route::Advisers => html! { <villages::AdvisersPage /> },
        Route::AdviserRequests => html! { <villages::RequestsPage /> },
        Route::VillageGaps => html! { <villages::GapsPage /> },
        Route::Register => html! { <register::RegisterPage /> },
        Route::Trainings => html! { <register::TrainingsPage /> },
        Route::Merits => html! { <register::MeritsPage /> },
        Route::Meetings => html! { <meetings::MeetingsPage /> },
        Route::Tasks => html! { <meetings::TasksPage /> },
        Route::Pilots => html! { <meetings::PilotsPage /> },
        Route::Rights => html! { <rights::ListPage /> },
        Route::RightsRequest { id } => html! { <rights::RequestPage key={id.to_string()} {id} /> },
        Route::Mandates => html! { <mandates::MandatesPage /> },
        Route::Recusals => html! { <recusals::RecusalsPage /> },
        Route::SecurityAccounts => html! { <accounts::AccountsPage /> },
        Route::SecurityPolicy => html! { <accounts::PolicyPage /> },
        Route::SecurityAccount { id } => html! { <accounts::AccountPage key={id.to_string()} {id} /> },
        Route::Deliveries => html! { <deliveries::DeliveriesPage /> },
        Route::ApiClients => html! { <api_clients::ApiClientsPage /> },
        Route::ApiClient { id } => html! { <api_clients::ApiClientPage key={id.to_string()} {id} /> },
        Route::Kit => html! { <Kit /> },
        Route::NotFound => html! { <NotFound /> },
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
        _ if route == Some(Route::Activate) => html! { <sign_in::Activate /> },
        // Here the provider sends back whoever signs in or links an identity.
        _ if route == Some(Route::Provider) => html! { <sign_in::Returned /> },
        // Nothing else is possible before these are done.
        Session::In(me) if !me.duties.is_empty() => html! { <Shell><security::SecurityPage /></Shell> },
        Session::In(_) => html! { <Shell><Switch<Route> render={page} /></Shell> },
        // The kit holds no data, and is looked at without a server.
        _ if route == Some(Route::Kit) => html! { <Shell><Kit /></Shell> },
        Session::Unknown => html! { <main id="main" class="gate"><Skeleton /></main> },
        Session::Out => html! { <sign_in::SignIn /> },
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
