//! Giving and withdrawing consent.

use std::collections::HashSet;

use domain::{consents, refusal::field};
use openapi::{
    Code, Page,
    applications::{Form, Source},
    consents::{Consent, ConsentChannel, ConsentFilter, ConsentKind, NewConsent},
    journal::Event,
};
use sea_orm::{
    ActiveModelTrait, ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait,
    IntoActiveModel, QueryFilter, QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::entity::{self, Column, Model};
use crate::{
    applications,
    auth::{Caller, Context},
    db::{self, Text},
    http::{Error, Result},
    journal::{self, Entry},
    paging,
};

/// Consents shown of a person or an application at most.
const COPIED: u64 = 100;

/// Writes down what the declaration of a submitted application consents to, to the text in force that day.
pub async fn submitted(
    tx: &DatabaseTransaction,
    cx: &Context,
    (application, person): (Uuid, Option<Uuid>),
    source: Source,
    form: &Form,
) -> Result<()> {
    let channel = match source {
        Source::SelfOnline => ConsentChannel::Online,
        _ => ConsentChannel::Window,
    };
    let rows = consents::of_submission(form, cx.today())
        .into_iter()
        .map(|kind| Ok(given(cx, kind, channel, person, Some(application))?.into_active_model()));
    let rows = rows.collect::<Result<Vec<_>>>()?;
    if !rows.is_empty() {
        entity::Entity::insert_many(rows).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// Writes down a consent that a person gave to staff by word of mouth or on paper.
pub async fn given_to_staff(
    tx: &DatabaseTransaction,
    cx: &Context,
    (application, person): (Uuid, Option<Uuid>),
    kind: ConsentKind,
) -> Result<()> {
    let row = given(cx, kind, ConsentChannel::Window, person, Some(application))?;
    entity::Entity::insert(row.into_active_model()).exec_without_returning(tx).await?;
    Ok(())
}

/// What a person consented to for one application holds for the one in which it goes on, as it was given.
pub async fn carried(tx: &DatabaseTransaction, cx: &Context, from: Uuid, to: Uuid) -> Result<()> {
    let standing = entity::Entity::to_application(from).filter(Column::WithdrawnAt.is_null()).limit(COPIED);
    let rows = standing.all(tx).await?.into_iter();
    let copies: Vec<_> = rows
        .map(|row| Model { id: cx.new_id(), application_id: Some(to), ..row }.into_active_model())
        .collect();
    if !copies.is_empty() {
        entity::Entity::insert_many(copies).exec_without_returning(tx).await?;
    }
    Ok(())
}

/// What was consented to in an application becomes the person's own, who may take it back from then on.
pub async fn picked_up(tx: &DatabaseTransaction, application: Uuid, person: Uuid) -> Result<()> {
    let theirs = entity::ActiveModel { person_id: Set(Some(person)), ..Default::default() };
    let given = entity::Entity::update_many().set(theirs).filter(Column::ApplicationId.eq(application));
    given.filter(Column::PersonId.is_null()).exec(tx).await?;
    Ok(())
}

fn given(
    cx: &Context,
    kind: ConsentKind,
    channel: ConsentChannel,
    person_id: Option<Uuid>,
    application_id: Option<Uuid>,
) -> Result<Model> {
    Ok(Model {
        id: cx.new_id(),
        person_id,
        application_id,
        kind: Text(kind),
        text_version: consents::current(cx.today()).version.clone(),
        channel: Text(channel),
        given_by: cx.caller_id()?,
        given_at: cx.now(),
        withdrawn_at: None,
    })
}

/// Gives a consent for oneself.
pub async fn give(cx: &Context, new: NewConsent) -> Result<Consent> {
    let NewConsent { kind, application_id, text_version } = new;
    let problems = consents::problems(kind, &text_version, cx.today());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let Caller::Citizen { id } = cx.caller else { return Err(Code::Forbidden.into()) };
    let application = application_id.map(Uuid::from);
    let tx = cx.begin().await?;
    if let Some(application) = application
        && !applications::sees(&tx, &cx.caller, application).await?
    {
        return Err(Error::Invalid(vec![field("application_id", Code::NotInList)]));
    }
    let row = given(cx, kind, ConsentChannel::Online, Some(id.into()), application)?;
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry(&row, id.into(), Event::ConsentGiven)).await?;
    tx.commit().await?;
    Ok(row.into())
}

/// Withdraws a consent; what was done before stays lawful (PIPL 15).
pub async fn withdraw(cx: &Context, id: Uuid) -> Result<Consent> {
    let tx = cx.begin().await?;
    let select = entity::visible_to(&cx.caller).filter(Column::Id.eq(id));
    let row = db::locked(&tx, select).one(&tx).await?.ok_or(Error::NotFound)?;
    consents::withdraw(row.kind.0, row.withdrawn_at)?;
    let row = Model { withdrawn_at: Some(cx.now()), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    journal::record(&tx, cx, entry(&row, cx.caller_id()?, Event::ConsentWithdrawn)).await?;
    tx.commit().await?;
    Ok(row.into())
}

/// A page of one's own consents, newest first.
pub async fn list(cx: &Context, filter: ConsentFilter) -> Result<Page<Consent>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(kind) = filter.kind {
        select = select.filter(Column::Kind.eq(Text(kind)));
    }
    let page = paging::by_id(cx.db(), select, Column::Id, &filter.paging(), |row: &Model| row.id).await?;
    Ok(paging::map(page, Consent::from))
}

/// The caller's own consents, for the copy of their data.
pub async fn of_person(cx: &Context) -> Result<Vec<Consent>> {
    let rows = entity::visible_to(&cx.caller).order_by_desc(Column::Id).limit(COPIED).all(cx.db()).await?;
    Ok(rows.into_iter().map(Consent::from).collect())
}

/// The consents to an application that the caller was shown.
pub async fn of_application(cx: &Context, application: Uuid) -> Result<Vec<Consent>> {
    let select = entity::Entity::to_application(application).order_by_desc(Column::Id).limit(COPIED);
    Ok(select.all(cx.db()).await?.into_iter().map(Consent::from).collect())
}

/// Which of these consents were not withdrawn.
pub async fn standing(db: &impl ConnectionTrait, ids: Vec<Uuid>) -> Result<HashSet<Uuid>> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let select = entity::visible_to(&Caller::System).filter(Column::Id.is_in(ids));
    let select = select.filter(Column::WithdrawnAt.is_null()).select_only().column(Column::Id);
    Ok(select.into_tuple().all(db).await?.into_iter().collect())
}

/// In the chain of the accounts, for a consent is the person's and outlives an application.
fn entry(row: &Model, person: Uuid, event: Event) -> Entry {
    let details = json!({ "consent": row.id, "kind": row.kind.0, "text_version": row.text_version });
    Entry { details, ..Entry::about_account(person, event) }
}
