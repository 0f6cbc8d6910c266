//! Accounts of staff and practitioners, one per named person (ROLE-01).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, CaseId, Line, Name, OrganisationId, Paging, Paragraph, SessionId, Short, UserId,
    auth::{Grant, Role},
};

codes! {
    /// The life of an account.
    UserStatus {
        /// Waits for its owner to set a password.
        Invited,
        Active,
        /// Was not used for long; an administrator revives it.
        Dormant,
        /// Closed for good.
        Deactivated,
    }
}

/// A new account without a password: its owner sets one with the code of the invitation.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewInvitation {
    pub username: Short,
    pub name: Name,
    pub organisation_id: OrganisationId,
    #[schema(min_items = 1, max_items = 10)]
    pub roles: Vec<Role>,
    /// A mobile phone to which the code is sent; it is not kept.
    pub phone: Option<Short>,
    /// Who the person is at the identity provider (`sub`): signing in there is then enough to begin.
    pub subject: Option<Line>,
}

/// A code with which the owner of an account sets a password, once. Shown to the administrator this one time.
#[derive(Clone, Serialize, Deserialize, ToSchema)]
pub struct Invitation {
    pub user: User,
    pub code: String,
    /// Seven days after it was made.
    pub expires_at: DateTime<Utc>,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct User {
    pub id: UserId,
    pub username: Short,
    pub name: Name,
    pub status: UserStatus,
    /// Grants that are in force or to come, and those that ran out by themselves.
    pub grants: Vec<Grant>,
    /// Is a second factor set up?
    pub second_factor: bool,
    pub last_sign_in_at: Option<DateTime<Utc>>,
    pub locked_until: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    /// What can be done with it now.
    pub actions: Vec<UserAction>,
}

words! {
    /// What can be done with an account.
    UserAction { Revive, Grant, EndGrant, Rename, ResetPassword, Deactivate }
}

/// Grants a role, or changes the days of one that is held.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewGrant {
    pub role: Role,
    pub organisation_id: OrganisationId,
    /// The first day; nothing is at once.
    pub valid_from: Option<NaiveDate>,
    /// The last day; nothing is until it is ended.
    pub valid_to: Option<NaiveDate>,
}

/// Ends a grant at once.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GrantEnd {
    pub role: Role,
    pub organisation_id: OrganisationId,
    pub reason: Line,
}

/// Changes the name of the person.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Renaming {
    pub name: Name,
}

/// Links an account with a person at the identity provider; a former link ends.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewIdentity {
    /// Who the person is there (`sub`), as the provider's administrator reads it; never a mail address.
    pub subject: Line,
    pub reason: Line,
}

/// Ends the link of an account with a person at the identity provider.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct IdentityEnd {
    pub reason: Line,
}

/// Closes an account for good. Open work goes to the successor; without one, open work is a reason to refuse.
#[derive(Debug, Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Deactivation {
    pub reason: Line,
    /// Takes over what is open: an examiner of the same centre for applications, a practitioner of the same firm
    /// for cases and offers.
    pub successor: Option<UserId>,
}

/// Ends one session of an account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SessionEnd {
    /// As the list of the account's sessions names it.
    pub session_id: SessionId,
    /// Why; stands in the journal.
    pub reason: Paragraph,
}

/// What waits for a person, at most 100 of each.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OpenWork {
    /// Applications that were returned to this examiner.
    pub applications: Vec<ApplicationId>,
    /// Cases in hand, offers that wait for an answer included.
    pub cases: Vec<CaseId>,
}

impl OpenWork {
    /// Is nothing open?
    pub fn is_empty(&self) -> bool {
        self.applications.is_empty() && self.cases.is_empty()
    }
}

/// Filters of the list of accounts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct UserFilter {
    /// Exactly this user name.
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub username: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl UserFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// What the house asks of accounts, as it is configured and as it stands in the software (SEC-10, SEC-11).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SecurityPolicy {
    /// Staff without a second factor can do nothing but set one up (`FAYUAN_REQUIRE_SECOND_FACTOR`).
    pub second_factor_required: bool,
    /// Days after which a password must be changed; absent: never (`FAYUAN_PASSWORD_MAX_AGE_DAYS`).
    pub password_max_age_days: Option<u32>,
    /// Days without a sign-in after which an account is put to rest; absent: never (`FAYUAN_DORMANT_AFTER_DAYS`).
    pub dormant_after_days: Option<u32>,
    /// In centres with fewer than three people the director may examine (`FAYUAN_SOD_SMALL_CENTRE`).
    pub small_centres_eased: bool,
    /// Characters that a password has at least.
    pub password_length: u16,
    /// Kinds of characters that it mixes at least.
    pub password_kinds: u16,
    /// Passwords before it that it may not repeat.
    pub passwords_remembered: u16,
    /// Wrong passwords in a row that lock an account.
    pub failures: u16,
    /// Minutes for which it is locked.
    pub locked_minutes: u16,
    /// Minutes without a sign of life after which staff are signed out.
    pub idle_minutes: u16,
    /// Hours that any session lasts at most.
    pub session_hours: u16,
}
