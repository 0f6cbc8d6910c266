//! Who has looked at my data: the person's own list, with surname, role, purpose and time (PIPL 44, 48; SEC-05).

use domain::readings::{purpose, surname};
use openapi::{
    Code, Page, Paging,
    auth::Role,
    readings::{Purpose, Reading},
};
use uuid::Uuid;

use super::{
    entity::{Column, Entity, Model},
    people,
};
use crate::{
    applications,
    auth::{API_CLIENT, Caller, Context},
    cases,
    http::{Error, Result},
    organisations, paging,
};

/// Who has looked at one's own application.
pub async fn of_application(cx: &Context, id: Uuid, paging: Paging) -> Result<Page<Reading>> {
    if !applications::sees(cx.db(), &cx.caller, id).await? {
        return Err(Error::NotFound);
    }
    of(cx, vec![id], paging).await
}

/// Who has looked at one's own case, or at the application it came of.
pub async fn of_case(cx: &Context, id: Uuid, paging: Paging) -> Result<Page<Reading>> {
    let application = cases::application_of(cx.db(), &cx.caller, id).await?;
    of(cx, vec![id, application], paging).await
}

async fn of(cx: &Context, subjects: Vec<Uuid>, paging: Paging) -> Result<Page<Reading>> {
    // A citizen sees no record but their own; staff ask the audit.
    if !matches!(cx.caller, Caller::Citizen { .. }) {
        return Err(Code::Forbidden.into());
    }
    let select = Entity::about(subjects);
    let page = paging::by_id(cx.db(), select, Column::Id, &paging, |row: &Model| row.id).await?;
    let names = people::names(cx.db(), page.items.iter().map(|row| row.actor_id)).await?;
    let places = page.items.iter().filter_map(|row| row.organisation_id);
    let places = organisations::service::names(cx.db(), places).await?;
    Ok(paging::map(page, |row| {
        // A program is no person: it is told by its whole name.
        let program = row.actor_role.as_deref() == Some(API_CLIENT);
        let told = |name: &String| if program { name.clone() } else { surname(name) };
        let role: Option<Role> = row.actor_role.and_then(|role| role.parse().ok());
        Reading {
            at: row.at,
            kind: row.kind.0,
            reader: names.get(&row.actor_id).map(told).unwrap_or_default(),
            role,
            organisation: row.organisation_id.and_then(|at| places.get(&at).cloned()),
            purpose: role.map_or(Purpose::Other, purpose),
            reason: row.reason,
        }
    }))
}
