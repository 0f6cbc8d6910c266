//! The copy of a person's own data (PIPL 45): what the service holds about them, as they themselves read it.

use domain::rights;
use openapi::{
    readings::{ReadingKind, ReadingSubject},
    rights::{PersonalCopy, RightsAction},
};
use sea_orm::EntityTrait;
use uuid::Uuid;

use super::entity;
use crate::{
    applications,
    auth::{Caller, Context, entity::user},
    cases, consents,
    http::Result,
    readings::{Seen, seen},
};

/// The copy that an answered request for access brings. To the person: everything that is theirs, or what belongs to
/// the application that the request names. To the centre, which hands it over at the window: that application and its
/// case, as far as staff read them.
pub async fn copy(cx: &Context, id: Uuid) -> Result<PersonalCopy> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    rights::next(row.standing(), &row.actor(cx), RightsAction::Copy)?;
    let (phone, consents) = match (&cx.caller, row.application_id) {
        (Caller::Citizen { id }, _) => {
            let account = user::Entity::find_by_id(Uuid::from(*id)).one(cx.db()).await?;
            (account.and_then(|account| account.phone), consents::of_person(cx).await?)
        }
        (_, Some(application)) => (None, consents::of_application(cx, application).await?),
        (_, None) => (None, Vec::new()),
    };
    let applications = applications::copies(cx, row.application_id).await?;
    let cases = cases::copies(cx, row.application_id).await?;
    seen(cx, Seen::whole(ReadingSubject::RightsRequest, id).kind(ReadingKind::Copy)).await?;
    if let Some(application) = row.application_id {
        seen(cx, Seen::whole(ReadingSubject::Application, application).kind(ReadingKind::Copy)).await?;
    }
    Ok(PersonalCopy { made_at: cx.now(), phone: phone.map(Into::into), applications, cases, consents })
}
