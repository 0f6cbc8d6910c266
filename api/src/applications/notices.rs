//! Which message a move sends to the applicant (Appendix E).

use chrono::NaiveDate;
use domain::applications::contact;
use openapi::{journal::Event, outbox::Notice};
use sea_orm::DatabaseTransaction;

use super::{entity::Model, papers};
use crate::{
    auth::Context,
    http::Result,
    organisations,
    outbox::{Message, Payload},
};

/// The message of a move; nothing when it sends none or there is no phone to send it to.
pub async fn of_move(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: &Model,
    event: Event,
) -> Result<Option<Message>> {
    let notice = match event {
        Event::ApplicationSubmitted => Notice::Submitted,
        Event::ApplicationReceived => Notice::Received,
        Event::SupplementAsked => Notice::SupplementAsked,
        Event::Granted => Notice::Granted,
        Event::GrantedFirst => Notice::GrantedFirst,
        Event::Refused => Notice::Refused,
        Event::PrecheckReturned
        | Event::PrecheckRejected
        | Event::ApplicationRedirected
        | Event::ApplicationVoided
        | Event::ApplicationTransferred
        | Event::Merged
        | Event::GrantUnderReview
        | Event::GrantUpheld
        | Event::DeemedWithdrawn => Notice::DecisionServed,
        _ => return Ok(None),
    };
    let form = papers::form(tx, cx, row).await?;
    let Some(phone) = contact::phone(&form) else { return Ok(None) };
    let names = organisations::service::known_names(tx, cx, [row.organisation_id]).await?;
    Ok(Some(Message {
        organisation_id: row.organisation_id,
        notice,
        payload: Payload {
            phone: phone.into(),
            number: row.number.clone(),
            organisation: names.get(&row.organisation_id).cloned(),
            day: row.due_on.or(row.objection_until).map(in_chinese),
            ..Payload::default()
        },
    }))
}

/// `2026年10月8日`.
pub fn in_chinese(day: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{}年{}月{}日", day.year(), day.month(), day.day())
}
