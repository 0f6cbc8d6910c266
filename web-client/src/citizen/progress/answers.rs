//! What the page of an application reads of the server's answers, and of the case it became.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    ApplicationId, CaseId, Fen,
    applications::{RefuseReason, Status},
    cases::CaseStatus,
    closings::CaseResult,
};
use serde::Deserialize;

use crate::citizen::answers::{Action, Attachment, Due};

/// Of an [`Application`](openapi::applications::Application), once it was sent.
#[derive(PartialEq, Deserialize)]
pub struct Application {
    pub id: ApplicationId,
    pub number: Option<String>,
    pub status: Status,
    pub organisation_name: String,
    pub due: Option<Due>,
    pub supplement: Option<SupplementNotice>,
    pub decision: Option<Decision>,
    pub case_id: Option<CaseId>,
    pub attachments: Vec<Attachment>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<Action>,
}

/// Of a [`SupplementNotice`](openapi::applications::SupplementNotice).
#[derive(PartialEq, Deserialize)]
pub struct SupplementNotice {
    pub items: Vec<String>,
}

/// Of a [`Decision`](openapi::applications::Decision).
#[derive(PartialEq, Deserialize)]
pub struct Decision {
    pub granted: bool,
    pub number: String,
    pub on: NaiveDate,
    pub reasons: Vec<RefuseReason>,
    pub text: Option<String>,
    pub objection_until: NaiveDate,
}

/// Of a [`TimelineEntry`](openapi::journal::TimelineEntry).
#[derive(PartialEq, Deserialize)]
pub struct TimelineEntry {
    pub at: DateTime<Utc>,
    pub event: Event,
    pub note: Option<String>,
}

/// The [events](openapi::journal::Event) that concern the person.
#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    ApplicationCreated,
    ApplicationSubmitted,
    PrecheckReturned,
    PrecheckRejected,
    ApplicationReceived,
    ApplicationRedirected,
    SupplementAsked,
    SupplementSupplied,
    DeemedWithdrawn,
    ApplicationAccepted,
    Granted,
    Refused,
    Withdrawn,
    Merged,
    AttachmentAdded,
    AttachmentRemoved,
    AttachmentQuarantined,
    HomeVisitRequested,
    HomeVisitScheduled,
    HomeVisitMade,
    HomeVisitCancelled,
    CaseOpened,
    OfferAccepted,
    AgreementSigned,
    HearingSet,
    RecipientInformed,
    MessageSent,
    ClosingPassed,
    #[serde(other)]
    Other,
}

/// Of a [`Case`](openapi::cases::Case).
#[derive(Deserialize)]
pub struct Case {
    pub status: CaseStatus,
    pub handler: Option<Handler>,
    pub diary: Vec<DiaryEntry>,
    pub hearings: Vec<Hearing>,
    pub messages: Vec<Message>,
    pub outcome: Option<Outcome>,
}

/// Of a [`Handler`](openapi::cases::Handler).
#[derive(Deserialize)]
pub struct Handler {
    pub name: String,
    pub firm: String,
    pub phone: String,
    pub accepted_on: Option<NaiveDate>,
}

/// Of a [`DiaryEntry`](openapi::cases::DiaryEntry).
#[derive(Deserialize)]
pub struct DiaryEntry {
    pub on: NaiveDate,
    pub content: String,
    pub informed_recipient: bool,
}

/// Of a [`Hearing`](openapi::cases::Hearing).
#[derive(Deserialize)]
pub struct Hearing {
    pub at: DateTime<Utc>,
    pub place: String,
}

/// Of a [`Message`](openapi::cases::Message).
#[derive(Deserialize)]
pub struct Message {
    pub text: String,
    pub to_recipient: bool,
    pub at: DateTime<Utc>,
}

/// Of an [`Outcome`](openapi::cases::Outcome).
#[derive(Deserialize)]
pub struct Outcome {
    pub result: CaseResult,
    pub recovered_fen: Fen,
    pub text: String,
}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::*;

    #[test]
    fn events_of_this_face_are_events_of_the_contract() {
        let of = |event: openapi::journal::Event| {
            from_value::<Event>(json!(event)).is_ok_and(|e| e != Event::Other)
        };
        assert!(
            of(openapi::journal::Event::ApplicationCreated) && of(openapi::journal::Event::ClosingPassed)
        );
        assert!(!of(openapi::journal::Event::RoleGranted), "what does not concern the person has no word");
    }
}
