//! The published directory of Changzhi's centres (2013), its bureau, and two invented firms.

use openapi::organisations::OrganisationType;
use sea_orm::{EntityTrait, IntoActiveModel};
use uuid::Uuid;

use crate::{
    auth::Context,
    db::{Doc, Text},
    organisations::entity::{self, Model},
};

const DIRECTORY: &str = include_str!("../../demo/centres_changzhi.csv");

/// Short names and region codes (§13.19) of the counties as the directory names them; the old names stand for
/// their successors.
const REGIONS: &[(&str, &str, &str)] = &[
    ("长治市法律", "长", "140400"),
    ("城区", "潞州", "140403"),
    ("郊区", "长郊", "140403"),
    ("平顺", "平", "140425"),
    ("长治县", "上党", "140404"),
    ("襄垣", "襄", "140423"),
    ("屯留", "屯", "140405"),
    ("潞城", "潞", "140406"),
    ("黎城", "黎", "140426"),
    ("武乡", "武", "140429"),
    ("沁源", "沁源", "140431"),
    ("沁县", "沁", "140430"),
    ("长子", "长子", "140428"),
    ("壶关", "壶", "140427"),
];

/// The organisations that the demonstration works with.
pub struct Network {
    pub bureau: Uuid,
    pub centre: Uuid,
    pub firms: [Uuid; 2],
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
        let (_, short, region) = REGIONS
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
            ..row
        });
    }
    let centre = rows[1].id;
    let firms = ["漳河律师事务所（演示）", "上党律师事务所（演示）"]
        .map(|name| organisation(cx, None, OrganisationType::Firm, name, "所", "140400"));
    let ids = [firms[0].id, firms[1].id];
    rows.extend(firms);
    let tx = cx.begin().await?;
    let rows = rows.into_iter().map(IntoActiveModel::into_active_model);
    entity::Entity::insert_many(rows).exec_without_returning(&tx).await?;
    tx.commit().await?;
    Ok(Network { bureau: bureau.id, centre, firms: ids })
}

fn organisation(
    cx: &Context,
    parent_id: Option<Uuid>,
    kind: OrganisationType,
    name: &str,
    short_name: &str,
    region_code: &str,
) -> Model {
    Model {
        id: cx.new_id(),
        parent_id,
        kind: Text(kind),
        name: name.to_owned(),
        short_name: short_name.to_owned(),
        region_code: region_code.to_owned(),
        address: None,
        phones: Doc(Vec::new()),
        open_hours: None,
    }
}
