//! The two programs of this face, and which pages each of them has.

use openapi::auth::Me;
use yew::{functional::FunctionProvider, prelude::*};

use super::{
    Route, accounts, agreements, api_clients, applications, audit, beneficiaries, cases, coverage,
    delegations, deliveries,
    gate::{Gate, NotFound},
    groups, holidays, home_visits, imports, inspections, jurisdictions, mandates, meetings, organisations,
    outreaches,
    parts::Of,
    practitioners, projects, recusals, referrals, register, rights, rule_packs, security, users,
    verifications, villages, work,
};
use crate::{
    app::{Root, drawn, drawn_of},
    ui::kit::Kit,
};

/// The page of one record; that of another begins anew.
fn of<C, I>(id: I) -> Html
where
    C: FunctionProvider<Properties = Of<I>>,
    I: std::fmt::Display + PartialEq + 'static,
{
    drawn_of::<C>(&id.to_string(), Of { id })
}

/// What people work with all day: applications, cases, people, offices.
#[component]
pub fn Daily() -> Html {
    html! { <Root<Me> base="/staff"><Gate page={Callback::from(daily)} /></Root<Me>> }
}

fn daily(route: Route) -> Option<Html> {
    Some(match route {
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
        Route::Referrals => drawn::<referrals::ReferralsPage>(()),
        Route::Referral { id } => of::<referrals::ReferralPage, _>(id),
        Route::Outreaches => drawn::<outreaches::OutreachesPage>(()),
        Route::Outreach { id } => of::<outreaches::OutreachPage, _>(id),
        Route::Practitioners => drawn::<practitioners::PractitionersPage>(()),
        Route::Practitioner { id } => of::<practitioners::PractitionerPage, _>(id),
        Route::Inspections => drawn::<inspections::InspectionsPage>(()),
        Route::Inspection { id } => of::<inspections::InspectionPage, _>(id),
        Route::Agreements => drawn::<agreements::AgreementsPage>(()),
        Route::Agreement { id } => of::<agreements::AgreementPage, _>(id),
        Route::Delegations => drawn::<delegations::DelegationsPage>(()),
        Route::Delegation { id } => of::<delegations::DelegationPage, _>(id),
        Route::Imports => drawn::<imports::ImportsPage>(()),
        Route::Import { id } => of::<imports::ImportPage, _>(id),
        Route::Audit => drawn::<audit::AuditPage>(()),
        Route::Security | Route::Activate | Route::Provider => drawn::<security::SecurityPage>(()),
        Route::Villages => drawn::<villages::HelpersPage>(()),
        Route::Advisers => drawn::<villages::AdvisersPage>(()),
        Route::AdviserRequests => drawn::<villages::RequestsPage>(()),
        Route::VillageGaps => drawn::<villages::GapsPage>(()),
        Route::Rights => drawn::<rights::ListPage>(()),
        Route::RightsRequest { id } => of::<rights::RequestPage, _>(id),
        Route::Mandates => drawn::<mandates::MandatesPage>(()),
        Route::Recusals => drawn::<recusals::RecusalsPage>(()),
        Route::SecurityAccounts => drawn::<accounts::AccountsPage>(()),
        Route::SecurityPolicy => drawn::<accounts::PolicyPage>(()),
        Route::SecurityAccount { id } => of::<accounts::AccountPage, _>(id),
        Route::Deliveries => drawn::<deliveries::DeliveriesPage>(()),
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
        // The kit is for who works on it; nobody else loads its bytes.
        Route::Kit if cfg!(debug_assertions) => drawn::<Kit>(()),
        Route::Kit | Route::NotFound => drawn::<NotFound>(()),
        _ => return None,
    })
}

/// What an office keeps and looks up now and then: rules, registers, maps, calendars.
#[component]
pub fn Keeping() -> Html {
    html! { <Root<Me> base="/staff"><Gate page={Callback::from(keeping)} /></Root<Me>> }
}

fn keeping(route: Route) -> Option<Html> {
    Some(match route {
        Route::Holidays => drawn::<holidays::HolidaysPage>(()),
        Route::HolidayYear { year } => of::<holidays::HolidayYearPage, _>(year),
        Route::Coverage => drawn::<coverage::CoveragePage>(()),
        Route::Jurisdictions => drawn::<jurisdictions::JurisdictionsPage>(()),
        Route::Register => drawn::<register::RegisterPage>(()),
        Route::Trainings => drawn::<register::TrainingsPage>(()),
        Route::Merits => drawn::<register::MeritsPage>(()),
        Route::Meetings => drawn::<meetings::MeetingsPage>(()),
        Route::Tasks => drawn::<meetings::TasksPage>(()),
        Route::Pilots => drawn::<meetings::PilotsPage>(()),
        Route::RulePacks => drawn::<rule_packs::ListPage>(()),
        Route::RulePack { id } => of::<rule_packs::PackPage, _>(id),
        Route::EditRulePack { id } => of::<rule_packs::EditPage, _>(id),
        Route::ApiClients => drawn::<api_clients::ApiClientsPage>(()),
        Route::ApiClient { id } => of::<api_clients::ApiClientPage, _>(id),
        _ => return None,
    })
}
