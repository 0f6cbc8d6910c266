//! Entering helpers, changing and ending entries, replacing a liaison.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use domain::{
    applications::helping::plain_phone,
    helpers::{Entry as Facts, actions, end_problems, last_day_before, may, phone_problem, problems},
};
use openapi::{
    Code, Page,
    advisers::Ending,
    helpers::{Helper, HelperAction, HelperFilter, HelperKind, HelperPatch, NewHelper, Replacement},
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Model, visible_to};
use crate::{
    auth::{Caller, Context},
    db::{self, Text},
    http::{Error, IfMatch, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, reach,
    readings::{self, Seen},
    regions, trainings,
};

/// A page of helpers, the newest entry first.
pub async fn list(cx: &Context, filter: HelperFilter) -> Result<Page<Helper>> {
    let paging = filter.paging();
    let HelperFilter { kind, village_code, active, limit: _, cursor: _ } = filter;
    let mut select = visible_to(&cx.caller);
    if let Some(kind) = kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    if let Some(village) = village_code {
        select = select.filter(Column::VillageCode.eq(&*village));
    }
    select = match active {
        Some(true) => select.filter(Column::Until.is_null()),
        Some(false) => select.filter(Column::Until.is_not_null()),
        None => select,
    };
    let page = paging::by_id(cx.db(), select, Column::Id, &paging, |row: &Model| row.id).await?;
    let known = Known::about(cx.db(), cx, &page.items).await?;
    readings::seen(cx, Seen::list(ReadingSubject::Helper, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| known.answer(row))
}

/// One entry.
pub async fn one(cx: &Context, id: Uuid) -> Result<Helper> {
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let helper = whole(cx.db(), cx, row.ok_or(Error::NotFound)?).await?;
    readings::seen(cx, Seen::whole(ReadingSubject::Helper, id)).await?;
    Ok(helper)
}

/// Enters somebody; a second liaison of a village is a duplicate.
pub async fn enter(cx: &Context, new: NewHelper) -> Result<Helper> {
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, new.organisation_id.into(), reach::keeps_people).await?;
    let facts = Facts {
        kind: new.kind,
        phone: &new.phone,
        since: new.since,
        village: new.village_code.as_deref(),
        office_region: &office.region_code,
    };
    refused(problems(facts, cx.today()))?;
    let NewHelper { kind, organisation_id: _, village_code, name, phone, user_id, since, note } = new;
    let village_code: Option<String> = village_code.map(Into::into);
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        kind: Text(kind),
        organisation_id: office.id,
        liaison_of: village_code.clone().filter(|_| kind == HelperKind::Liaison),
        village_code,
        name: name.into(),
        phone: plain_phone(&phone),
        user_id: user_id.map(Into::into),
        since,
        until: None,
        ended_reason: None,
        note: note.map(Into::into),
        created_at: cx.now(),
    };
    let answer = entered(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn entered(tx: &DatabaseTransaction, cx: &Context, row: Model) -> Result<Helper> {
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    journal::record(tx, cx, about(&row, Event::HelperEntered, None)).await?;
    whole(tx, cx, row).await
}

/// Changes an entry, if nobody else did in between.
pub async fn change(cx: &Context, id: Uuid, IfMatch(seen): IfMatch, patch: HelperPatch) -> Result<Helper> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id, HelperAction::Edit).await?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let HelperPatch { name, phone, user_id, note } = patch;
    let row = Model {
        name: name.map_or(row.name, Into::into),
        phone: phone.map_or(row.phone, |phone| plain_phone(&phone)),
        user_id: user_id.map(Into::into).or(row.user_id),
        note: note.map(Into::into).or(row.note),
        ..row
    };
    refused(phone_problem(&row.phone, cx.today()).into_iter().collect())?;
    let row = saved(&tx, cx, row, Event::HelperChanged, None).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Somebody helps no longer.
pub async fn end(cx: &Context, id: Uuid, Ending { on, reason }: Ending) -> Result<Helper> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id, HelperAction::End).await?;
    refused(end_problems(on, row.since, cx.today()))?;
    let row =
        saved(&tx, cx, ended(row, on, reason.to_string()), Event::HelperEnded, Some(reason.into())).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Another takes over from a liaison: the first ends the day before, the village is never without one.
pub async fn replace(cx: &Context, id: Uuid, said: Replacement) -> Result<Helper> {
    let tx = cx.begin().await?;
    let row = locked(&tx, cx, id, HelperAction::Replace).await?;
    let Replacement { name, phone, user_id, since, reason } = said;
    let last = last_day_before(since, row.since).map_err(|problem| Error::Invalid(vec![problem]))?;
    refused(phone_problem(&phone, cx.today()).into_iter().collect())?;
    refused(domain::identifiers::dates::in_future("since", since, cx.today()).into_iter().collect())?;
    let next = Model {
        id: cx.new_id(),
        revision: 1,
        name: name.into(),
        phone: plain_phone(&phone),
        user_id: user_id.map(Into::into),
        since,
        note: None,
        created_at: cx.now(),
        ..row.clone()
    };
    saved(&tx, cx, ended(row, last, reason.to_string()), Event::HelperEnded, Some(reason.into())).await?;
    let answer = entered(&tx, cx, next).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Of these helpers, those that the caller sees.
pub async fn seen(db: &impl ConnectionTrait, caller: &Caller, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let seen = visible_to(caller).filter(Column::Id.is_in(ids.iter().copied()));
    Ok(seen.select_only().column(Column::Id).into_tuple().all(db).await?)
}

async fn locked(tx: &DatabaseTransaction, cx: &Context, id: Uuid, action: HelperAction) -> Result<Model> {
    let row = db::locked(tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    may(action, row.kind.0, row.until)?;
    Ok(row)
}

fn ended(row: Model, on: NaiveDate, reason: String) -> Model {
    Model { liaison_of: None, until: Some(on), ended_reason: Some(reason), ..row }
}

async fn saved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    event: Event,
    note: Option<String>,
) -> Result<Model> {
    let row = Model { revision: row.revision + 1, ..row };
    row.clone().into_active_model().reset_all().update(tx).await?;
    journal::record(tx, cx, about(&row, event, note)).await?;
    Ok(row)
}

/// What stands elsewhere about some entries.
struct Known {
    names: HashMap<Uuid, String>,
    villages: HashMap<String, String>,
    hours: HashMap<Uuid, u16>,
}

impl Known {
    async fn about(db: &impl ConnectionTrait, cx: &Context, rows: &[Model]) -> Result<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            names: organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?,
            villages: regions::service::names(db, rows.iter().filter_map(|row| row.village_code.clone()))
                .await?,
            hours: trainings::service::hours(db, &ids, cx.today().year()).await?,
        })
    }

    fn answer(&self, row: Model) -> Result<Helper> {
        let Model {
            id,
            revision,
            kind,
            organisation_id,
            village_code,
            liaison_of: _,
            name,
            phone,
            user_id,
            since,
            until,
            ended_reason,
            note,
            created_at: _,
        } = row;
        Ok(Helper {
            id: id.into(),
            revision,
            kind: kind.0,
            organisation_id: organisation_id.into(),
            organisation_name: self.names.get(&organisation_id).cloned().unwrap_or_default(),
            village_name: village_code.as_ref().and_then(|code| self.villages.get(code).cloned()),
            village_code: village_code.and_then(|code| code.parse().ok()),
            name: name.parse().map_err(anyhow::Error::new)?,
            phone: phone.parse().map_err(anyhow::Error::new)?,
            user_id: user_id.map(Into::into),
            since,
            until,
            ended_reason: ended_reason.and_then(|text| text.parse().ok()),
            note: note.and_then(|text| text.parse().ok()),
            training_hours: self.hours.get(&id).copied().unwrap_or_default(),
            actions: actions(kind.0, until),
        })
    }
}

async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Helper> {
    Known::about(db, cx, std::slice::from_ref(&row)).await?.answer(row)
}

fn about(row: &Model, event: Event, note: Option<String>) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "helper",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details: json!({ "kind": row.kind.0, "village": row.village_code }),
    }
}
