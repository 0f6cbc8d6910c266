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
/// the application that the request names. To the centre, which hands it over at the window: those applications
/// and their cases, as far as staff read them.
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
    // Who asked at the window without an application is not known here: there is nothing of theirs to hand over.
    let applications = match row.about() {
        Some(about) => applications::copies(cx, about).await?,
        None => Vec::new(),
    };
    let copied: Vec<Uuid> = applications.iter().map(|application| application.id.into()).collect();
    let cases = cases::copies(cx, &copied).await?;
    seen(cx, Seen::whole(ReadingSubject::RightsRequest, id).kind(ReadingKind::Copy)).await?;
    for application in copied {
        seen(cx, Seen::whole(ReadingSubject::Application, application).kind(ReadingKind::Copy)).await?;
    }
    Ok(PersonalCopy { made_at: cx.now(), phone: phone.map(Into::into), applications, cases, consents })
}
