//! Accounts of staff and practitioners, one per named person (ROLE-01).

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    Name, OrganisationId, Paging, Short, UserId,
    auth::{Grant, Role},
};

/// A new account with its roles at one organisation.
#[derive(Clone, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewUser {
    pub username: Short,
    pub name: Name,
    pub organisation_id: OrganisationId,
    #[schema(min_items = 1, max_items = 10)]
    pub roles: Vec<Role>,
    /// At least 10 characters of three kinds (SEC-10).
    #[schema(min_length = 10, max_length = 200, format = Password)]
    pub password: String,
}

/// An account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct User {
    pub id: UserId,
    pub username: Short,
    pub name: Name,
    pub grants: Vec<Grant>,
    pub locked_until: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

/// Filters of the list of accounts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct UserFilter {
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
