//! Who reaches which records, declared apart from the service: kind by kind, as §2.2, §2.4 and ROLE-03 have it.

use domain::permissions::{ADMINISTRATORS, allows};
use openapi::auth::{Permission, Role};
use strum::VariantArray;

/// Where a record lies, as seen from the organisation at which the caller holds the role.
#[derive(Debug, Clone, Copy, PartialEq, Eq, VariantArray)]
pub enum Place {
    Own,
    /// At another organisation beside it.
    Branch,
    /// At the one above it.
    Above,
    /// At one below it.
    Below,
}

/// How far a role reaches among the records of a kind. The caller has nothing of their own anywhere.
#[derive(Debug, Clone, Copy)]
pub enum Reach {
    /// Everybody's to know.
    Public,
    /// Theirs alone whom it concerns.
    Person,
    /// Those of the organisation at which the role brings this permission; below it, too, where the role supervises
    /// (ROLE-03).
    Records(Permission),
    /// The same, for the permission that the operation asks for: each administrator looks after accounts in their way.
    Accounts,
    /// Cases: as records; who conducts cases sees their own and not the colleagues' (§2.2).
    Cases,
    /// The network itself and what hangs on it: at and below the organisation, whatever the role (§2.1).
    Network(Permission),
    /// What lies at the organisation itself, whatever the role.
    There(Permission),
    /// Helpers of an office: those it keeps, as records; a firm's administrator keeps the firm's roster alone.
    Kept,
    /// People and terms of the region that an office looks after (§3.1): by their region, whatever the role.
    Region,
    /// The roster of one's own firm.
    Firm,
    /// Whatever one of these reaches.
    Any(&'static [Reach]),
}

impl Reach {
    /// Does this role, held at one organisation, reach a record there?
    pub fn covers(self, role: Role, asked: Permission, place: Place) -> bool {
        // Who applies holds no role anywhere: what is theirs is so by their person.
        if role == Role::Applicant {
            return matches!(self, Self::Public);
        }
        let records = |counts: bool| match place {
            Place::Own => counts,
            Place::Below => counts && supervises(role),
            Place::Branch | Place::Above => false,
        };
        let here_and_below = |counts: bool| counts && matches!(place, Place::Own | Place::Below);
        let keeps = role != Role::FirmAdmin && allows(role, Permission::ManagePractitioners);
        match self {
            Self::Public => true,
            Self::Person => false,
            Self::Records(permission) => records(allows(role, permission)),
            Self::Accounts => records(allows(role, asked)),
            Self::Cases => records(allows(role, Permission::ReadCases) && !allows(role, Permission::Conduct)),
            Self::Network(permission) => here_and_below(allows(role, permission)),
            Self::There(permission) => allows(role, permission) && place == Place::Own,
            Self::Kept => records(keeps),
            Self::Region => here_and_below(keeps || allows(role, Permission::Assign)),
            Self::Firm => role == Role::FirmAdmin && place == Place::Own,
            Self::Any(several) => several.iter().any(|reach| reach.covers(role, asked, place)),
        }
    }
}

/// Roles that look after what lies below their organisation: the bureau's and those of quality and statistics; the
/// three administrators, who see no business (ROLE-02, ROLE-03).
fn supervises(role: Role) -> bool {
    use Role::{BureauLeader, BureauSupervisor, QualityManager, StatClerk};
    ADMINISTRATORS.contains(&role)
        || matches!(role, BureauLeader | BureauSupervisor | QualityManager | StatClerk)
}

/// The kinds of records that paths name, and how far each is seen.
#[rustfmt::skip]
pub const KINDS: &[(&str, Reach)] = {
    use Permission::*;
    use Reach::*;
    &[
        ("accounts",         Accounts),
        ("adviser-posts",    Region),
        ("adviser-requests", Any(&[Region, Records(Refer)])),
        ("agreements",       Network(ManageNetwork)),
        ("api-clients",      Records(ManageSecurity)),
        ("applications",     Records(ReadApplications)),
        ("attachments",      Any(&[Records(ReadApplications), Cases])),
        ("auth/sessions",    Person),
        ("beneficiary-imports", Network(KeepBeneficiaries)),
        ("cases",            Cases),
        ("consents",         Person),
        ("delegations",      Any(&[Network(Inspect), Network(ManageNetwork), There(Receive)])),
        ("deliveries",       Records(ReadAudit)),
        ("groups",           Records(ReadApplications)),
        ("helpers",          Kept),
        ("home-visits",      Records(ReadApplications)),
        ("imports",          Network(ManageNetwork)),
        ("inspections",      Network(Inspect)),
        ("jurisdictions",    Network(ManageNetwork)),
        ("mandates",         Records(Delegate)),
        ("meetings",         Records(Convene)),
        ("merits",           Records(KeepStaff)),
        ("outreaches",       There(Refer)),
        // That there is an organisation everybody knows: what is not one's own is forbidden, not hidden.
        ("organisations",    Public),
        ("pilots",           Records(Convene)),
        ("practitioners",    Any(&[Region, Firm])),
        // Who keeps projects reads cases, too.
        ("project-cases",    Records(KeepProjects)),
        ("projects",         Records(KeepProjects)),
        ("recusals",         Any(&[Records(Assign), Records(Decide), Records(ManageSecurity)])),
        ("referrals",        There(Refer)),
        ("rights-requests",  Records(AnswerRights)),
        // What is in force is everybody's to read who reads rules; these are drafts that were given up.
        ("rule-packs",       Records(ReadRules)),
        ("staff",            Records(KeepStaff)),
        ("tasks",            Records(Convene)),
        ("trainings",        Records(KeepStaff)),
        ("users",            Accounts),
        ("verifications",    Records(ReadVerifications)),
    ]
};

/// Operations of which more is asked than to hold the permission and to see the record: who falls short is forbidden.
#[rustfmt::skip]
pub const NARROWER: &[(&str, Reach)] = {
    use Permission::*;
    use Reach::*;
    &[
        // Who has looked at one's data is told to the person alone (SEC-05).
        ("GET /applications/{id}/readings",               Person),
        ("GET /cases/{id}/readings",                      Person),
        // Only the station that holds an instrument decides under it (SOD-12).
        ("POST /delegations/{id}/decisions",              There(Receive)),
        ("POST /delegations/{id}/grants",                 There(Receive)),
        ("POST /delegations/{id}/revocation",             Network(ManageNetwork)),
        ("GET /organisations/{id}/record",                Network(ManageNetwork)),
        ("PATCH /organisations/{id}",                     Network(ManageNetwork)),
        ("PATCH /organisations/{id}/authority",           Network(ManageNetwork)),
        ("POST /organisations/{id}/closure",              Network(ManageNetwork)),
        ("POST /organisations/{id}/placement",            Network(ManageNetwork)),
        ("POST /organisations/{id}/reopening",            Network(ManageNetwork)),
        // What is held against somebody, and for whom, is the office's to record, not the own firm's (ASG-01, ASG-14).
        ("POST /practitioners/{id}/annual-checks",        Region),
        ("POST /practitioners/{id}/pool-exit",            Region),
        ("POST /practitioners/{id}/pools",                Region),
        ("POST /practitioners/{id}/sanction-lifting",     Region),
        ("POST /practitioners/{id}/sanctions",            Region),
        // A published profile is the practitioner's own decision (ASG-11).
        ("POST /practitioners/{id}/consent",              Person),
        ("DELETE /practitioners/{id}/consent",            Person),
        // By who keeps the roster and may see numbers at all (§15.3).
        ("POST /practitioners/{id}/bank-account-reveal",  Network(Reveal)),
    ]
};

/// Operations that see less than their kind is seen: what they do not see is hidden.
#[rustfmt::skip]
pub const HIDDEN_MORE: &[(&str, Reach)] = {
    use Permission::*;
    use Reach::*;
    &[
        // Who only keeps the network reads no decisions (ROLE-02).
        ("GET /delegations/{id}/register",   Any(&[Network(Inspect), There(Receive)])),
        ("POST /delegations/{id}/decisions", Any(&[Network(Inspect), There(Receive)])),
        ("POST /delegations/{id}/grants",    Any(&[Network(Inspect), There(Receive)])),
        // A file of an application is removed through the application, not through the case that came of it.
        ("DELETE /attachments/{id}",         Records(ReadApplications)),
    ]
};

/// The lists, and the kind of what they show.
#[rustfmt::skip]
pub const LISTS: &[(&str, &str)] = &[
    ("GET /accounts",               "accounts"),
    ("GET /adviser-posts",          "adviser-posts"),
    ("GET /adviser-requests",       "adviser-requests"),
    ("GET /agreements",             "agreements"),
    ("GET /beneficiary-imports",    "beneficiary-imports"),
    ("GET /api-clients",            "api-clients"),
    ("GET /applications",           "applications"),
    ("POST /applications/searches", "applications"),
    ("GET /cases",                  "cases"),
    ("POST /cases/searches",        "cases"),
    ("GET /consents",               "consents"),
    ("GET /delegations",            "delegations"),
    ("GET /deliveries",             "deliveries"),
    ("GET /groups",                 "groups"),
    ("GET /helpers",                "helpers"),
    ("GET /home-visits",            "home-visits"),
    ("GET /imports",                "imports"),
    ("GET /inspections",            "inspections"),
    ("GET /jurisdictions",          "jurisdictions"),
    ("GET /mandates",               "mandates"),
    ("GET /meetings",               "meetings"),
    ("GET /merits",                 "merits"),
    ("GET /outreaches",             "outreaches"),
    ("GET /pilots",                 "pilots"),
    ("GET /practitioners",          "practitioners"),
    ("GET /projects",               "projects"),
    ("GET /recusals",               "recusals"),
    ("GET /referrals",              "referrals"),
    ("GET /rights-requests",        "rights-requests"),
    ("GET /rule-packs",             "rule-packs"),
    ("GET /staff",                  "staff"),
    ("GET /tasks",                  "tasks"),
    ("GET /trainings",              "trainings"),
    ("GET /users",                  "users"),
    ("GET /verifications",          "verifications"),
];

/// Operations that open a record, the field that says where, and who opens one there. Elsewhere is forbidden, or not in
/// the list of that field.
#[rustfmt::skip]
pub const OPENS: &[(&str, &str, Reach)] = {
    use Permission::*;
    use Reach::*;
    &[
        ("POST /adviser-requests", "organisation_id", Records(Refer)),
        ("POST /agreements",       "organisation_id", Network(ManageNetwork)),
        ("POST /api-clients",      "organisation_id", Records(ManageSecurity)),
        ("POST /delegations",      "station_id",      Network(ManageNetwork)),
        ("POST /establishments",   "organisation_id", Records(KeepStaff)),
        ("POST /helpers",          "organisation_id", Kept),
        ("POST /inspections",      "organisation_id", Network(Inspect)),
        ("POST /invitations",      "organisation_id", Records(ManageUsers)),
        ("POST /jurisdictions",    "centre_id",       Network(ManageNetwork)),
        ("POST /mandates",         "organisation_id", There(Delegate)),
        ("POST /meetings",         "organisation_id", Records(Convene)),
        ("POST /merits",           "organisation_id", Records(KeepStaff)),
        ("POST /organisations",    "parent_id",       Network(ManageNetwork)),
        ("POST /outreaches",       "unit_id",         There(Refer)),
        ("POST /pilots",           "organisation_id", Records(Convene)),
        ("POST /practitioners",    "firm_id",         Any(&[Region, Firm])),
        ("POST /projects",         "organisation_id", Records(KeepProjects)),
        ("POST /referrals",        "from_id",         There(Refer)),
        ("POST /rule-packs",       "organisation_id", Records(ManageRules)),
        ("POST /staff",            "organisation_id", Records(KeepStaff)),
        ("POST /trainings",        "organisation_id", Records(KeepStaff)),
    ]
};

/// Operations that name no record of an organisation, and why. This list only shrinks, or grows with a reason.
pub const WITHOUT_A_RECORD: &[(&str, &[&str])] = &[
    (
        "It opens a record of a region or of a person, or one for whose place nobody needs a role.",
        &[
            "POST /adviser-posts",
            "POST /applications",
            "POST /circles",
            "POST /groups",
            "POST /holiday-tables",
            "POST /imports",
            "POST /recusals",
            "POST /regions",
            "POST /regions/successions",
            "POST /rights-requests",
        ],
    ),
    (
        "It is about the caller's own account and person.",
        &[
            "GET /auth/identity",
            "POST /auth/identity",
            "POST /auth/identity/end",
            "POST /auth/identity/redirect",
            "GET /auth/me",
            "POST /auth/password",
            "POST /auth/second-factor/confirmation",
            "POST /auth/second-factor/enrolment",
            "POST /auth/second-factor/removal",
            "GET /auth/sessions",
            "GET /auth/sign-ins",
            "POST /consents",
            "GET /handed-over",
            "GET /own-villages",
            "POST /pickups",
            "GET /work",
        ],
    ),
    (
        "It is everybody's who works here.",
        &["GET /holiday-tables", "GET /holiday-years", "GET /imports/template", "GET /security-policy"],
    ),
    (
        "It names another record, or says in a form where it is opened: its own stories tell who may.",
        &["POST /beneficiary-imports", "POST /verifications"],
    ),
    ("It keeps nothing.", &["POST /rule-packs/checks", "POST /rule-packs/trials"]),
    (
        "It counts or names what lies where the caller reaches; its own stories tell of where.",
        &[
            "GET /audit/chain",
            "GET /audit/entries",
            "POST /audit/exports",
            "GET /coverage",
            "GET /eligibility/overrides",
            "GET /coverage/map",
            "GET /mandate-candidates",
            "GET /practitioners/accounts",
            "GET /staff-figures",
            "GET /village-gaps",
        ],
    ),
];
