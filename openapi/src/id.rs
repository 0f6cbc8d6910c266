//! Ids: one newtype over a UUIDv7 per kind of record, so that one is never taken for another.

/// Declares an id type.
#[macro_export]
macro_rules! ids {
    ($($(#[$meta:meta])* $name:ident),* $(,)?) => {$(
        $(#[$meta])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord,
            ::serde::Serialize, ::serde::Deserialize, ::utoipa::ToSchema,
        )]
        #[serde(transparent)]
        pub struct $name(pub ::uuid::Uuid);

        impl ::std::fmt::Display for $name {
            fn fmt(&self, f: &mut ::std::fmt::Formatter<'_>) -> ::std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl ::std::str::FromStr for $name {
            type Err = ::uuid::Error;
            fn from_str(s: &str) -> Result<Self, Self::Err> {
                s.parse().map(Self)
            }
        }

        impl From<::uuid::Uuid> for $name {
            fn from(id: ::uuid::Uuid) -> Self {
                Self(id)
            }
        }

        impl From<$name> for ::uuid::Uuid {
            fn from(id: $name) -> Self {
                id.0
            }
        }
    )*};
}

ids! {
    /// An application for legal aid (申请).
    ApplicationId,
    /// People who apply for the same together (群体).
    GroupId,
    /// What was declared about a conflict of interest (利益冲突).
    ConflictDeclarationId,
    /// A granted application in conduct (案件).
    CaseId,
    /// An organisation of the network (机构).
    OrganisationId,
    /// A person with an account: staff, practitioner or citizen.
    UserId,
    /// One sign-in with everything renewed from it.
    SessionId,
    /// An attempt to sign in.
    SignInId,
    /// Power to decide that was handed to somebody for a time (ROLE-05).
    MandateId,
    /// A legal-aid practitioner (法律援助人员).
    PractitionerId,
    /// A sanction or measure against a practitioner (处分).
    SanctionId,
    /// A village adviser's term at one village (村居法律顾问).
    AdviserPostId,
    /// A township's request for an adviser of another township (跨区域调配).
    AdviserRequestId,
    /// A liaison, a legally-literate villager or a volunteer (联络员、法律明白人、志愿者).
    HelperId,
    /// A member of staff on the register (工作人员).
    StaffId,
    /// A training of staff, practitioners or helpers (培训).
    TrainingId,
    /// A reward or penalty (奖惩).
    MeritId,
    /// A joint meeting or leading-group meeting (联席会议).
    MeetingId,
    /// A task that a meeting gave somebody (任务).
    TaskId,
    /// A project with money of its own (专项项目).
    ProjectId,
    /// A pilot (试点).
    PilotId,
    /// A file attached to an application or a case (材料).
    AttachmentId,
    /// A diary entry of a case (办案记录).
    DiaryEntryId,
    /// A hearing date of a case (开庭).
    HearingId,
    /// A message between the people of a case.
    MessageId,
    /// A row waiting to leave the process (outbox).
    DeliveryId,
    /// A cooperation agreement (共建协议).
    AgreementId,
    /// An inspection of a station (督查).
    InspectionId,
    /// An instrument that lets a station decide (授权文件).
    DelegationId,
    /// A decision that a station made under an instrument.
    DelegatedDecisionId,
    /// A line of the map from organs to centres.
    JurisdictionId,
    /// A referral from one unit to another (转办).
    ReferralId,
    /// A request about one's own data (SEC-05).
    RightsRequestId,
    /// A consent.
    ConsentId,
    /// A relation that hides a matter (回避).
    RecusalId,
    /// A visit to somebody who can not come (上门服务).
    HomeVisitId,
    /// An early intervention (早期介入).
    OutreachId,
    /// What was done on the site of a group (现场办公).
    SiteRecordId,
    /// An import of the network from a file.
    ImportId,
    /// A list of beneficiaries on its way into the database (受援对象名单).
    BeneficiaryImportId,
    /// A check of an applicant's means (经济困难核查).
    VerificationId,
    /// A program of another system that calls this one; its `client_id`.
    ApiClientId,
    /// A secret of such a program.
    ApiSecretId,
    /// A version of a rule pack (规则包版本).
    RulePackId,
    /// An assessment of an application by the rules engine (资格评估).
    AssessmentId,
}
