//! The nearest offices (ORG-03). From where they are asked is told to nobody: it is neither written down nor logged.

use domain::{
    circles::{self, Ground},
    refusal::field,
    whereabouts::{self, Named},
};
use openapi::{
    Code, FieldProblem,
    directory::{Located, NearOffice, NearestAnswer, NearestQuestion, Sureness},
    organisations::{Contact, OrganisationType, Point},
};
use sea_orm::{
    ColumnTrait, QueryFilter, QueryOrder, QuerySelect,
    sea_query::{BinOper, Expr, ExprTrait, Func},
};
use strum::VariantArray;

use super::entity::{Column, Entity, Model};
use crate::{
    auth::Context,
    coverage,
    db::Text,
    http::{Error, Result, refused},
    regions::bulk,
};

/// Offices looked at for one answer at most.
const LOOKED_AT: u64 = 5_000;
/// Names that are looked at in one address.
const NAMES: u64 = 50;
/// Halves of the squares that are searched one after the other, in degrees of latitude: about 10, 50, 250 km, all.
const SQUARES: [f64; 4] = [0.1, 0.45, 2.25, 60.0];
const METRES_A_DEGREE: f64 = 111_195.0;

/// The nearest offices of a position or of an address.
pub async fn nearest(cx: &Context, question: NearestQuestion) -> Result<NearestAnswer> {
    let NearestQuestion { position, address, kind, limit } = question;
    let (from, point) = match (position, address) {
        (Some(point), _) => {
            refused(outside(point, cx.today()))?;
            (Located { sureness: Sureness::Given, name: None, region_code: None }, point)
        }
        (None, Some(address)) => match locate(cx, &address).await? {
            Some(found) => found,
            None => return Ok(NearestAnswer { from: None, items: Vec::new() }),
        },
        (None, None) => return Err(Error::Invalid(vec![field("position", Code::Required)])),
    };
    let kinds: Vec<OrganisationType> = match kind {
        Some(kind) => vec![kind],
        None => OrganisationType::VARIANTS.iter().copied().filter(|kind| circles::serves(*kind)).collect(),
    };
    let wanted = usize::from(limit.unwrap_or(5)).clamp(1, 20);
    let near = around(cx, point, &kinds, wanted).await?;
    Ok(NearestAnswer { items: ways(cx, near).await?, from: Some(from) })
}

/// A position lies in China, as an office does.
fn outside(point: Point, today: chrono::NaiveDate) -> Vec<FieldProblem> {
    let contact = Contact { point: Some(point), ..Contact::default() };
    let problems = domain::organisations::check::contact(&contact, today).into_iter();
    problems.map(|problem| field(problem.path.replace("contact.point", "position"), problem.code)).collect()
}

/// The nearest of these kinds with the straight lines to them. The square grows until the nearest that are wanted
/// lie within its inner circle: then none outside is nearer.
async fn around(
    cx: &Context,
    from: Point,
    kinds: &[OrganisationType],
    wanted: usize,
) -> Result<Vec<(Model, f64)>> {
    let mut near = Vec::new();
    for half in SQUARES {
        let wide = half / from.latitude.to_radians().cos();
        let rows = Entity::public()
            .filter(Column::Kind.is_in(kinds.iter().map(|kind| Text(*kind))))
            .filter(Column::Latitude.between(from.latitude - half, from.latitude + half))
            .filter(Column::Longitude.between(from.longitude - wide, from.longitude + wide))
            .limit(LOOKED_AT);
        let rows = rows.all(cx.db()).await?;
        near = rows
            .into_iter()
            .filter_map(|row| row.point().map(|point| (circles::straight(from, point), row)))
            .map(|(straight, row)| (row, straight))
            .collect();
        near.sort_by(|a: &(Model, f64), b| {
            a.1.total_cmp(&b.1).then_with(|| a.0.organisation_id.cmp(&b.0.organisation_id))
        });
        near.truncate(wanted);
        let inside = near.iter().filter(|(_, straight)| *straight <= half * METRES_A_DEGREE).count();
        if inside >= wanted {
            break;
        }
    }
    Ok(near)
}

async fn ways(cx: &Context, near: Vec<(Model, f64)>) -> Result<Vec<NearOffice>> {
    let set = coverage::circles(cx.db()).await?;
    let codes = near.iter().map(|(row, _)| row.region_code.clone()).collect();
    let known = bulk::of_codes(cx.db(), codes).await?;
    let directory = cx.state.directory.now(cx).await?;
    let way = |(row, straight): &(Model, f64)| {
        // A county's seat is a town.
        let urban = known.get(&row.region_code).is_none_or(|region| region.urban);
        let (target, _) = circles::target(&row.region_code, &set);
        circles::way(*straight, Ground::of(urban), &target)
    };
    let office = |near: &(Model, f64)| Some((directory.one(near.0.organisation_id)?.clone(), way(near)));
    Ok(near
        .iter()
        .filter_map(office)
        .map(|(office, way)| NearOffice {
            office,
            straight_m: way.straight_m,
            distance_m: way.distance_m,
            minutes: way.minutes,
            within_circle: way.within_circle,
        })
        .collect())
}

/// What an address is taken for: the smallest place named in it of which a point is known.
async fn locate(cx: &Context, address: &str) -> Result<Option<(Located, Point)>> {
    let mut named = whereabouts::known(address, cx.today());
    for region in bulk::named_in(cx.db(), address, NAMES).await? {
        named.push(Named { code: region.code, name: region.name, office: false });
    }
    for (row, name) in offices_named(cx, address).await? {
        named.push(Named { code: row, name, office: true });
    }
    for named in whereabouts::ranked(named) {
        if let Some(point) = middle(cx, &named).await? {
            let sureness = named.sureness();
            let Named { code, name, office: _ } = named;
            return Ok(Some((Located { sureness, name: Some(name), region_code: Some(code) }, point)));
        }
    }
    Ok(None)
}

/// Offices with a point whose names stand in an address, as the codes of their regions and their names.
async fn offices_named(cx: &Context, address: &str) -> Result<Vec<(String, String)>> {
    use crate::organisations::entity::{Column, Entity};
    let rows = Entity::public()
        .filter(Expr::val(address).binary(BinOper::Like, Expr::cust("'%' || name || '%'")))
        .filter(Column::Longitude.is_not_null())
        .order_by_asc(Column::Id)
        .limit(NAMES)
        .select_only()
        .columns([Column::RegionCode, Column::Name]);
    Ok(rows.into_tuple().all(cx.db()).await?)
}

/// The middle of the offices that stand in a place, or the point of the office that is meant.
async fn middle(cx: &Context, named: &Named) -> Result<Option<Point>> {
    let mut rows = Entity::public()
        .select_only()
        .expr_as(Func::avg(Expr::col(Column::Longitude)), "longitude")
        .expr_as(Func::avg(Expr::col(Column::Latitude)), "latitude")
        .filter(Column::Longitude.is_not_null());
    rows = match named.office {
        true => rows
            .filter(Column::RegionCode.eq(named.code.as_str()))
            .filter(Column::Haystack.like(format!("{} %", domain::directory::needle(&named.name)))),
        false => {
            let stem = domain::regions::stem(&named.code);
            rows.filter(Column::RegionCode.gte(stem)).filter(Column::RegionCode.lt(format!("{stem}:")))
        }
    };
    let found: Option<(Option<f64>, Option<f64>)> = rows.into_tuple().one(cx.db()).await?;
    Ok(found.and_then(|(longitude, latitude)| Some(Point { longitude: longitude?, latitude: latitude? })))
}
