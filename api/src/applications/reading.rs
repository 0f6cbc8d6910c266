//! What a check of means reads of an application.

use openapi::applications::{Form, Status};
use sea_orm::{ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::{
    entity::{self, Column},
    papers,
};
use crate::{
    auth::{Caller, Context},
    db::Text,
    http::{Error, Result},
};

/// Who applied, where, for what.
#[derive(Debug, Clone)]
pub struct Applied {
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub station_id: Option<Uuid>,
    /// Where the caller acts on it: the centre, or the station at which it came in.
    pub seat: Uuid,
    pub status: Status,
    pub form: Form,
}

/// An application that the caller sees.
pub async fn applied(db: &impl ConnectionTrait, cx: &Context, id: Uuid) -> Result<Applied> {
    let row = entity::one(db, &cx.caller, id).await?;
    let form = papers::form(db, cx, &row).await?;
    Ok(Applied {
        id,
        organisation_id: row.organisation_id,
        station_id: row.station_id,
        seat: cx.caller.seat(row.organisation_id, row.station_id),
        status: row.status.0,
        form,
    })
}

/// How far an application is, for what hangs on it.
pub async fn status(db: &impl ConnectionTrait, id: Uuid) -> Result<Status> {
    let select = entity::visible_to(&Caller::System).filter(Column::Id.eq(id));
    let found: Option<Text<Status>> =
        select.select_only().column(Column::Status).into_tuple().one(db).await?;
    found.map(|Text(status)| status).ok_or(Error::NotFound)
}

/// Is this application still to be decided?
pub async fn under_way(db: &impl ConnectionTrait, id: Uuid) -> Result<bool> {
    let select = entity::visible_to(&Caller::System).filter(Column::Id.eq(id));
    Ok(select.filter(Column::DueOn.is_not_null()).one(db).await?.is_some())
}
