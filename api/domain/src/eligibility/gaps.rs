//! What is not known, and the logic of three values: yes, no, and "it depends on these facts".

use openapi::eligibility::Missing;
use strum::VariantArray;

/// A set of facts that are missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Gaps(u32);

impl Gaps {
    pub(super) fn of(missing: Missing) -> Self {
        Self(1 << missing as u32)
    }

    pub(super) fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub(super) fn has(self, missing: Missing) -> bool {
        self.0 & Self::of(missing).0 != 0
    }

    /// The set that takes less to fill; between equals always the same one, whatever order they come in.
    pub(super) fn easier(self, other: Self) -> Self {
        let burden = |gaps: Self| (gaps.has(Missing::Standard), gaps.0.count_ones(), gaps.0);
        if burden(self) <= burden(other) { self } else { other }
    }

    pub(super) fn list(self) -> Vec<Missing> {
        Missing::VARIANTS.iter().copied().filter(|missing| self.has(*missing)).collect()
    }
}

/// Does a condition hold?
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Truth {
    Yes,
    No,
    /// Nobody can say before these are known.
    Open(Gaps),
}

impl Truth {
    pub(super) fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    pub(super) fn and(self, other: Self) -> Self {
        match (self, other) {
            (Self::No, _) | (_, Self::No) => Self::No,
            (Self::Yes, truth) | (truth, Self::Yes) => truth,
            (Self::Open(one), Self::Open(two)) => Self::Open(one.with(two)),
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Yes, _) | (_, Self::Yes) => Self::Yes,
            (Self::No, truth) | (truth, Self::No) => truth,
            (Self::Open(one), Self::Open(two)) => Self::Open(one.easier(two)),
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::Yes => Self::No,
            Self::No => Self::Yes,
            open @ Self::Open(_) => open,
        }
    }
}
