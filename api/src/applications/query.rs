//! Reading applications: one whole, or a page of a list, at a fixed number of queries.

use chrono::{DateTime, NaiveDate, Utc};
use domain::{
    applications::{
        flags,
        workflow::{self, Standing},
    },
    identifiers::mask,
    permissions::Stance,
    refusal::field,
    running::Running,
    search,
};
use openapi::{
    ApplicationId, Code, Page,
    applications::{
        Action, Application, ApplicationFilter, ApplicationSummary, BroughtBy, Cause, DeferralState, Finding,
        GreenGround, Source, Status,
    },
    attachments::Attachment,
    deadlines::DeadlineKind,
    journal::TimelineEntry,
    readings::ReadingSubject,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, DerivePartialModel, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::SimpleExpr,
};
use uuid::Uuid;

use super::{
    continuing,
    entity::{self, Column, Model},
    green::fast,
    helping, masked,
    papers::{self, Papers},
};
use crate::{
    attachments,
    auth::{Caller, Context},
    db::{Doc, Text},
    http::{Error, Result},
    lights, organisations, paging,
    readings::{Seen, seen},
    tokens,
    work::DueGroup,
};

/// Duplicates named at most.
const DUPLICATES: u64 = 10;

/// A page of what the caller sees, asked for by an address: who looks for somebody searches instead (SEC-18).
pub async fn page(cx: &Context, filter: ApplicationFilter) -> Result<Page<ApplicationSummary>> {
    if filter.q.is_some() {
        return Err(Error::Invalid(vec![field("q", Code::UnknownField)]));
    }
    list(cx, filter).await
}

/// A page of what the caller sees.
pub async fn list(cx: &Context, filter: ApplicationFilter) -> Result<Page<ApplicationSummary>> {
    let select = filtered(cx, &filter);
    let page =
        paging::lines_by_id(cx.db(), select, Column::Id, &filter.paging(), |line: &Line| line.id).await?;
    seen(cx, Seen::list(ReadingSubject::Application, page.items.iter().map(|line| line.id))).await?;
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
    if filter.green == Some(true) {
        select = select.filter(Column::Green.is_not_null());
    }
    if let Some(group) = filter.group_id {
        select = select.filter(Column::GroupId.eq(Uuid::from(group)));
    }
    if let Some(light) = filter.light {
        let columns = lights::Columns { kind: Column::DueKind, on: Column::DueOn, soon: Column::DueSoonOn };
        select = select.filter(lights::condition(light, columns, cx.today()));
    }
    if let Some(typed) = filter.q.as_deref().map(search::normal).filter(|typed| !typed.is_empty()) {
        select = select.filter(Column::Id.in_subquery(tokens::subjects_with(cx, &typed)));
    }
    select
}

/// A row as far as a list needs it: no list reads whole forms.
#[derive(Debug, Clone, DerivePartialModel)]
#[sea_orm(entity = "entity::Entity")]
struct Line {
    id: Uuid,
    organisation_id: Uuid,
    station_id: Option<Uuid>,
    number: Option<String>,
    status: Text<Status>,
    source: Text<Source>,
    received_by: Option<Uuid>,
    examined_by: Option<Uuid>,
    small_centre: bool,
    decided_by: Option<Uuid>,
    supplement_asked_on: Option<NaiveDate>,
    deferral_state: Option<Text<DeferralState>>,
    applicant_name: Option<String>,
    cause: Option<Text<Cause>>,
    claim_amount_fen: Option<i64>,
    green: Option<Text<GreenGround>>,
    findings: Option<Doc<[Finding; 3]>>,
    due_kind: Option<Text<DeadlineKind>>,
    due_on: Option<NaiveDate>,
    due_soon_on: Option<NaiveDate>,
    submitted_on: Option<NaiveDate>,
    submitted_at: Option<DateTime<Utc>>,
}

impl Line {
    /// The line as the caller may see it.
    fn summary(self, cx: &Context) -> ApplicationSummary {
        let own = matches!(cx.caller, Caller::Citizen { .. });
        let stance = if own { Stance::Own } else { Stance::Staff };
        let seat = cx.caller.seat(self.organisation_id, self.station_id);
        let standing = Standing {
            status: self.status.0,
            source: self.source.0,
            received_by: self.received_by.map(Into::into),
            examined_by: self.examined_by.map(Into::into),
            small_centre: self.small_centre,
            decided_by: self.decided_by.map(Into::into),
            noticed: self.supplement_asked_on.is_some(),
            deferral: self.deferral_state.map(|Text(state)| state),
            findings: self.findings.map(|Doc(findings)| findings),
        };
        let running = self.due_kind.zip(self.due_on).map(|(Text(kind), on)| Running {
            kind,
            on,
            soon: self.due_soon_on.unwrap_or(on),
        });
        let fast = fast(cx, own, self.status.0, self.submitted_on, self.green);
        ApplicationSummary {
            id: self.id.into(),
            number: self.number,
            status: self.status.0,
            source: self.source.0,
            applicant: self.applicant_name.map(|name| if own { name } else { mask::name(&name) }),
            cause: self.cause.map(|Text(cause)| cause),
            claim_amount_fen: self.claim_amount_fen.and_then(openapi::Fen::new),
            green: self.green.map(|Text(ground)| ground),
            fast: fast.map(|running| running.answer(cx.today())),
            submitted_at: self.submitted_at,
            due: running.map(|running| running.answer(cx.today())),
            actions: workflow::actions(&standing, &cx.caller.actor(seat, stance)),
        }
    }
}

/// What waits for the caller, at most `limit`: the green channel before all others, then the most urgent
/// first, and of one day the matter that weighs most (§6.3).
pub async fn urgent(cx: &Context, limit: u64) -> Result<Vec<ApplicationSummary>> {
    let waiting = |green: SimpleExpr, limit: u64| {
        let select = entity::visible_to(&cx.caller).filter(Column::DueOn.is_not_null()).filter(green);
        let select = select.order_by_asc(Column::DueOn).order_by_desc(Column::Weight);
        let select = select.order_by_asc(Column::Id).limit(limit);
        select.into_partial_model::<Line>().all(cx.db())
    };
    let mut lines = waiting(Column::Green.is_not_null(), limit).await?;
    lines.extend(waiting(Column::Green.is_null(), limit.saturating_sub(lines.len() as u64)).await?);
    seen(cx, Seen::list(ReadingSubject::Application, lines.iter().map(|line| line.id))).await?;
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

/// One application, whole, as the caller may see it.
pub async fn one(db: &impl ConnectionTrait, cx: &Context, id: Uuid) -> Result<Application> {
    let row = entity::one(db, &cx.caller, id).await?;
    let whole = whole(db, cx, row).await?;
    seen(cx, Seen::whole(ReadingSubject::Application, id)).await?;
    Ok(whole)
}

/// The whole of a row at hand.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Application> {
    let around = around(db, cx, &row, row.status.0).await?;
    let papers = papers::open(db, cx, &row).await?;
    Ok(answer(cx, row, papers, around))
}

/// What an answer shows beside the row itself.
pub struct Around {
    pub organisation_name: String,
    pub brought_by: Option<BroughtBy>,
    pub attachments: Vec<Attachment>,
    pub timeline: Vec<TimelineEntry>,
    pub duplicates: Vec<ApplicationId>,
}

/// What stands around a row that has this status, or is about to get it.
pub async fn around(db: &impl ConnectionTrait, cx: &Context, row: &Model, status: Status) -> Result<Around> {
    let mut names = organisations::service::known_names(db, cx, [row.organisation_id]).await?;
    // Who may merge is told what with; nobody else needs to know of another application (VAL-13, A21).
    let merging =
        workflow::next(&Standing { status, ..row.standing() }, &row.actor(&cx.caller), Action::Merge);
    Ok(Around {
        organisation_name: names.remove(&row.organisation_id).unwrap_or_default(),
        brought_by: helping::who(db, row).await?,
        attachments: attachments::service::of_subject(db, row.id).await?,
        timeline: continuing::timeline(db, cx, row).await?,
        duplicates: if merging.is_ok() { duplicates(db, cx, row).await? } else { Vec::new() },
    })
}

/// The answer made of a row and what stands around it.
pub fn answer(cx: &Context, row: Model, papers: Papers, around: Around) -> Application {
    let actions = workflow::actions(&row.standing(), &row.actor(&cx.caller));
    let due = row.running().map(|running| running.answer(cx.today()));
    let own = row.stance(&cx.caller) == Stance::Own;
    // Who may still change the form sees what stands in it; everybody else sees it masked (§15.3).
    let open = actions.contains(&Action::Edit) || own;
    let fast =
        fast(cx, own, row.status.0, row.submitted_on, row.green).map(|running| running.answer(cx.today()));
    let Around { organisation_name, brought_by, attachments, timeline, duplicates } = around;
    // What the engine found is explained to the applicant with the decision (ELG-02).
    let flags = if own { Vec::new() } else { flags::of(&papers.form, cx.today()) };
    let Papers { form, supplement, assessment, opinion, decision, deferral } = papers;
    let Model { organisation_id, number, status, source, case_id, rests_on, continues_in, .. } = row;
    let (green, green_local) =
        (row.green.map(|Text(ground)| ground), row.green_local.map(|Doc(local)| local));
    let assessment = assessment.filter(|_| !own || decision.is_some());
    Application {
        id: row.id.into(),
        revision: row.revision,
        number,
        status: status.0,
        source: source.0,
        small_centre: row.small_centre,
        organisation_id: organisation_id.into(),
        organisation_name,
        assessment: if open { assessment } else { assessment.map(|kept| masked::assessment(kept, &form)) },
        rests_on: rests_on.map(|Text(basis)| basis).filter(|_| !own),
        form: if open { form } else { masked::form(form) },
        brought_by,
        created_at: row.created_at,
        submitted_at: row.submitted_at,
        due,
        supplement,
        opinion: opinion.filter(|_| !own),
        decision,
        flags,
        green,
        green_local,
        fast,
        deferral,
        continues_in: continues_in.map(Into::into),
        case_id: case_id.map(Into::into),
        attachments,
        timeline,
        duplicates,
        actions,
    }
}

/// Live applications of the same person for the same cause (VAL-13).
pub(super) async fn duplicates(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
) -> Result<Vec<ApplicationId>> {
    let (Some(id_no), Some(cause)) = (&row.id_no, row.cause) else { return Ok(Vec::new()) };
    let ids: Vec<Uuid> = entity::visible_to(&cx.caller)
        .filter(Column::IdNo.eq(id_no))
        .filter(Column::Cause.eq(cause))
        .filter(Column::Id.ne(row.id))
        .filter(Column::Status.is_in(workflow::LIVE.iter().map(|status| Text(*status))))
        .select_only()
        .column(Column::Id)
        .limit(DUPLICATES)
        .into_tuple()
        .all(db)
        .await?;
    Ok(ids.into_iter().map(Into::into).collect())
}
