//! People who come again: their other matters, and who may be the same person under another spelling (VAL-13).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::tables::{Cause, Status};
use crate::{ApplicationId, CaseId, Paragraph};

codes! {
    /// Why two applications seem to be of one person.
    Sameness {
        /// They were joined, by their number or by somebody who looked.
        Joined,
        /// The same ID number.
        Number,
        /// The same birthday, and a name that is written or sounds alike.
        NameAndBirth,
    }
}

/// Another matter of the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct OtherMatter {
    pub id: ApplicationId,
    pub number: Option<String>,
    /// Masked: `林*英`.
    pub applicant: Option<String>,
    pub status: Status,
    pub cause: Option<Cause>,
    pub submitted_on: Option<NaiveDate>,
    pub case_id: Option<CaseId>,
    pub sameness: Sameness,
}

/// The person of an application, as far as the caller may see their matters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Returning {
    /// The person's other matters, newest first, at most 50.
    pub matters: Vec<OtherMatter>,
    /// Those of whom somebody should look whether they are the same person, at most 50.
    pub likely: Vec<OtherMatter>,
}

/// Two applications are of the same person: their matters are linked from now on, and nothing of either is changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SamePerson {
    #[serde(rename = "as")]
    pub other: ApplicationId,
    /// On what it rests: documents that were compared.
    pub reason: Paragraph,
}
