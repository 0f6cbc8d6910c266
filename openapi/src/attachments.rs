//! Files attached to an application or a case (材料): sniffed, limited, fingerprinted.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::{AttachmentId, Line};

codes! {
    /// What a file proves or is: material kinds of Appendix D and documents of the two files (ARC-07, ARC-08).
    AttachmentKind {
        ApplicationForm, Identity, AgentAuthority, Means, MatterEvidence, Receipt, Decision, AssignmentLetter,
        OfficialLetter, RightsNotice, RiskNotice, Agreement, PowerOfAttorney, Pleading, LowerJudgment, Evidence,
        FileReadingRecord, InterviewRecord, HearingRecord, RepresentationStatement, Judgment, InformRecord,
        ClosingReport, ProofOfService, QualityMaterial, Other,
    }
}

codes! {
    /// Content types that are taken, as sniffed from the first bytes, never as claimed.
    FileType {
        #[serde(rename = "image/jpeg")] #[strum(serialize = "image/jpeg")] Jpeg,
        #[serde(rename = "image/png")] #[strum(serialize = "image/png")] Png,
        #[serde(rename = "application/pdf")] #[strum(serialize = "application/pdf")] Pdf,
    }
}

codes! {
    /// What the search for malware found (SEC-16).
    Scan {
        /// Not looked at yet, or the house has no scanner. Where it has one, nobody opens the file before it was.
        Unscanned,
        Clean,
        /// In quarantine: kept, and opened by nobody.
        Infected,
    }
}

/// A stored file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Attachment {
    pub id: AttachmentId,
    pub kind: AttachmentKind,
    pub file_name: Line,
    pub file_type: FileType,
    /// Bytes.
    pub size: u32,
    /// Pages of a PDF; 1 for a photo.
    pub pages: u16,
    /// Hex, 64 characters.
    pub sha256: String,
    pub scan: Scan,
    pub created_at: DateTime<Utc>,
}

/// The form of an upload: `kind` first, then `file` (at most 10 MB).
#[derive(ToSchema)]
pub struct AttachmentUpload {
    pub kind: AttachmentKind,
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
}
