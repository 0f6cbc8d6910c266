//! What the pages of this face read of the server's answers: the rest is staff's, and reading it would be downloaded by
//! every citizen.

use chrono::{DateTime, NaiveDate, Utc};
use openapi::{
    ApplicationId, AttachmentId, CaseId, Fen, OrganisationId,
    applications::{Cause, Form, RefuseReason, Status},
    attachments::Scan,
    cases::CaseStatus,
    closings::CaseResult,
    deadlines::Light,
};
use serde::Deserialize;

/// Of an [`Application`](openapi::applications::Application).
#[derive(PartialEq, Deserialize)]
pub struct Application {
    pub id: ApplicationId,
    pub revision: i32,
    pub number: Option<String>,
    pub status: Status,
    pub organisation_name: String,
    pub form: Form,
    pub due: Option<Due>,
    pub supplement: Option<SupplementNotice>,
    pub decision: Option<Decision>,
    pub case_id: Option<CaseId>,
    pub attachments: Vec<Attachment>,
    pub timeline: Vec<TimelineEntry>,
    pub actions: Vec<Action>,
}

/// Of an application that is about to be read anew.
#[derive(Deserialize)]
pub struct Moved {
    pub id: ApplicationId,
}

/// Of an [`ApplicationSummary`](openapi::applications::ApplicationSummary).
#[derive(Deserialize)]
pub struct Summary {
    pub id: ApplicationId,
    pub status: Status,
    pub applicant: Option<String>,
    pub cause: Option<Cause>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub due: Option<Due>,
    pub actions: Vec<Action>,
}

/// Of a [`Due`](openapi::work::Due).
#[derive(PartialEq, Deserialize)]
pub struct Due {
    pub on: NaiveDate,
    pub light: Light,
    pub days_left: i32,
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

/// Of an [`Attachment`](openapi::attachments::Attachment).
#[derive(PartialEq, Deserialize)]
pub struct Attachment {
    pub id: AttachmentId,
    /// The code; it is only compared.
    pub kind: String,
    pub file_name: String,
    pub size: u32,
    pub scan: Scan,
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

/// The [actions](openapi::applications::Action) that have a button here.
#[derive(Clone, Copy, PartialEq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Edit,
    Attach,
    Supply,
    Withdraw,
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

/// Of an [`Organisation`](openapi::organisations::Organisation) or an entry of the directory.
#[derive(PartialEq, Deserialize)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    pub region_code: String,
    pub address: Option<String>,
    pub phones: Vec<String>,
    pub open_hours: Option<String>,
}

/// Of [`Me`](openapi::auth::Me): that somebody is signed in; a citizen has neither roles nor duties.
#[derive(Clone, Copy, PartialEq, Deserialize)]
pub struct SignedIn {}

#[cfg(test)]
mod tests {
    use serde_json::{from_value, json};

    use super::*;

    #[test]
    fn words_of_this_face_are_words_of_the_contract() {
        let of = |event: openapi::journal::Event| {
            from_value::<Event>(json!(event)).is_ok_and(|e| e != Event::Other)
        };
        assert!(
            of(openapi::journal::Event::ApplicationCreated) && of(openapi::journal::Event::ClosingPassed)
        );
        assert!(!of(openapi::journal::Event::RoleGranted), "what does not concern the person has no word");
        for (theirs, ours) in [
            (openapi::applications::Action::Edit, Action::Edit),
            (openapi::applications::Action::Attach, Action::Attach),
            (openapi::applications::Action::Supply, Action::Supply),
            (openapi::applications::Action::Withdraw, Action::Withdraw),
            (openapi::applications::Action::Grant, Action::Other),
        ] {
            assert!(from_value::<Action>(json!(theirs)).is_ok_and(|read| read == ours), "{theirs}");
        }
    }
}
