//! Reporting an early intervention, taking it in hand, saying how it ended. The law says who may do what when.

use domain::{outreaches as law, refusal::field};
use openapi::{
    Code, OrganisationId,
    auth::Permission,
    journal::Event,
    organisations::OrganisationStatus,
    outreaches::{NewOutreach, Outreach, OutreachAction, OutreachConclusion, OutreachStatus},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Entity, Letter, Model},
    query,
};
use crate::{
    applications,
    auth::Context,
    db::Text,
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations,
    vault::slots::OUTREACH_LETTER,
};

/// A unit tells the centre of a quarrel that is about to begin.
pub async fn report(cx: &Context, new: NewOutreach) -> Result<Outreach> {
    if !cx.caller.organisations(Permission::Refer).contains(&Uuid::from(new.unit_id)) {
        return Err(Error::Invalid(vec![field("unit_id", Code::NotInList)]));
    }
    let problems = law::problems(&new, cx.today());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let NewOutreach { unit_id, centre_id, origin, person, situation, village_code, due_on } = new;
    let tx = cx.begin().await?;
    let centre_id = centre(&tx, centre_id).await?;
    let id = cx.new_id();
    let letter = Letter { person, situation, note: None };
    let row = Model {
        id,
        revision: 1,
        unit_id: unit_id.into(),
        centre_id,
        status: Text(OutreachStatus::Open),
        origin: Text(origin),
        letter: cx.state.vault.seal(&tx, &OUTREACH_LETTER.of(id), &letter).await?,
        village_code: village_code.map(Into::into),
        due_on: due_on.unwrap_or_else(|| law::due(&cx.state.calendar.now(), cx.today())),
        reported_by: cx.caller_id()?,
        taken_by: None,
        outcome: None,
        application_id: None,
        created_at: cx.now(),
        updated_at: cx.now(),
    };
    Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    told(&tx, cx, &row, row.unit_id, Event::OutreachReported).await?;
    tx.commit().await?;
    query::whole(cx, row).await
}

/// A centre at work.
async fn centre(tx: &DatabaseTransaction, id: OrganisationId) -> Result<Uuid> {
    let refused = |code| Error::Invalid(vec![field("centre_id", code)]);
    let unit = match organisations::service::one(tx, id.into()).await {
        Err(Error::NotFound) => return Err(refused(Code::NotInList)),
        found => found?,
    };
    match unit.status.0 == OrganisationStatus::Active && law::looks_after(unit.kind.0) {
        true => Ok(unit.id),
        false => Err(refused(Code::NotEligible)),
    }
}

/// Somebody of the centre takes it in hand, also from a colleague.
pub async fn take(cx: &Context, id: Uuid) -> Result<Outreach> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, row.part(&cx.caller), OutreachAction::Take)?;
    let row = Model { status: Text(status), taken_by: Some(cx.caller_id()?), ..row };
    moved(tx, cx, row, Event::OutreachTaken).await
}

/// Who had it in hand says how it ended.
pub async fn conclude(cx: &Context, id: Uuid, said: OutreachConclusion) -> Result<Outreach> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = law::next(row.status.0, row.part(&cx.caller), OutreachAction::Conclude)?;
    let problems = law::conclusion(&said);
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let OutreachConclusion { outcome, note, application_id } = said;
    let application_id = application_id.map(Uuid::from);
    if let Some(application) = application_id
        && !applications::sees(&tx, &cx.caller, application).await?
    {
        return Err(Error::Invalid(vec![field("application_id", Code::NotInList)]));
    }
    let letter = Letter { note: Some(note), ..query::letter(&tx, cx, &row).await? };
    let row = Model {
        status: Text(status),
        letter: cx.state.vault.seal(&tx, &OUTREACH_LETTER.of(row.id), &letter).await?,
        outcome: Some(Text(outcome)),
        application_id,
        ..row
    };
    moved(tx, cx, row, Event::OutreachConcluded).await
}

async fn moved(tx: DatabaseTransaction, cx: &Context, row: Model, event: Event) -> Result<Outreach> {
    let row = Model { revision: row.revision + 1, updated_at: cx.now(), ..row };
    row.clone().into_active_model().reset_all().update(&tx).await?;
    told(&tx, cx, &row, row.centre_id, event).await?;
    tx.commit().await?;
    query::whole(cx, row).await
}

/// Writes into the chain of the unit that did it; both ends read the timeline.
async fn told(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    organisation_id: Uuid,
    event: Event,
) -> Result<()> {
    let entry = Entry {
        organisation_id,
        subject_kind: "outreach",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Internal,
        details: json!({ "unit": row.unit_id, "centre": row.centre_id, "status": row.status.0,
            "outcome": row.outcome.map(|outcome| outcome.0) }),
    };
    journal::record(tx, cx, entry).await
}
