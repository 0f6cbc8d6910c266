//! For which villages somebody files, and what they have handed over.

use std::collections::HashMap;

use chrono::NaiveDate;
use openapi::{
    Page, Paging,
    applications::{HandedOver, OwnVillages},
};
use sea_orm::{ColumnTrait, DerivePartialModel, QueryFilter, QuerySelect};
use uuid::Uuid;

use super::super::entity::{self, Column, visible_to};
use crate::{
    auth::{self, Caller, Context},
    helpers::posts,
    http::Result,
    organisations, paging,
};

/// The villages for whose people the caller may file today.
pub async fn own_villages(cx: &Context) -> Result<OwnVillages> {
    let held = match auth::phone_of(cx.db(), &cx.caller).await? {
        Some(phone) => posts::of_phone(cx.db(), &phone, cx.today()).await?,
        None => Vec::new(),
    };
    Ok(OwnVillages { items: posts::villages(cx.db(), held).await? })
}

/// What a helper is told of an application: that it is there.
#[derive(Debug, Clone, DerivePartialModel)]
#[sea_orm(entity = "entity::Entity")]
struct Line {
    id: Uuid,
    number: Option<String>,
    submitted_on: Option<NaiveDate>,
    organisation_id: Uuid,
    continues_in: Option<Uuid>,
}

/// A page of what the caller handed over, newest first.
pub async fn handed_over(cx: &Context, paging: Paging) -> Result<Page<HandedOver>> {
    let mine = visible_to(&Caller::System)
        .filter(Column::BroughtBy.eq(cx.caller_id()?))
        .filter(Column::SubmittedOn.is_not_null());
    let page = paging::lines_by_id(cx.db(), mine, Column::Id, &paging, |line: &Line| line.id).await?;
    let later = where_it_went(cx, page.items.iter().filter_map(|line| line.continues_in).collect()).await?;
    let office = |line: &Line| {
        let later = line.continues_in.and_then(|id| later.get(&id).copied());
        later.unwrap_or(line.organisation_id)
    };
    let names = organisations::service::known_names(cx.db(), cx, page.items.iter().map(office)).await?;
    Ok(paging::map(page, |line| HandedOver {
        organisation_id: office(&line).into(),
        organisation_name: names.get(&office(&line)).cloned().unwrap_or_default(),
        number: line.number.unwrap_or_default(),
        on: line.submitted_on.unwrap_or_default(),
    }))
}

/// The offices of the applications in which others go on.
async fn where_it_went(cx: &Context, ids: Vec<Uuid>) -> Result<HashMap<Uuid, Uuid>> {
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows: Vec<(Uuid, Uuid)> = visible_to(&Caller::System)
        .filter(Column::Id.is_in(ids))
        .select_only()
        .columns([Column::Id, Column::OrganisationId])
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().collect())
}
