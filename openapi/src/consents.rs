//! Consents and the notice of how personal data are used (PIPL 13–17, 29–31; SEC-01 to SEC-03).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{ApplicationId, ConsentId, Paging, Short};

codes! {
    /// What is consented to, each separately (PIPL 29).
    ConsentKind {
        /// The notice was read; the processing itself rests on statutory duty (PIPL 13(3)), not on consent.
        PrivacyNotice,
        /// 核查授权: data may be checked with the authorities concerned (VER-01).
        AuthorityCheck,
        /// Health, financial accounts and other sensitive data beyond what the decision needs (PIPL 28).
        SensitiveData,
        /// The guardian of a child under 14 (PIPL 31).
        Guardian,
        /// Documents may be served electronically (DOC-01).
        ElectronicService,
        /// The case may be told without names.
        Publicity,
        /// 移送: an application and its papers may go to the centre that is competent (ONL-02).
        Transfer,
    }
}

codes! {
    /// How a consent was given.
    ConsentChannel { Online, Window }
}

words! {
    /// What the person may do with a consent now.
    ConsentAction { Withdraw }
}

/// A consent, given for oneself.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewConsent {
    pub kind: ConsentKind,
    /// For one application, or for all when not said.
    #[serde(default)]
    pub application_id: Option<ApplicationId>,
    /// The version of the notice that was shown.
    #[schema(example = "2026-11")]
    pub text_version: Short,
}

/// A consent as it is kept: given once, withdrawn at most once, never erased.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Consent {
    pub id: ConsentId,
    pub kind: ConsentKind,
    pub application_id: Option<ApplicationId>,
    pub text_version: String,
    pub channel: ConsentChannel,
    pub given_at: DateTime<Utc>,
    pub withdrawn_at: Option<DateTime<Utc>>,
    pub actions: Vec<ConsentAction>,
}

/// Filters of the list of one's own consents.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ConsentFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<ConsentKind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ConsentFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

codes! {
    /// What the notice must say (PIPL 17, 23, 30, 31).
    NoticeTopic { Who, Purpose, Kinds, Sensitive, Children, Recipients, Retention, Rights, Contact }
}

/// Which version of the notice; the one in force when not said.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct NoticeQuery {
    #[param(max_length = 40, example = "2026-11")]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

/// The notice of how personal data are used (SEC-02).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct PrivacyNotice {
    pub version: String,
    pub in_force_from: NaiveDate,
    pub sections: Vec<NoticeSection>,
}

/// One section of the notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct NoticeSection {
    pub topic: NoticeTopic,
    pub zh: String,
    pub en: String,
}
