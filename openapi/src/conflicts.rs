//! Conflict of interest (ASG-06): whether somebody of this matter stands on another side elsewhere, and what was
//! declared about it.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use crate::{
    ApplicationId, CaseId, ConflictDeclarationId, Line, OrganisationId, Paragraph, Personal, UserId,
};

codes! {
    /// On which side of a matter somebody stands, seen from the legal-aid centre.
    PartySide {
        /// Applicant or recipient.
        Client,
        /// Who applies for the applicant.
        Agent,
        /// 对方当事人
        Opponent,
    }
}

codes! {
    /// On what a hit rests.
    ConflictBasis {
        /// The same ID number or unified social credit code.
        Number,
        /// The same name, where one of the two has no number.
        Name,
    }
}

codes! {
    /// What was declared.
    ConflictOutcome {
        /// 无利益冲突: looked at and denied.
        Denied,
        /// 存在利益冲突: declared; somebody else acts.
        Declared,
    }
}

/// Somebody of this matter who stands on another side of another one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConflictHit {
    /// 0 to 100; from 60 on somebody declares or denies it.
    #[schema(maximum = 100)]
    pub score: u8,
    pub basis: ConflictBasis,
    /// Masked: `王*力`; an employer or authority as it is called.
    pub name: Option<Personal<Line>>,
    pub here: PartySide,
    pub there: PartySide,
    /// The other matter, for who may see it; for everybody else only that there is one.
    pub application_id: Option<ApplicationId>,
    pub number: Option<String>,
    pub case_id: Option<CaseId>,
    /// The firm that acts for the client there.
    pub firm_id: Option<OrganisationId>,
    pub firm_name: Option<String>,
}

/// A declaration as it is kept; none is ever changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConflictDeclaration {
    pub id: ConflictDeclarationId,
    pub outcome: ConflictOutcome,
    /// For which firm, at an assignment.
    pub firm_id: Option<OrganisationId>,
    /// How many hits there were, and the highest score.
    pub hits: u16,
    pub top_score: u8,
    pub note: Option<Paragraph>,
    pub declared_by: UserId,
    pub declared_at: DateTime<Utc>,
}

/// The check as it stands now, with what was declared before.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ConflictCheck {
    /// The highest first, at most 50.
    pub hits: Vec<ConflictHit>,
    /// Newest first, at most 50.
    pub declarations: Vec<ConflictDeclaration>,
    /// Is there a hit that nobody declared or denied yet?
    pub open: bool,
}

/// Of which firm the clients and opponents are looked at.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ConflictFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub firm_id: Option<OrganisationId>,
}

/// Declare or deny. A denial of hits says why.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewConflictDeclaration {
    pub outcome: ConflictOutcome,
    #[serde(default)]
    pub firm_id: Option<OrganisationId>,
    #[serde(default)]
    pub note: Option<Paragraph>,
}
