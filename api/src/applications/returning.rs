//! People who come again: their other matters are found by number, by name and birthday, and linked; nothing of any
//! application is changed by it.

use domain::{
    applications::{returning, workflow},
    identifiers::mask,
    refusal::Refusal,
};
use openapi::{
    applications::{Action, Form, OtherMatter, Returning, SamePerson, Sameness},
    journal::Event,
    readings::ReadingSubject,
};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter,
    QueryOrder, QuerySelect,
};
use serde_json::json;
use uuid::Uuid;

use super::{
    entity::{self, Column, Model, visible_to},
    service, together,
};
use crate::{
    auth::{Caller, Context},
    http::{Error, Result},
    journal,
    readings::{Seen, seen},
    tokens,
    vault::Index,
};

/// Matters told at most.
const TOLD: u64 = 50;

/// The blind index of a birthday.
pub fn born_key(cx: &Context, form: &Form) -> Option<String> {
    let born = domain::consents::born(form, cx.today())?;
    Some(cx.state.vault.blind(Index::Birthday, &born.to_string()))
}

/// Who it is: the person who came with this number before, or somebody new.
pub async fn person_of(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<Uuid> {
    if let Some(known) = row.person_id {
        return Ok(known);
    }
    let Some(number) = &row.id_no else { return Ok(cx.new_id()) };
    let before: Option<Option<Uuid>> = visible_to(&Caller::System)
        .filter(Column::IdNo.eq(number))
        .filter(Column::OrganisationId.eq(row.organisation_id))
        .filter(Column::PersonId.is_not_null())
        .select_only()
        .column(Column::PersonId)
        .into_tuple()
        .one(tx)
        .await?;
    Ok(before.flatten().unwrap_or_else(|| cx.new_id()))
}

/// The other matters of the person, and those who may be the same person.
pub async fn show(cx: &Context, id: Uuid) -> Result<Returning> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    let answer = answer(cx.db(), cx, &row).await?;
    let shown = answer.matters.iter().chain(&answer.likely).map(|matter| matter.id.into());
    seen(cx, Seen::list(ReadingSubject::Application, shown.chain([id]))).await?;
    Ok(answer)
}

async fn answer(db: &impl ConnectionTrait, cx: &Context, row: &Model) -> Result<Returning> {
    let others =
        || visible_to(&cx.caller).filter(Column::Id.ne(row.id)).order_by_desc(Column::Id).limit(TOLD);
    let joined = match row.person_id {
        Some(person) => others().filter(Column::PersonId.eq(person)).all(db).await?,
        None => Vec::new(),
    };
    let unlike = |column: Column| {
        let other = sea_orm::Condition::any().add(column.is_null());
        match row.person_id {
            Some(person) => other.add(column.ne(person)),
            None => other.add(column.is_not_null()),
        }
    };
    let apart = || others().filter(unlike(Column::PersonId));
    let numbered = match &row.id_no {
        Some(number) => apart().filter(Column::IdNo.eq(number)).all(db).await?,
        None => Vec::new(),
    };
    let born = match &row.born {
        Some(born) => apart().filter(Column::Born.eq(born)).all(db).await?,
        None => Vec::new(),
    };
    let alike = born.into_iter().filter(|other| is_alike(row, other));
    let mut likely: Vec<OtherMatter> =
        numbered.into_iter().map(|row| matter(row, Sameness::Number)).collect();
    for other in alike {
        if likely.iter().all(|known| known.id != other.id.into()) {
            likely.push(matter(other, Sameness::NameAndBirth));
        }
    }
    Ok(Returning { matters: joined.into_iter().map(|row| matter(row, Sameness::Joined)).collect(), likely })
}

/// Two numbers that differ are two people, however alike their names.
fn is_alike(one: &Model, two: &Model) -> bool {
    let name = |row: &Model| row.applicant_name.clone().unwrap_or_default();
    let (name, other) = (name(one), name(two));
    let (sounds, others) = (tokens::initials(&name), tokens::initials(&other));
    returning::problems(one.id_no.as_deref(), two.id_no.as_deref()).is_empty()
        && returning::alike((&name, &sounds), (&other, &others))
}

fn matter(row: Model, sameness: Sameness) -> OtherMatter {
    OtherMatter {
        id: row.id.into(),
        number: row.number,
        applicant: row.applicant_name.as_deref().map(mask::name),
        status: row.status.0,
        cause: row.cause.map(|cause| cause.0),
        submitted_on: row.submitted_on,
        case_id: row.case_id.map(Into::into),
        sameness,
    }
}

/// Joins two applications of one person: from now on their matters are each other's.
pub async fn join(cx: &Context, id: Uuid, said: SamePerson) -> Result<Returning> {
    let SamePerson { other, reason } = said;
    let tx = cx.begin().await?;
    together::hold_people(&tx, [id, other.into()]).await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    workflow::next(&row.standing(), &row.actor(&cx.caller), Action::JoinPerson)?;
    let other = entity::one(&tx, &cx.caller, other.into()).await?;
    let problems = returning::problems(row.id_no.as_deref(), other.id_no.as_deref());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let (Some(person), Some(gone)) = (other.person_id, row.person_id) else {
        return Err(Refusal::NotNow { from: other.status.0.code(), action: Action::JoinPerson.code() }.into());
    };
    let joined = entity::ActiveModel { person_id: Set(Some(person)), ..Default::default() };
    entity::Entity::update_many().set(joined).filter(Column::PersonId.eq(gone)).exec(&tx).await?;
    let row = Model { person_id: Some(person), ..row };
    let answer = answer(&tx, cx, &row).await?;
    let details = json!({ "person": person, "before": gone, "as": other.id });
    journal::record(&tx, cx, service::entry(&row, Event::PersonJoined, Some(reason.into()), details)).await?;
    tx.commit().await?;
    Ok(answer)
}
