//! Programs of other systems that call this one (§2.1 `EXT_PARTNER`, `EXT_DATA`): what each may do, from where, how
//! often and until when. A secret is told once, when it is made.

use std::fmt;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{ApiClientId, ApiSecretId, Line, Name, OrganisationId, Paging, Short};

codes! {
    /// What a program may do: each scope opens the operations that it names and never more than one permission
    /// gives. What the program sees there is what its organisation holds.
    ApiScope {
        /// File applications at the own organisation, add papers, submit, supplement and withdraw what it filed.
        #[serde(rename = "applications.file")] #[strum(serialize = "applications.file")] ApplicationsFile,
        /// Read the applications of the own organisation, masked.
        #[serde(rename = "applications.read")] #[strum(serialize = "applications.read")] ApplicationsRead,
        /// Read the cases of the own organisation, masked.
        #[serde(rename = "cases.read")] #[strum(serialize = "cases.read")] CasesRead,
        /// Send referrals to other units and take them back (§2.4 `EXT_PARTNER`).
        #[serde(rename = "referrals.send")] #[strum(serialize = "referrals.send")] ReferralsSend,
        /// Read what became of the own organisation's referrals.
        #[serde(rename = "referrals.read")] #[strum(serialize = "referrals.read")] ReferralsRead,
    }
}

codes! {
    /// The life of a program's access.
    ApiClientStatus {
        Active,
        /// Stopped for a time; may be resumed.
        Suspended,
        /// Over for good.
        Ended,
    }
}

words! {
    /// What may be done with a program's access now.
    ApiClientAction { Change, Rotate, Revoke, Suspend, Resume, End }
}

/// What an administrator says of a program: all of it can be changed later.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ApiClientTerms {
    /// What the program is called, as the journal shows it.
    pub name: Name,
    /// Who answers for it on the other side.
    pub contact_name: Name,
    /// By which telephone or mail they are reached.
    pub contact_reach: Line,
    #[validate(length(min = 1, max = 20))]
    #[schema(min_items = 1, max_items = 20)]
    pub scopes: Vec<ApiScope>,
    /// From where it may call: addresses or networks, IPv4 or IPv6, as `203.0.113.7` or `2001:db8::/48`.
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub networks: Vec<Short>,
    pub valid_from: NaiveDate,
    /// The last day, at most three years after the first: then somebody looks again.
    pub valid_to: NaiveDate,
    /// Requests that it may make in a minute.
    #[validate(range(min = 1, max = 6000))]
    #[schema(minimum = 1, maximum = 6000, example = 60)]
    pub requests_per_minute: u32,
}

/// Access for a program of an organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewApiClient {
    /// As whose it calls: it files there and sees what is held there.
    pub organisation_id: OrganisationId,
    #[validate(nested)]
    pub terms: ApiClientTerms,
}

/// A secret without the secret: when it was made and until when it is good.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiSecret {
    pub id: ApiSecretId,
    pub created_at: DateTime<Utc>,
    /// When it stops working; absent for the one in use.
    pub ends_at: Option<DateTime<Utc>>,
}

/// A program's access.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiClient {
    /// The `client_id` with which it asks for tokens.
    pub id: ApiClientId,
    pub revision: i32,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub status: ApiClientStatus,
    /// It is active and today lies between its days.
    pub in_force: bool,
    pub terms: ApiClientTerms,
    /// Those that work now, at most two, the newest first.
    pub secrets: Vec<ApiSecret>,
    pub created_at: DateTime<Utc>,
    /// When it last called, to a few seconds.
    pub last_used_at: Option<DateTime<Utc>>,
    /// From where it last called.
    pub last_address: Option<String>,
    pub actions: Vec<ApiClientAction>,
}

/// A program's access with a secret that was just made. Nobody is shown the secret again.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct IssuedApiSecret {
    pub client: ApiClient,
    /// 256 random bits in base64url, the `client_secret`. Absent when a request is repeated with the same key: told
    /// once is told once.
    pub secret: Option<String>,
}

/// Without the secret: no log shows it by accident.
impl fmt::Debug for IssuedApiSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IssuedApiSecret").field("client", &self.client).finish_non_exhaustive()
    }
}

/// Makes a new secret. The one in use goes on working for a while, so that nobody has to change both sides at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ApiSecretRotation {
    /// Days for which the secret in use still works; 0 ends it at once.
    #[validate(range(max = 30))]
    #[schema(maximum = 30, example = 7)]
    pub overlap_days: u8,
}

/// Ends a secret and every token that was got with it, at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ApiSecretRevocation {
    pub secret_id: ApiSecretId,
    pub reason: Line,
}

/// Why access is stopped or ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct ApiClientStop {
    pub reason: Line,
}

/// Filters of the list of programs.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ApiClientFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<ApiClientStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ApiClientFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// Of which days the use is counted.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ApiUsageFilter {
    /// The last day; today when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// How many days up to it, 1–92; 30 when not said.
    #[param(minimum = 1, maximum = 92)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub days: Option<u8>,
}

/// How often a program called.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiCalls {
    /// All of them, those that were refused or failed included.
    pub requests: u64,
    /// Answered 4xx: not allowed, not valid, too fast.
    pub refused: u64,
    /// Answered 5xx: our fault.
    pub errors: u64,
}

/// The calls of one day in China.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiDayUsage {
    pub day: NaiveDate,
    pub calls: ApiCalls,
}

/// The calls of one operation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiOperationUsage {
    /// `GET /applications/{id}`; `other` for what is no operation.
    pub operation: String,
    pub calls: ApiCalls,
}

/// How a program used its access. Counts are kept for 400 days.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ApiUsage {
    pub from: NaiveDate,
    pub to: NaiveDate,
    pub total: ApiCalls,
    /// The days on which it called, the newest first.
    pub days: Vec<ApiDayUsage>,
    /// What it called over these days, by name.
    pub operations: Vec<ApiOperationUsage>,
}
