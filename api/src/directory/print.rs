//! The directory for paper: by county, village points left out, at most a thousand offices.

use openapi::{
    directory::{PrintFilter, PrintedDirectory, PrintedGroup},
    organisations::OrganisationType,
};
use sea_orm::{ColumnTrait, QueryFilter, QueryOrder, QuerySelect};
use uuid::Uuid;

use super::{
    entity::{Column, Entity},
    search,
};
use crate::{auth::Context, db::Text, http::Result};

/// Offices on paper at most.
const MOST: u64 = 1_000;

/// The offices of a region, county by county.
pub async fn print(cx: &Context, filter: PrintFilter) -> Result<PrintedDirectory> {
    let mut rows = Entity::public().filter(Column::Kind.ne(Text(OrganisationType::LiaisonVillage)));
    if let Some(region) = &filter.region {
        let stem = search::stem(region)?;
        rows = rows.filter(Column::RegionCode.gte(stem)).filter(Column::RegionCode.lt(format!("{stem}:")));
    }
    let rows = rows
        .order_by_asc(Column::Position)
        .order_by_asc(Column::OrganisationId)
        .limit(MOST + 1)
        .select_only()
        .column(Column::OrganisationId);
    let mut ids: Vec<Uuid> = rows.into_tuple().all(cx.db()).await?;
    let cut = ids.len() > usize::try_from(MOST).unwrap_or(usize::MAX);
    if cut {
        ids.pop();
    }
    let mut groups: Vec<PrintedGroup> = Vec::new();
    let directory = cx.state.directory.now(cx).await?;
    for office in ids.into_iter().filter_map(|id| directory.one(id)).cloned() {
        let county = office.region_code.get(..6).unwrap_or_default();
        match groups.iter_mut().find(|group| group.region_code == county) {
            Some(group) => group.offices.push(office),
            None => groups.push(PrintedGroup {
                region_code: county.to_owned(),
                name: domain::regions::find(county).map(|region| region.name.clone()).unwrap_or_default(),
                offices: vec![office],
            }),
        }
    }
    groups.sort_by(|a, b| a.region_code.cmp(&b.region_code));
    Ok(PrintedDirectory { printed_on: cx.today(), groups, cut })
}
