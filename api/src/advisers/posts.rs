//! Who advises which villages, and when.

use std::collections::HashMap;

use domain::{
    advisers::{end_problem, post_problems},
    refusal::field,
    region::covers,
};
use openapi::{
    Code, Page,
    advisers::{AdviserPost, AdviserPostFilter, Ending, NewAdviserPost},
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{ActiveModelTrait, ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::entity::post::{self, Column, Model, visible_to};
use crate::{
    auth::Context,
    db,
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging,
    practitioners::{self, entity::Model as Practitioner, scope},
    readings::{Seen, seen},
    regions,
};

/// A page of terms, the newest entry first.
pub async fn list(cx: &Context, filter: AdviserPostFilter) -> Result<Page<AdviserPost>> {
    let paging = filter.paging();
    let AdviserPostFilter { practitioner_id, village_code, on, limit: _, cursor: _ } = filter;
    let mut select = visible_to(&cx.caller);
    if let Some(practitioner) = practitioner_id {
        select = select.filter(Column::PractitionerId.eq(practitioner.0));
    }
    if let Some(village) = village_code {
        select = select.filter(Column::VillageCode.eq(&*village));
    }
    if let Some(day) = on {
        select = select.filter(Column::ValidFrom.lte(day)).filter(Column::ValidTo.gte(day));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &paging, |row: &Model| row.id).await?;
    let people = page.items.iter().map(|row| row.practitioner_id);
    let people = practitioners::service::by_ids(cx.db(), people).await?;
    let codes = page.items.iter().map(|row| row.village_code.clone());
    let villages = regions::service::names(cx.db(), codes).await?;
    seen(cx, Seen::list(ReadingSubject::AdviserPost, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| answer(row, &people, &villages))
}

/// Makes a practitioner the adviser of a village.
pub async fn appoint(cx: &Context, new: NewAdviserPost) -> Result<AdviserPost> {
    let tx = cx.begin().await?;
    let kept = kept(&tx, cx).await?;
    if !kept.iter().any(|region| covers(region, &new.village_code)) {
        return Err(not_listed("village_code"));
    }
    let person = practitioners::service::seen(&tx, &cx.caller, &[new.practitioner_id.into()]).await?;
    let person = person.into_iter().next().ok_or_else(|| not_listed("practitioner_id"))?;
    let terms = post::Entity::of(person.id).filter(Column::VillageCode.eq(&*new.village_code));
    let terms: Vec<_> =
        terms.all(&tx).await?.into_iter().map(|term| (term.valid_from, term.valid_to)).collect();
    refused(post_problems(&new, person.licence_valid_to, &terms))?;
    let NewAdviserPost { practitioner_id: _, village_code, valid_from, valid_to } = new;
    let row = Model {
        id: cx.new_id(),
        practitioner_id: person.id,
        village_code: village_code.into(),
        valid_from,
        valid_to,
        ended_reason: None,
        created_at: cx.now(),
    };
    post::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, about(&row, &person, Event::AdviserAppointed, None)).await?;
    let villages = regions::service::names(&tx, [row.village_code.clone()]).await?;
    tx.commit().await?;
    answer(row, &HashMap::from([(person.id, person)]), &villages)
}

/// Ends a term before its time.
pub async fn end(cx: &Context, id: Uuid, Ending { on, reason }: Ending) -> Result<AdviserPost> {
    let tx = cx.begin().await?;
    let row = db::locked(&tx, visible_to(&cx.caller).filter(Column::Id.eq(id))).one(&tx).await?;
    let row = row.ok_or(Error::NotFound)?;
    // An adviser who also keeps advisers elsewhere sees the own term, but does not end it.
    if !kept(&tx, cx).await?.iter().any(|region| covers(region, &row.village_code)) {
        return Err(Code::Forbidden.into());
    }
    refused(end_problem(on, row.valid_from, row.valid_to).into_iter().collect())?;
    let row = Model { valid_to: on, ended_reason: Some(reason.to_string()), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    let people = practitioners::service::by_ids(&tx, [row.practitioner_id]).await?;
    if let Some(person) = people.get(&row.practitioner_id) {
        journal::record(&tx, cx, about(&row, person, Event::AdviserEnded, Some(reason.into()))).await?;
    }
    let villages = regions::service::names(&tx, [row.village_code.clone()]).await?;
    tx.commit().await?;
    answer(row, &people, &villages)
}

/// The regions whose advisers the caller keeps.
pub async fn kept(db: &impl ConnectionTrait, cx: &Context) -> Result<Vec<String>> {
    use organisations::entity::{Column as Of, Entity as Offices};
    let offices = scope::offices(&cx.caller);
    if offices.is_empty() {
        return Ok(Vec::new());
    }
    let rows = Offices::public().filter(Of::Id.is_in(offices)).all(db).await?;
    Ok(rows.into_iter().map(|row| row.region_code).collect())
}

fn not_listed(path: &str) -> Error {
    Error::Invalid(vec![field(path, Code::NotInList)])
}

fn answer(
    row: Model,
    people: &HashMap<Uuid, Practitioner>,
    villages: &HashMap<String, String>,
) -> Result<AdviserPost> {
    let Model { id, practitioner_id, village_code, valid_from, valid_to, ended_reason, created_at: _ } = row;
    Ok(AdviserPost {
        id: id.into(),
        practitioner_id: practitioner_id.into(),
        practitioner_name: people.get(&practitioner_id).map(|person| person.name.clone()).unwrap_or_default(),
        village_name: villages.get(&village_code).cloned(),
        village_code: village_code.parse().map_err(anyhow::Error::new)?,
        valid_from,
        valid_to,
        ended_reason: ended_reason.and_then(|text| text.parse().ok()),
    })
}

fn about(row: &Model, person: &Practitioner, event: Event, note: Option<String>) -> Entry {
    Entry {
        organisation_id: person.firm_id,
        subject_kind: "adviser_post",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details: json!({ "practitioner": row.practitioner_id, "village": row.village_code }),
    }
}
