//! Entries of the roster: entered, changed, read, listed.

use domain::{
    practitioners::{Entry as Facts, MAX_OPEN_CASES, problems},
    refusal::field,
};
use openapi::{
    Code, Page, PractitionerId,
    journal::Event,
    practitioners::{
        NewPractitioner, Practitioner, PractitionerAction, PractitionerFilter, PractitionerPatch,
    },
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, IntoActiveModel,
    QueryFilter,
};
use serde_json::{Value, json};
use uuid::Uuid;

use super::{
    answer::{Known, whole},
    entity::{self, Column, Model, Record},
    scope, tags,
};
use crate::{
    auth::{Caller, Context, entity::grant},
    db::{Doc, Text},
    http::{Error, IfMatch, Result, refused},
    journal::{self, Entry, Visibility},
    organisations, paging,
    readings::{Seen, seen},
};

/// A page of the entries the caller sees, the newest first.
pub async fn list(cx: &Context, filter: PractitionerFilter) -> Result<Page<Practitioner>> {
    let select = tags::filtered(scope::visible_to(&cx.caller), &filter, cx.today());
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    let known = Known::about(cx.db(), cx, &page.items).await?;
    seen(cx, Seen::list(ReadingSubject::Practitioner, page.items.iter().map(|row| row.id))).await?;
    paging::try_map(page, |row| known.answer(cx, row))
}

/// One entry the caller sees.
pub async fn one(cx: &Context, id: Uuid) -> Result<Practitioner> {
    let row = scope::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let entry = whole(cx.db(), cx, row.ok_or(Error::NotFound)?).await?;
    seen(cx, Seen::whole(ReadingSubject::Practitioner, id)).await?;
    Ok(entry)
}

/// Enters a practitioner.
pub async fn enter(cx: &Context, new: NewPractitioner) -> Result<Practitioner> {
    let tx = cx.begin().await?;
    let row = entered(&tx, cx, new).await?;
    let answer = whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Enters a practitioner within another's transaction.
pub async fn create(tx: &DatabaseTransaction, cx: &Context, new: NewPractitioner) -> Result<PractitionerId> {
    Ok(entered(tx, cx, new).await?.id.into())
}

async fn entered(tx: &DatabaseTransaction, cx: &Context, new: NewPractitioner) -> Result<Model> {
    let (user, firm) = (new.user_id.into(), new.firm_id.into());
    if !keeps_office(tx, cx, firm).await? {
        if !scope::own_firms(&cx.caller).contains(&firm) {
            return Err(unknown("firm_id"));
        }
        // A firm does not say of its own people that they passed.
        if !new.annual_checks.is_empty() {
            return Err(Code::Forbidden.into());
        }
    }
    let of_firm = grant::Entity::of_user(user).filter(grant::Column::OrganisationId.eq(firm));
    if of_firm.one(tx).await?.is_none() {
        return Err(unknown("user_id"));
    }
    let row = row_of(cx, new);
    sound(&row, cx)?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
    tags::write(tx, &row).await?;
    journal::record(tx, cx, about(&row, Event::RosterEntered, None, json!({ "kind": row.kind.0 }))).await?;
    Ok(row)
}

/// Does the caller put people of this firm on the roster: for the region in which it stands, or for the firm itself?
pub(super) async fn keeps(db: &impl ConnectionTrait, cx: &Context, firm: Uuid) -> Result<bool> {
    Ok(scope::own_firms(&cx.caller).contains(&firm) || keeps_office(db, cx, firm).await?)
}

/// Does the caller keep the roster of the region in which this firm stands?
async fn keeps_office(db: &impl ConnectionTrait, cx: &Context, firm: Uuid) -> Result<bool> {
    if cx.caller == Caller::System {
        return Ok(true);
    }
    let in_region = organisations::entity::Entity::public()
        .filter(organisations::entity::Column::Id.eq(firm))
        .filter(organisations::entity::Column::Id.in_subquery(scope::in_region(&scope::offices(&cx.caller))));
    Ok(in_region.one(db).await?.is_some())
}

fn unknown(path: &str) -> Error {
    Error::Invalid(vec![field(path, Code::NotInList)])
}

fn row_of(cx: &Context, new: NewPractitioner) -> Model {
    let NewPractitioner {
        user_id,
        firm_id,
        name,
        phone,
        kind,
        licence_no,
        first_licensed_on,
        licence_valid_to,
        criminal_years,
        minors_qualified,
        specialties,
        languages,
        max_open_cases,
        annual_checks,
        introduction,
    } = new;
    Model {
        id: cx.new_id(),
        revision: 1,
        user_id: user_id.into(),
        firm_id: firm_id.into(),
        name: name.into(),
        phone: phone.into(),
        kind: Text(kind),
        licence_no: licence_no.into(),
        first_licensed_on,
        licence_valid_to,
        criminal_years: criminal_years.into(),
        minors_qualified,
        max_open_cases: max_open_cases.unwrap_or(MAX_OPEN_CASES).into(),
        last_assigned_on: None,
        left_on: None,
        record: Doc(Record { annual_checks, specialties, languages, introduction, ..Record::default() }),
        bank_account: None,
        consented_at: None,
    }
}

/// Changes an entry, if nobody else did in between.
pub async fn change(
    cx: &Context,
    id: Uuid,
    IfMatch(seen): IfMatch,
    patch: PractitionerPatch,
) -> Result<Practitioner> {
    let tx = cx.begin().await?;
    let row = scope::locked(&tx, &cx.caller, id).await?;
    scope::allowed(cx, &row, PractitionerAction::Edit)?;
    if row.revision != seen {
        return Err(Code::RevisionStale.into());
    }
    let row = patched(row, patch);
    sound(&row, cx)?;
    saved(&tx, cx, &row, Event::RosterChanged, None).await?;
    let answer = whole(&tx, cx, Model { revision: row.revision + 1, ..row }).await?;
    tx.commit().await?;
    Ok(answer)
}

fn patched(row: Model, patch: PractitionerPatch) -> Model {
    let PractitionerPatch {
        name,
        phone,
        licence_no,
        first_licensed_on,
        licence_valid_to,
        criminal_years,
        minors_qualified,
        specialties,
        languages,
        max_open_cases,
        introduction,
        left_on,
    } = patch;
    let record = row.record.0;
    Model {
        name: name.map_or(row.name, Into::into),
        phone: phone.map_or(row.phone, Into::into),
        licence_no: licence_no.map_or(row.licence_no, Into::into),
        first_licensed_on: first_licensed_on.or(row.first_licensed_on),
        licence_valid_to: licence_valid_to.unwrap_or(row.licence_valid_to),
        criminal_years: criminal_years.map_or(row.criminal_years, Into::into),
        minors_qualified: minors_qualified.unwrap_or(row.minors_qualified),
        max_open_cases: max_open_cases.map_or(row.max_open_cases, Into::into),
        left_on: left_on.or(row.left_on),
        record: Doc(Record {
            specialties: specialties.unwrap_or(record.specialties),
            languages: languages.unwrap_or(record.languages),
            introduction: introduction.or(record.introduction),
            ..record
        }),
        ..row
    }
}

/// Refuses an entry that does not agree with itself.
fn sound(row: &Model, cx: &Context) -> Result<()> {
    let facts = Facts {
        phone: &row.phone,
        first_licensed_on: row.first_licensed_on,
        licence_valid_to: row.licence_valid_to,
        criminal_years: u16::try_from(row.criminal_years).unwrap_or_default(),
        annual_checks: &row.record.0.annual_checks,
    };
    refused(problems(&facts, cx.today()))
}

/// Writes a changed entry with its tags and the journal.
pub async fn saved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
    note: Option<String>,
) -> Result<()> {
    let row = Model { revision: row.revision + 1, ..row.clone() };
    row.clone().into_active_model().reset_all().update(tx).await?;
    tags::write(tx, &row).await?;
    journal::record(tx, cx, about(&row, event, note, json!({ "revision": row.revision }))).await
}

/// A journal entry about an entry of the roster.
pub fn about(row: &Model, event: Event, note: Option<String>, details: Value) -> Entry {
    Entry {
        organisation_id: row.firm_id,
        subject_kind: "practitioner",
        subject_id: row.id,
        event,
        note,
        visibility: Visibility::Internal,
        details,
    }
}
