//! What was found for an application before, also where it came from (ONL-02): to be read, and nothing else.

use openapi::{Code, Page, Paging, applications::PastAssessment, auth::Permission, readings::ReadingSubject};
use sea_orm::{
    ColumnTrait, ConnectionTrait, QueryFilter, QuerySelect, QueryTrait, Select, sea_query::SelectStatement,
};
use uuid::Uuid;

use super::{
    entity::{self, Column, visible_to},
    masked, papers,
};
use crate::{
    assessments,
    auth::{Caller, Context, within},
    http::Result,
    organisations,
    readings::{Seen, seen},
};

/// Applications that go on in one, at most.
const MOST: u64 = 20;

/// A page of everything that was assessed, newest first. The applicant is told with the decision what was found last.
pub async fn assessments(cx: &Context, id: Uuid, paging: Paging) -> Result<Page<PastAssessment>> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    if matches!(cx.caller, Caller::Citizen { .. }) {
        return Err(Code::Forbidden.into());
    }
    let mut ids = if row.earlier {
        earlier(cx.db(), &cx.caller, id, Permission::ReadApplications).await?
    } else {
        Vec::new()
    };
    ids.push(id);
    let form = papers::form(cx.db(), cx, &row).await?;
    let page = assessments::page(cx, &ids, &paging).await?;
    let places = page.items.iter().map(|(_, organisation, _)| *organisation);
    let names = organisations::service::known_names(cx.db(), cx, places).await?;
    seen(cx, Seen::whole(ReadingSubject::Application, id)).await?;
    Ok(crate::paging::map(page, |(application, organisation, kept)| PastAssessment {
        application_id: application.into(),
        organisation_id: organisation.into(),
        organisation_name: names.get(&organisation).cloned().unwrap_or_default(),
        assessment: masked::assessment(kept, &form),
    }))
}

/// The applications that go on in one that the caller sees with this permission: what hangs on them is its history, at
/// whichever centre it was written.
pub async fn earlier(
    db: &impl ConnectionTrait,
    caller: &Caller,
    id: Uuid,
    permission: Permission,
) -> Result<Vec<Uuid>> {
    let seen = seen_with(caller, permission).filter(Column::Id.eq(id));
    let ids = going_on_in(seen).limit(MOST).into_tuple().all(db).await?;
    Ok(ids)
}

/// The same for all applications that the caller sees with this permission, to be read record by record.
pub fn earlier_of_all(caller: &Caller, permission: Permission) -> SelectStatement {
    going_on_in(seen_with(caller, permission)).into_query()
}

fn seen_with(caller: &Caller, permission: Permission) -> Select<entity::Entity> {
    visible_to(caller).filter(within(Column::OrganisationId, caller, permission))
}

fn going_on_in(these: Select<entity::Entity>) -> Select<entity::Entity> {
    let these = these.select_only().column(Column::Id).into_query();
    let earlier = visible_to(&Caller::System).filter(Column::ContinuesIn.in_subquery(these));
    earlier.select_only().column(Column::Id)
}
