//! Rule packs (§6.5): what holds where and from when, as data that a bureau signs.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use validator::Validate;

use super::{green::GreenChannel, tables::*, terms::*};
use crate::{Fen, Line, Paragraph, Short};

/// One version of the rules of a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Pack {
    /// `DX-2010`
    pub pack: Short,
    /// Counts from 1; a version in force is never edited.
    #[validate(range(min = 1))]
    pub version: u32,
    /// GB/T 2260 of six digits; `000000` is the whole country.
    #[schema(example = "621100")]
    pub region: Short,
    pub title: Line,
    pub valid_from: NaiveDate,
    /// The last day, or null while it holds.
    pub valid_to: Option<NaiveDate>,
    /// Among packs of one region the highest has its standard used.
    pub priority: u16,
    /// Which law, regulation or document it rests on.
    pub legal_basis: Line,
    pub confidence: Confidence,
    #[validate(length(max = 100))]
    #[serde(default)]
    pub params: BTreeMap<String, Vec<Param>>,
    #[serde(default)]
    pub income: IncomeBasis,
    /// Who goes first there besides; packs without it are read and written as they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(nested)]
    pub green: Option<GreenChannel>,
    #[serde(default)]
    #[validate(length(max = 200), nested)]
    #[schema(max_items = 200)]
    pub rules: Vec<Rule>,
}

/// Which packs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub struct PackFilter {
    /// GB/T 2260.
    #[param(value_type = String, example = "410902")]
    pub region: Short,
    /// The day of the application; today when not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<NaiveDate>,
}

codes! {
    /// How sure the text of a pack is.
    Confidence {
        /// The text was read.
        Verified,
        /// Known from experience.
        Known,
        /// From the historic papers of a region: values are samples until an administrator has checked them.
        Seed,
        /// Made up to try things.
        Demo,
    }
}

/// A value of a parameter, somewhere, for some time.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Param {
    /// Where; the whole of the pack's region when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Short>,
    pub from: NaiveDate,
    /// The last day, or absent while it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// Money; either this or `value`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_fen: Option<Fen>,
    /// A plain number; either this or `value_fen`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<Decimal>,
    /// Where it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line>,
}

impl Param {
    /// The value, whichever way it is given.
    pub fn number(&self) -> Option<Decimal> {
        self.value.or_else(|| self.value_fen.map(|fen| Decimal::whole(fen.get())))
    }
}

/// How income is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields, default)]
pub struct IncomeBasis {
    pub basis: Basis,
    /// Costs of a serious illness are taken off first (ELG-06).
    pub deduct_major_medical: bool,
    /// When the other side lives in the household, only the applicant's own income counts.
    pub opponent_switch: bool,
    /// No decision without a query of data (LX-2021).
    pub query_required: bool,
}

impl Default for IncomeBasis {
    fn default() -> Self {
        Self {
            basis: Basis::HouseholdPerCapita,
            deduct_major_medical: false,
            opponent_switch: true,
            query_required: false,
        }
    }
}

codes! {
    /// Whose income is compared.
    Basis { HouseholdPerCapita, Applicant }
}

codes! {
    /// At which step of ELG-01 a rule is asked.
    RuleKind {
        /// Step 3: a notice, no test.
        Notified,
        /// Step 4.
        Jurisdiction,
        /// Step 5 (LAL 44).
        Emergency,
        /// Step 6: takes a matter in.
        Scope,
        /// Step 7 (LAL 32).
        NoLimit,
        /// Steps 8 and 9 (LAL 42 and local).
        Exempt,
        /// Step 11.
        Standard,
        /// Step 12.
        Asset,
        /// Step 13.
        Project,
    }
}

/// One rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Rule {
    /// `DX-EX1`; once in a pack.
    pub id: Short,
    pub kind: RuleKind,
    /// To whom it applies at all, such as households in the country; everybody when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub given: Option<Test>,
    pub when: Test,
    /// The article or paragraph; the pack's basis when absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub basis: Option<Line>,
    /// 绿色通道
    #[serde(default, skip_serializing_if = "is_false")]
    pub green: bool,
    /// 先受理后补办; only with an instrument (`basis`).
    #[serde(default, skip_serializing_if = "is_false")]
    pub accept_first: bool,
    /// 不论案件性质; only with an instrument (`basis`).
    #[serde(default, skip_serializing_if = "is_false")]
    pub skip_scope: bool,
    /// An asset rule that ends in "not met"; others only make somebody look.
    #[serde(default, skip_serializing_if = "is_false")]
    pub decisive: bool,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 10))]
    #[schema(max_items = 10)]
    pub suggest: Vec<Suggestion>,
    /// The sentence, without its full stop. `{income_pc}` and the like are filled in; what stands in square brackets is
    /// left out when something in it is not known.
    pub zh: Paragraph,
    pub en: Paragraph,
}

fn is_false(flag: &bool) -> bool {
    !flag
}
