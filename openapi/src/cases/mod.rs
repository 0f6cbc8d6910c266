//! Granted applications in conduct: assignment, diary, hearings, messages (W-ASG §5.6, W-CASE §5.7).

mod tables;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, CaseId, DiaryEntryId, Fen, HearingId, Line, MessageId, OrganisationId, Paging, Paragraph,
    Personal, PractitionerId, Prose, UserId,
    applications::{Cause, MatterType, Stage},
    attachments::Attachment,
    closings::{CaseResult, Closing, ClosingReport, Reason},
    deadlines::Light,
    journal::TimelineEntry,
    work::Due,
};

pub use tables::*;

/// One case, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Case {
    pub id: CaseId,
    pub revision: i32,
    /// `（2026）长援指字第0034号` from the first offer on.
    pub number: Option<String>,
    pub status: CaseStatus,
    pub application_id: ApplicationId,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub recipient: String,
    /// Whole for the recipient and for the handler who accepted, masked otherwise (§15.3).
    pub recipient_phone: Option<Personal<String>>,
    pub opponents: Vec<String>,
    pub matter_type: Option<MatterType>,
    pub cause: Option<Cause>,
    pub stage: Option<Stage>,
    pub organ_name: Option<Line>,
    pub organ_case_no: Option<Line>,
    pub claim_amount_fen: Option<Fen>,
    /// It came by the green channel, and is assigned first. Not for the recipient.
    pub green: bool,
    /// What a case of the green channel should not be without. Not for the recipient.
    pub reminders: Vec<CaseReminder>,
    /// The day the application was submitted or registered, from which the limits of the application counted.
    pub applied_on: Option<NaiveDate>,
    pub granted_on: NaiveDate,
    /// From the offer on; for the recipient from its acceptance on.
    pub handler: Option<Handler>,
    pub agreement_signed_on: Option<NaiveDate>,
    pub due: Option<Due>,
    /// The newest day first; the recipient reads what they were informed of.
    pub diary: Vec<DiaryEntry>,
    pub hearings: Vec<Hearing>,
    /// The oldest first; the recipient reads those that are for them.
    pub messages: Vec<Message>,
    /// Of the application and of the case.
    pub attachments: Vec<Attachment>,
    /// How it ended, once the closing has passed review; what the recipient reads of it.
    pub outcome: Option<Outcome>,
    /// Not for the recipient.
    pub closing: Option<Closing>,
    /// For the handler: what still stands between this case and its closing, apart from the report (§9.1).
    pub missing: Vec<Reason>,
    /// The oldest first, from its application on; of the application what happened when and by whose role, without
    /// anybody's sentences.
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<CaseAction>,
}

/// How a case ended (LAL 55).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Outcome {
    pub result: CaseResult,
    pub closed_on: NaiveDate,
    /// Loss avoided or benefit obtained, in fen (CLS-02).
    pub recovered_fen: Fen,
    /// Of that, what was actually paid.
    pub collected_fen: Fen,
    /// The handler's words for it.
    pub text: Prose,
}

impl From<&ClosingReport> for Outcome {
    fn from(report: &ClosingReport) -> Self {
        Self {
            result: report.result,
            closed_on: report.closed_on,
            recovered_fen: report.recovered_fen,
            collected_fen: report.collected_fen,
            text: report.summary.outcome.clone(),
        }
    }
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct CaseSummary {
    pub id: CaseId,
    pub number: Option<String>,
    pub status: CaseStatus,
    /// Masked for staff: `林*英`.
    pub recipient: String,
    pub cause: Option<Cause>,
    /// It came by the green channel. Not for the recipient.
    pub green: bool,
    pub handler: Option<String>,
    pub granted_on: NaiveDate,
    pub due: Option<Due>,
    pub actions: Vec<CaseAction>,
}

/// Who handles the case; the recipient gets name and phone (LAL 36, 55).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Handler {
    pub practitioner_id: PractitionerId,
    pub name: String,
    pub firm: String,
    pub phone: String,
    pub assigned_on: NaiveDate,
    pub accepted_on: Option<NaiveDate>,
}

/// W-ASG: the assigner offers the case to a practitioner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Offer {
    pub practitioner_id: PractitionerId,
    pub remark: Option<Paragraph>,
}

/// W-ASG: the assigner offers the case to a firm, whose administrator names the handler.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct FirmOffer {
    pub firm_id: OrganisationId,
    pub remark: Option<Paragraph>,
}

/// The firm accepts an offer and says who of its people handles the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NamedHandler {
    pub practitioner_id: PractitionerId,
}

/// The firm or handler declines.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct DeclineOffer {
    pub reason: DeclineReason,
    pub note: Paragraph,
}

/// F12 and F3 are signed (DL-09).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    pub signed_on: NaiveDate,
}

/// A new diary entry.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewDiaryEntry {
    pub kind: DiaryKind,
    pub on: NaiveDate,
    pub mode: ContactMode,
    pub content: Paragraph,
    pub place: Option<Line>,
    /// The recipient was informed by this and may read it (CD11).
    #[serde(default)]
    pub informed_recipient: bool,
}

/// A diary entry (F14).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct DiaryEntry {
    pub id: DiaryEntryId,
    pub kind: DiaryKind,
    pub on: NaiveDate,
    pub mode: ContactMode,
    pub content: Paragraph,
    pub place: Option<Line>,
    pub informed_recipient: bool,
    pub created_at: DateTime<Utc>,
}

/// A new hearing date.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewHearing {
    pub at: DateTime<Utc>,
    pub place: Line,
    pub judge: Option<Line>,
}

/// A hearing date (开庭).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Hearing {
    pub id: HearingId,
    pub at: DateTime<Utc>,
    pub place: Line,
    pub judge: Option<Line>,
}

/// A new message on the case.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewMessage {
    pub text: Paragraph,
    /// The recipient may read it too; otherwise it stays between handler and centre.
    #[serde(default)]
    pub to_recipient: bool,
}

/// A message on the case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Message {
    pub id: MessageId,
    /// The handler's name, or the centre's.
    pub from: String,
    pub from_id: UserId,
    pub text: Paragraph,
    pub to_recipient: bool,
    pub at: DateTime<Utc>,
}

/// Filters of the list; all given ones must hold. Who looks for a person sends them as a search.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams, ToSchema, Validate)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct CaseFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<CaseStatus>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
    /// True: the green channel alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub green: Option<bool>,
    /// A name, pinyin initials, a number or the last four digits of an ID. In searches alone, for it names a person
    /// and an address does not (SEC-18).
    #[param(ignore)]
    #[schema(max_length = 40)]
    #[validate(length(max = 40))]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl CaseFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
