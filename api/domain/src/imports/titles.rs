//! The titles of columns in Chinese and English, and what a sheet is about, told by its titles.

use openapi::imports::ImportSheet;

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Name,
    RegionCode,
    Urban,
    Type,
    ShortName,
    Parent,
    Address,
    FloorNote,
    Phones,
    OpenHours,
    Longitude,
    Latitude,
    LicenceNo,
    Kind,
    Firm,
    FirstLicensedOn,
    LicenceValidTo,
    CriminalYears,
    VillageCode,
    Since,
}

/// A column with its titles: the first is that of the template in Chinese, the second in English.
#[rustfmt::skip]
const TITLES: &[(Column, &[&str])] = &[
    (Column::Name,            &["名称", "name", "姓名", "机构名称", "单位名称"]),
    (Column::RegionCode,      &["区划代码", "region_code", "code", "行政区划代码"]),
    (Column::Urban,           &["城乡", "urban", "城乡分类"]),
    (Column::Type,            &["类型", "type", "机构类型"]),
    (Column::ShortName,       &["简称", "short_name"]),
    (Column::Parent,          &["上级机构", "parent", "上级"]),
    (Column::Address,         &["地址", "address", "办公地址"]),
    (Column::FloorNote,       &["楼层", "floor_note"]),
    (Column::Phones,          &["电话", "phones", "phone", "联系电话", "手机", "手机号码"]),
    (Column::OpenHours,       &["开放时间", "open_hours", "办公时间", "hours"]),
    (Column::Longitude,       &["经度", "longitude", "lon"]),
    (Column::Latitude,        &["纬度", "latitude", "lat"]),
    (Column::LicenceNo,       &["执业证号", "licence_no"]),
    (Column::Kind,            &["执业类别", "kind"]),
    (Column::Firm,            &["执业机构", "firm", "律师事务所", "律所"]),
    (Column::FirstLicensedOn, &["首次执业日期", "first_licensed_on"]),
    (Column::LicenceValidTo,  &["执业证有效期至", "licence_valid_to"]),
    (Column::CriminalYears,   &["刑事执业年限", "criminal_years"]),
    (Column::VillageCode,     &["村代码", "village_code", "村（居）代码", "村居代码"]),
    (Column::Since,           &["起始日期", "since"]),
];

impl Column {
    /// The column of a title, however it is spaced and written.
    pub fn of(title: &str) -> Option<Self> {
        let title: String =
            title.chars().filter(|c| !c.is_whitespace() && *c != '*').collect::<String>().to_lowercase();
        // A template names a column in both languages.
        let named =
            |part: &str| TITLES.iter().find(|(_, titles)| titles.contains(&part)).map(|(column, _)| *column);
        title.split('/').find_map(named)
    }

    /// The titles of a template: Chinese, then English.
    pub fn titles(self) -> [&'static str; 2] {
        let titles =
            TITLES.iter().find(|(column, _)| *column == self).map_or(&["", ""][..], |(_, titles)| titles);
        [titles[0], titles[1]]
    }
}

/// The columns of a sheet's template, the required ones first.
pub fn template(sheet: ImportSheet) -> &'static [Column] {
    use Column::*;
    match sheet {
        ImportSheet::Regions => &[RegionCode, Name, Urban],
        ImportSheet::Organisations => &[
            Name, Type, RegionCode, ShortName, Parent, Address, FloorNote, Phones, OpenHours, Longitude,
            Latitude,
        ],
        ImportSheet::Practitioners => {
            &[LicenceNo, Name, Kind, Firm, Phones, LicenceValidTo, FirstLicensedOn, CriminalYears]
        }
        ImportSheet::Liaisons => &[VillageCode, Name, Phones, Since],
    }
}

/// What a row of titles is about; nothing when it is none.
pub fn recognise(columns: &[Column]) -> Option<ImportSheet> {
    let has = |column| columns.contains(&column);
    if !has(Column::Name) {
        return None;
    }
    Some(match () {
        () if has(Column::LicenceNo) => ImportSheet::Practitioners,
        () if has(Column::VillageCode) => ImportSheet::Liaisons,
        () if has(Column::Urban) => ImportSheet::Regions,
        () => ImportSheet::Organisations,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use strum::VariantArray;

    #[test]
    fn a_sheet_is_told_by_its_titles_in_both_languages() {
        for sheet in ImportSheet::VARIANTS {
            for language in 0..2 {
                let titles = template(*sheet).iter().map(|column| column.titles()[language]);
                let columns: Vec<Column> = titles.filter_map(Column::of).collect();
                assert_eq!(columns, template(*sheet), "{sheet}");
                assert_eq!(recognise(&columns), Some(*sheet));
            }
        }
        assert_eq!(Column::of(" 联系 电话*"), Some(Column::Phones));
        assert_eq!(Column::of("电话 / phones"), Some(Column::Phones));
        assert_eq!(recognise(&[Column::Address]), None);
    }

    #[test]
    fn no_title_means_two_columns() {
        let mut all: Vec<&str> = TITLES.iter().flat_map(|(_, titles)| titles.iter().copied()).collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
    }
}
