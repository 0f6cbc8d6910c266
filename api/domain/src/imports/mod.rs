//! Import of the network: which columns a file has, what a row says, and what is wrong with it. Pure: what the row
//! stands on (parents, firms, villages) is asked by the service.

mod cells;
mod rows;
mod rows_tests;
mod scope;
mod titles;

use std::collections::BTreeMap;

use openapi::imports::RowFlaw;

pub use cells::{day, phones};
pub use rows::{LiaisonRow, OrganisationRow, PractitionerRow, RegionRow, Row, read};
pub use scope::Scope;
pub use titles::{Column, recognise, template};

/// What is wrong with a row, and in which column; none when the row as a whole is meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    pub column: Option<Column>,
    pub code: RowFlaw,
    pub params: BTreeMap<String, u32>,
}

impl Flaw {
    /// Something wrong with a column.
    pub fn of(column: Column, code: RowFlaw) -> Self {
        Self { column: Some(column), code, params: BTreeMap::new() }
    }

    /// With a number for the sentence.
    pub fn with(mut self, name: &str, number: u32) -> Self {
        self.params.insert(name.to_owned(), number);
        self
    }
}

/// The cells of a row by their columns: texts, trimmed, none of them empty.
pub type Cells = BTreeMap<Column, String>;
