//! Reading home visits: one, or a page of the calendar, at a fixed number of queries.

use std::collections::HashMap;

use domain::home_visits as law;
use openapi::{
    Name, Page,
    home_visits::{HomeVisit, HomeVisitAction, HomeVisitFilter, HomeVisitor},
    readings::ReadingSubject,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, QueryFilter};
use uuid::Uuid;

use super::entity::{self, Column, Model};
use crate::{
    applications,
    auth::Context,
    db::Text,
    http::{Error, Result},
    paging,
    readings::{Seen, seen},
    users,
    vault::slots::{HOME_VISIT_NOTE, HOME_VISIT_REPORT},
};

/// Colleagues named at most.
const NAMED: usize = 100;

/// Whom the visits of an answer name.
struct Names {
    /// By the application.
    applicants: HashMap<Uuid, String>,
    /// By the account.
    visitors: HashMap<Uuid, Name>,
}

/// Two queries, whatever the number of rows.
async fn names(cx: &Context, rows: &[Model]) -> Result<Names> {
    Ok(Names {
        applicants: applications::applicants(cx, rows.iter().map(|row| row.application_id)).await?,
        visitors: users::names(cx.db(), rows.iter().flat_map(Model::visitors)).await?,
    })
}

/// A page of the calendar of visits to people whose applications the caller sees: what is still to be made by its time,
/// then what is over, the latest first.
pub async fn list(cx: &Context, filter: HomeVisitFilter) -> Result<Page<HomeVisit>> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(id) = filter.application_id {
        select = select.filter(Column::ApplicationId.eq(Uuid::from(id)));
    }
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(from) = filter.from {
        select = select.filter(Column::ScheduledAt.gte(from));
    }
    if let Some(until) = filter.until {
        select = select.filter(Column::ScheduledAt.lt(until));
    }
    if filter.mine == Some(true) {
        let me = cx.caller_id()?;
        let mine = Condition::any().add(Column::FirstVisitor.eq(me)).add(Column::SecondVisitor.eq(me));
        select = select.filter(mine);
    }
    let key = |row: &Model| (row.place, row.id);
    let order = (Column::Place, Column::Id);
    let page = paging::by_place(cx.db(), select, order, &filter.paging(), key).await?;
    seen(cx, Seen::list(ReadingSubject::Application, page.items.iter().map(|row| row.application_id)))
        .await?;
    let names = names(cx, &page.items).await?;
    let Page { items, next_cursor, total, total_is_capped } = page;
    let mut visits = Vec::with_capacity(items.len());
    for row in items {
        visits.push(answer(cx, row, &names).await?);
    }
    Ok(Page { items: visits, next_cursor, total, total_is_capped })
}

/// One visit.
pub async fn one(cx: &Context, id: Uuid) -> Result<HomeVisit> {
    let row = entity::visible_to(&cx.caller).filter(Column::Id.eq(id)).one(cx.db()).await?;
    let row = row.ok_or(Error::NotFound)?;
    seen(cx, Seen::whole(ReadingSubject::Application, row.application_id).part(id)).await?;
    whole(cx, row).await
}

/// The whole of a row at hand.
pub async fn whole(cx: &Context, row: Model) -> Result<HomeVisit> {
    let names = names(cx, std::slice::from_ref(&row)).await?;
    let centre = row.organisation_id;
    let visit = answer(cx, row, &names).await?;
    if !visit.actions.contains(&HomeVisitAction::Schedule) {
        return Ok(visit);
    }
    let mut candidates = candidates(cx.db(), cx, centre).await?;
    candidates.truncate(NAMED);
    Ok(HomeVisit { candidates, ..visit })
}

/// Who can be sent: whoever works at the centre today and may see its applications.
pub async fn candidates(db: &impl ConnectionTrait, cx: &Context, centre: Uuid) -> Result<Vec<HomeVisitor>> {
    let colleagues = users::colleagues_at(db, &[centre], cx.today()).await?;
    let going = colleagues.into_iter().filter(|one| law::may_go(&one.roles));
    Ok(going.map(|one| HomeVisitor { id: one.id.into(), name: one.name }).collect())
}

/// What is sealed opens with a key at hand: no query for a row.
async fn answer(cx: &Context, row: Model, names: &Names) -> Result<HomeVisit> {
    let actions = law::actions(row.status.0, &row.parts(&cx.caller));
    let named = |id: Uuid| Some(HomeVisitor { id: id.into(), name: names.visitors.get(&id)?.clone() });
    let visitors = row.visitors().filter_map(named).collect();
    let (db, vault) = (cx.db(), &cx.state.vault);
    let note = vault.open_maybe(db, &HOME_VISIT_NOTE.of(row.id), row.note.as_ref()).await?;
    let done = vault.open_maybe(db, &HOME_VISIT_REPORT.of(row.id), row.report.as_ref()).await?;
    Ok(HomeVisit {
        id: row.id.into(),
        revision: row.revision,
        application_id: row.application_id.into(),
        applicant: names.applicants.get(&row.application_id).cloned(),
        status: row.status.0,
        ground: row.ground.0,
        note,
        requested_at: row.requested_at,
        due_on: row.due_on,
        overdue: law::overdue(row.status.0, row.due_on, cx.today()),
        scheduled_at: row.scheduled_at,
        visitors,
        candidates: Vec::new(),
        done,
        actions,
    })
}
