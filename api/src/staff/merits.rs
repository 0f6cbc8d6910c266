//! Rewards and penalties (STF-03) of practitioners, staff and offices.

use std::collections::HashMap;

use domain::{identifiers::dates, refusal::field};
use openapi::{
    Code, Page,
    journal::Event,
    readings::ReadingSubject,
    staff::{Merit, MeritFilter, MeritSubject, NewMerit},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, IntoActiveModel, QueryFilter};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::merit::{Column, Entity as Merits, Model, visible_to},
    service::{keeps, names, seen},
};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging, practitioners, reach,
    readings::{self, Seen},
};

/// A page of rewards and penalties, the newest entry first.
pub async fn list(cx: &Context, filter: MeritFilter) -> Result<Page<Merit>> {
    let mut select = visible_to(&cx.caller);
    if let Some(subject) = filter.subject_id {
        select = select.filter(Column::SubjectId.eq(subject));
    }
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    readings::seen(cx, Seen::list(ReadingSubject::Merit, page.items.iter().map(|row| row.id))).await?;
    let called = called(cx.db(), cx, &page.items).await?;
    paging::try_map(page, |row| answer(row, &called))
}

/// Records a reward or penalty of somebody whom the caller sees.
pub async fn record(cx: &Context, new: NewMerit) -> Result<Merit> {
    refused(dates::in_future("on", new.on, cx.today()).into_iter().collect())?;
    let tx = cx.begin().await?;
    let office = reach::office(&tx, cx, new.organisation_id.into(), keeps).await?;
    if !is_known(&tx, cx, &new).await? {
        return Err(Error::Invalid(vec![field("subject_id", Code::NotInList)]));
    }
    let NewMerit { organisation_id: _, subject, subject_id, kind, title, basis, on } = new;
    let row = Model {
        id: cx.new_id(),
        organisation_id: office.id,
        subject: Text(subject),
        subject_id,
        kind: Text(kind),
        title: title.into(),
        basis: basis.into(),
        awarded_on: on,
        created_at: cx.now(),
    };
    Merits::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    let entry = Entry {
        organisation_id: office.id,
        subject_kind: "merit",
        subject_id: row.id,
        event: Event::MeritRecorded,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "kind": kind, "subject": subject, "subject_id": subject_id }),
    };
    journal::record(&tx, cx, entry).await?;
    let called = called(&tx, cx, std::slice::from_ref(&row)).await?;
    let answer = answer(row, &called)?;
    tx.commit().await?;
    Ok(answer)
}

async fn is_known(db: &impl ConnectionTrait, cx: &Context, new: &NewMerit) -> Result<bool> {
    let id = new.subject_id;
    Ok(match new.subject {
        MeritSubject::Practitioner => !practitioners::service::seen(db, &cx.caller, &[id]).await?.is_empty(),
        MeritSubject::Staff => !seen(db, &cx.caller, &[id]).await?.is_empty(),
        MeritSubject::Organisation => reach::office(db, cx, id, keeps).await.is_ok(),
    })
}

/// What practitioners, staff and offices are called: three queries, however many rows there are.
async fn called(db: &impl ConnectionTrait, cx: &Context, rows: &[Model]) -> Result<HashMap<Uuid, String>> {
    let of = |subject| rows.iter().filter(move |row| row.subject.0 == subject).map(|row| row.subject_id);
    let mut called = organisations::service::names(db, of(MeritSubject::Organisation)).await?;
    let people: Vec<Uuid> = of(MeritSubject::Practitioner).collect();
    let people = practitioners::service::seen(db, &cx.caller, &people).await?;
    called.extend(people.into_iter().map(|person| (person.id, person.name)));
    called.extend(names(db, &cx.caller, of(MeritSubject::Staff)).await?);
    Ok(called)
}

fn answer(row: Model, called: &HashMap<Uuid, String>) -> Result<Merit> {
    let Model { id, organisation_id, subject, subject_id, kind, title, basis, awarded_on, created_at: _ } =
        row;
    Ok(Merit {
        id: id.into(),
        organisation_id: organisation_id.into(),
        subject: subject.0,
        subject_id,
        subject_name: called.get(&subject_id).cloned(),
        kind: kind.0,
        title: title.parse().map_err(anyhow::Error::new)?,
        basis: basis.parse().map_err(anyhow::Error::new)?,
        on: awarded_on,
    })
}
