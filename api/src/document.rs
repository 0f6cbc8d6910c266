//! The OpenAPI document: made from the types and routes, printed without a database.

use actix_web::{HttpResponse, get, web};
use utoipa::{
    Modify, OpenApi,
    openapi::{
        ContentBuilder, OpenApi as Document, Ref, RefOr, Required,
        path::{HttpMethod, Operation, ParameterBuilder, ParameterIn},
        response::ResponseBuilder,
        schema::{KnownFormat, ObjectBuilder, SchemaFormat, Type},
        security::{HttpAuthScheme, HttpBuilder, SecurityScheme},
    },
};
use utoipa_actix_web::{AppExt, scope};

use crate::{api_clients, server};

#[derive(OpenApi)]
#[openapi(
    info(
        title = "法援通 Fayuan",
        description = "Legal aid from application to archive. Errors are RFC 9457 problems with a closed set of codes. \
            Only what is not HTTP is refused without one: an empty 400 for a request line or headers that can not be \
            read, an empty 431 for those that do not end.",
        license(name = "Apache-2.0", identifier = "Apache-2.0")
    ),
    modifiers(&Bearer),
    components(schemas(
        openapi::Problem,
        openapi::auth::Session, openapi::auth::CodeSent, openapi::auth::Me, openapi::auth::Activated,
        openapi::auth::SignInProvider, openapi::auth::ProviderRedirect, openapi::auth::LinkedIdentity,
        openapi::auth::Enrolment, openapi::auth::RecoveryCodes, openapi::Page<openapi::auth::OpenSession>,
        openapi::Page<openapi::auth::SignIn>, openapi::users::Invitation, openapi::users::OpenWork,
        openapi::mandates::Mandate, openapi::Page<openapi::mandates::Mandate>,
        openapi::Page<openapi::mandates::MandateCandidate>, openapi::users::SecurityPolicy,
        openapi::applications::Application, openapi::applications::Identity,
        openapi::applications::Checklist, openapi::applications::Returning,
        openapi::Page<openapi::applications::PastAssessment>,
        openapi::Page<openapi::applications::ApplicationSummary>,
        openapi::Page<openapi::organisations::Organisation>,
        openapi::organisations::Office, openapi::organisations::OrganisationRecord,
        openapi::Page<openapi::organisations::OrganisationNode>, openapi::organisations::Authority,
        openapi::organisations::Delegation, openapi::Page<openapi::organisations::Delegation>,
        openapi::organisations::DelegatedDecision, openapi::organisations::Register,
        openapi::Page<openapi::directory::DirectoryEntry>, openapi::directory::NearestAnswer,
        openapi::directory::PrintedDirectory, openapi::coverage::Coverage, openapi::coverage::CoverageMap,
        openapi::coverage::Circle, openapi::imports::Import, openapi::Page<openapi::imports::Import>,
        openapi::imports::ImportUpload,
        openapi::beneficiaries::BeneficiaryImport, openapi::Page<openapi::beneficiaries::BeneficiaryImport>,
        openapi::beneficiaries::BeneficiaryUpload,
        openapi::verifications::Verification, openapi::Page<openapi::verifications::VerificationSummary>,
        openapi::regions::Region, openapi::Page<openapi::regions::Region>, openapi::Page<openapi::regions::RegionAnswer>,
        openapi::agreements::HostAgreement, openapi::Page<openapi::agreements::HostAgreement>,
        openapi::home_visits::HomeVisit, openapi::Page<openapi::home_visits::HomeVisit>,
        openapi::projects::Project, openapi::Page<openapi::projects::Project>,
        openapi::projects::ProjectCase, openapi::Page<openapi::projects::ProjectCase>,
        openapi::inspections::Inspection, openapi::Page<openapi::inspections::Inspection>,
        openapi::jurisdictions::Jurisdiction, openapi::Page<openapi::jurisdictions::Jurisdiction>,
        openapi::jurisdictions::JurisdictionAnswer,
        openapi::referrals::Referral, openapi::referrals::ReferralSide, openapi::Page<openapi::referrals::ReferralSummary>,
        openapi::outreaches::Outreach, openapi::Page<openapi::outreaches::OutreachSummary>,
        openapi::cases::Case, openapi::Page<openapi::cases::CaseSummary>, openapi::archives::ArchiveFile,
        openapi::Page<openapi::practitioners::Candidate>, openapi::Page<openapi::practitioners::Practitioner>,
        openapi::practitioners::Practitioner, openapi::Page<openapi::practitioners::PublicPractitioner>,
        openapi::practitioners::BankAccount, openapi::Page<openapi::practitioners::RosterAccount>,
        openapi::advisers::AdviserPost, openapi::Page<openapi::advisers::AdviserPost>,
        openapi::advisers::AdviserRequest, openapi::Page<openapi::advisers::AdviserRequest>,
        openapi::helpers::Helper, openapi::Page<openapi::helpers::Helper>, openapi::helpers::VillageGaps,
        openapi::applications::OwnVillages, openapi::Page<openapi::applications::HandedOver>,
        openapi::staff::Staff, openapi::Page<openapi::staff::Staff>, openapi::staff::StaffFigures,
        openapi::staff::Establishment, openapi::staff::Merit, openapi::Page<openapi::staff::Merit>,
        openapi::trainings::Training, openapi::Page<openapi::trainings::Training>,
        openapi::meetings::Meeting, openapi::Page<openapi::meetings::Meeting>,
        openapi::meetings::Task, openapi::Page<openapi::meetings::Task>,
        openapi::pilots::Pilot, openapi::Page<openapi::pilots::Pilot>,
        openapi::users::User, openapi::work::Work,
        openapi::auth::AccessToken, openapi::auth::TokenProblem,
        openapi::api_clients::ApiClient, openapi::Page<openapi::api_clients::ApiClient>,
        openapi::api_clients::IssuedApiSecret, openapi::api_clients::ApiUsage,
        openapi::Page<openapi::users::User>,
        openapi::Page<openapi::outbox::Delivery>,
        openapi::attachments::Attachment, openapi::attachments::AttachmentUpload,
        openapi::Page<openapi::users::User>, openapi::Page<openapi::outbox::Delivery>,
        openapi::Page<openapi::readings::Reading>, openapi::Page<openapi::readings::AuditEntry>,
        openapi::readings::ChainCheck,
        openapi::rights::RightsRequest, openapi::Page<openapi::rights::RightsSummary>, openapi::rights::PersonalCopy,
        openapi::consents::Consent, openapi::Page<openapi::consents::Consent>, openapi::consents::PrivacyNotice,
        openapi::conflicts::ConflictCheck,
        openapi::groups::Group, openapi::Page<openapi::groups::GroupSummary>, openapi::groups::MembersEntered,
        openapi::groups::MembersUpload,
        openapi::recusals::Recusal, openapi::Page<openapi::recusals::Recusal>,
        openapi::deadlines::Computation, openapi::deadlines::HolidayTable, openapi::outbox::Delivery,
        openapi::Page<openapi::deadlines::HolidayYear>,
        openapi::identifiers::IdentifierCheck, openapi::eligibility::Assessment,
        openapi::Page<openapi::eligibility::Pack>, openapi::eligibility::Comparison, openapi::eligibility::QueryTest,
        openapi::eligibility::Fact,
        openapi::rule_packs::RulePack, openapi::Page<openapi::rule_packs::RulePackSummary>,
        openapi::rule_packs::PackCheck, openapi::rule_packs::PackDifference, openapi::rule_packs::OverrideFigures,
    ))
)]
struct Base;

struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut Document) {
        let scheme = HttpBuilder::new().scheme(HttpAuthScheme::Bearer).bearer_format("JWT").build();
        if let Some(components) = document.components.as_mut() {
            components.add_security_scheme("bearer", SecurityScheme::Http(scheme));
        }
    }
}

/// The whole document.
pub fn document() -> Document {
    let (_, mut document) = actix_web::App::new()
        .into_utoipa_app()
        .openapi(Base::openapi())
        .service(scope::scope("/api/v1").configure(server::routes))
        .split_for_parts();
    for (path, item) in &mut document.paths.paths {
        let operations = [
            (HttpMethod::Get, &mut item.get),
            (HttpMethod::Post, &mut item.post),
            (HttpMethod::Patch, &mut item.patch),
            (HttpMethod::Delete, &mut item.delete),
        ];
        for (method, operation) in operations {
            if let Some(operation) = operation {
                complete(path, method, operation);
            }
        }
    }
    document
}

/// Adds what every operation of a kind takes and can answer, so that no handler repeats it.
fn complete(path: &str, method: HttpMethod, operation: &mut Operation) {
    let secured = operation.security.as_ref().is_some_and(|schemes| !schemes.is_empty());
    let (body, addressed) = (operation.request_body.is_some(), path.contains("{id}"));
    let (post, patch) = (method == HttpMethod::Post, method == HttpMethod::Patch);
    if addressed {
        let id = text().format(Some(SchemaFormat::KnownFormat(KnownFormat::Uuid)));
        takes(operation, "id", ParameterIn::Path, "The record's id.", Required::True, id);
    }
    if post {
        let key = text().min_length(Some(1)).max_length(Some(100)).pattern(Some("^[!-~]+$"));
        let description = "The same key and body are carried out once.";
        takes(operation, "Idempotency-Key", ParameterIn::Header, description, Required::False, key);
    }
    if patch {
        let description = "The revision that was seen, from `ETag`.";
        takes(
            operation,
            "If-Match",
            ParameterIn::Header,
            description,
            Required::True,
            text().max_length(Some(20)),
        );
    }
    // A copy is fetched once it was made; before, that is no mistake of the address.
    let fetched = path.ends_with("/copy") || path == "/api/v1/attachments/{id}";
    let sign_in = path.starts_with("/api/v1/auth/");
    let problems = [
        (400, body, "Not well-formed."),
        (401, secured || sign_in, "No or bad credentials."),
        (403, secured || sign_in, "Not allowed."),
        (404, addressed, "Not visible to this caller."),
        (409, post || patch || fetched || method == HttpMethod::Delete, "Not now; the code says why."),
        (412, patch, "Changed since it was seen."),
        (413, body, "Too large."),
        (415, body, "Not a type that is taken."),
        (422, body || method == HttpMethod::Get || post, "Not valid; the fields say where."),
        (428, patch, "If-Match is missing."),
        (429, true, "Too fast; see Retry-After."),
        (503, true, "The database, or the identity provider, is away; see Retry-After."),
    ];
    let problem = if path == api_clients::TOKEN { "TokenProblem" } else { "Problem" };
    for (status, can, description) in problems {
        if can {
            let content = ContentBuilder::new().schema(Some(Ref::from_schema_name(problem))).build();
            let response = ResponseBuilder::new()
                .description(description)
                .content("application/problem+json", content)
                .build();
            operation.responses.responses.insert(status.to_string(), RefOr::T(response));
        }
    }
}

fn text() -> ObjectBuilder {
    ObjectBuilder::new().schema_type(Type::String)
}

fn takes(
    operation: &mut Operation,
    name: &str,
    place: ParameterIn,
    description: &str,
    required: Required,
    schema: ObjectBuilder,
) {
    let parameter = ParameterBuilder::new()
        .name(name)
        .parameter_in(place)
        .description(Some(description))
        .required(required)
        .schema(Some(schema))
        .build();
    operation.parameters.get_or_insert_default().push(RefOr::T(parameter));
}

/// The OpenAPI document.
#[get("/openapi.json")]
async fn openapi_json() -> HttpResponse {
    HttpResponse::Ok().json(document())
}

/// The document and its reader.
pub fn routes(config: &mut web::ServiceConfig) {
    config.service(openapi_json);
    config.service(
        utoipa_swagger_ui::SwaggerUi::new("/docs/{_:.*}")
            .config(utoipa_swagger_ui::Config::from("/openapi.json")),
    );
}
