//! The moves of §5.6, §5.7, §9.1 and §10: each reads, lets the law decide, writes row, journal and outbox, commits.

use chrono::Datelike;
use domain::{
    cases::{clock, days, workflow},
    deadlines::china_day,
    numbers::Series,
    permissions::Stance,
    practitioners::refusal,
    refusal::field,
};
use openapi::{
    Code, FieldProblem,
    archives::Binding,
    cases::{
        Agreement, Case, CaseAction, CaseStatus, DeclineOffer, FirmOffer, NamedHandler, NewDiaryEntry,
        NewHearing, NewMessage, Offer,
    },
    closings::{ClosingPass, ClosingReport, ClosingReturn},
    journal::Event,
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    candidates, diary,
    entity::{self, Model},
    firms, hearings, messages, notices, offers, parties, query,
};
use crate::{
    archives, attachments,
    auth::Context,
    closings,
    db::{Doc, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    numbers, organisations, outbox, practitioners, tokens,
};

/// What is said with a move.
pub enum Said {
    Offer(Offer),
    FirmOffer(FirmOffer),
    Handler(NamedHandler),
    Acceptance,
    Decline(DeclineOffer),
    Agreement(Agreement),
    DiaryEntry(NewDiaryEntry),
    Hearing(NewHearing),
    Message(NewMessage),
    Closing(ClosingReport),
    ClosingReturn(ClosingReturn),
    ClosingPass(ClosingPass),
    Archive(Binding),
}

impl Said {
    fn action(&self) -> CaseAction {
        match self {
            Self::Offer(_) => CaseAction::Offer,
            Self::FirmOffer(_) => CaseAction::OfferToFirm,
            Self::Handler(_) => CaseAction::NameHandler,
            Self::Acceptance => CaseAction::AcceptOffer,
            Self::Decline(_) => CaseAction::DeclineOffer,
            Self::Agreement(_) => CaseAction::SignAgreement,
            Self::DiaryEntry(_) => CaseAction::WriteDiary,
            Self::Hearing(_) => CaseAction::SetHearing,
            Self::Message(_) => CaseAction::Write,
            Self::Closing(_) => CaseAction::SubmitClosing,
            Self::ClosingReturn(_) => CaseAction::ReturnClosing,
            Self::ClosingPass(_) => CaseAction::PassClosing,
            Self::Archive(_) => CaseAction::Archive,
        }
    }
}

/// What a move leaves behind beside the row.
struct Happened {
    event: Event,
    note: Option<String>,
    visibility: Visibility,
}

/// The recipient reads it on the timeline.
fn public(event: Event) -> Happened {
    Happened { event, note: None, visibility: Visibility::Public }
}

/// Staff and handler read it, with what was said.
fn internal(event: Event, note: Option<String>) -> Happened {
    Happened { event, note, visibility: Visibility::Internal }
}

/// Makes one move.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<Case> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;

    let status = workflow::next(&row.standing(), &row.actor(&cx.caller), said.action())?;
    let (row, happened) = apply(&tx, cx, row, said).await?;
    let row = moved(&tx, cx, row, status, happened).await?;

    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// Writes the row in its new state, then outbox and journal.
async fn moved(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    status: CaseStatus,
    happened: Happened,
) -> Result<Model> {
    let Happened { event, note, visibility } = happened;
    let from = row.status.0;
    let running = clock::due(&cx.state.calendar.now(), status, row.days());
    let row = Model {
        revision: row.revision + 1,
        status: Text(status),
        due_kind: running.map(|r| Text(r.kind)),
        due_on: running.map(|r| r.on),
        due_soon_on: running.map(|r| r.soon),
        updated_at: cx.now(),
        ..row
    };
    row.clone().into_active_model().reset_all().update(tx).await?;
    if let Some(message) = notices::of_move(tx, cx, &row, event, visibility).await? {
        outbox::post_about(tx, cx, row.id, message).await?;
    }
    let details = json!({ "from": from, "to": status, "practitioner": row.practitioner_id });
    let (organisation_id, subject_id) = (row.organisation_id, row.id);
    let entry = Entry { organisation_id, subject_kind: "case", subject_id, event, note, visibility, details };
    journal::record(tx, cx, entry).await?;
    Ok(row)
}

async fn apply(tx: &DatabaseTransaction, cx: &Context, row: Model, said: Said) -> Result<(Model, Happened)> {
    let today = cx.today();
    Ok(match said {
        Said::Offer(offer) => offered(tx, cx, row, offer).await?,
        Said::FirmOffer(FirmOffer { firm_id, remark }) => {
            let row = firms::offered(tx, cx, row, firm_id.into()).await?;
            (row, internal(Event::OfferedToFirm, remark.map(Into::into)))
        }
        Said::Handler(NamedHandler { practitioner_id }) => {
            let row = firms::named(tx, cx, row, practitioner_id.into()).await?;
            parties::taken(tx, row.id, row.firm_id).await?;
            (Model { accepted_on: Some(today), ..row }, public(Event::HandlerNamed))
        }
        Said::Acceptance => {
            parties::taken(tx, row.id, row.firm_id).await?;
            (Model { accepted_on: Some(today), ..row }, public(Event::OfferAccepted))
        }
        Said::Decline(said) => {
            offers::declined(tx, row.id, &said).await?;
            (unassigned(row), internal(Event::Declined, Some(said.note.into())))
        }
        Said::Agreement(Agreement { signed_on }) => {
            possible(days::signing(signed_on, row.accepted_on, today))?;
            (Model { agreement_signed_on: Some(signed_on), ..row }, public(Event::AgreementSigned))
        }
        Said::DiaryEntry(new) => {
            possible(days::entry(new.on, row.assigned_on, today))?;
            let told = new.informed_recipient;
            diary::write(tx, cx, row.id, new).await?;
            (row, if told { public(Event::RecipientInformed) } else { internal(Event::DiaryEntered, None) })
        }
        Said::Hearing(new) => {
            possible(days::hearing(china_day(new.at), row.granted_on))?;
            hearings::set(tx, cx, row.id, new).await?;
            (row, public(Event::HearingSet))
        }
        Said::Message(new) => {
            let to_recipient = new.to_recipient;
            let from = sender(tx, cx, &row).await?;
            messages::write(tx, cx, row.id, from, new).await?;
            (row, if to_recipient { public(Event::MessageSent) } else { internal(Event::MessageSent, None) })
        }
        Said::Closing(report) => {
            let written = diary::of_case(tx, row.id, Stance::Handler).await?;
            let files = attachments::service::of_subject(tx, row.id).await?;
            let file = closings::service::on_file(row.agreement_signed_on, &written, &files);
            let before = row.closing.as_ref().map(|doc| &doc.0);
            let closing = closings::service::submitted(report, &file, before, row.assigned_on, today)?;
            let closed_on = Some(closing.report.closed_on);
            (Model { closed_on, closing: Some(Doc(closing)), ..row }, public(Event::ClosingSubmitted))
        }
        Said::ClosingReturn(said) => {
            let note = closings::service::listed(&said);
            let closing = row.closing.map(|Doc(closing)| Doc(closings::service::returned(closing, said)));
            (Model { closing, ..row }, internal(Event::ClosingReturned, Some(note)))
        }
        Said::ClosingPass(said) => passed(tx, cx, row, said).await?,
        Said::Archive(binding) => {
            archives::service::bind(tx, cx, query::dossier_of(tx, &row).await?, binding).await?;
            (row, internal(Event::Archived, None))
        }
    })
}

fn possible(problem: Option<FieldProblem>) -> Result<()> {
    problem.map_or(Ok(()), |problem| Err(Error::Invalid(vec![problem])))
}

/// WAIT → OFFERED: the hard filters hold (§7.1), the assignment letter F11 gets its number (NUM-01).
async fn offered(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    offer: Offer,
) -> Result<(Model, Happened)> {
    let Offer { practitioner_id, remark } = offer;
    let person = practitioners::service::locked(tx, &cx.caller, practitioner_id.into()).await?;
    let person = person.ok_or_else(|| Error::Invalid(vec![field("practitioner_id", Code::NotInList)]))?;
    if let Some(bar) = candidates::bars_of(tx, cx, &row, &person).await?.into_iter().next() {
        return Err(refusal(bar).into());
    }
    offers::made(tx, cx, row.id, person.id).await?;
    let number = number(tx, cx, &row).await?;
    let row = Model {
        number: Some(number),
        practitioner_id: Some(person.id),
        handler_id: Some(person.user_id),
        firm_id: Some(person.firm_id),
        assigned_by: Some(cx.caller_id()?),
        assigned_on: Some(cx.today()),
        ..row
    };
    practitioners::service::assigned(tx, person, cx.today()).await?;
    Ok((row, internal(Event::Offered, remark.map(Into::into))))
}

/// The number of the assignment, by which the case is found from its first offer on; it stays with the case
/// (NUM-04).
pub async fn number(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<String> {
    if let Some(number) = &row.number {
        return Ok(number.clone());
    }
    let number = taken(tx, cx, row, Series::Assignment).await?;
    tokens::add_number(tx, cx, row.id, &number).await?;
    Ok(number)
}

async fn taken(tx: &DatabaseTransaction, cx: &Context, row: &Model, series: Series) -> Result<String> {
    let centre = organisations::service::centre(tx, row.organisation_id).await?;
    let (number, _) = numbers::next(tx, centre.id, &centre.short_name, series, cx.today().year()).await?;
    Ok(number)
}

/// OFFERED → WAIT: as if nobody had been chosen; the number stays with the case (NUM-04).
fn unassigned(row: Model) -> Model {
    Model {
        practitioner_id: None,
        handler_id: None,
        firm_id: None,
        assigned_by: None,
        assigned_on: None,
        ..row
    }
}

/// The handler writes in their own name, staff in the name of the centre.
async fn sender(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<String> {
    if row.stance(&cx.caller) == Stance::Handler {
        let people = practitioners::service::by_ids(tx, row.practitioner_id).await?;
        return Ok(people.into_values().next().map(|person| person.name).unwrap_or_default());
    }
    Ok(organisations::service::centre(tx, row.organisation_id).await?.name)
}

/// CHECKING → PASSED: the closing gets its number, the firm no longer acts.
async fn passed(
    tx: &DatabaseTransaction,
    cx: &Context,
    row: Model,
    said: ClosingPass,
) -> Result<(Model, Happened)> {
    parties::ended(tx, row.id, cx.today()).await?;
    let number = taken(tx, cx, &row, Series::Closing).await?;
    let closing =
        row.closing.map(|Doc(closing)| Doc(closings::service::passed(closing, said, number, cx.today())));
    Ok((Model { closing, ..row }, public(Event::ClosingPassed)))
}
