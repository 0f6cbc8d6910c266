//! The published directory of Changzhi's centres (2013), its bureau, two invented firms, and below two of the centres
//! invented stations and villages, so that all four levels are there.

use openapi::{
    organisations::{Facility, HostCategory, OpenInterval, OrganisationType, Premises, ServiceKind, Zone},
    regions::NewRegion,
};
use uuid::Uuid;

use crate::{
    auth::Context,
    db::{Doc, Text},
    organisations::{self, entity::Model},
    regions,
};

const DIRECTORY: &str = include_str!("../../demo/centres_changzhi.csv");

/// Short names and region codes (§13.19) of the counties as the directory names them, and about where their seats lie
/// (east, north); the old names stand for their successors.
const REGIONS: &[(&str, &str, &str, (f64, f64))] = &[
    ("长治市法律", "长", "140400", (113.11, 36.19)),
    ("城区", "潞州", "140403", (113.12, 36.20)),
    ("郊区", "长郊", "140403", (113.10, 36.22)),
    ("平顺", "平", "140425", (113.44, 36.20)),
    ("长治县", "上党", "140404", (113.05, 36.05)),
    ("襄垣", "襄", "140423", (113.05, 36.53)),
    ("屯留", "屯", "140405", (112.89, 36.32)),
    ("潞城", "潞", "140406", (113.23, 36.33)),
    ("黎城", "黎", "140426", (113.39, 36.50)),
    ("武乡", "武", "140429", (112.86, 36.84)),
    ("沁源", "沁源", "140431", (112.34, 36.50)),
    ("沁县", "沁", "140430", (112.70, 36.76)),
    ("长子", "长子", "140428", (112.88, 36.12)),
    ("壶关", "壶", "140427", (113.21, 36.11)),
];

/// The organisations that the demonstration works with.
pub struct Network {
    pub bureau: Uuid,
    pub centre: Uuid,
    pub firms: [Uuid; 2],
    /// The station of a street in the city.
    pub street: Uuid,
}

/// Writes the directory.
pub async fn fill(cx: &Context) -> anyhow::Result<Network> {
    let bureau = organisation(cx, None, OrganisationType::Bureau, "长治市司法局", "长治", "140400");
    let mut rows = vec![bureau.clone()];
    for line in DIRECTORY.lines().skip(1) {
        let mut cells = line.split(',');
        let (Some(name), Some(address), Some(phones)) = (cells.next(), cells.next(), cells.next()) else {
            anyhow::bail!("the directory has a line without three cells");
        };
        let (_, short, region, (longitude, latitude)) = REGIONS
            .iter()
            .find(|(prefix, ..)| name.starts_with(prefix))
            .ok_or_else(|| anyhow::anyhow!("no region for {name}"))?;
        let row = organisation(cx, Some(bureau.id), OrganisationType::Centre, name, short, region);
        let phones = phones
            .split(';')
            .map(|phone| if phone.len() == 7 { format!("0355-{phone}") } else { phone.to_owned() });
        rows.push(Model {
            address: Some(address.to_owned()),
            phones: Doc(phones.collect()),
            open_hours: Some("工作日 8:30–12:00，14:30–18:00".to_owned()),
            longitude: Some(*longitude),
            latitude: Some(*latitude),
            ..row
        });
    }
    let centre = rows[1].id;
    let firms = ["漳河律师事务所（演示）", "上党律师事务所（演示）"]
        .map(|name| organisation(cx, Some(bureau.id), OrganisationType::Firm, name, "所", "140400"));
    let ids = [firms[0].id, firms[1].id];
    rows.extend(firms);
    let county = rows.iter().find(|row| row.region_code == "140430").map(|row| row.id);
    rows.extend(four_levels(cx, centre, county));
    let Some(street) = rows.iter().find(|row| row.region_code == "140403901").map(|row| row.id) else {
        anyhow::bail!("the demonstration has no station");
    };
    let tx = cx.begin().await?;
    for row in rows {
        organisations::establish(&tx, row).await?;
    }
    for (code, name, urban) in PLACES {
        let valid_from = cx.today();
        let new = NewRegion { code: code.parse()?, name: name.parse()?, urban: *urban, valid_from };
        regions::service::enter(&tx, cx, new).await?;
    }
    tx.commit().await?;
    Ok(Network { bureau: bureau.id, centre, firms: ids, street })
}

/// Invented places below 沁县 and 潞州区.
const PLACES: &[(&str, &str, bool)] = &[
    ("140430901", "演示镇", false),
    ("140430901201", "演示东村", false),
    ("140430901202", "演示西村", false),
    ("140430902", "演示乡", false),
    ("140403901", "演示街道", true),
];

/// What stands below two of the centres: stations, villages, a court's station, the hotline.
fn four_levels(cx: &Context, city: Uuid, county: Option<Uuid>) -> Vec<Model> {
    use OrganisationType::*;
    let station =
        organisation(cx, county, StationTownship, "沁县演示镇司法所工作站（演示）", "演镇", "140430901");
    let station = Model {
        address: Some("沁县演示镇演示街 1 号".to_owned()),
        longitude: Some(112.70),
        latitude: Some(36.75),
        hours: Doc(office_hours()),
        premises: Doc(Premises {
            services: vec![ServiceKind::Consultation, ServiceKind::Application, ServiceKind::Mediation],
            facilities: vec![Facility::StreetFloor, Facility::Ramp],
            zones: vec![Zone::Waiting, Zone::Reception, Zone::PrivateTalk],
            four_rooms: true,
            ..Premises::default()
        }),
        ..station
    };
    let village = |name, code, longitude| Model {
        longitude: Some(longitude),
        latitude: Some(36.71),
        ..organisation(cx, Some(station.id), LiaisonVillage, name, "村", code)
    };
    let villages = [
        village("演示东村联络点（演示）", "140430901201", 112.75),
        village("演示西村联络点（演示）", "140430901202", 112.52),
    ];
    let court =
        organisation(cx, Some(city), StationCourt, "长治市中级人民法院工作站（演示）", "法站", "140400");
    let street =
        organisation(cx, Some(city), StationTownship, "演示街道司法所工作站（演示）", "演街", "140403901");
    let street = Model { longitude: Some(113.14), latitude: Some(36.23), ..street };
    let hotline = organisation(cx, Some(city), Hotline, "长治市12348热线（演示）", "热线", "140400");
    let hotline = Model { phones: Doc(vec!["12348".to_owned()]), ..hotline };
    let court = Model { host: Some(Text(HostCategory::Court)), ..court };
    villages.into_iter().chain([station, court, street, hotline]).rev().collect()
}

/// Monday to Friday, 8:30 to 12:00 and 14:30 to 18:00.
fn office_hours() -> Vec<OpenInterval> {
    let day = |weekday| {
        [(510, 720), (870, 1080)].map(|(from_minute, to_minute)| OpenInterval {
            weekday,
            from_minute,
            to_minute,
        })
    };
    (1..=5).flat_map(day).collect()
}

fn organisation(
    cx: &Context,
    parent_id: Option<Uuid>,
    kind: OrganisationType,
    name: &str,
    short_name: &str,
    region_code: &str,
) -> Model {
    Model { parent_id, ..Model::new(cx.new_id(), kind, name, short_name, region_code) }
}
