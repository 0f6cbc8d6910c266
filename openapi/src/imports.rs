//! Import of the whole network from a spreadsheet or CSV: regions, units, practitioners, liaisons.
//! An import is a record of its own: it is uploaded, worked off in the background, and asked for its progress.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use crate::{ImportId, OrganisationId, Paging};

codes! {
    /// What becomes of the rows.
    ImportMode {
        /// Nothing is written; what would be is told.
        DryRun,
        /// Everything, or nothing when a single row is bad.
        AllOrNothing,
        /// Good rows are written, bad ones are told.
        SkipBad,
    }
}

codes! {
    /// How far an import is.
    ImportStatus {
        /// Waits for its turn.
        Queued,
        /// Being read, checked or written; a killed one is taken up again.
        Running,
        /// Done as its mode says.
        Done,
        /// Rows were bad and everything was wanted: nothing was written.
        Refused,
        /// Broke off for a fault of the service; can be uploaded again.
        Failed,
    }
}

codes! {
    /// What the rows of a sheet are; told by their titles.
    ImportSheet {
        /// Townships and villages (区划).
        Regions,
        /// Units of the network (机构).
        Organisations,
        /// Practitioners (法律援助人员).
        Practitioners,
        /// Village liaisons (联络员).
        Liaisons,
    }
}

words! {
    /// What is wrong with a row.
    RowFlaw {
        Required, TooLong, ControlCharacter, BadFormat, OutOfRange, InFuture, NotInList, UnknownRegion, Mismatch,
        Duplicate,
        /// A cell holds a formula: values are taken, not computations.
        Formula,
        /// A cell belongs to merged cells, so that it is not known for which rows it stands.
        Merged,
        /// A cell holds an error of the spreadsheet, such as `#REF!`.
        CellError,
        /// There is no unit under which this one could stand, or none of that name.
        NoParent,
        /// The township of a village, or the village of a liaison, is not known.
        NoRegion,
        /// The firm is not known.
        NoFirm,
        /// Another liaison is active in the village: replace by hand.
        AnotherLiaison,
        /// Not the caller's to change.
        Forbidden,
        /// The row stands on another that is bad.
        DependsOnBad,
        /// Refused by the service when it was written.
        Refused,
    }
}

/// What is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct RowProblem {
    /// The sheet's name; empty for CSV.
    pub sheet: String,
    /// As the spreadsheet counts: the titles are usually row 1.
    pub row: u32,
    /// The column's title as it stands in the file; empty when the row as a whole is meant.
    pub column: String,
    pub code: RowFlaw,
    /// For the sentence: `max`, `row` (of the first of two). Never what was typed.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub params: BTreeMap<String, u32>,
}

/// What becomes of the rows of one kind.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportFigures {
    /// Written, or to be written, for the first time.
    pub created: u32,
    /// There already, under the same natural key, and different.
    pub updated: u32,
    /// There already, and the same.
    pub unchanged: u32,
    /// With problems.
    pub bad: u32,
}

/// An import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct Import {
    pub id: ImportId,
    /// Under which everything stands.
    pub organisation_id: OrganisationId,
    pub mode: ImportMode,
    pub status: ImportStatus,
    pub file_name: String,
    /// `UTF-8`, `GBK` or `XLSX`.
    pub encoding: String,
    /// Kinds of rows that were found.
    pub sheets: Vec<ImportSheet>,
    pub rows_total: u32,
    /// Rows that need no more work.
    pub rows_done: u32,
    pub figures: ImportFigures,
    /// The first 500, in the order of the file.
    pub problems: Vec<RowProblem>,
    /// How many there are in all.
    pub problem_count: u32,
    pub created_at: DateTime<Utc>,
    pub finished_at: Option<DateTime<Utc>>,
}

/// Which imports.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, IntoParams)]
#[serde(default)]
#[into_params(parameter_in = Query)]
pub struct ImportFilter {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limit: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl ImportFilter {
    /// The paging part.
    pub fn paging(&self) -> Paging {
        Paging { limit: self.limit, cursor: self.cursor.clone() }
    }
}

/// An import as a form: `organisation_id`, `mode` and, if wanted, `area_code` come before `file`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
pub struct ImportUpload {
    pub organisation_id: OrganisationId,
    pub mode: ImportMode,
    /// Put before phones of seven or eight digits: `0355`.
    #[schema(pattern = "^0[0-9]{2,3}$")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_code: Option<String>,
    /// XLSX or CSV (UTF-8 or GBK), 10 MB and 20 000 rows at most.
    #[schema(value_type = String, format = Binary)]
    pub file: Vec<u8>,
}
