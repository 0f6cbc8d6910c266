//! Filing and answering: each reads, lets the law decide, writes row, outbox and journal, and commits.

use chrono::NaiveDate;
use domain::{
    deadlines::china_day,
    refusal::field,
    rights::{self, Filer},
};
use openapi::{
    Code,
    auth::Permission,
    journal::Event,
    outbox::Notice,
    rights::{NewRightsRequest, RightsAction, RightsAnswering, RightsRequest, RightsStatus},
};
use sea_orm::{ActiveModelTrait, DatabaseTransaction, EntityTrait, IntoActiveModel};
use serde_json::json;
use uuid::Uuid;

use super::{
    carry_out,
    entity::{self, Asked, Model},
    query,
};
use crate::{
    applications,
    auth::{Caller, Context},
    db::{Doc, Text},
    http::{Error, Result},
    journal::{self, Entry, Visibility},
    organisations,
    outbox::{self, Message, Payload},
    vault::slots::{RIGHTS_ANSWER, RIGHTS_FORM},
};

/// Files a request: a person their own, a clerk that of the person at the window.
pub async fn file(cx: &Context, new: NewRightsRequest) -> Result<RightsRequest> {
    let (filer, person_id) = match &cx.caller {
        Caller::Citizen { id } => (Filer::Person, Some(Uuid::from(*id))),
        _ => (Filer::Clerk, None),
    };
    let problems = rights::problems(&new, filer, cx.today());
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    let NewRightsRequest { organisation_id, kind, application_id, name, phone, deceased, text } = new;
    let tx = cx.begin().await?;
    let not_listed = |path: &str| Error::Invalid(vec![field(path, Code::NotInList)]);
    let centre = organisations::service::centre(&tx, organisation_id.into())
        .await
        .map_err(|_| not_listed("organisation_id"))?;
    if filer == Filer::Clerk && !cx.caller.organisations(Permission::AnswerRights).contains(&centre.id) {
        return Err(Code::Forbidden.into());
    }
    let application_id = application_id.map(Uuid::from);
    if let Some(application) = application_id
        && !applications::sees(&tx, &cx.caller, application).await?
    {
        return Err(not_listed("application_id"));
    }
    let id = cx.new_id();
    let asked = Asked { name, phone, deceased, text };
    let row = Model {
        id,
        organisation_id: centre.id,
        kind: Text(kind),
        status: Text(RightsStatus::Filed),
        person_id,
        filed_by: cx.caller_id()?,
        application_id,
        form: cx.state.vault.seal(&tx, &RIGHTS_FORM.of(id), &asked).await?,
        answer: None,
        answered_on: None,
        outcome: None,
        due_kind: None,
        due_on: None,
        due_soon_on: None,
        filed_at: cx.now(),
    };
    let row = row.with(rights::due(&cx.state.calendar.now(), RightsStatus::Filed, cx.today()));
    entity::Entity::insert(row.clone().into_active_model()).exec_without_returning(&tx).await?;
    journal::record(&tx, cx, entry(&row, Event::RightsRequested)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// What is said with a move.
pub enum Said {
    Answer(RightsAnswering),
    Refusal(RightsAnswering),
    Withdrawal,
}

impl Said {
    fn action(&self) -> RightsAction {
        match self {
            Self::Answer(_) => RightsAction::Answer,
            Self::Refusal(_) => RightsAction::Refuse,
            Self::Withdrawal => RightsAction::Withdraw,
        }
    }
}

/// Makes one move.
pub async fn act(cx: &Context, id: Uuid, said: Said) -> Result<RightsRequest> {
    let tx = cx.begin().await?;
    let row = entity::locked(&tx, &cx.caller, id).await?;
    let status = rights::next(row.standing(), &row.actor(cx), said.action())?;
    let (event, reason, outcome) = match said {
        Said::Answer(RightsAnswering { reason, correction }) => {
            (Event::RightsAnswered, Some(reason), carry_out::answered(&tx, cx, &row, correction).await?)
        }
        Said::Refusal(RightsAnswering { reason, correction: _ }) => {
            (Event::RightsRefused, Some(reason), carry_out::refused(&tx, &row).await?)
        }
        Said::Withdrawal => (Event::RightsWithdrawn, None, None),
    };
    let told = reason.is_some();
    let (answer, answered_on): (_, Option<NaiveDate>) = match reason {
        Some(reason) => {
            (Some(cx.state.vault.seal(&tx, &RIGHTS_ANSWER.of(id), &reason).await?), Some(cx.today()))
        }
        None => (None, None),
    };
    let due = rights::due(&cx.state.calendar.now(), status, china_day(row.filed_at));
    let row = Model { status: Text(status), answer, answered_on, outcome: outcome.map(Doc), ..row }.with(due);
    row.clone().into_active_model().reset_all().update(&tx).await?;
    if told {
        outbox::post(&tx, cx, notice(&tx, cx, &row).await?).await?;
    }
    journal::record(&tx, cx, entry(&row, event)).await?;
    let answer = query::whole(&tx, cx, row).await?;
    tx.commit().await?;
    Ok(answer)
}

/// The answer itself is not for a text message.
async fn notice(tx: &DatabaseTransaction, cx: &Context, row: &Model) -> Result<Message> {
    let asked: Asked = cx.state.vault.open(tx, &RIGHTS_FORM.of(row.id), &row.form).await?;
    let names = organisations::service::names(tx, [row.organisation_id]).await?;
    Ok(Message {
        organisation_id: row.organisation_id,
        notice: Notice::DecisionServed,
        payload: Payload {
            phone: asked.phone.into(),
            organisation: names.get(&row.organisation_id).cloned(),
            ..Payload::default()
        },
    })
}

/// A line of the journal; what was written stays sealed with the request.
pub fn entry(row: &Model, event: Event) -> Entry {
    Entry {
        organisation_id: row.organisation_id,
        subject_kind: "rights_request",
        subject_id: row.id,
        event,
        note: None,
        visibility: Visibility::Public,
        details: json!({ "kind": row.kind.0, "status": row.status.0, "application": row.application_id }),
    }
}
