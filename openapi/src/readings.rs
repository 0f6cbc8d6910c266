//! Who looked at what (SEC-12): every view and export of a personal record, and the auditor's list over journal
//! and readings.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use validator::Validate;

use crate::{ApiClientId, Line, OrganisationId, Paging, UserId, auth::Role, journal::Event};

codes! {
    /// What was looked at.
    ReadingKind {
        /// One record, opened as a whole.
        Whole,
        /// A page of a list or search that names people.
        List,
        /// The content of an attached file.
        File,
        /// The archive file (卷宗).
        ArchiveFile,
        /// Numbers that are masked otherwise, for a stated reason (§15.3).
        Identity,
        /// The copy of a person's own data (SEC-05).
        Copy,
        /// A file that left the service, for a stated reason (SEC-17).
        Export,
        /// The list of what others did and saw.
        Audit,
    }
}

codes! {
    /// The kind of record that was looked at.
    ReadingSubject {
        Application, Case, User, Practitioner, RightsRequest, Audit, Referral, Helper, Staff, Merit, Recusal,
        AdviserPost, AdviserRequest, Training, Mandate,
        /// An early intervention.
        Outreach,
        /// The open sessions of an account.
        Session,
        /// The sign-in history of an account.
        SignIn,
    }
}

codes! {
    /// How sensitive what was shown can be (§4).
    FieldClass {
        /// Ordinary personal data: names, also masked ones.
        S1,
        /// Sensitive personal data (PIPL 28).
        S2,
        /// Sealed (SEAL).
        S3,
    }
}

codes! {
    /// Which duty a reader's role serves (SEC-01): the purpose of looking.
    Purpose {
        /// 受理
        Intake,
        /// 审查
        Examination,
        /// 审批
        Decision,
        /// 指派
        Assignment,
        /// 承办
        Conduct,
        /// 结案审核
        ClosingReview,
        /// 归档
        Archive,
        /// 监督
        Supervision,
        /// 审计
        Audit,
        /// 账号管理
        Accounts,
        /// Whatever else the role is for.
        Other,
    }
}

/// Somebody looked at the caller's own record. The person is named by surname and role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Reading {
    pub at: DateTime<Utc>,
    pub kind: ReadingKind,
    /// `陈`: the surname alone.
    pub reader: String,
    pub role: Option<Role>,
    /// Where the role is held.
    pub organisation: Option<String>,
    pub purpose: Purpose,
    /// What the reader said it was for, where a reason is asked for.
    pub reason: Option<String>,
}

/// What was done, or what was looked at; never what was written or shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct AuditEntry {
    pub at: DateTime<Utc>,
    /// What was done; absent when something was looked at.
    pub event: Option<Event>,
    /// What was looked at; absent when something was done.
    pub reading: Option<ReadingKind>,
    /// Absent when the service did it by itself.
    pub actor_id: Option<UserId>,
    pub actor_name: Option<String>,
    /// Set when it was a program, which holds no role.
    pub api_client_id: Option<ApiClientId>,
    pub role: Option<Role>,
    /// Of the record for what was done, of the reader's role for what was looked at.
    pub organisation_id: Option<OrganisationId>,
    /// `application`, `case`, `user`, …
    pub subject_kind: String,
    /// Absent for a list.
    pub subject_id: Option<Uuid>,
    pub reason: Option<String>,
    /// Finds the line in the service's log.
    pub request_id: Option<String>,
}

/// Filters of the auditor's list; all given ones must hold.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct AuditFilter {
    /// Who did or saw it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub actor: Option<UserId>,
    /// About which record.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subject: Option<Uuid>,
    /// Only what was done, of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub event: Option<Event>,
    /// Only what was looked at, of this kind.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reading: Option<ReadingKind>,
    /// From this instant on.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    /// Before this instant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub to: Option<DateTime<Utc>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl AuditFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// What shall leave the service as a spreadsheet, and why (SEC-17). At most 5 000 entries.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct AuditExport {
    #[serde(default)]
    pub actor: Option<UserId>,
    #[serde(default)]
    pub subject: Option<Uuid>,
    #[serde(default)]
    pub event: Option<Event>,
    #[serde(default)]
    pub reading: Option<ReadingKind>,
    #[serde(default)]
    pub from: Option<DateTime<Utc>>,
    #[serde(default)]
    pub to: Option<DateTime<Utc>>,
    /// Stands in the file and in the audit.
    pub reason: Line,
}

codes! {
    /// A book whose entries are chained: each hash covers the entry and the hash before it (SEC-12).
    Ledger {
        /// What was done: a chain for each organisation, and one for the accounts.
        Journal,
        /// Who looked at what: a chain for each process that ever wrote readings, over all organisations.
        Readings,
    }
}

/// Which chain to check, and from where.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ChainQuery {
    /// The journal when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ledger: Option<Ledger>,
    /// Of the journal, the organisation's chain; the chain of the accounts when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    /// Of the readings, the chain at which to go on, as `next` named it; the oldest when not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub chain: Option<Uuid>,
    /// Entries up to this position were checked before; 0 when not said.
    #[param(minimum = 0)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub after: Option<u32>,
}

/// How far a chain holds. One call checks at most 20 000 entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChainCheck {
    pub ledger: Ledger,
    /// The chain that was checked last, or that is broken: of the journal the organisation's, absent for that of the
    /// accounts; of the readings the writer's, absent when there is none.
    pub chain: Option<Uuid>,
    /// Entries that this call checked and that hold.
    pub checked: u32,
    /// The last position in this chain that was checked and holds.
    pub up_to: u32,
    /// The first position in this chain that is missing, changed or moved.
    pub broken_at: Option<u32>,
    /// Nothing is left to check: the end was reached, of the readings that of the newest chain.
    pub complete: bool,
    /// Where to go on; absent when nothing is left.
    pub next: Option<ChainPlace>,
}

/// A place in a book.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChainPlace {
    /// As `chain` of the query; absent in the journal.
    pub chain: Option<Uuid>,
    /// As `after` of the query.
    pub after: u32,
}

impl ChainQuery {
    /// The same from another place on.
    pub fn from_place(self, ChainPlace { chain, after }: ChainPlace) -> Self {
        Self { chain, after: Some(after), ..self }
    }
}
