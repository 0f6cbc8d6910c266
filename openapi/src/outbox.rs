//! What leaves the process: written with the change, delivered after it, at least once.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{DeliveryId, Paging};

codes! {
    /// The life of a delivery.
    DeliveryStatus {
        Waiting,
        Delivered,
        Dead,
        /// The person forbade messages about the matter (SEC-19): it never leaves.
        Withheld,
    }
}

codes! {
    /// Messages of Appendix E.
    Notice {
        #[serde(rename = "N-01")] #[strum(serialize = "N-01")] Submitted,
        #[serde(rename = "N-02")] #[strum(serialize = "N-02")] Received,
        #[serde(rename = "N-03")] #[strum(serialize = "N-03")] SupplementAsked,
        #[serde(rename = "N-04")] #[strum(serialize = "N-04")] Granted,
        #[serde(rename = "N-05")] #[strum(serialize = "N-05")] Refused,
        #[serde(rename = "N-07")] #[strum(serialize = "N-07")] Assigned,
        #[serde(rename = "N-08")] #[strum(serialize = "N-08")] Offered,
        #[serde(rename = "N-09")] #[strum(serialize = "N-09")] Progress,
        #[serde(rename = "N-10")] #[strum(serialize = "N-10")] DecisionServed,
        #[serde(rename = "N-11")] #[strum(serialize = "N-11")] Closed,
        #[serde(rename = "GRANTED_FIRST")] #[strum(serialize = "GRANTED_FIRST")] GrantedFirst,
        #[serde(rename = "REFERRED")] #[strum(serialize = "REFERRED")] Referred,
        #[serde(rename = "INVITED")] #[strum(serialize = "INVITED")] Invited,
        #[serde(rename = "CODE")] #[strum(serialize = "CODE")] OneTimeCode,
    }
}

/// A delivery as an administrator sees it: never its text or address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Delivery {
    pub id: DeliveryId,
    pub notice: Notice,
    pub status: DeliveryStatus,
    pub attempts: u16,
    pub next_attempt_at: Option<DateTime<Utc>>,
    /// The kind of the last failure, without personal data.
    pub last_error: Option<String>,
    pub created_at: DateTime<Utc>,
}

/// Filters of the list of deliveries.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct DeliveryFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<DeliveryStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl DeliveryFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
