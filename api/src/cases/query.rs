//! Reading cases: one whole, or a page of a list, at a fixed number of queries.

use std::collections::HashMap;

use domain::{
    archives::open_to_recipient,
    cases::{green, workflow},
    closings,
    identifiers::mask,
    permissions::Stance,
    refusal::field,
    search,
};
use openapi::{
    Code, Line, Page,
    archives::Cover,
    attachments::Attachment,
    cases::{Case, CaseFilter, CaseReminder, CaseStatus, CaseSummary, DiaryEntry, DiaryKind, Handler},
    readings::ReadingSubject,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, QueryFilter, QueryOrder, QuerySelect, Select,
    sea_query::{ExprTrait, SimpleExpr},
};
use uuid::Uuid;

use super::{
    diary,
    entity::{self, Column, Model},
    hearings, messages,
};
use crate::{
    archives::service::Dossier,
    attachments,
    auth::Context,
    closings::service::on_file,
    db::Text,
    http::{Error, Result},
    journal, lights, organisations, paging, practitioners,
    readings::{Seen, seen},
    tokens,
    vault::slots::{CASE_OPPONENTS, CASE_RECIPIENT_PHONE},
};

/// A page of what the caller sees, asked for by an address: who looks for somebody searches instead (SEC-18).
pub async fn page(cx: &Context, filter: CaseFilter) -> Result<Page<CaseSummary>> {
    if filter.q.is_some() {
        return Err(Error::Invalid(vec![field("q", Code::UnknownField)]));
    }
    list(cx, filter).await
}

/// A page of what the caller sees.
pub async fn list(cx: &Context, filter: CaseFilter) -> Result<Page<CaseSummary>> {
    let page =
        paging::by_id(cx.db(), filtered(cx, &filter), Column::Id, &filter.paging(), |row: &Model| row.id)
            .await?;
    let handlers = handlers(cx.db(), &page.items).await?;
    seen(cx, Seen::list(ReadingSubject::Case, page.items.iter().map(|row| row.id))).await?;
    Ok(paging::map(page, |row| summary(cx, row, &handlers)))
}

fn filtered(cx: &Context, filter: &CaseFilter) -> Select<entity::Entity> {
    let mut select = entity::visible_to(&cx.caller);
    if let Some(status) = filter.status {
        select = select.filter(Column::Status.eq(Text(status)));
    }
    if filter.green == Some(true) {
        select = select.filter(Column::Green.eq(true));
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

/// What waits for the caller, at most `limit`: who came by the green channel is assigned first (W-GREEN), then the most
/// urgent.
pub async fn urgent(cx: &Context, limit: u64) -> Result<Vec<CaseSummary>> {
    let first = Column::Green.eq(true).and(Column::Status.eq(Text(CaseStatus::Wait)));
    let waiting = |which: SimpleExpr, limit: u64| {
        let select = entity::visible_to(&cx.caller).filter(Column::DueOn.is_not_null()).filter(which);
        select.order_by_asc(Column::DueOn).order_by_asc(Column::Id).limit(limit).all(cx.db())
    };
    let mut rows = waiting(first.clone(), limit).await?;
    rows.extend(waiting(first.not(), limit.saturating_sub(rows.len() as u64)).await?);
    let handlers = handlers(cx.db(), &rows).await?;
    seen(cx, Seen::list(ReadingSubject::Case, rows.iter().map(|row| row.id))).await?;
    Ok(rows.into_iter().map(|row| summary(cx, row, &handlers)).collect())
}

/// The handlers of a page by the practitioner's id, in one query.
async fn handlers(db: &impl ConnectionTrait, rows: &[Model]) -> Result<HashMap<Uuid, String>> {
    let people =
        practitioners::service::by_ids(db, rows.iter().filter_map(|row| row.practitioner_id)).await?;
    Ok(people.into_iter().map(|(id, person)| (id, person.name)).collect())
}

fn summary(cx: &Context, row: Model, handlers: &HashMap<Uuid, String>) -> CaseSummary {
    let stance = row.stance(&cx.caller);
    let actions = workflow::actions(&row.standing(), &row.actor(&cx.caller));
    let due = row.running().map(|running| running.answer(cx.today()));
    let handler = row.handler_known_to(stance).and_then(|id| handlers.get(&id).cloned());
    CaseSummary {
        id: row.id.into(),
        number: row.number,
        status: row.status.0,
        recipient: recipient(row.recipient_name, stance),
        cause: row.cause.map(|cause| cause.0),
        green: row.green && stance != Stance::Own,
        handler,
        granted_on: row.granted_on,
        due,
        actions,
    }
}

/// One case, whole, as the caller may see it.
pub async fn one(cx: &Context, id: Uuid) -> Result<Case> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    let whole = whole(cx.db(), cx, row).await?;
    seen(cx, Seen::whole(ReadingSubject::Case, id)).await?;
    Ok(whole)
}

/// The whole of a row at hand.
pub async fn whole(db: &impl ConnectionTrait, cx: &Context, row: Model) -> Result<Case> {
    let stance = row.stance(&cx.caller);
    let organisations = [Some(row.organisation_id), row.firm_id].into_iter().flatten();
    let names = organisations::service::known_names(db, cx, organisations).await?;
    let handler = handler(db, &row, stance, &names).await?;
    let diary = diary::of_case(db, row.id, stance).await?;
    let files = attachments::service::of_subject(db, row.id).await?;
    let missing = match stance {
        Stance::Handler => closings::missing(&on_file(row.agreement_signed_on, &diary, &files)),
        Stance::Own | Stance::Firm | Stance::Staff => Vec::new(),
    };
    let materials = attachments::service::of_subject(db, row.application_id).await?;
    let opponents = cx.state.vault.open(db, &CASE_OPPONENTS.of(row.id), &row.opponents).await?;
    let actions = workflow::actions(&row.standing(), &row.actor(&cx.caller));
    let due = row.running().map(|running| running.answer(cx.today()));
    let reminders = reminders(&row, &diary, stance);
    Ok(Case {
        id: row.id.into(),
        revision: row.revision,
        status: row.status.0,
        application_id: row.application_id.into(),
        organisation_id: row.organisation_id.into(),
        organisation_name: names.get(&row.organisation_id).cloned().unwrap_or_default(),
        recipient_phone: phone(db, cx, &row, stance).await?.map(Into::into),
        matter_type: row.matter_type.map(|matter| matter.0),
        cause: row.cause.map(|cause| cause.0),
        stage: row.stage.map(|stage| stage.0),
        organ_name: line(row.organ_name),
        organ_case_no: line(row.organ_case_no),
        claim_amount_fen: row.claim_amount_fen.and_then(openapi::Fen::new),
        reminders,
        green: row.green && stance != Stance::Own,
        applied_on: row.applied_on,
        granted_on: row.granted_on,
        handler,
        agreement_signed_on: row.agreement_signed_on,
        due,
        diary,
        hearings: hearings::of_case(db, row.id).await?,
        messages: messages::of_case(db, row.id, stance).await?,
        attachments: readable(materials.into_iter().chain(files), stance),
        outcome: row
            .closing
            .as_ref()
            .filter(|doc| doc.0.passed_on.is_some())
            .map(|doc| (&doc.0.report).into()),
        closing: row.closing.map(|doc| doc.0).filter(|_| stance != Stance::Own),
        missing,
        timeline: journal::timeline_from(db, cx, row.application_id, row.id).await?,
        actions,
        number: row.number,
        recipient: recipient(row.recipient_name, stance),
        opponents: opponents.into_iter().map(|name| opponent(name, stance)).collect(),
    })
}

/// What the office and the handler are reminded of; the recipient asks nobody for it.
fn reminders(row: &Model, diary: &[DiaryEntry], stance: Stance) -> Vec<CaseReminder> {
    let kinds: Vec<DiaryKind> = diary.iter().map(|entry| entry.kind).collect();
    if stance == Stance::Own { Vec::new() } else { green::reminders(row.green, row.status.0, &kinds) }
}

/// The recipient gets the name once it is certain (LAL 36, 55).
async fn handler(
    db: &impl ConnectionTrait,
    row: &Model,
    stance: Stance,
    names: &HashMap<Uuid, String>,
) -> Result<Option<Handler>> {
    let people = practitioners::service::by_ids(db, row.handler_known_to(stance)).await?;
    let Some((person, assigned_on)) = people.into_values().next().zip(row.assigned_on) else {
        return Ok(None);
    };
    Ok(Some(Handler {
        practitioner_id: person.id.into(),
        name: person.name,
        firm: names.get(&person.firm_id).cloned().unwrap_or_default(),
        phone: person.phone,
        assigned_on,
        accepted_on: row.accepted_on,
    }))
}

/// Who works on the case or is in it reads the name; the centre's staff has no need of it (§15.3).
fn recipient(name: String, stance: Stance) -> String {
    match stance {
        Stance::Staff => mask::name(&name),
        Stance::Own | Stance::Handler | Stance::Firm => name,
    }
}

/// An opponent's name, too, unless it is that of an employer or an authority, which no person's is as long as.
fn opponent(name: String, stance: Stance) -> String {
    const LONGEST: usize = 4;
    let person = name.chars().count() <= LONGEST || name.contains('·');
    if person { recipient(name, stance) } else { name }
}

/// The handler must call, so the one who accepted sees the number (§15.3).
async fn phone(
    db: &impl ConnectionTrait,
    cx: &Context,
    row: &Model,
    stance: Stance,
) -> Result<Option<String>> {
    let whole = stance == Stance::Own || (stance == Stance::Handler && row.accepted_on.is_some());
    let place = CASE_RECIPIENT_PHONE.of(row.id);
    let number = cx.state.vault.open_maybe(db, &place, row.recipient_phone.as_ref()).await?;
    Ok(number.map(|number| if whole { number } else { mask::phone(&number) }))
}

fn readable(files: impl Iterator<Item = Attachment>, stance: Stance) -> Vec<Attachment> {
    files.filter(|file| stance != Stance::Own || open_to_recipient(file.kind)).collect()
}

fn line(text: Option<String>) -> Option<Line> {
    text.and_then(|text| text.parse().ok())
}

/// What the archive needs to know of a case the caller sees.
pub async fn dossier(cx: &Context, id: Uuid) -> Result<(Stance, Dossier)> {
    let row = entity::one(cx.db(), &cx.caller, id).await?;
    Ok((row.stance(&cx.caller), dossier_of(cx.db(), &row).await?))
}

/// What the archive needs to know of a row at hand.
pub async fn dossier_of(db: &impl ConnectionTrait, row: &Model) -> Result<Dossier> {
    let names =
        organisations::service::names(db, [Some(row.organisation_id), row.firm_id].into_iter().flatten())
            .await?;
    let handlers = handlers(db, std::slice::from_ref(row)).await?;
    let name = |id: Option<Uuid>| id.and_then(|id| names.get(&id).cloned());
    let cover = Cover {
        centre: name(Some(row.organisation_id)).unwrap_or_default(),
        application_no: row.application_number.clone(),
        case_no: row.number.clone(),
        closing_no: row.closing.as_ref().and_then(|closing| closing.0.number.clone()),
        matter_type: row.matter_type.map(|matter| matter.0),
        cause: row.cause.map(|cause| cause.0),
        recipient: row.recipient_name.clone(),
        firm: name(row.firm_id),
        handler: row.practitioner_id.and_then(|id| handlers.get(&id).cloned()),
        organ: row.organ_name.clone(),
        opened_on: row.granted_on,
        closed_on: row.closed_on,
        bound_on: None,
        bound_by: None,
        retention: None,
    };
    Ok(Dossier { case_id: row.id, application_id: row.application_id, cover })
}
