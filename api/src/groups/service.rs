//! Opening groups, entering members, moving all of them in one act.

use domain::applications::{complete, helping};
use openapi::{
    Page,
    applications::Form,
    groups::{Group, GroupFigure, GroupFilter, GroupSummary, MembersEntered, NewGroup, NewSiteRecord},
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    entity::{self, Column, Model},
    members, sites,
};
use crate::{
    applications::{self, Said},
    auth::Context,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations, paging,
    readings::{Seen, seen},
    recusals,
    vault::slots::GROUP_FORM,
};

/// Opens a group with what its members share.
pub async fn open(cx: &Context, new: NewGroup) -> Result<Group> {
    let NewGroup { organisation_id, source, title, form } = new;
    let mut impossible = complete::plausible(&form, cx.today());
    impossible.extend(form.helper.map(|_| helping::not_in_the_roster()));
    if !impossible.is_empty() {
        return Err(Error::Invalid(impossible));
    }
    let tx = cx.begin().await?;
    let (place, source) = applications::origin(&tx, cx, organisation_id.into(), source).await?;
    let id = cx.new_id();
    let row = Model {
        id,
        organisation_id: place.centre,
        station_id: place.station,
        title: title.into(),
        source: Text(source),
        form: cx.state.vault.seal(&tx, &GROUP_FORM.of(id), &form).await?,
        created_by: cx.caller_id()?,
        created_at: cx.now(),
    };
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    recusals::people_of_new(&tx, cx, id, &form).await?;
    journal::record(&tx, cx, entry(&row, Event::GroupOpened, Value::Null)).await?;
    let answer = answer(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// A page of groups, newest first.
pub async fn list(cx: &Context, filter: GroupFilter) -> Result<Page<GroupSummary>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(members::stand_at(status));
    }
    if let Some(source) = filter.source {
        select = select.filter(Column::Source.eq(Text(source)));
    }
    if let Some(from) = filter.from {
        select = select.filter(Column::CreatedAt.gte(from));
    }
    if let Some(until) = filter.until {
        select = select.filter(Column::CreatedAt.lt(until));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    seen(cx, Seen::list(ReadingSubject::Application, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| {
        let title = row.title.parse().map_err(anyhow::Error::new)?;
        Ok(GroupSummary { id: row.id.into(), title, source: row.source.0, created_at: row.created_at })
    })
}

/// One group as it stands.
pub async fn one(cx: &Context, id: Uuid) -> Result<Group> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    let answer = answer(cx.db(), cx, row).await?;
    seen(cx, Seen::whole(ReadingSubject::Application, id)).await?;
    Ok(answer)
}

/// Enters everybody on a sheet, or nobody.
pub async fn enter(cx: &Context, id: Uuid, sheet: Vec<u8>) -> Result<MembersEntered> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    applications::may_enter(cx, row.organisation_id, row.station_id)?;
    let shared = form(&tx, cx, &row).await?;
    let entered = members::entered(&tx, cx, &row, &shared, sheet).await?;
    if entered.entered > 0 {
        let details = json!({ "members": entered.entered });
        journal::record(&tx, cx, entry(&row, Event::GroupEntered, details)).await?;
        tx.commit().await?;
    }
    Ok(entered)
}

/// Writes down what was done on the site, as long as whoever takes the group in writes it.
pub async fn record(cx: &Context, id: Uuid, said: NewSiteRecord) -> Result<Group> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    applications::may_enter(cx, row.organisation_id, row.station_id)?;
    let details = json!({ "heads": said.heads, "outcome": said.outcome });
    sites::write(&tx, cx, row.id, said).await?;
    journal::record(&tx, cx, entry(&row, Event::GroupMetOnSite, details)).await?;
    let answer = answer(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// One act for all members who stand where it can be done.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<Group> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let action = said.action();
    let members = members::moved(&tx, cx, row.id, said).await?;
    let details = json!({ "action": action.code(), "members": members });
    journal::record(&tx, cx, entry(&row, Event::GroupMoved, details)).await?;
    let answer = answer(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

async fn form(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Form> {
    cx.state.vault.open(db, &GROUP_FORM.of(row.id), &row.form).await
}

async fn answer(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Group> {
    let shared = form(db, cx, &row).await?;
    let members = members::of(db, row.id).await?;
    let mut names = organisations::service::known_names(db, cx, [row.organisation_id]).await?;
    let mut figures: Vec<GroupFigure> = Vec::new();
    for member in &members {
        match figures.iter_mut().find(|figure| figure.status == member.status.0) {
            Some(figure) => figure.members += 1,
            None => figures.push(GroupFigure { status: member.status.0, members: 1 }),
        }
    }
    Ok(Group {
        id: row.id.into(),
        organisation_id: row.organisation_id.into(),
        organisation_name: names.remove(&row.organisation_id).unwrap_or_default(),
        title: row.title.parse().map_err(anyhow::Error::new)?,
        source: row.source.0,
        form: applications::masked(shared),
        created_at: row.created_at,
        members: u16::try_from(members.len()).unwrap_or(u16::MAX),
        figures,
        site_records: sites::of(db, cx, row.id).await?,
        may_record: applications::may_enter(cx, row.organisation_id, row.station_id).is_ok(),
        actions: members::actions(cx, &members),
    })
}

fn entry(row: &Model, event: Event, details: Value) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "group",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details,
    }
}
