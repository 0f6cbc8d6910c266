//! What is known about a person who asks for aid. Nothing of it names the person.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use super::tables::*;
use crate::{Fen, Short, people::PersonCategory};

/// Facts to be assessed. What is absent is not known, except categories: none given means none claimed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema, Validate)]
#[serde(deny_unknown_fields)]
pub struct Facts {
    /// The centre's region (GB/T 2260, 6, 9 or 12 digits).
    #[schema(example = "410902")]
    pub region: Short,
    /// The day of the application, or on which the notice came: decides which rules are in force (GEN-01).
    pub date: NaiveDate,
    /// By application unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub path: Option<Entry>,
    /// Who sent the notice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organ: Option<Organ>,
    /// Why the organ must send it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ground: Option<NoticeGround>,
    /// Where the organ sits that handles the matter, or would handle it (ELG-J1, J2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schema(example = "410928")]
    pub organ_region: Option<Short>,
    /// Where the work was done, for wages and injuries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub work_region: Option<Short>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub matter: Option<MatterCode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<ClaimKind>,
    /// Categories claimed or found; age adds 未成年人 and 老年人 by itself.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 12))]
    #[schema(max_items = 12)]
    pub categories: Vec<PersonCategory>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub birth_date: Option<NaiveDate>,
    /// True when the applicant's own right is at stake and not that of a relative.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub own_right: Option<bool>,
    /// Neither pension nor wage nor another fixed source of living (ELG-03).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub no_fixed_income: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opponent: Option<OpponentRelation>,
    /// People who live together, the applicant included (ELG-07).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 50))]
    #[schema(minimum = 1, maximum = 50)]
    pub members: Option<u16>,
    /// Monthly incomes, average of the last twelve months, the applicant's own first; wages in dispute are not income
    /// (ELG-05). No more of them than members.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = 50))]
    #[schema(min_items = 1, max_items = 50)]
    pub incomes_fen: Option<Vec<Fen>>,
    /// A head and month, when somebody else has worked it out already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub income_pc_fen: Option<Fen>,
    /// Paid for treatment of a serious illness, of the household, a month (ELG-06).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub major_medical_fen: Option<Fen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Area>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deposit_fen: Option<Fen>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(max = 1000))]
    #[schema(maximum = 1000)]
    pub homes: Option<u16>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vehicle_value_fen: Option<Fen>,
    /// When a limitation or another period of the law runs out (§6.6).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limitation_date: Option<NaiveDate>,
    /// How many people have the same claim.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(range(min = 1, max = 10_000))]
    #[schema(minimum = 1, maximum = 10_000)]
    pub group_size: Option<u32>,
    /// What data sources have answered.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    #[validate(length(max = 50))]
    #[schema(max_items = 50)]
    pub queries: Vec<QueryHit>,
    /// False when the identity could not be verified (step 1).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub identity_valid: Option<bool>,
    /// True when the same matter of the same person is aided already (step 2).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duplicate: Option<bool>,
}

impl Facts {
    /// Nothing known but the place and the day.
    pub fn at(region: Short, date: NaiveDate) -> Self {
        Self {
            region,
            date,
            path: None,
            organ: None,
            ground: None,
            organ_region: None,
            work_region: None,
            matter: None,
            claim: None,
            categories: Vec::new(),
            birth_date: None,
            own_right: None,
            no_fixed_income: None,
            opponent: None,
            members: None,
            incomes_fen: None,
            income_pc_fen: None,
            major_medical_fen: None,
            area: None,
            deposit_fen: None,
            homes: None,
            vehicle_value_fen: None,
            limitation_date: None,
            group_size: None,
            queries: Vec::new(),
            identity_valid: None,
            duplicate: None,
        }
    }
}

/// Something that a data source knows of the applicant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct QueryHit {
    pub source: DataSource,
    pub field: QueryField,
    /// A month, where it is money.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value_fen: Option<Fen>,
    /// How many, where things are counted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<u16>,
    /// On which register, with the field `REGISTERED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<PersonCategory>,
}
