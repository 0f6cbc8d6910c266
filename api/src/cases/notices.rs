//! Which message a move sends to whom (Appendix E).

use chrono::{Datelike, NaiveDate};
use openapi::{journal::Event, outbox::Notice};
use sea_orm::DatabaseTransaction;

use super::entity::Model;
use crate::{
    auth::Context,
    http::Result,
    journal::Visibility,
    organisations,
    outbox::{Message, Payload},
    practitioners,
    vault::slots::CASE_RECIPIENT_PHONE,
};

/// The message of a move; nothing when it sends none or there is no phone to send it to.
pub async fn of_move(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
    visibility: Visibility,
) -> Result<Option<Message>> {
    let message = |notice, payload| Message { organisation_id: row.organisation_id, notice, payload };
    let place = CASE_RECIPIENT_PHONE.of(row.id);
    let to_recipient = cx.state.vault.open_maybe(tx, &place, row.recipient_phone.as_ref()).await?;
    Ok(match (event, visibility) {
        (Event::Offered, _) => {
            let number = row.number.clone();
            let day = row.due_on.map(in_chinese);
            handler(tx, row).await?.map(|(_, phone)| {
                message(Notice::Offered, Payload { phone, number, day, ..Payload::default() })
            })
        }
        (Event::OfferAccepted | Event::HandlerNamed, _) => {
            let (handler, handler_phone) = handler(tx, row).await?.unzip();
            to_recipient.map(|phone| {
                message(Notice::Assigned, Payload { phone, handler, handler_phone, ..Payload::default() })
            })
        }
        (Event::RecipientInformed | Event::HearingSet, _) | (Event::MessageSent, Visibility::Public) => {
            to_recipient.map(|phone| message(Notice::Progress, Payload { phone, ..Payload::default() }))
        }
        (Event::ClosingPassed, _) => {
            to_recipient.map(|phone| message(Notice::Closed, Payload { phone, ..Payload::default() }))
        }
        _ => None,
    })
}

/// Firm and name of the handler, and their phone.
async fn handler(tx: &DatabaseTransaction, row: &Model) -> Result<Option<(String, String)>> {
    let people = practitioners::service::by_ids(tx, row.practitioner_id).await?;
    let firms = organisations::service::names(tx, row.firm_id).await?;
    let Some(person) = people.into_values().next() else { return Ok(None) };
    let firm = firms.into_values().next().unwrap_or_default();
    Ok(Some((format!("{firm}{}", person.name), person.phone)))
}

/// `2026年10月8日`.
fn in_chinese(day: NaiveDate) -> String {
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
