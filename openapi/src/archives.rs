//! The archive file: one case, one file, ordered, numbered, frozen (§10).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{
    AttachmentId, CaseId, Line, UserId,
    applications::{Cause, MatterType},
    attachments::AttachmentKind,
};

codes! {
    /// 保管期限 (ARC-11); defaults are configuration.
    Retention {
        /// 10 years
        Ordinary,
        /// 30 years
        Long,
        /// 永久
        Permanent,
    }
}

codes! {
    /// The two parts that are merged into one file (ARC-01).
    DossierPart { Approval, Handling }
}

/// What the archivist adds when the file is bound.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Binding {
    pub retention: Retention,
    /// 立卷情况说明
    pub remark: Option<Line>,
}

/// The file: cover (ARC-03), inner index (ARC-04), remarks sheet (ARC-05). Before it is bound a preview.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct ArchiveFile {
    pub case_id: CaseId,
    pub cover: Cover,
    pub index: Vec<DossierItem>,
    pub pages: u32,
    /// SHA-256 over cover and index, hex; absent while the file is not bound.
    pub manifest_sha256: Option<String>,
    pub remark: Option<Line>,
}

/// 卷宗封面
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Cover {
    pub centre: String,
    pub application_no: Option<String>,
    /// 指派号
    pub case_no: Option<String>,
    /// 结案号
    pub closing_no: Option<String>,
    pub matter_type: Option<MatterType>,
    pub cause: Option<Cause>,
    pub recipient: String,
    pub firm: Option<String>,
    pub handler: Option<String>,
    pub organ: Option<String>,
    pub opened_on: NaiveDate,
    pub closed_on: Option<NaiveDate>,
    pub bound_on: Option<NaiveDate>,
    pub bound_by: Option<UserId>,
    pub retention: Option<Retention>,
}

/// One line of 卷内目录.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct DossierItem {
    pub position: u16,
    pub part: DossierPart,
    pub kind: AttachmentKind,
    pub title: String,
    pub attachment_id: AttachmentId,
    /// The day it was put on file.
    pub on: NaiveDate,
    pub first_page: u32,
    pub last_page: u32,
    /// Of the file itself: hex, 64 characters.
    pub sha256: String,
}
