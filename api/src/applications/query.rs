//! Reading applications: one whole, or a page of a list, at a fixed number of queries.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::workflow::{self, Standing},
    identifiers::mask,
    permissions::Stance,
    running::Running,
    search,
};
use openapi::{
    Page,
    applications::{
        Action, Application, ApplicationFilter, ApplicationSummary, Cause, Form, Opinion, Source, Status,
    },
    deadlines::DeadlineKind,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect, Select,
};
use uuid::Uuid;

use super::entity::{self, Column, Model};
use crate::{
    attachments,
    auth::{Caller, Context},
    db::{Doc, Text},
    http::Result,
    journal, lights, organisations, paging, tokens,
    work::DueGroup,
};

/// Duplicates named at most.
const DUPLICATES: u64 = 10;

/// A page of what the caller sees.
pub async fn list(cx: &Context, filter: ApplicationFilter) -> Result<Page<ApplicationSummary>> {
    let select = filtered(cx, &filter);
    let page =
        paging::lines_by_id(cx.db(), select, Column::Id, &filter.paging(), |line: &Line| line.id).await?;
    Ok(paging::map(page, |line| line.summary(cx)))
}

fn filtered(cx: &Context, filter: &ApplicationFilter) -> Select<entity::Entity> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if let Some(source) = filter.source {
        select = select.filter(Column::Source.eq(Text(source)));
    }
    if let Some(light) = filter.light {
        let columns = lights::Columns { kind: Column::DueKind, on: Column::DueOn, soon: Column::DueSoonOn };
        select = select.filter(lights::condition(light, columns, cx.today()));
    }
    if let Some(typed) = filter.q.as_deref().map(search::normal).filter(|typed| !typed.is_empty()) {
        select = select.filter(Column::Id.in_subquery(tokens::subjects_with(typed)));
    }
    select
}

/// A row as far as a list needs it: no list reads whole forms.
#[derive(Debug, Clone, DerivePartialModel)]
#[sea_orm(entity = "entity::Entity")]
struct Line {
    id: Uuid,
    organisation_id: Uuid,
    number: Option<String>,
    status: Text<Status>,
    source: Text<Source>,
    received_by: Option<Uuid>,
    examined_by: Option<Uuid>,
    applicant_name: Option<String>,
    cause: Option<Text<Cause>>,
    claim_amount_fen: Option<i64>,
    opinion: Option<Doc<Opinion>>,
    due_kind: Option<Text<DeadlineKind>>,
    due_on: Option<NaiveDate>,
    due_soon_on: Option<NaiveDate>,
    submitted_at: Option<DateTime<Utc>>,
}

impl Line {
    /// The line as the caller may see it.
    fn summary(self, cx: &Context) -> ApplicationSummary {
        let own = matches!(cx.caller, Caller::Citizen { .. });
        let stance = if own { Stance::Own } else { Stance::Staff };
        let standing = Standing {
            status: self.status.0,
            source: self.source.0,
            received_by: self.received_by.map(Into::into),
            examined_by: self.examined_by.map(Into::into),
            findings: self.opinion.map(|Doc(opinion)| [opinion.person, opinion.scope, opinion.means]),
        };
        let running = self.due_kind.zip(self.due_on).map(|(Text(kind), on)| Running {
            kind,
            on,
            soon: self.due_soon_on.unwrap_or(on),
        });
        ApplicationSummary {
            id: self.id.into(),
            number: self.number,
            status: self.status.0,
            source: self.source.0,
            applicant: self.applicant_name.map(|name| if own { name } else { mask::name(&name) }),
            cause: self.cause.map(|Text(cause)| cause),
            claim_amount_fen: self.claim_amount_fen.and_then(openapi::Fen::new),
            submitted_at: self.submitted_at,
            due: running.map(|running| running.answer(cx.today())),
            actions: workflow::actions(&standing, &cx.caller.actor(self.organisation_id, stance)),
        }
    }
}

/// What waits for the caller, the most urgent first, at most `limit`.
pub async fn urgent(cx: &Context, limit: u64) -> Result<Vec<ApplicationSummary>> {
    let lines: Vec<Line> = entity::visible_to(&cx.caller)
        .filter(Column::DueOn.is_not_null())
        .order_by_asc(Column::DueOn)
        .order_by_asc(Column::Id)
        .limit(limit)
        .into_partial_model()
        .all(cx.db())
        .await?;
    Ok(lines.into_iter().map(|line| line.summary(cx)).collect())
}

/// How many records have what due.
pub async fn due_groups(cx: &Context) -> Result<Vec<DueGroup>> {
    let rows: Vec<(Text<DeadlineKind>, NaiveDate, i64)> = entity::visible_to(&cx.caller)
        .filter(Column::DueOn.is_not_null())
        .select_only()
        .columns([Column::DueKind, Column::DueOn])
        .column_as(Column::Id.count(), "records")
        .group_by(Column::DueKind)
        .group_by(Column::DueOn)
        .into_tuple()
        .all(cx.db())
        .await?;
    Ok(rows.into_iter().map(|(kind, on, records)| DueGroup::new(kind.0, on, records)).collect())
}

fn actions(cx: &Context, row: &Model) -> Vec<Action> {
    workflow::actions(&row.standing(), &cx.caller.actor(row.organisation_id, row.stance(&cx.caller)))
}

/// One application, whole, as the caller may see it.
pub async fn one(db: &impl ConnectionTrait, cx: &Context, id: Uuid) -> Result<Application> {
    let row = entity::one(db, &cx.caller, id).await?;
    whole(db, cx, row).await
}

/// The whole of a row at hand.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Application> {
    let names = organisations::service::names(db, [row.organisation_id]).await?;
    let actions = actions(cx, &row);
    let due = row.running().map(|running| running.answer(cx.today()));
    let duplicates = duplicates(db, cx, &row).await?;
    let attachments = attachments::service::of_subject(db, row.id).await?;
    let timeline = journal::timeline(db, cx, row.id).await?;
    // Who may still change the form sees what stands in it; everybody else sees it masked (§15.3).
    let open = actions.contains(&Action::Edit) || row.stance(&cx.caller) == domain::permissions::Stance::Own;
    let Model {
        organisation_id, number, status, source, form, supplement, opinion, decision, case_id, ..
    } = row;
    let own = matches!(cx.caller, Caller::Citizen { .. });
    Ok(Application {
        id: row.id.into(),
        revision: row.revision,
        number,
        status: status.0,
        source: source.0,
        organisation_id: organisation_id.into(),
        organisation_name: names.get(&organisation_id).cloned().unwrap_or_default(),
        form: if open { form.0 } else { masked(form.0) },
        created_at: row.created_at,
        submitted_at: row.submitted_at,
        due,
        supplement: supplement.map(|doc| doc.0),
        opinion: opinion.map(|doc| doc.0).filter(|_| !own),
        decision: decision.map(|doc| doc.0),
        case_id: case_id.map(Into::into),
        attachments,
        timeline,
        duplicates,
        actions,
    })
}

/// Live applications of the same person for the same cause (VAL-13).
async fn duplicates(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
) -> Result<Vec<openapi::ApplicationId>> {
    let (Some(id_no), Some(cause)) = (&row.id_no, row.cause) else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = entity::visible_to(&cx.caller)
        .filter(Column::IdNo.eq(id_no))
        .filter(Column::Cause.eq(cause))
        .filter(Column::Id.ne(row.id))
        .filter(Column::DueOn.is_not_null())
        .select_only()
        .column(Column::Id)
        .limit(DUPLICATES)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}

/// Numbers and phones as §15.3 wants them shown.
fn masked(mut form: Form) -> Form {
    let hide = |text: &mut Option<openapi::Short>, with: fn(&str) -> String| {
        *text = text.take().and_then(|plain| with(&plain).parse().ok());
    };
    hide(&mut form.applicant.id_no, mask::resident_id);
    hide(&mut form.applicant.phone, mask::phone);
    if let Some(agent) = &mut form.agent {
        hide(&mut agent.id_no, mask::resident_id);
        hide(&mut agent.phone, mask::phone);
    }
    for opponent in &mut form.opponents {
        hide(&mut opponent.id_no, mask::resident_id);
        hide(&mut opponent.phone, mask::phone);
    }
    form
}
