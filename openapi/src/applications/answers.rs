//! Applications as they are answered: masked by default (§15.3), with what the caller may do now.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{
    assessments::{KeptAssessment, OpinionBasis},
    contact::GreenGround,
    deferrals::Deferral,
    form::{Agent, Form, Opponent, Service},
    helping::BroughtBy,
    moves::Opinion,
    tables::*,
};
use crate::{
    ApplicationId, CaseId, GroupId, Line, Name, OrganisationId, Paging, Paragraph, Personal, Sensitive,
    Short, attachments::Attachment, deadlines::Light, eligibility::LocalGround, journal::TimelineEntry,
    work::Due,
};

/// One application, whole.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Application {
    pub id: ApplicationId,
    /// Hand it back in `If-Match`.
    pub revision: i32,
    /// `（2026）长援申字第0012号`; from submission on (NUM-01).
    pub number: Option<String>,
    pub status: Status,
    pub source: Source,
    pub organisation_id: OrganisationId,
    pub organisation_name: String,
    pub form: Form,
    /// Who of the village brought it, where somebody did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub brought_by: Option<BroughtBy>,
    pub created_at: DateTime<Utc>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub due: Option<Due>,
    pub supplement: Option<SupplementNotice>,
    /// What the rules engine found last (ELG-01); shown to the applicant with the decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<KeptAssessment>,
    pub opinion: Option<Opinion>,
    /// On what the opinion rests; not told to the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rests_on: Option<OpinionBasis>,
    /// The director of a small centre gave the opinion, so that somebody at the bureau decides (SOD-01).
    pub small_centre: bool,
    pub decision: Option<Decision>,
    pub case_id: Option<CaseId>,
    pub attachments: Vec<Attachment>,
    pub timeline: Vec<TimelineEntry>,
    /// Why it goes first, where it does (绿色通道).
    pub green: Option<GreenGround>,
    /// The region's own ground by its names, with `LOCAL`; it stays as it was when it was found.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub green_local: Option<LocalGround>,
    /// By when the green channel wants it decided: a target of the office, beside the limit that runs (DL-29). Not told
    /// to the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fast: Option<Due>,
    /// What the system sees in it and somebody should look at, the most pressing first.
    pub flags: Vec<IntakeFlag>,
    /// What was put off, where aid came before the papers (LAL 44).
    pub deferral: Option<Deferral>,
    /// Where it goes on: the application into which it was merged, or that of the centre to which it was transferred.
    pub continues_in: Option<ApplicationId>,
    /// Other applications of the same person for the same cause (VAL-13).
    pub duplicates: Vec<ApplicationId>,
    pub actions: Vec<Action>,
}

/// One line of a list.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ApplicationSummary {
    pub id: ApplicationId,
    pub number: Option<String>,
    pub status: Status,
    pub source: Source,
    /// Masked for staff: `林*英`.
    pub applicant: Option<String>,
    pub cause: Option<Cause>,
    pub claim_amount_fen: Option<crate::Fen>,
    pub green: Option<GreenGround>,
    /// As in the whole record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fast: Option<Due>,
    pub submitted_at: Option<DateTime<Utc>>,
    pub due: Option<Due>,
    pub actions: Vec<Action>,
}

/// The notice F6 as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct SupplementNotice {
    pub items: Vec<Line>,
    pub asked_on: NaiveDate,
    pub due_on: NaiveDate,
    pub supplied_on: Option<NaiveDate>,
    pub explanation: Option<Paragraph>,
}

/// The decision F9 or F10.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Decision {
    pub granted: bool,
    /// `（2026）长援决字第0012号`
    pub number: String,
    pub on: NaiveDate,
    pub reasons: Vec<RefuseReason>,
    pub text: Option<String>,
    /// Why the director decided otherwise than assessment and opinion said (ELG-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Paragraph>,
    /// Until when an objection may be raised (DL-12).
    pub objection_until: NaiveDate,
    /// The director in whose name it was made, when it was made by delegation (ROLE-05).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by_delegation_of: Option<Name>,
}

/// What is masked otherwise, once, for a stated reason; journalled (§15.3).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Identity {
    pub name: Option<Personal<Name>>,
    pub id_no: Option<Sensitive<Short>>,
    pub phone: Option<Personal<Short>>,
    pub household_register: Option<Personal<Line>>,
    pub residence: Option<Personal<Line>>,
    pub agent: Option<Agent>,
    pub opponents: Vec<Opponent>,
    pub service: Service,
}

/// Filters of the list; all given ones must hold. Who looks for a person sends them as a search.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams, ToSchema, Validate)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ApplicationFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<Status>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// `true`: those that go first alone.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub green: Option<bool>,
    /// The members of a group.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group_id: Option<GroupId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub light: Option<Light>,
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

impl ApplicationFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}
