//! Circles: which one holds for a region, and setting one.

use domain::{circles as law, refusal::field, regions};
use openapi::{
    Code,
    auth::Permission,
    coverage::{Circle, CircleTarget, NewCircle},
    journal::Event,
    organisations::Level,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{Entity, Model};
use crate::{
    auth::Context,
    db::Doc,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations,
};

/// Circles that count at most: one for each county and township that wants its own.
const MOST: u64 = 2_000;

/// The circles that were set, by region.
pub async fn circles(db: &impl ConnectionTrait) -> Result<Vec<(String, CircleTarget)>> {
    let rows = Entity::public().limit(MOST).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.region_code, row.target.0)).collect())
}

/// The circle that holds for a region.
pub async fn of(cx: &Context, region: &str) -> Result<Circle> {
    if regions::level(region).is_none() {
        return Err(Error::Invalid(vec![field("region", Code::UnknownRegion)]));
    }
    let set = circles(cx.db()).await?;
    let (target, set_for) = law::target(region, &set);
    Ok(Circle { region_code: region.to_owned(), target, set_for: set_for.map(str::to_owned) })
}

/// Sets the circle of a region in which the caller looks after an office.
pub async fn set(cx: &Context, new: NewCircle) -> Result<Circle> {
    let NewCircle { region_code, target } = new;
    let unknown = |code| Error::Invalid(vec![field("region_code", code)]);
    let code = regions::normal(&region_code, cx.today()).map_err(unknown)?;
    if regions::level(&code) == Some(Level::Village) {
        return Err(unknown(Code::OutOfRange));
    }
    let tx = cx.begin().await?;
    let mine = cx.caller.organisations(Permission::ManageNetwork);
    let inside = offices(&tx, &mine).await?.iter().any(|region| regions::contains(region, &code));
    if !inside {
        return Err(Code::Forbidden.into());
    }
    let row =
        Model { region_code: code.clone(), target: Doc(target), set_by: cx.caller_id()?, set_at: cx.now() };
    match Entity::find_by_id(code.clone()).one(&tx).await? {
        Some(_) => drop(row.into_active_model().reset_all().update(&tx).await?),
        None => drop(Entity::insert(row.into_active_model()).exec_without_returning(&tx).await?),
    }
    let entry = Entry {
        organisation_id: Uuid::nil(),
        subject_kind: "circle",
        subject_id: Uuid::nil(),
        event: Event::CircleSet,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "region": code, "target": target }),
    };
    journal::record(&tx, cx, entry).await?;
    tx.commit().await?;
    Ok(Circle { region_code: code.clone(), target, set_for: Some(code) })
}

/// The regions of these offices.
pub async fn offices(db: &impl ConnectionTrait, ids: &[Uuid]) -> Result<Vec<String>> {
    use organisations::entity::{Column, Entity};
    let rows = Entity::public().filter(Column::Id.is_in(ids.iter().copied()));
    Ok(rows.select_only().column(Column::RegionCode).into_tuple().all(db).await?)
}
