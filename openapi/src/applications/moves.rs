//! What is said when an application is moved (A2–A21).

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::{materials::Material, tables::*};
use crate::{ApplicationId, Line, OrganisationId, Paragraph, Prose};

/// A reason in words: a return, a rejection, a withdrawal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Reasoned {
    pub reason: Paragraph,
}

/// A4/A5: the receipt F5 is drawn up from the attachments and these remarks.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Reception {
    pub remark: Option<Paragraph>,
    /// Papers that were handed in, beside the files.
    #[schema(max_items = 50)]
    #[validate(length(max = 50), nested)]
    pub materials: Vec<Material>,
}

/// A6: the right centre is named: one of the network, or by its name and phone.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Redirection {
    /// A centre of the network; name and phone are those of the directory unless said otherwise.
    pub to: Option<OrganisationId>,
    pub to_name: Option<Line>,
    pub to_phone: Option<Line>,
    pub reason: Paragraph,
}

/// ONL-02: the file goes to the centre that is competent, with what happened so far. Only with the person's consent.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Transfer {
    pub to: OrganisationId,
    pub reason: Paragraph,
    /// The person was asked and said yes; it is written down as a consent of its own.
    pub consented: bool,
}

/// A7: the one notice that lists everything missing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SupplementRequest {
    /// Everything that the checklist misses, when none are named.
    #[serde(default)]
    #[schema(max_items = 30)]
    #[validate(length(max = 30))]
    pub items: Vec<Line>,
    /// Days to supply; the configured default (5) when not said.
    #[schema(minimum = 1, maximum = 30)]
    #[validate(range(min = 1, max = 30))]
    pub days: Option<u16>,
}

/// A8: the applicant says that everything listed is in.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Supplement {
    pub explanation: Option<Paragraph>,
}

/// A12: the examiner answers the three conditions of §6.2 (F8).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// (a) within the persons who may apply.
    pub person: Finding,
    /// (b) within the scope of aid.
    pub scope: Finding,
    /// (c) hardship met, or no limit, or exempt.
    pub means: Finding,
    /// On what the answer to (c) rests.
    pub means_mode: MeansMode,
    pub means_ground: Option<MeansGround>,
    /// The reasons, with the articles; at least ten characters where nothing was assessed (ELG-02).
    pub reasons: Prose,
    /// Why the examiner sees it otherwise than the assessment: needed then, at least ten characters (ELG-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Paragraph>,
}

/// A14: the director grants.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct Granting {
    pub remark: Option<Paragraph>,
}

/// A15: the director refuses; at least one statutory reason and the facts (APP-02).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Refusal {
    #[schema(min_items = 1, max_items = 4)]
    #[validate(length(min = 1, max = 4))]
    pub reasons: Vec<RefuseReason>,
    pub facts: Prose,
    /// Why the director refuses for scope or means what assessment and opinion found eligible: needed then, at least
    /// ten characters (ELG-02).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deviation: Option<Paragraph>,
}

/// A16: taken back, in writing or orally with a record.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Withdrawal {
    pub reason: WithdrawReason,
    pub note: Option<Paragraph>,
}

/// A21: the same person and matter is already alive.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Merger {
    pub into: ApplicationId,
}
