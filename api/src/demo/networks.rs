//! Networks of the size of a city, as workbooks that are imported like any other: 定西 and 长治 as published in their
//! numbers; the places below the counties, the points and all persons are invented.

use openapi::organisations::OrganisationType;
use rust_xlsxwriter::{Workbook, XlsxError};

use super::invented::{self, Dice};

/// A sheet's name, its titles and its rows.
type Sheet<'a> = (&'a str, &'a [&'a str], &'a [Vec<String>]);

/// A network with the numbers that were published of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Network {
    /// 14 centres, 146 stations, 3,352 villages.
    Changzhi,
    /// 18 centres, 210 stations, 51 firm points, 89 departments, 16 duty offices, 2,546 villages.
    Dingxi,
}

/// What is known of a city.
pub struct City {
    /// Of its bureau.
    pub region: &'static str,
    pub bureau: &'static str,
    name: &'static str,
    /// The account that looks after it.
    pub supervisor: &'static str,
    counties: &'static [(&'static str, &'static str)],
    /// West, south, east, north.
    bounds: (f64, f64, f64, f64),
    pub centres: usize,
    pub stations: usize,
    pub firm_points: usize,
    pub departments: usize,
    pub duty_offices: usize,
    pub villages: usize,
}

const CHANGZHI: City = City {
    region: "140400",
    bureau: "长治市司法局",
    name: "长治市",
    supervisor: "supervisor.changzhi",
    counties: &[
        ("140403", "潞州区"),
        ("140404", "上党区"),
        ("140405", "屯留区"),
        ("140406", "潞城区"),
        ("140423", "襄垣县"),
        ("140425", "平顺县"),
        ("140426", "黎城县"),
        ("140427", "壶关县"),
        ("140428", "长子县"),
        ("140429", "武乡县"),
        ("140430", "沁县"),
        ("140431", "沁源县"),
    ],
    bounds: (111.98, 35.83, 113.73, 37.13),
    centres: 14,
    stations: 146,
    firm_points: 0,
    departments: 0,
    duty_offices: 0,
    villages: 3_352,
};

const DINGXI: City = City {
    region: "621100",
    bureau: "定西市司法局",
    name: "定西市",
    supervisor: "supervisor.dingxi",
    counties: &[
        ("621102", "安定区"),
        ("621121", "通渭县"),
        ("621122", "陇西县"),
        ("621123", "渭源县"),
        ("621124", "临洮县"),
        ("621125", "漳县"),
        ("621126", "岷县"),
    ],
    bounds: (103.80, 34.44, 105.64, 35.90),
    centres: 18,
    stations: 210,
    firm_points: 51,
    departments: 89,
    duty_offices: 16,
    villages: 2_546,
};

impl Network {
    /// What is known of it.
    pub fn city(self) -> &'static City {
        match self {
            Self::Changzhi => &CHANGZHI,
            Self::Dingxi => &DINGXI,
        }
    }

    /// The whole network below its bureau as a workbook.
    pub fn workbook(self) -> Result<Vec<u8>, XlsxError> {
        let tables = Tables::of(self.city());
        let mut workbook = Workbook::new();
        let sheets: [Sheet<'_>; 3] = [
            ("区划", &["区划代码", "名称", "城乡"], &tables.regions),
            ("机构", &["名称", "类型", "区划代码", "地址", "电话", "经度", "纬度"], &tables.units),
            ("联络员", &["村代码", "姓名", "电话"], &tables.liaisons),
        ];
        for (name, titles, rows) in sheets {
            let sheet = workbook.add_worksheet();
            sheet.set_name(name)?;
            for (column, title) in (0..).zip(titles) {
                sheet.write_string(0, column, *title)?;
            }
            for (row, cells) in (1..).zip(rows) {
                for (column, cell) in (0..).zip(cells) {
                    sheet.write_string(row, column, cell)?;
                }
            }
        }
        workbook.save_to_buffer()
    }
}

/// The rows of a network.
struct Tables<'a> {
    city: &'a City,
    dice: Dice,
    regions: Vec<Vec<String>>,
    units: Vec<Vec<String>>,
    liaisons: Vec<Vec<String>>,
}

impl<'a> Tables<'a> {
    fn of(city: &'a City) -> Self {
        let mut tables = Self {
            city,
            dice: Dice::new(20_261_122),
            regions: Vec::new(),
            units: Vec::new(),
            liaisons: Vec::new(),
        };
        tables.centres();
        for at in 0..city.stations {
            tables.township(at);
        }
        let more = [
            (city.firm_points, "律师事务所受理点", OrganisationType::IntakeFirm),
            (city.departments, "部门联络站", OrganisationType::LiaisonDept),
            (city.duty_offices, "法院值班律师办公室", OrganisationType::StationCourt),
        ];
        for (count, what, kind) in more {
            for at in 0..count {
                let (code, county) = city.counties[at % city.counties.len()];
                let seat = tables.seat(at % city.counties.len());
                let place = invented::place(at / city.counties.len() + at);
                let point = tables.near(seat, 0.05);
                tables.unit(format!("{county}{place}{}{what}", at + 1), kind, code, point);
            }
        }
        tables
    }

    fn centres(&mut self) {
        let city = self.city;
        let seat = self.seat(0);
        self.unit(format!("{}法律援助中心", city.name), OrganisationType::Centre, city.region, seat);
        for at in 0..city.centres - 1 {
            let county = at % city.counties.len();
            let (code, name) = city.counties[county];
            // A county with more than one centre: the others are those of its zones.
            let zone = if at < city.counties.len() {
                String::new()
            } else {
                format!("第{}片区", at / city.counties.len() + 1)
            };
            let seat = self.seat(county);
            self.unit(format!("{name}{zone}法律援助中心"), OrganisationType::Centre, code, seat);
        }
    }

    /// A township with its station, its villages and their liaisons.
    fn township(&mut self, at: usize) {
        let city = self.city;
        let (county, serial) = (at % city.counties.len(), at / city.counties.len());
        let (county_code, county_name) = city.counties[county];
        let code = format!("{county_code}{}", 901 + serial);
        let urban = serial == 0;
        let name = format!("{}{}", invented::place(at), if urban { "街道" } else { "镇" });
        self.regions.push(vec![code.clone(), name.clone(), land(urban)]);
        let seat = self.seat(county);
        let middle = self.near(seat, if urban { 0.02 } else { 0.25 });
        self.unit(
            format!("{county_name}{name}司法所工作站"),
            OrganisationType::StationTownship,
            &code,
            middle,
        );
        let villages = city.villages / city.stations + usize::from(at < city.villages % city.stations);
        for village in 0..villages {
            let village_code = format!("{code}{}", 201 + village);
            let village_name = format!("{}村", invented::place(at * 31 + village));
            let village_name = format!("{village_name}{}组", village + 1);
            let point = self.near(middle, 0.12);
            self.regions.push(vec![village_code.clone(), village_name.clone(), land(urban)]);
            self.unit(
                format!("{village_name}联络点"),
                OrganisationType::LiaisonVillage,
                &village_code,
                point,
            );
            // One village in fifty has none yet: that is what a coverage report is for.
            if self.dice.below(50) > 0 {
                let (person, phone) = (self.dice.person(), format!("139{:08}", self.liaisons.len()));
                self.liaisons.push(vec![village_code, person, phone]);
            }
        }
    }

    fn unit(&mut self, name: String, kind: OrganisationType, region: &str, (lon, lat): (f64, f64)) {
        let phone = format!("0{}-{:07}", 355 + self.units.len() % 2, 2_000_000 + self.units.len());
        let address = format!("{}演示路{}号", self.city.name, self.units.len() % 400 + 1);
        self.units.push(vec![
            name,
            kind.code().to_owned(),
            region.to_owned(),
            address,
            phone,
            format!("{lon:.5}"),
            format!("{lat:.5}"),
        ]);
    }

    /// Where a county's seat lies: the counties stand in a grid over the city.
    fn seat(&self, county: usize) -> (f64, f64) {
        let (west, south, east, north) = self.city.bounds;
        let columns = 4;
        let rows = self.city.counties.len().div_ceil(columns);
        let part = |at: usize, of: usize| {
            (f64::from(u32::try_from(at).unwrap_or(0)) + 0.5) / f64::from(u32::try_from(of).unwrap_or(1))
        };
        (
            west + (east - west) * part(county % columns, columns),
            south + (north - south) * part(county / columns, rows),
        )
    }

    /// A point not farther than so many degrees, within the city.
    fn near(&mut self, (lon, lat): (f64, f64), degrees: f64) -> (f64, f64) {
        let (west, south, east, north) = self.city.bounds;
        let mut off = || (f64::from(self.dice.below(2_001)) - 1_000.0) / 1_000.0 * degrees;
        let (lon, lat) = (lon + off(), lat + off());
        (lon.clamp(west, east), lat.clamp(south, north))
    }
}

fn land(urban: bool) -> String {
    if urban { "城" } else { "乡" }.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_networks_have_the_published_sizes() {
        for (network, centres, stations, villages, firms, departments, duty) in
            [(Network::Dingxi, 18, 210, 2_546, 51, 89, 16), (Network::Changzhi, 14, 146, 3_352, 0, 0, 0)]
        {
            let tables = Tables::of(network.city());
            let of =
                |kind: OrganisationType| tables.units.iter().filter(|unit| unit[1] == kind.code()).count();
            assert_eq!(of(OrganisationType::Centre), centres);
            assert_eq!(of(OrganisationType::StationTownship), stations);
            assert_eq!(of(OrganisationType::LiaisonVillage), villages);
            assert_eq!(of(OrganisationType::IntakeFirm), firms);
            assert_eq!(of(OrganisationType::LiaisonDept), departments);
            assert_eq!(of(OrganisationType::StationCourt), duty);
            assert_eq!(tables.regions.len(), stations + villages);
        }
    }
}
