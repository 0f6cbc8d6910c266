//! What a row says, by the kind of its sheet.

use std::str::FromStr;

use chrono::NaiveDate;
use openapi::{
    Code, Line, Name, Short, TextProblem,
    imports::{ImportSheet, RowFlaw},
    organisations::{Level, OrganisationType, Point},
    practitioners::PractitionerKind,
};

use super::{Cells, Column, Flaw, Scope, cells};
use crate::regions;

/// A township or village.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionRow {
    pub code: String,
    pub name: String,
    pub urban: bool,
}

/// A unit; what is absent stays as it is.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationRow {
    pub kind: OrganisationType,
    pub name: String,
    pub region_code: String,
    pub short_name: Option<String>,
    pub parent: Option<String>,
    pub address: Option<String>,
    pub floor_note: Option<String>,
    pub phones: Option<Vec<String>>,
    pub open_hours: Option<String>,
    pub point: Option<Point>,
}

/// A practitioner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PractitionerRow {
    pub licence_no: String,
    pub name: String,
    pub kind: PractitionerKind,
    pub firm: String,
    pub phone: String,
    pub licence_valid_to: NaiveDate,
    pub first_licensed_on: Option<NaiveDate>,
    pub criminal_years: Option<u16>,
}

/// A village liaison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LiaisonRow {
    pub village_code: String,
    pub name: String,
    pub phone: String,
    pub since: Option<NaiveDate>,
}

/// A row that can be read.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    Region(RegionRow),
    Organisation(OrganisationRow),
    Practitioner(PractitionerRow),
    Liaison(LiaisonRow),
}

/// Reads a row, or says everything that is wrong with it.
pub fn read(sheet: ImportSheet, cells: &Cells, scope: &Scope) -> Result<Row, Vec<Flaw>> {
    let mut reader = Reader { cells, scope, flaws: Vec::new() };
    let row = match sheet {
        ImportSheet::Regions => reader.region().map(Row::Region),
        ImportSheet::Organisations => reader.organisation().map(Row::Organisation),
        ImportSheet::Practitioners => reader.practitioner().map(Row::Practitioner),
        ImportSheet::Liaisons => reader.liaison().map(Row::Liaison),
    };
    match row {
        Some(row) if reader.flaws.is_empty() => Ok(row),
        _ => Err(reader.flaws),
    }
}

struct Reader<'a> {
    cells: &'a Cells,
    scope: &'a Scope,
    flaws: Vec<Flaw>,
}

impl Reader<'_> {
    fn region(&mut self) -> Option<RegionRow> {
        let code = self.code(Column::RegionCode, &[Level::Township, Level::Village]);
        let name = self.needed::<Line>(Column::Name, Line::MAX);
        let urban = self.cell(Column::Urban).map(str::to_owned);
        let urban = match urban.as_deref().map(cells::urban) {
            Some(None) => self.flaw(Column::Urban, RowFlaw::NotInList),
            Some(urban) => urban,
            None => self.flaw(Column::Urban, RowFlaw::Required),
        };
        Some(RegionRow { code: code?, name: name?, urban: urban? })
    }

    fn organisation(&mut self) -> Option<OrganisationRow> {
        let name = self.needed::<Line>(Column::Name, Line::MAX)?;
        let kind = match self.cell(Column::Type).map(cells::organisation_type) {
            Some(None) => self.flaw(Column::Type, RowFlaw::NotInList),
            Some(kind) => kind,
            None => match cells::type_of_name(&name) {
                Some((kind, _)) => Some(kind),
                None => self.flaw(Column::Type, RowFlaw::Required),
            },
        };
        let region_code = match self.cell(Column::RegionCode) {
            Some(_) => self.code(Column::RegionCode, &[]),
            None => match self.scope.region_of(&name) {
                Some(code) => Some(code),
                None => self.flaw(Column::RegionCode, RowFlaw::Required),
            },
        };
        let short_name = self.text::<Short>(Column::ShortName, 6);
        let parent = self.text::<Line>(Column::Parent, Line::MAX);
        let address = self.text::<Line>(Column::Address, Line::MAX);
        let floor_note = self.text::<Line>(Column::FloorNote, Line::MAX);
        let open_hours = self.text::<Line>(Column::OpenHours, Line::MAX);
        let (phones, point) = (self.phones(10), self.point());
        Some(OrganisationRow {
            kind: kind?,
            name,
            region_code: region_code?,
            short_name,
            parent,
            address,
            floor_note,
            phones,
            open_hours,
            point,
        })
    }

    fn practitioner(&mut self) -> Option<PractitionerRow> {
        let licence_no = self.needed::<Short>(Column::LicenceNo, Short::MAX);
        let name = self.needed::<Name>(Column::Name, Name::MAX);
        let firm = self.needed::<Line>(Column::Firm, Line::MAX);
        let kind = match self.cell(Column::Kind).map(cells::practitioner_kind) {
            Some(None) => self.flaw(Column::Kind, RowFlaw::NotInList),
            Some(kind) => kind,
            None => Some(PractitionerKind::Lawyer),
        };
        let phone = self.phone();
        let licence_valid_to = self.day(Column::LicenceValidTo);
        if self.cell(Column::LicenceValidTo).is_none() {
            self.flaw::<()>(Column::LicenceValidTo, RowFlaw::Required);
        }
        let first_licensed_on = self.day(Column::FirstLicensedOn);
        let years = self.cell(Column::CriminalYears).map(u16::from_str);
        let criminal_years = match years {
            Some(Ok(years)) if years <= 70 => Some(years),
            Some(_) => self.flaw(Column::CriminalYears, RowFlaw::OutOfRange),
            None => None,
        };
        Some(PractitionerRow {
            licence_no: licence_no?,
            name: name?,
            kind: kind?,
            firm: firm?,
            phone: phone?,
            licence_valid_to: licence_valid_to?,
            first_licensed_on,
            criminal_years,
        })
    }

    fn liaison(&mut self) -> Option<LiaisonRow> {
        let village_code = self.code(Column::VillageCode, &[Level::Village]);
        let name = self.needed::<Name>(Column::Name, Name::MAX);
        let phone = self.phone();
        let since = self.day(Column::Since);
        if since.is_some_and(|since| since > self.scope.today) {
            self.flaw::<()>(Column::Since, RowFlaw::InFuture);
        }
        Some(LiaisonRow { village_code: village_code?, name: name?, phone: phone?, since })
    }

    fn cell(&self, column: Column) -> Option<&str> {
        self.cells.get(&column).map(String::as_str)
    }

    fn flaw<T>(&mut self, column: Column, code: RowFlaw) -> Option<T> {
        self.flaws.push(Flaw::of(column, code));
        None
    }

    /// A text of the words, or nothing.
    fn text<T: FromStr<Err = TextProblem> + Into<String>>(
        &mut self,
        column: Column,
        max: usize,
    ) -> Option<String> {
        let read = self.cell(column)?.parse::<T>().map(Into::into);
        let max = u32::try_from(max).unwrap_or(u32::MAX);
        let long = |text: &str| u32::try_from(text.chars().count()).unwrap_or(u32::MAX) > max;
        match read {
            Ok(text) if !long(&text) => Some(text),
            Ok(_) | Err(TextProblem::TooLong(_)) => {
                self.flaws.push(Flaw::of(column, RowFlaw::TooLong).with("max", max));
                None
            }
            Err(TextProblem::Control(_)) => self.flaw(column, RowFlaw::ControlCharacter),
            Err(TextProblem::Empty) => None,
        }
    }

    fn needed<T: FromStr<Err = TextProblem> + Into<String>>(
        &mut self,
        column: Column,
        max: usize,
    ) -> Option<String> {
        match self.cell(column) {
            Some(_) => self.text::<T>(column, max),
            None => self.flaw(column, RowFlaw::Required),
        }
    }

    /// A region's code as it is kept today, on one of these levels, or on any, and within the scope.
    fn code(&mut self, column: Column, levels: &[Level]) -> Option<String> {
        let Some(code) = self.cell(column).map(str::to_owned) else {
            return self.flaw(column, RowFlaw::Required);
        };
        match regions::normal(&code, self.scope.today) {
            Ok(code)
                if !levels.is_empty()
                    && !regions::level(&code).is_some_and(|level| levels.contains(&level)) =>
            {
                self.flaw(column, RowFlaw::OutOfRange)
            }
            Ok(code) if regions::contains(&self.scope.region, &code) => Some(code),
            Ok(_) => self.flaw(column, RowFlaw::Mismatch),
            Err(Code::UnknownRegion) => self.flaw(column, RowFlaw::UnknownRegion),
            Err(_) => self.flaw(column, RowFlaw::BadFormat),
        }
    }

    fn phones(&mut self, most: usize) -> Option<Vec<String>> {
        let read =
            cells::phones(self.cell(Column::Phones)?, self.scope.area_code.as_deref(), self.scope.today);
        match read {
            Ok(phones) if phones.len() > most => self.flaw(Column::Phones, RowFlaw::TooLong),
            Ok(phones) => Some(phones),
            Err(flaw) => self.flaw(Column::Phones, flaw),
        }
    }

    /// Exactly one phone.
    fn phone(&mut self) -> Option<String> {
        match self.cell(Column::Phones) {
            Some(_) => self.phones(1).and_then(|phones| phones.into_iter().next()),
            None => self.flaw(Column::Phones, RowFlaw::Required),
        }
    }

    fn day(&mut self, column: Column) -> Option<NaiveDate> {
        match cells::day(self.cell(column)?) {
            Some(day) => Some(day),
            None => self.flaw(column, RowFlaw::BadFormat),
        }
    }

    fn point(&mut self) -> Option<Point> {
        let mut degrees = |column, range: std::ops::RangeInclusive<f64>| {
            let cell = self.cell(column)?.parse::<f64>();
            match cell {
                Ok(degrees) if range.contains(&degrees) => Some(degrees),
                Ok(_) => self.flaw(column, RowFlaw::OutOfRange),
                Err(_) => self.flaw(column, RowFlaw::BadFormat),
            }
        };
        let (longitude, latitude) =
            (degrees(Column::Longitude, 73.0..=136.0), degrees(Column::Latitude, 3.0..=54.0));
        for (one, other) in [(Column::Longitude, Column::Latitude), (Column::Latitude, Column::Longitude)] {
            if self.cell(one).is_some() && self.cell(other).is_none() {
                self.flaw::<()>(other, RowFlaw::Required);
            }
        }
        Some(Point { longitude: longitude?, latitude: latitude? })
    }
}
