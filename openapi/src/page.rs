//! Keyset-paged lists: the cost of a page does not depend on its depth.

use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

/// One page of a list, in the order asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, ToSchema)]
pub struct Page<T> {
    pub items: Vec<T>,
    /// Hand it back as `cursor` for the next page; absent on the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next_cursor: Option<String>,
    /// How many rows match, counted up to 1 000; on later pages what was counted for the first.
    pub total: u32,
    /// True when more than `total` rows match (shown as `1000+`).
    pub total_is_capped: bool,
}

impl<T> Page<T> {
    /// A list that is bounded by what it is about, and therefore one page.
    pub fn whole(items: Vec<T>) -> Self {
        let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
        Self { items, next_cursor: None, total, total_is_capped: false }
    }
}

/// What every list takes.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct Paging {
    /// Rows on a page, 1–100; 25 when not said.
    #[param(minimum = 1, maximum = 100)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    /// `next_cursor` of the page before.
    #[param(max_length = 200)]
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl Paging {
    /// Rows on a page: what was asked, within 1–100.
    pub fn rows(&self) -> u64 {
        self.limit.unwrap_or(25).clamp(1, 100).into()
    }
}
