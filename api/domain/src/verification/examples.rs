//! What sources say in the tests of this law.

use chrono::NaiveDate;
use openapi::{
    Fen,
    eligibility::DataSource,
    people::PersonCategory,
    verifications::{Registration, SourceValue, SourceWay},
};

use super::Said;

pub fn on(text: &str) -> NaiveDate {
    text.parse().expect("a day")
}

pub fn says(source: DataSource, found: bool, value: SourceValue) -> Said {
    Said { source, way: SourceWay::Http, found, value, as_of: on("2026-11-01") }
}

pub fn pension(fen: i64) -> SourceValue {
    SourceValue { pension_fen: Fen::new(fen), ..SourceValue::default() }
}

pub fn registered(category: PersonCategory, valid_to: Option<&str>) -> SourceValue {
    let registered = vec![Registration { category, valid_from: None, valid_to: valid_to.map(on) }];
    SourceValue { registered, ..SourceValue::default() }
}
