//! Sending a referral: to a unit that takes them, with the person's consent, with a clock and a word to the person.

use domain::{
    identifiers,
    referrals::{WORKING_DAYS, due, receives},
    refusal::field,
};
use openapi::{
    Code, OrganisationId,
    auth::Permission,
    identifiers::IdentifierKind,
    journal::Event,
    organisations::OrganisationStatus,
    outbox::Notice,
    referrals::{NewReferral, Referral, ReferralStatus, ReferredPerson},
};
use sea_orm::{DatabaseTransaction, EntityTrait, IntoActiveModel};
use uuid::Uuid;

use super::{
    entity::{Entity, Letter, Model},
    moves::told,
    query,
};
use crate::{
    auth::Context,
    db::Text,
    http::{Error, Result},
    organisations::{self, entity::Model as Unit},
    outbox::{self, Message, Payload},
    recusals,
    vault::slots::REFERRAL_LETTER,
};

/// Sends a person's matter to another unit.
pub async fn send(cx: &Context, new: NewReferral) -> Result<Referral> {
    let NewReferral { from_id, to_id, reason, matter_type, person, working_days } = new;
    if !cx.caller.organisations(Permission::Refer).contains(&Uuid::from(from_id)) {
        return Err(Error::Invalid(vec![field("from_id", Code::NotInList)]));
    }
    agreed(cx, &person)?;
    let tx = cx.begin().await?;
    let to = receiver(&tx, from_id.into(), to_id).await?;
    let outgoing = Outgoing {
        from: from_id.into(),
        to: &to,
        follows: None,
        letter: Letter { person, reason },
        matter_type: matter_type.map(Text),
        working_days: working_days.unwrap_or(WORKING_DAYS),
    };
    let row = outgoing.post(&tx, cx).await?;
    told(&tx, cx, &row, row.from_id, Event::Referred, None).await?;
    tx.commit().await?;
    query::whole(cx, row).await
}

/// The person is told of only with their consent, and must be reachable.
fn agreed(cx: &Context, person: &ReferredPerson) -> Result<()> {
    let mut problems = Vec::new();
    if !person.consent {
        problems.push(field("person.consent", Code::NotConfirmed));
    }
    if !identifiers::check(IdentifierKind::Phone, &person.phone, cx.today()).valid {
        problems.push(field("person.phone", Code::BadFormat));
    }
    if let Some(number) = &person.id_no
        && !identifiers::check(IdentifierKind::ResidentId, number, cx.today()).valid
    {
        problems.push(field("person.id_no", Code::BadFormat));
    }
    if problems.is_empty() { Ok(()) } else { Err(Error::Invalid(problems)) }
}

/// Another unit, at work, of a type that takes referrals.
pub async fn receiver(tx: &DatabaseTransaction, from: Uuid, to: OrganisationId) -> Result<Unit> {
    let refused = |code| Error::Invalid(vec![field("to_id", code)]);
    let unit = match organisations::service::one(tx, to.into()).await {
        Err(Error::NotFound) => return Err(refused(Code::NotInList)),
        found => found?,
    };
    match unit.id != from && unit.status.0 == OrganisationStatus::Active && receives(unit.kind.0) {
        true => Ok(unit),
        false => Err(refused(Code::NotEligible)),
    }
}

/// A referral about to leave.
pub struct Outgoing<'a> {
    pub from: Uuid,
    pub to: &'a Unit,
    pub follows: Option<Uuid>,
    pub letter: Letter,
    pub matter_type: Option<Text<openapi::applications::MatterType>>,
    pub working_days: u16,
}

impl Outgoing<'_> {
    /// Writes the row and the word to the person.
    pub async fn post(self, tx: &DatabaseTransaction, cx: &Context) -> Result<Model> {
        let Self { from, to, follows, letter, matter_type, working_days } = self;
        let id = cx.new_id();
        let sealed = cx.state.vault.seal(tx, &REFERRAL_LETTER.of(id), &letter).await?;
        let row = Model {
            id,
            revision: 1,
            from_id: from,
            to_id: to.id,
            follows,
            status: Text(ReferralStatus::Sent),
            letter: sealed,
            matter_type,
            note: None,
            created_by: cx.caller_id()?,
            answered_by: None,
            due_kind: None,
            due_on: None,
            due_soon_on: None,
            created_at: cx.now(),
            updated_at: cx.now(),
        }
        .due(Some(due(&cx.state.calendar.now(), cx.today(), working_days)));
        Entity::insert(row.clone().into_active_model()).exec_without_returning(tx).await?;
        match follows {
            // What was hidden of the first is hidden of the next.
            Some(before) => recusals::inherit(tx, before, id).await?,
            None => recusals::person_of_new(tx, cx, id, letter.person.id_no.as_deref()).await?,
        }
        tell(tx, cx, &row, to, &letter.person).await?;
        Ok(row)
    }
}

/// A word to the person's mobile: where their matter went, and by when somebody has it in hand.
pub async fn tell(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    to: &Unit,
    person: &ReferredPerson,
) -> Result<()> {
    if !identifiers::check(IdentifierKind::Mobile, &person.phone, cx.today()).valid {
        return Ok(());
    }
    let payload = Payload {
        phone: person.phone.to_string(),
        organisation: Some(to.name.clone()),
        day: row.due_on.map(|on| on.format("%Y年%-m月%-d日").to_string()),
        ..Payload::default()
    };
    let message = Message { organisation_id: row.from_id, notice: Notice::Referred, payload };
    outbox::post_about(tx, cx, row.id, message).await
}
