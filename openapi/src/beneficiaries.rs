//! The beneficiary database (受援对象动态数据库, W-BEN §5.22): lists of people whom other authorities know to be in need,
//! imported batch by batch. Who stands in a list is never shown: it is only asked by a verification.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{
    BeneficiaryImportId, OrganisationId, Paging, eligibility::DataSource, imports::ImportStatus,
    people::PersonCategory,
};

codes! {
    /// What a list says of those who do not stand in it.
    Completeness {
        /// All there are: who is not in it any more has left. A row that can not be read may be about anybody, so that
        /// a list with bad rows ends nobody and answers no question with no; nor does one without rows.
        Complete,
        /// Some more: nothing is said of others.
        Additions,
    }
}

codes! {
    /// How an entry stands (W-BEN).
    BeneficiaryStatus {
        /// Imported; its first day is still to come.
        Imported,
        /// In force.
        Active,
        /// Its last day has passed.
        Expired,
        /// The source does not name the person any more.
        Removed,
    }
}

codes! {
    /// How a question to the database stands. Kept, never shown.
    QueryStanding {
        /// Nobody was found.
        Nothing,
        /// Somebody was found, and the entry is in force.
        Holds,
        /// The entry expired or was removed since (BEN-03).
        Lapsed,
        /// Whoever works on the case was told of it.
        Told,
    }
}

/// What became of the rows of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BeneficiaryFigures {
    /// People who were not there before.
    pub created: u32,
    /// There before, with other days, another name or not in force.
    pub updated: u32,
    /// There before, and the same.
    pub unchanged: u32,
    /// There before, and not in this complete list.
    pub removed: u32,
    /// Rows that name somebody again; told in the error file.
    pub repeated: u32,
    /// Rows that say something wrong; told in the error file.
    pub bad: u32,
}

/// A list on its way into the database. A killed import goes on where it was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BeneficiaryImport {
    pub id: BeneficiaryImportId,
    /// For this organisation and all below it.
    pub organisation_id: OrganisationId,
    pub source: DataSource,
    /// What everybody in the list is; nothing when each row says it for itself.
    pub category: Option<PersonCategory>,
    /// The provision or instrument under which the data were handed over (PIPL 13, 34).
    pub legal_basis: String,
    /// Number of the agreement with the source.
    pub agreement_no: String,
    /// The day on which the list was true.
    pub as_of: NaiveDate,
    pub completeness: Completeness,
    /// Of the five states, `REFUSED` does not occur: good rows are written, bad ones told.
    pub status: ImportStatus,
    pub file_name: String,
    /// `UTF-8`, `GBK` or `XLSX`.
    pub encoding: String,
    /// Rows that need no more work.
    pub rows_done: u32,
    pub figures: BeneficiaryFigures,
    /// Lines of the error file, at most 20 000.
    pub errors: u32,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// Which lists.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct BeneficiaryImportFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<DataSource>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl BeneficiaryImportFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// A list as a form; `file` comes last. Columns: 证件号码, 姓名, and if wanted 类别, 有效期起, 有效期止.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct BeneficiaryUpload {
    pub organisation_id: OrganisationId,
    pub source: DataSource,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<PersonCategory>,
    #[schema(min_length = 1, max_length = 200)]
    pub legal_basis: String,
    #[schema(min_length = 1, max_length = 200)]
    pub agreement_no: String,
    pub as_of: NaiveDate,
    pub completeness: Completeness,
    /// XLSX or CSV (UTF-8 or GBK), 24 MB and 300 000 rows at most.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
}
