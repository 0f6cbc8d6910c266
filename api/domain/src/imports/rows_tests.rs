//! Rows, read and refused.

#![cfg(test)]

use openapi::{
    imports::{ImportSheet, RowFlaw},
    organisations::OrganisationType,
};

use super::*;

fn scope() -> Scope {
    Scope {
        region: "140400".to_owned(),
        area_code: Some("0355".to_owned()),
        today: "2026-11-20".parse().expect("a day"),
    }
}

fn cells(row: &[(Column, &str)]) -> Cells {
    row.iter().map(|(column, text)| (*column, (*text).to_owned())).collect()
}

fn flaws(sheet: ImportSheet, row: &[(Column, &str)]) -> Vec<(Option<Column>, RowFlaw)> {
    let read = read(sheet, &cells(row), &scope());
    read.err().unwrap_or_default().into_iter().map(|flaw| (flaw.column, flaw.code)).collect()
}

#[test]
fn org_04_a_published_line_of_three_columns_says_type_and_region_by_its_name() {
    for (name, region) in [
        ("长治市法律援助中心", "140400"),
        ("长治县法律援助中心", "140404"),
        ("城区法律援助中心", "140403"),
        ("屯留县法律援助中心", "140405"),
        ("沁县法律援助中心", "140430"),
    ] {
        let row = cells(&[
            (Column::Name, name),
            (Column::Address, "新建路45号"),
            (Column::Phones, "12348;2036409"),
        ]);
        let Ok(Row::Organisation(read)) = read(ImportSheet::Organisations, &row, &scope()) else {
            panic!("{name}")
        };
        assert_eq!((read.kind, read.region_code.as_str()), (OrganisationType::Centre, region), "{name}");
        assert_eq!(read.phones, Some(vec!["12348".to_owned(), "0355-2036409".to_owned()]));
    }
}

#[test]
fn everything_that_is_wrong_with_a_unit_is_said_at_once() {
    use Column::*;
    let found = flaws(
        ImportSheet::Organisations,
        &[
            (Name, "某单位"),
            (Type, "宇宙中心"),
            (RegionCode, "621102"),
            (Phones, "110x"),
            (Longitude, "213"),
            (ShortName, "七个字的简称啊"),
        ],
    );
    assert_eq!(
        found,
        [
            (Some(Type), RowFlaw::NotInList),
            (Some(RegionCode), RowFlaw::Mismatch),
            (Some(ShortName), RowFlaw::TooLong),
            (Some(Phones), RowFlaw::BadFormat),
            (Some(Longitude), RowFlaw::OutOfRange),
            (Some(Latitude), RowFlaw::Required),
        ]
    );
    assert_eq!(flaws(ImportSheet::Organisations, &[]), [(Some(Name), RowFlaw::Required)]);
    assert_eq!(
        flaws(ImportSheet::Organisations, &[(Name, "无名单位")]),
        [(Some(Type), RowFlaw::Required), (Some(RegionCode), RowFlaw::Required)]
    );
}

#[test]
fn org_01_regions_are_townships_and_villages_of_today() {
    use Column::*;
    let row = |code| [(RegionCode, code), (Name, "演示镇"), (Urban, "乡")];
    assert_eq!(flaws(ImportSheet::Regions, &row("140430901")), []);
    assert_eq!(flaws(ImportSheet::Regions, &row("140430")), [(Some(RegionCode), RowFlaw::OutOfRange)]);
    assert_eq!(flaws(ImportSheet::Regions, &row("140402001")), [(Some(RegionCode), RowFlaw::UnknownRegion)]);
    assert_eq!(flaws(ImportSheet::Regions, &row("14043090")), [(Some(RegionCode), RowFlaw::BadFormat)]);
}

#[test]
fn practitioners_and_liaisons_need_what_the_roster_needs() {
    use Column::*;
    assert_eq!(
        flaws(ImportSheet::Practitioners, &[(Name, "陈明"), (LicenceValidTo, "明年"), (CriminalYears, "99")]),
        [
            (Some(LicenceNo), RowFlaw::Required),
            (Some(Firm), RowFlaw::Required),
            (Some(Phones), RowFlaw::Required),
            (Some(LicenceValidTo), RowFlaw::BadFormat),
            (Some(CriminalYears), RowFlaw::OutOfRange),
        ]
    );
    let liaison =
        [(VillageCode, "140430901201"), (Name, "李某"), (Phones, "13900001234"), (Since, "2027/1/1")];
    assert_eq!(flaws(ImportSheet::Liaisons, &liaison), [(Some(Since), RowFlaw::InFuture)]);
    assert_eq!(flaws(ImportSheet::Liaisons, &liaison[..3]), []);
}
