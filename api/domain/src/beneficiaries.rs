//! Lists of beneficiaries (W-BEN): what a row says, what is wrong with it, and how an entry lives. Pure.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use openapi::{
    Name,
    beneficiaries::BeneficiaryStatus::{self, *},
    identifiers::IdentifierKind,
    imports::RowFlaw,
    people::PersonCategory,
};

use crate::{identifiers, imports::day};

/// A column that is understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    Number,
    Name,
    Category,
    From,
    To,
}

/// A column with its titles, the first that of the specification.
#[rustfmt::skip]
const TITLES: &[(Column, &[&str])] = &[
    (Column::Number,   &["证件号码", "身份证号", "身份证号码", "公民身份号码", "id_no"]),
    (Column::Name,     &["姓名", "name"]),
    (Column::Category, &["类别", "人员类别", "category"]),
    (Column::From,     &["有效期起", "valid_from"]),
    (Column::To,       &["有效期止", "有效期至", "valid_to"]),
];

/// Categories as lists call them (§5.22).
#[rustfmt::skip]
const CATEGORIES: &[(&str, PersonCategory)] = {
    use PersonCategory::*;
    &[
        ("低保", Dibao), ("最低生活保障", Dibao), ("低保边缘", DibaoMargin), ("低保边缘家庭", DibaoMargin),
        ("刚性支出困难", RigidExpense), ("特困", ExtremePoverty), ("特困供养", ExtremePoverty),
        ("残疾", Disabled), ("残疾人", Disabled), ("农民工", MigrantWorker), ("建档立卡", PovertyFile),
        ("困难职工", WorkerHard), ("优抚", Entitled), ("优抚对象", Entitled), ("退役军人", Veteran),
        ("低收入", LowIncome), ("孤儿", Orphan),
    ]
};

impl Column {
    /// The column of a title, however it is spaced and written.
    pub fn of(title: &str) -> Option<Self> {
        let title: String = title.chars().filter(|c| !c.is_whitespace() && *c != '*').collect();
        let title = title.to_lowercase();
        TITLES.iter().find(|(_, titles)| titles.contains(&title.as_str())).map(|(column, _)| *column)
    }

    /// What the column is called in the error file.
    pub fn title(self) -> &'static str {
        TITLES.iter().find(|(column, _)| *column == self).map_or("", |(_, titles)| titles[0])
    }
}

/// Is this a row of titles? Number and name must be there.
pub fn recognises(columns: &[Column]) -> bool {
    columns.contains(&Column::Number) && columns.contains(&Column::Name)
}

/// What is wrong with a row, and in which column; none when the row as a whole is meant.
pub type Flaw = (Option<Column>, RowFlaw);

/// Somebody in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Normalised: eighteen characters in capitals.
    pub number: String,
    /// As names are compared.
    pub name: String,
    pub category: PersonCategory,
    pub valid_from: Option<NaiveDate>,
    pub valid_to: Option<NaiveDate>,
}

/// Reads a row of cells (trimmed, none empty), or says everything that is wrong with it.
pub fn read(
    cells: &BTreeMap<Column, String>,
    category: Option<PersonCategory>,
    today: NaiveDate,
) -> Result<Row, Vec<Flaw>> {
    let mut flaws = Vec::new();
    let cell = |column| cells.get(&column).map(String::as_str);
    let number = known(&mut flaws, Column::Number, cell(Column::Number), |text| number(text, today));
    let name = known(&mut flaws, Column::Name, cell(Column::Name), |text| {
        text.parse::<Name>().map(|name| name_key(&name)).map_err(|_| RowFlaw::TooLong)
    });
    let said = cell(Column::Category).map(|text| category_of(text).ok_or(RowFlaw::NotInList));
    let category = match (said, category) {
        (Some(Ok(said)), Some(category)) if said != category => Err(RowFlaw::Mismatch),
        (Some(said), _) => said,
        (None, Some(category)) => Ok(category),
        (None, None) => Err(RowFlaw::Required),
    };
    let category = category.map_err(|flaw| flaws.push((Some(Column::Category), flaw))).ok();
    let mut on = |column| {
        let read = cell(column).map(|text| day(text).ok_or(RowFlaw::BadFormat)).transpose();
        read.map_err(|flaw| flaws.push((Some(column), flaw))).ok().flatten()
    };
    let (valid_from, valid_to) = (on(Column::From), on(Column::To));
    if valid_from.zip(valid_to).is_some_and(|(from, to)| to < from) {
        flaws.push((Some(Column::To), RowFlaw::OutOfRange));
    }
    match (number, name, category) {
        (Some(number), Some(name), Some(category)) if flaws.is_empty() => {
            Ok(Row { number, name, category, valid_from, valid_to })
        }
        _ => Err(flaws),
    }
}

fn known<T>(
    flaws: &mut Vec<Flaw>,
    column: Column,
    cell: Option<&str>,
    read: impl FnOnce(&str) -> Result<T, RowFlaw>,
) -> Option<T> {
    let read = cell.ok_or(RowFlaw::Required).and_then(read);
    read.map_err(|flaw| flaws.push((Some(column), flaw))).ok()
}

/// A resident's number or that of a residence permit, as it is compared (VAL-01, VAL-02).
pub fn number(text: &str, today: NaiveDate) -> Result<String, RowFlaw> {
    let kinds = [IdentifierKind::ResidentId, IdentifierKind::HkmtResidencePermit];
    let found = kinds.into_iter().find_map(|kind| identifiers::check(kind, text, today).normalised);
    found.ok_or(RowFlaw::BadFormat)
}

/// A name as it is compared: without spaces, and with one kind of dot.
pub fn name_key(name: &str) -> String {
    let plain = name.chars().filter(|c| !c.is_whitespace());
    plain.map(|c| if matches!(c, '•' | '・' | '.' | '．') { '·' } else { c }).collect()
}

fn category_of(text: &str) -> Option<PersonCategory> {
    let named = CATEGORIES.iter().find(|(name, _)| *name == text).map(|(_, category)| *category);
    named.or_else(|| text.to_uppercase().parse().ok())
}

/// How an entry that the newest list names stands on a day.
pub fn standing(from: Option<NaiveDate>, to: Option<NaiveDate>, today: NaiveDate) -> BeneficiaryStatus {
    match (from, to) {
        (_, Some(to)) if to < today => Expired,
        (Some(from), _) if from > today => Imported,
        _ => Active,
    }
}

/// From which states an entry comes into this one without being named again. There are no other moves: a list that
/// names somebody again puts the entry where its days say.
pub fn before(to: BeneficiaryStatus) -> &'static [BeneficiaryStatus] {
    match to {
        Imported => &[],
        Active => &[Imported],
        Expired => &[Active],
        Removed => &[Imported, Active, Expired],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn on(text: &str) -> NaiveDate {
        text.parse().expect("a day")
    }

    fn row(cells: &[(Column, &str)], category: Option<PersonCategory>) -> Result<Row, Vec<Flaw>> {
        let cells = cells.iter().map(|(column, text)| (*column, (*text).to_owned())).collect();
        read(&cells, category, on("2026-11-02"))
    }

    #[test]
    fn w_ben_a_row_says_who_what_and_how_long() {
        let found = row(
            &[
                (Column::Number, "32110219481231004x"),
                (Column::Name, "阿 依•古丽"),
                (Column::Category, "低保边缘"),
                (Column::From, "2026/1/1"),
                (Column::To, "2026年12月31日"),
            ],
            None,
        )
        .expect("a row");
        assert_eq!(found.number, "32110219481231004X");
        assert_eq!((found.name.as_str(), found.category), ("阿依·古丽", PersonCategory::DibaoMargin));
        assert_eq!(found.valid_to, Some(on("2026-12-31")));
    }

    #[test]
    fn w_ben_everything_that_is_wrong_is_told_by_column_and_never_what_was_typed() {
        let flaws = row(
            &[(Column::Number, "410902194906150011"), (Column::Category, "富人"), (Column::To, "明年")],
            None,
        );
        let expected = vec![
            (Some(Column::Number), RowFlaw::BadFormat),
            (Some(Column::Name), RowFlaw::Required),
            (Some(Column::Category), RowFlaw::NotInList),
            (Some(Column::To), RowFlaw::BadFormat),
        ];
        assert_eq!(flaws, Err(expected));
        let named = [(Column::Number, "410902194906150010"), (Column::Name, "林秀英")];
        assert_eq!(row(&named, None), Err(vec![(Some(Column::Category), RowFlaw::Required)]));
        let other = [named[0], named[1], (Column::Category, "残疾")];
        let mismatch = row(&other, Some(PersonCategory::Dibao));
        assert_eq!(mismatch, Err(vec![(Some(Column::Category), RowFlaw::Mismatch)]));
    }

    #[test]
    fn w_ben_an_entry_is_in_force_from_its_first_day_to_its_last() {
        let today = on("2026-11-02");
        assert_eq!(standing(None, None, today), Active);
        assert_eq!(standing(Some(today), Some(today), today), Active);
        assert_eq!(standing(Some(on("2026-11-03")), None, today), Imported);
        assert_eq!(standing(None, Some(on("2026-11-01")), today), Expired);
        assert!(before(Removed).contains(&Expired) && !before(Expired).contains(&Removed));
    }

    #[test]
    fn no_title_means_two_columns_and_no_word_two_categories() {
        let mut all: Vec<&str> = TITLES.iter().flat_map(|(_, titles)| titles.iter().copied()).collect();
        all.extend(CATEGORIES.iter().map(|(name, _)| *name));
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert_eq!(Column::of(" 证件 号码*"), Some(Column::Number));
        assert!(recognises(&[Column::Name, Column::Number]) && !recognises(&[Column::Name]));
    }
}
