//! The materials of an application (Appendix D): what is asked for, what is in, and the receipt F5.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::{AttachmentId, Line, UserId, eligibility::DataSource};

codes! {
    /// What is asked for (Appendix D).
    MaterialItem {
        /// D1 法律援助申请表
        Form,
        /// D2 身份证明
        Identity,
        /// D3 代理权证明和代理人身份证明
        Agency,
        /// D4 经济困难状况说明表
        Means,
        /// 免予核查或者不受限制的证明: evidence of the ground, by category.
        Ground,
        /// D5 与申请事项有关的案件材料
        Matter,
    }
}

codes! {
    /// How it stands with an item.
    MaterialState {
        Missing,
        /// A paper or file is in.
        Provided,
        /// A data query proves it, so that no paper is asked for (ELG-08, MAT-01).
        Proven,
        /// It is not there, and the applicant said why (MAT-02).
        Explained,
    }
}

/// One line of the checklist.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ChecklistItem {
    pub item: MaterialItem,
    /// What it is, and what is accepted for it, in Chinese.
    pub zh: String,
    pub en: String,
    /// Must be there, proven or explained before the means and persons can be examined; nobody is refused for lack of
    /// an item that is not (MAT-02).
    pub required: bool,
    pub state: MaterialState,
    /// The source of a data hit.
    pub source: Option<DataSource>,
}

/// A paper as it was taken in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Material {
    pub item: MaterialItem,
    #[schema(example = "身份证复印件")]
    pub name: Line,
    #[schema(minimum = 1, maximum = 99)]
    #[validate(range(min = 1, max = 99))]
    pub copies: u16,
    #[schema(minimum = 1, maximum = 9999)]
    #[validate(range(min = 1, max = 9999))]
    pub pages: u16,
    /// An original, which goes back to the applicant.
    #[serde(default)]
    pub original: bool,
}

/// A data query that proves an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    pub item: MaterialItem,
    pub source: DataSource,
    pub as_of: NaiveDate,
}

/// Why an item is not there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    pub item: MaterialItem,
    pub reason: Line,
}

/// The receipt F5: what was taken in on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Receipt {
    pub on: NaiveDate,
    pub by: Option<UserId>,
    pub items: Vec<Material>,
    /// The files among them.
    pub files: Vec<AttachmentId>,
}

/// Papers, data hits and explanations to write down.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields, default)]
pub struct MaterialsEntry {
    #[schema(max_items = 50)]
    #[validate(length(max = 50), nested)]
    pub received: Vec<Material>,
    #[schema(max_items = 10)]
    #[validate(length(max = 10), nested)]
    pub proofs: Vec<Proof>,
    #[schema(max_items = 10)]
    #[validate(length(max = 10), nested)]
    pub explanations: Vec<Explanation>,
}

/// The checklist of an application, what came of it, and what a notice would ask for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Checklist {
    pub items: Vec<ChecklistItem>,
    pub proofs: Vec<Proof>,
    pub explanations: Vec<Explanation>,
    /// Oldest first.
    pub receipts: Vec<Receipt>,
    /// What the one supplement notice lists when nothing else is said (F6).
    pub missing: Vec<Line>,
}

/// What is kept of it, sealed with the application.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct MaterialsFile {
    pub proofs: Vec<Proof>,
    pub explanations: Vec<Explanation>,
    pub receipts: Vec<Receipt>,
}
