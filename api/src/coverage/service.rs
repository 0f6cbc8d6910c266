//! Reading everything that counts, at a fixed number of queries, and handing it to the law.

use std::collections::{BTreeMap, HashMap, HashSet};

use domain::{
    circles as law,
    coverage::{self, Facts, Place},
    refusal::field,
    regions,
};
use openapi::{
    Code,
    auth::Permission,
    coverage::{Coverage, CoverageFilter, CoverageMap, MapPoint},
    organisations::{Level, OrganisationType},
};

use super::targets;
use crate::{
    auth::{Caller, Context},
    directory::{self, Spot},
    helpers,
    http::{Error, Result},
    regions::bulk,
};

/// Places and offices that are counted at most: a city has a few thousand of each.
const MOST: u64 = 30_000;
/// Points of a map at most.
const POINTS: usize = 10_000;

/// The figures and lists of a region.
pub async fn coverage(cx: &Context, filter: CoverageFilter) -> Result<Coverage> {
    let (facts, _) = facts(cx, filter).await?;
    let on = cx.today();
    // Every village is measured against every office: long enough to keep other requests of the worker waiting.
    let counted = tokio::task::spawn_blocking(move || coverage::coverage(&facts, on)).await;
    Ok(counted.map_err(anyhow::Error::new)?)
}

/// The points of a region's map.
pub async fn map(cx: &Context, filter: CoverageFilter) -> Result<CoverageMap> {
    let (facts, spots) = facts(cx, filter).await?;
    let drawn = tokio::task::spawn_blocking(move || points(&facts, spots)).await;
    Ok(drawn.map_err(anyhow::Error::new)?)
}

fn points(facts: &Facts, spots: Vec<Spot>) -> CoverageMap {
    let places: HashMap<&str, &Place> =
        facts.places.iter().map(|place| (place.code.as_str(), place)).collect();
    let covered = |spot: &Spot| {
        let village =
            places.get(spot.region_code.as_str()).filter(|_| spot.kind == OrganisationType::LiaisonVillage);
        village.map_or(spot.kind != OrganisationType::LiaisonVillage, |place| coverage::covered(place, facts))
    };
    let located = spots.iter().filter_map(|spot| Some((spot, spot.point?)));
    let mut points: Vec<MapPoint> = located
        .take(POINTS + 1)
        .map(|(spot, point)| MapPoint {
            id: spot.id.into(),
            lon: point.longitude,
            lat: point.latitude,
            kind: spot.kind,
            covered: covered(spot),
        })
        .collect();
    let cut = points.len() > POINTS;
    points.truncate(POINTS);
    CoverageMap { points, cut }
}

/// Everything that counts in a region, and the offices in it: five queries whatever there is.
async fn facts(cx: &Context, filter: CoverageFilter) -> Result<(Facts, Vec<Spot>)> {
    let region = region(cx, filter).await?;
    let db = cx.db();
    let places = bulk::within(db, &region, MOST + 1).await?;
    let spots = directory::spots(db, &region, MOST + 1).await?;
    if places.len().max(spots.len()) > usize::try_from(MOST).unwrap_or(usize::MAX) {
        return Err(Error::Invalid(vec![field("region", Code::TooManyItems)]));
    }
    let liaisons = helpers::villages_with_liaison(db, &region).await?;
    let circles = targets::circles(db).await?;
    let mut facts = Facts { circles, ..Facts::default() };
    facts.places = places
        .into_iter()
        .map(|place| Place {
            liaison: liaisons.contains(&place.code),
            code: place.code,
            name: place.name,
            urban: place.urban,
        })
        .collect();
    facts.stations = spots
        .iter()
        .filter(|spot| spot.kind == OrganisationType::StationTownship)
        .map(|spot| spot.region_code.clone())
        .collect::<HashSet<_>>();
    let centres = spots.iter().rev().filter(|spot| spot.kind == OrganisationType::Centre);
    facts.centres =
        centres.map(|spot| (spot.region_code.clone(), spot.id.into())).collect::<BTreeMap<_, _>>();
    let villages = spots.iter().filter(|spot| spot.kind == OrganisationType::LiaisonVillage);
    facts.points = villages.filter_map(|spot| Some((spot.region_code.clone(), spot.point?))).collect();
    facts.offices =
        spots.iter().filter(|spot| law::serves(spot.kind)).filter_map(|spot| spot.point).collect();
    Ok((facts, spots))
}

/// The region that is asked for, in that of one of the caller's offices; theirs when none is.
async fn region(cx: &Context, filter: CoverageFilter) -> Result<String> {
    let CoverageFilter { region } = filter;
    let mine = targets::offices(cx.db(), &cx.caller.organisations(Permission::Inspect)).await?;
    let asked = match region {
        Some(code) if regions::level(&code).is_some() => code,
        Some(_) => return Err(Error::Invalid(vec![field("region", Code::UnknownRegion)])),
        None => {
            let widest = mine.iter().min_by_key(|code| regions::stem(code).len());
            return widest.cloned().ok_or_else(|| Code::Forbidden.into());
        }
    };
    let inside = mine.iter().any(|office| regions::contains(office, &asked)) || cx.caller == Caller::System;
    if inside && regions::level(&asked) != Some(Level::Village) {
        Ok(asked)
    } else {
        Err(Code::Forbidden.into())
    }
}
