//! The timeline of a record, read from the append-only journal (SEC-12).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

words! {
    /// What happened: one word a kind of event.
    Event {
        ApplicationCreated, ApplicationSaved, ApplicationSubmitted, PrecheckReturned, PrecheckRejected,
        ApplicationReceived, ApplicationRedirected, SupplementAsked, SupplementSupplied, DeemedWithdrawn,
        ApplicationAccepted, VerificationStarted, OpinionGiven, OpinionReturned, Granted, Refused, Withdrawn,
        Merged, AttachmentAdded, AttachmentRemoved, AttachmentQuarantined, IdentityRevealed,
        HomeVisitRequested, HomeVisitScheduled, HomeVisitMade, HomeVisitCancelled,
        OutreachReported, OutreachTaken, OutreachConcluded,
        ProjectSetUp, ProjectChanged, ProjectOpened, ProjectClosed, ProjectCaseTagged, ProjectCaseUntagged,
        CaseOpened, Offered, Declined, OfferAccepted, AgreementSigned, DiaryEntered, HearingSet, MessageSent,
        RecipientInformed, ClosingSubmitted, ClosingReturned, ClosingPassed, Archived,
        SignedIn, SignInFailed, LockedOut, SignedOut, TokenReused, UserCreated,
        RoleGranted, RoleEnded, Invited, Activated, PasswordChanged, PasswordReset, AccountDormant, AccountRevived,
        AccountDeactivated, AccountRenamed, SecondFactorOn, SecondFactorOff, SessionEnded, SessionsEnded, DelegationGiven,
        DelegationRevoked, HandedOver, IdentityLinked, IdentityUnlinked, SmallCentreRuleUsed,
        ApplicationVoided, DeliveryRetried, HolidaysLoaded,
        OfferedToFirm, HandlerNamed, RosterEntered, RosterChanged, CheckRecorded, SanctionRecorded, SanctionLifted,
        PoolEntered, PoolLeft, BankAccountSet, BankAccountRevealed, ProfilePublished, ProfileWithdrawn,
        AdviserAppointed, AdviserEnded, AdviserAsked, AdviserOffered, AdviserAccepted, AdviserDeclined, AdviserWorked,
        HelperEntered, HelperChanged, HelperEnded, StaffEntered, StaffChanged, EstablishmentSet, TrainingPlanned,
        AttendanceRecorded, MeritRecorded, MeetingPlanned, MeetingHeld, TaskGiven, TaskMoved, PilotStarted,
        PilotEvaluated,
        RightsRequested, RightsAnswered, RightsRefused, RightsWithdrawn, ConsentGiven, ConsentWithdrawn,
        PersonalDataCorrected, PersonalDataErased,
        RecusalDeclared, RecusalEnded,
        OrganisationCreated, OrganisationChanged, OrganisationMoved, OrganisationClosed, OrganisationReopened,
        AuthoritySet, InstrumentGiven, InstrumentRevoked, StationDecided, HostAgreementMade, HostAgreementChanged,
        HostAgreementEnded, InspectionPlanned, Inspected, Rechecked, InspectionCancelled, JurisdictionSet,
        JurisdictionRemoved, RegionEntered, RegionEnded, Referred, ReferralSigned, ReferralReturned, ReferralForwarded,
        ReferralConcluded, ReferralResent, ReferralWithdrawn,
        NetworkImported, CircleSet,
        ApiClientCreated, ApiClientChanged, ApiClientSuspended, ApiClientResumed, ApiClientEnded, ApiSecretMade,
        ApiSecretRevoked,
        RulePacksShipped, RulePackDrafted, RulePackEdited, RulePackSimulated, RulePackSignedOff, RulePackInForce,
        RulePackWithdrawn, RulesReplayed, EligibilityAssessed,
        GrantedFirst, AcceptedFirst, DeferralCompleted, GrantUnderReview, GrantUpheld, ApplicationTransferred,
        ApplicationJoined, ConflictDenied, ConflictDeclared, MaterialsRecorded,
        GreenMarked,
        PersonJoined, GroupOpened, GroupEntered, GroupMoved, GroupMetOnSite,
        BeneficiariesImported, RecheckDue,
        VerificationAsked, VerificationHeard, CertificateEntered, VerificationRetried, VerificationConcluded,
        FraudReviewOpened,
        ApplicationPickedUp,
    }
}

/// One event on the timeline.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct TimelineEntry {
    pub at: DateTime<Utc>,
    pub event: Event,
    /// The role or name of who acted; the recipient sees roles, not names.
    pub actor: Option<String>,
    /// A sentence somebody wrote: a reason, an opinion, the note of a diary entry.
    pub note: Option<String>,
}
