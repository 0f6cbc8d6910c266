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
    /// A granted application in conduct (案件).
    CaseId,
    /// An organisation of the network (机构).
    OrganisationId,
    /// A person with an account: staff, practitioner or citizen.
    UserId,
    /// A legal-aid practitioner (法律援助人员).
    PractitionerId,
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
}
