//! The green channel of a region (绿色通道, §13.14): what a rule pack adds to the grounds that hold everywhere.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::tables::MatterCode;
use crate::{Line, Short, people::PersonCategory};

/// Who goes first in a region besides.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct GreenChannel {
    /// GC1, where the region's regulations have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub gc1: Option<SpecialGroups>,
    /// Local extra grounds.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 20))]
    #[schema(max_items = 20)]
    pub extras: Vec<LocalGround>,
    /// Which of the local matters go before others that are due on the same day; each matter once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 40), nested)]
    #[schema(max_items = 40)]
    pub weights: Vec<MatterWeight>,
}

/// How much a matter weighs in the queue (权利保护优先顺序和需求迫切程度, §6.3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct MatterWeight {
    pub matter: MatterCode,
    /// 5 goes first; a matter without a weight goes last.
    #[schema(minimum = 1, maximum = 5)]
    #[validate(range(min = 1, max = 5))]
    pub weight: u8,
}

/// GC1: the special groups of the province's regulations (省条例第十四条特殊人群).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct SpecialGroups {
    /// The regulation and its article.
    pub basis: Line,
    /// Who belongs to them; where nobody is named, the office says of whom the regulation speaks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 40))]
    #[schema(max_items = 40)]
    pub categories: Vec<PersonCategory>,
}

/// A ground that only a region has; the office says when it holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct LocalGround {
    /// Capitals, digits and hyphens, and none of the nation's `GC1` to `GC7`; once in a pack.
    #[schema(example = "ZJ-1")]
    pub code: Short,
    /// Its name in Chinese.
    pub zh: Line,
    /// Its name in English.
    pub en: Line,
    /// The document it rests on.
    pub basis: Line,
}
