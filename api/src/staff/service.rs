//! Entering staff, changing entries, listing them.

use std::collections::HashMap;

use chrono::Datelike;
use domain::{
    permissions,
    staff::{Entry as Facts, age, problems},
};
use openapi::{
    Code, Page,
    auth::{Permission, Role},
    journal::Event,
    readings::ReadingSubject,
    staff::{NewStaff, Staff, StaffFilter, StaffPatch},
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect,
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
    trainings,
};

/// Does this role keep staff?
pub fn keeps(role: Role) -> bool {
    permissions::allows(role, Permission::KeepStaff)
}

/// A page of the register, the newest entry first.
pub async fn list(cx: &Context, filter: StaffFilter) -> Result<Page<Staff>> {
    let mut select = visible_to(&cx.caller);
    if let Some(organisation) = filter.organisation_id {
        select = select.filter(Column::OrganisationId.eq(organisation.0));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let known = Known::about(cx.db(), cx, &page.items).await?;
    readings::seen(cx, Seen::list(ReadingSubject::Staff, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| known.answer(cx, row))
}

/// One entry.
pub async fn one(cx: &Context, id: Uuid) -> Result<Staff> {
    let row = visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let entry = whole(cx.db(), cx, row.ok_or(Error::NotFound)?).await?;
    readings::seen(cx, Seen::whole(ReadingSubject::Staff, id)).await?;
    Ok(entry)
}

/// Enters somebody.
pub async fn enter(cx: &Context, new: NewStaff) -> Result<Staff> {
    let tx = cx.begin().await?;
    reach::office(&tx, cx, new.organisation_id.into(), keeps).await?;
    let NewStaff {
        organisation_id,
        user_id,
        name,
        sex,
        born_on,
        post,
        qualified,
        licence,
        law_degree,
        entered_on,
    } = new;
    let row = Model {
        id: cx.new_id(),
        revision: 1,
        organisation_id: organisation_id.into(),
        user_id: user_id.map(Into::into),
        name: name.into(),
        sex: Text(sex),
        born_on,
        post: Text(post),
        qualified,
        licence: Text(licence),
        law_degree,
        entered_on,
        left_on: None,
        created_at: cx.now(),
    };
    sound(cx, &row)?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::StaffEntered)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Changes an entry, if nobody else did in between.
pub async fn change(cx: &Context, id: Uuid, IfMatch(seen): IfMatch, patch: StaffPatch) -> Result<Staff> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let StaffPatch { name, post, qualified, licence, law_degree, left_on } = patch;
    let row = Model {
        revision: row.revision + 1,
        name: name.map_or(row.name, Into::into),
        post: post.map_or(row.post, Text),
        qualified: qualified.unwrap_or(row.qualified),
        licence: licence.map_or(row.licence, Text),
        law_degree: law_degree.unwrap_or(row.law_degree),
        left_on: left_on.or(row.left_on),
        ..row
    };
    sound(cx, &row)?;
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, about(&row, Event::StaffChanged)).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Of these entries, those that the caller sees.
pub async fn seen(db: &impl ConnectionTrait, caller: &Caller, ids: &[Uuid]) -> Result<Vec<Uuid>> {
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let seen = visible_to(caller).filter(Column::Id.is_in(ids.iter().copied()));
    Ok(seen.select_only().column(Column::Id).into_tuple().all(db).await?)
}

fn sound(cx: &Context, row: &Model) -> Result<()> {
    let Model { born_on, qualified, licence, entered_on, left_on, .. } = row.clone();
    refused(problems(Facts { born_on, qualified, licence: licence.0, entered_on, left_on }, cx.today()))
}

/// What stands elsewhere about some entries.
struct Known {
    names: HashMap<Uuid, String>,
    hours: HashMap<Uuid, u16>,
}

impl Known {
    async fn about(db: &impl ConnectionTrait, cx: &Context, rows: &[Model]) -> Result<Self> {
        let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
        Ok(Self {
            names: organisations::service::names(db, rows.iter().map(|row| row.organisation_id)).await?,
            hours: trainings::service::hours(db, &ids, cx.today().year()).await?,
        })
    }

    fn answer(&self, cx: &Context, row: Model) -> Result<Staff> {
        let Model {
            id,
            revision,
            organisation_id,
            user_id,
            name,
            sex,
            born_on,
            post,
            qualified,
            licence,
            law_degree,
            entered_on,
            left_on,
            created_at: _,
        } = row;
        Ok(Staff {
            id: id.into(),
            revision,
            organisation_id: organisation_id.into(),
            organisation_name: self.names.get(&organisation_id).cloned().unwrap_or_default(),
            user_id: user_id.map(Into::into),
            name: name.parse().map_err(anyhow::Error::new)?,
            sex: sex.0,
            born_on,
            age: age(born_on, cx.today()),
            post: post.0,
            qualified,
            licence: licence.0,
            law_degree,
            entered_on,
            left_on,
            training_hours: self.hours.get(&id).copied().unwrap_or_default(),
        })
    }
}

/// What the members of staff whom the caller sees are called.
pub async fn names(
    db: &impl ConnectionTrait,
    caller: &Caller,
    ids: impl IntoIterator<Item = Uuid>,
) -> Result<Vec<(Uuid, String)>> {
    let ids: Vec<Uuid> = ids.into_iter().collect();
    if ids.is_empty() {
        return Ok(Vec::new());
    }
    let select = visible_to(caller).filter(Column::Id.is_in(ids));
    Ok(select.select_only().columns([Column::Id, Column::Name]).into_tuple().all(db).await?)
}

async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Staff> {
    Known::about(db, cx, std::slice::from_ref(&row)).await?.answer(cx, row)
}

fn about(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "staff",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "revision": row.revision }),
    }
}
